//! The public list of changes to the almanac.

use serde::Deserialize;

use super::{Id, Text};
use crate::language::PartialDate;

/// One entry of `changes.json`.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The entry's id.
    pub id: Id,
    /// The version of the almanac that it came with.
    pub version: String,
    /// The day of that version.
    pub date: PartialDate,
    /// What was done.
    pub change: ChangeKind,
    /// Id of the record; for a renamed or withdrawn one the id that it had. Absent when the change concerns the whole almanac.
    pub record: Option<Id>,
    /// For a renamed record its new id, for a withdrawn one the id of a record to read instead.
    pub now: Option<Id>,
    /// Why, in a sentence.
    pub reason: Text,
}

/// What was done to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// New in this version.
    Added,
    /// Something that it said was wrong and is mended.
    Corrected,
    /// Taken out.
    Withdrawn,
    /// Under another id.
    Renamed,
}

impl ChangeKind {
    /// The kind as it is written in the file and in keys of interface strings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Renamed => "renamed",
        }
    }
}
