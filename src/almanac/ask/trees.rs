//! Small decision trees whose values are added up, each grown to mend what those before it left wrong.
//!
//! Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001). They are grown
//! by `cargo run --release --example fit -- --write`.

/// A fork, or a leaf, from which no step leads on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Node {
    /// Which feature a fork looks at.
    feature: u16,
    /// How many nodes to go on: one, and how many more where the feature is above the border.
    step: u8,
    skip: u8,
    /// The border of a fork, or the value of a leaf.
    value: f32,
}

/// Trees for each of some outcomes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trees {
    nodes: Vec<Node>,
    /// Where each tree begins; they take turns between the outcomes.
    roots: Vec<usize>,
}

impl Trees {
    /// What a leaf has in the place of a feature.
    pub const LEAF: u16 = u16::MAX;
    /// Values of leaves are kept in parts of one.
    pub const PARTS: f32 = 4096.0;

    /// Reads trees as `examples/fit` writes them, for so many features; `None` for anything else.
    pub fn read(mut bytes: &[u8], features: usize) -> Option<Self> {
        let mut trees = Self::default();
        let mut borders = Vec::new();
        for _ in 0..u16::from_le_bytes(take(&mut bytes)?) {
            borders.push(f32::from_le_bytes(take(&mut bytes)?));
        }
        // How many nodes of the tree at hand are still to come.
        let mut open = 0_usize;
        while !bytes.is_empty() {
            if open == 0 {
                trees.roots.push(trees.nodes.len());
                open = 1;
            }
            let feature = u16::from_le_bytes(take(&mut bytes)?);
            let value = take(&mut bytes)?;
            trees.nodes.push(if feature == Self::LEAF {
                open -= 1;
                Node { feature: 0, step: 0, skip: 0, value: f32::from(i16::from_le_bytes(value)) / Self::PARTS }
            } else {
                open += 1;
                let [above] = take(&mut bytes)?;
                let skip = above.checked_sub(1).filter(|skip| *skip > 0)?;
                let value = *borders.get(usize::from(u16::from_le_bytes(value)))?;
                Node { feature, step: 1, skip, value }
            });
        }
        let last = trees.nodes.len();
        let leads = |(at, node): (usize, &Node)| {
            let (is_leaf, furthest) = (node.step == 0, at + usize::from(node.step) + usize::from(node.skip));
            is_leaf || usize::from(node.feature) < features && furthest < last
        };
        (open == 0 && last > 0 && trees.nodes.iter().enumerate().all(leads)).then_some(trees)
    }

    /// What each of `OUTCOMES` outcomes scores by its trees. Several are walked at a time: a step waits for the one before
    /// it, and not for those in other trees.
    pub fn scores<const OUTCOMES: usize>(&self, features: &[f32]) -> [f32; OUTCOMES] {
        const AT_A_TIME: usize = 8;
        let mut scores = [0.0; OUTCOMES];
        let mut outcomes = (0..OUTCOMES).cycle();
        for roots in self.roots.chunks(AT_A_TIME) {
            let mut places = [0; AT_A_TIME];
            let places = &mut places[..roots.len()];
            places.copy_from_slice(roots);
            let mut open = true;
            while open {
                open = false;
                for at in &mut *places {
                    let Node { feature, step, skip, value } = self.nodes[*at];
                    let is_above = u8::from(features[usize::from(feature)] > value);
                    // Whether it is above is a toss-up, at which a branch would be guessed wrong half the time.
                    *at += usize::from(step) + usize::from(skip & is_above.wrapping_neg());
                    open |= step != 0;
                }
            }
            for (at, outcome) in places.iter().zip(&mut outcomes) {
                scores[outcome] += self.nodes[*at].value;
            }
        }
        scores
    }
}

/// The next few bytes.
fn take<const COUNT: usize>(bytes: &mut &[u8]) -> Option<[u8; COUNT]> {
    let (taken, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One tree for each of two outcomes: a fork at 0.5 of feature 1, and a leaf.
    fn two_trees() -> Vec<u8> {
        let mut bytes = 1_u16.to_le_bytes().to_vec();
        bytes.extend(0.5_f32.to_le_bytes());
        bytes.extend([1, 0, 0, 0, 2]);
        for value in [-4096_i16, 8192, 2048] {
            bytes.extend(Trees::LEAF.to_le_bytes());
            bytes.extend(value.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn a_tree_leads_to_the_value_of_one_leaf() {
        let trees = Trees::read(&two_trees(), 2).unwrap();
        let scores = |features: [f32; 2]| format!("{:?}", trees.scores::<2>(&features));
        assert_eq!(scores([9.0, 0.5]), "[-1.0, 0.5]");
        assert_eq!(scores([0.0, 0.6]), "[2.0, 0.5]");
    }

    #[test]
    fn what_is_no_tree_is_not_read() {
        let bytes = two_trees();
        assert_eq!(Trees::read(&bytes, 1), None, "a feature that there is not");
        for length in 1..bytes.len() - 4 {
            assert_eq!(Trees::read(&bytes[..length], 2), None, "{length} bytes");
        }
        let lost = [&bytes[..10], &[9], &bytes[11..]].concat();
        assert_eq!(Trees::read(&lost, 2), None, "a fork that leads nowhere");
    }
}
