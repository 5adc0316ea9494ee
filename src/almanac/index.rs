//! Indexes over the records, built once when an almanac is loaded. No look-up walks through all records.

mod build;
mod calendar;
mod facets;
mod grouped;
mod handle;
mod lexicon;
mod lists;
mod names;
mod near;

pub(super) use build::Index;
pub(super) use facets::FacetKind;
pub use handle::Handle;
pub use lexicon::EntryNo;
pub(super) use lexicon::Label;
pub(super) use names::{FacetNo, LONGEST_NAME, Mark, NameKey, NamesOfPersons, is_telling, mark_of, push_stems};

/// The number of a record. Events and matches come first, in order of time, then the other kinds;
/// so a list of numbers that runs upwards is a list in order of time.
///
/// Numbers hold only as long as the almanac is loaded. What outlives it is an id or a [`Handle`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordNo(pub(super) u32);

impl RecordNo {
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}
