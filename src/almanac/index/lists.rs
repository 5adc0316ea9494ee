//! Many lists of record numbers in one piece of memory.

use super::RecordNo;

/// The number of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct ListNo(u32);

/// Lists of record numbers, each running upwards without repetition.
#[derive(Debug)]
pub(super) struct Lists {
    records: Vec<RecordNo>,
    /// Where each list begins; one more at the end.
    starts: Vec<u32>,
}

impl Lists {
    pub(super) fn new() -> Self {
        Self { records: Vec::new(), starts: vec![0] }
    }

    /// Adds a list, which is sorted and rid of repetitions on the way.
    pub(super) fn push(&mut self, mut list: Vec<RecordNo>) -> ListNo {
        list.sort_unstable();
        list.dedup();
        self.push_sorted(&list)
    }

    /// Adds a list that already runs upwards.
    pub(super) fn push_sorted(&mut self, list: &[RecordNo]) -> ListNo {
        debug_assert!(list.is_sorted());
        self.records.extend_from_slice(list);
        let number = ListNo(to_u32(self.starts.len() - 1));
        self.starts.push(to_u32(self.records.len()));
        number
    }

    pub(super) fn shrink_to_fit(&mut self) {
        self.records.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    pub(super) fn get(&self, ListNo(list): ListNo) -> &[RecordNo] {
        &self.records[self.range(ListNo(list))]
    }

    /// Where a list stands among the numbers of all lists.
    pub(super) fn range(&self, ListNo(list): ListNo) -> std::ops::Range<usize> {
        self.starts[list as usize] as usize..self.starts[list as usize + 1] as usize
    }
}

/// Record numbers and places of lists are 32 bits wide; an almanac of more would not fit into memory as text.
pub(super) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
