//! Small decision trees whose values are added up, each grown to mend what those before it left wrong.
//!
//! Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001). They are grown
//! by `cargo run --release --example fit -- --write`.

/// A fork, or a leaf where nothing is skipped.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Node {
    /// Which feature a fork looks at.
    feature: u16,
    /// How many nodes to skip where the feature is above the border; otherwise the next node follows.
    skip: u16,
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
                Node { feature, skip: 0, value: f32::from(i16::from_le_bytes(value)) / Self::PARTS }
            } else {
                open += 1;
                let [skip] = take(&mut bytes)?;
                let value = *borders.get(usize::from(u16::from_le_bytes(value)))?;
                Node { feature, skip: u16::from(skip), value }
            });
        }
        let last = trees.nodes.len();
        let leads = |(at, node): (usize, &Node)| {
            let is_fork = usize::from(node.feature) < features && node.skip > 1 && at + usize::from(node.skip) < last;
            node.feature == Self::LEAF || is_fork
        };
        (open == 0 && last > 0 && trees.nodes.iter().enumerate().all(leads)).then_some(trees)
    }

    /// What each of `OUTCOMES` outcomes scores by its trees.
    pub fn scores<const OUTCOMES: usize>(&self, features: &[f32]) -> [f32; OUTCOMES] {
        let mut scores = [0.0; OUTCOMES];
        for (root, outcome) in self.roots.iter().zip((0..OUTCOMES).cycle()) {
            let mut at = *root;
            while let Some(Node { feature, skip, value }) = self.nodes.get(at) {
                if *skip == 0 {
                    scores[outcome] += value;
                    break;
                }
                let above = features.get(usize::from(*feature)).is_some_and(|own| own > value);
                at += if above { usize::from(*skip) } else { 1 };
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
