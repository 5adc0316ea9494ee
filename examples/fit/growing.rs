//! One tree, grown by dividing again and again the leaf that gains most.

use almanac_bot::almanac::ask::Trees;

use crate::binned::Binned;

/// How many leaves a tree has at most.
const LEAVES: usize = 40;
/// The fewest rows of a leaf.
const FEWEST: u32 = 40;
/// The penalty on the values of leaves.
const PENALTY: f64 = 20.0;

/// A tree; its first node is the root.
pub(crate) struct Tree(Vec<Node>);

enum Node {
    Leaf(f64),
    Fork { feature: usize, bin: usize, below: usize, above: usize },
}

/// The sums of some rows: their slopes and how these bend, and how many they are.
#[derive(Clone, Copy, Default)]
struct Sums {
    slope: f64,
    bend: f64,
    rows: u32,
}

impl Sums {
    fn add(&mut self, [slope, bend]: [f32; 2]) {
        self.slope += f64::from(slope);
        self.bend += f64::from(bend);
        self.rows += 1;
    }

    const fn plus(self, other: Self) -> Self {
        Self { slope: self.slope + other.slope, bend: self.bend + other.bend, rows: self.rows + other.rows }
    }

    const fn less(self, other: Self) -> Self {
        Self { slope: self.slope - other.slope, bend: self.bend - other.bend, rows: self.rows - other.rows }
    }

    fn value(self) -> f64 {
        self.slope / (self.bend + PENALTY)
    }

    fn worth(self) -> f64 {
        self.slope * self.slope / (self.bend + PENALTY)
    }
}

/// A leaf that may be divided further.
struct Leaf {
    node: usize,
    rows: Vec<u32>,
    sums: Sums,
    /// The sums of each part of each feature, one feature after the other.
    histogram: Vec<Sums>,
    /// What is gained by the best fork, and where that is.
    best: Option<(f64, usize, usize)>,
}

/// What a tree is grown from.
pub(crate) struct Ground<'a> {
    pub(crate) binned: &'a Binned,
    /// Of each row, how much its score should rise, and how that changes on the way.
    pub(crate) slopes: &'a [[f32; 2]],
    /// The features that may be looked at.
    pub(crate) features: &'a [usize],
}

impl Ground<'_> {
    /// The tree that grows of some rows.
    pub(crate) fn grow(&self, rows: Vec<u32>) -> Tree {
        let mut nodes = vec![Node::Leaf(0.0)];
        let histogram = self.histogram(&rows);
        let mut leaves = vec![self.leaf(0, rows, histogram)];
        while leaves.len() < LEAVES {
            let gains = leaves.iter().enumerate().filter_map(|(at, leaf)| Some((at, leaf.best?)));
            let Some((at, (_, feature, bin))) = gains.max_by(|(_, one), (_, other)| one.0.total_cmp(&other.0)) else {
                break;
            };
            let Leaf { node, rows, histogram, .. } = leaves.swap_remove(at);
            let bins = self.binned.of_feature(feature);
            let (below, above): (Vec<u32>, Vec<u32>) =
                rows.into_iter().partition(|row| usize::from(bins[*row as usize]) <= bin);
            // What one half has, the other has not.
            let few = self.histogram(if below.len() < above.len() { &below } else { &above });
            let many = histogram.iter().zip(&few).map(|(all, few)| all.less(*few)).collect();
            let (of_below, of_above) = if below.len() < above.len() { (few, many) } else { (many, few) };
            let place = nodes.len();
            nodes[node] = Node::Fork { feature, bin, below: place, above: place + 1 };
            for (node, rows, histogram) in [(place, below, of_below), (place + 1, above, of_above)] {
                nodes.push(Node::Leaf(0.0));
                leaves.push(self.leaf(node, rows, histogram));
            }
        }
        for leaf in leaves {
            nodes[leaf.node] = Node::Leaf(leaf.sums.value());
        }
        Tree(nodes)
    }

    fn histogram(&self, rows: &[u32]) -> Vec<Sums> {
        let slopes: Vec<[f32; 2]> = rows.iter().map(|row| self.slopes[*row as usize]).collect();
        let mut all = Vec::new();
        for feature in self.features {
            let begin = all.len();
            all.resize(begin + self.binned.parts(*feature), Sums::default());
            let bins = self.binned.of_feature(*feature);
            for (row, slope) in rows.iter().zip(&slopes) {
                all[begin + usize::from(bins[*row as usize])].add(*slope);
            }
        }
        all
    }

    fn leaf(&self, node: usize, rows: Vec<u32>, histogram: Vec<Sums>) -> Leaf {
        let mut sums = Sums::default();
        for row in &rows {
            sums.add(self.slopes[*row as usize]);
        }
        let mut best: Option<(f64, usize, usize)> = None;
        let mut begin = 0;
        for feature in self.features {
            let parts = &histogram[begin..begin + self.binned.parts(*feature)];
            begin += parts.len();
            let mut below = Sums::default();
            for (bin, part) in parts.iter().enumerate().take(parts.len() - 1) {
                below = below.plus(*part);
                if below.rows < FEWEST || sums.rows - below.rows < FEWEST {
                    continue;
                }
                let gain = below.worth() + sums.less(below).worth() - sums.worth();
                if gain > best.map_or(0.0, |(most, ..)| most) {
                    best = Some((gain, *feature, bin));
                }
            }
        }
        Leaf { node, rows, sums, histogram, best }
    }
}

impl Tree {
    /// Changes the values of all leaves.
    pub(crate) fn change(&mut self, by: impl Fn(f64) -> f64) {
        for node in &mut self.0 {
            if let Node::Leaf(value) = node {
                *value = by(*value);
            }
        }
    }

    /// The value for a row.
    pub(crate) fn value(&self, binned: &Binned, row: usize) -> f64 {
        let mut at = 0;
        loop {
            match self.0[at] {
                Node::Leaf(value) => return value,
                Node::Fork { feature, bin, below, above } => {
                    at = if usize::from(binned.of_feature(feature)[row]) <= bin { below } else { above };
                }
            }
        }
    }

    /// The features and parts by which it forks.
    pub(crate) fn forks(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.0.iter().filter_map(|node| match node {
            Node::Fork { feature, bin, .. } => Some((*feature, *bin)),
            Node::Leaf(_) => None,
        })
    }

    /// Writes its nodes, each fork before what is below its border, and that before what is above, as `Trees` reads them.
    pub(crate) fn write(&self, bytes: &mut Vec<u8>, border: &impl Fn(usize, usize) -> u16, parts: f64) {
        self.write_from(0, bytes, border, parts);
    }

    /// Returns how many nodes were written.
    fn write_from(&self, at: usize, bytes: &mut Vec<u8>, border: &impl Fn(usize, usize) -> u16, parts: f64) -> u8 {
        match self.0[at] {
            Node::Leaf(value) => {
                bytes.extend(Trees::LEAF.to_le_bytes());
                bytes.extend(((value * parts).round() as i16).to_le_bytes());
                1
            }
            Node::Fork { feature, bin, below, above } => {
                bytes.extend((feature as u16).to_le_bytes());
                bytes.extend(border(feature, bin).to_le_bytes());
                let place = bytes.len();
                bytes.push(0);
                let skip = 1 + self.write_from(below, bytes, border, parts);
                bytes[place] = skip;
                skip + self.write_from(above, bytes, border, parts)
            }
        }
    }
}
