//! Chance that is no chance: one seed gives one row of choices.

/// A row of choices. The generator is `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A place below `count`, evenly spread over seeds; `None` when there is none.
    pub(super) fn below(&mut self, count: usize) -> Option<usize> {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let count = u64::try_from(count).ok().filter(|&count| count > 0)?;
        usize::try_from((mixed ^ (mixed >> 31)) % count).ok()
    }

    /// Takes an entry out of a list.
    pub(super) fn take<T>(&mut self, list: &mut Vec<T>) -> Option<T> {
        self.below(list.len()).map(|place| list.swap_remove(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_reach_every_place() {
        let reached: std::collections::HashSet<_> = (0..200).filter_map(|seed| Chance::new(seed).below(20)).collect();
        assert_eq!(reached.len(), 20);
        assert_eq!(Chance::new(1).below(0), None);
    }

    #[test]
    fn each_entry_is_taken_once() {
        let (mut chance, mut list) = (Chance::new(3), vec![1, 2, 3, 4, 5]);
        let mut taken: Vec<_> = std::iter::from_fn(|| chance.take(&mut list)).collect();
        taken.sort_unstable();
        assert_eq!(taken, [1, 2, 3, 4, 5]);
    }
}
