//! From the handles that buttons hold back to ids.

use crate::almanac::model::{ChangeKind, Id};
use crate::almanac::{Almanac, Handle};

impl Almanac {
    /// The id with a handle: of a record, or else one that a record had until it was renamed or withdrawn, from
    /// which [`Almanac::find`] leads on.
    pub fn id_by_handle(&self, handle: Handle) -> Option<&Id> {
        if let Some(number) = self.by_handle(handle) {
            return Some(self.record(number).id());
        }
        let gone = self
            .changes
            .iter()
            .rev()
            .filter(|change| matches!(change.change, ChangeKind::Renamed | ChangeKind::Withdrawn));
        gone.filter_map(|change| change.record.as_ref()).find(|id| Handle::of(id.as_str()) == handle)
    }

    /// The question whose id has a handle.
    pub fn question_by_handle(&self, handle: Handle) -> Option<&Id> {
        self.edition.questions.iter().map(|question| &question.id).find(|id| Handle::of(id.as_str()) == handle)
    }
}
