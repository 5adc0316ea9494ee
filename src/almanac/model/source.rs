//! Sources, each cited once.

use serde::Deserialize;

use super::Id;
use crate::language::PartialDate;

/// Where something is written.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The record's id.
    pub id: Id,
    /// What kind of source it is; decides which of several is shown first.
    pub kind: SourceKind,
    /// The headline, in the source's own language, or a description where it has none.
    pub title: String,
    /// Who published it first. Sources of one publisher count as one.
    pub publisher: String,
    /// Where it was read, where that is not the publisher: "via Naslovi.net, citing Tanjug".
    pub via: Option<String>,
    /// The address, `https` or `http`.
    pub url: String,
    /// The date of publication, where it is known.
    pub date: Option<PartialDate>,
}

/// Kinds of sources, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// The document itself: a resolution, an agreement, a record of a vote, results by the organiser.
    PrimaryDocument,
    /// An organisation or office speaking for itself.
    OfficialStatement,
    /// A news report, read where it was published.
    NewsReport,
    /// A news report, read in somebody else's copy.
    RepublishedReport,
    /// An analysis or a study.
    Analysis,
    /// An encyclopedia or a handbook.
    ReferenceWork,
}

impl SourceKind {
    /// The kind as it is written in the file and in keys of interface strings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PrimaryDocument => "primary-document",
            Self::OfficialStatement => "official-statement",
            Self::NewsReport => "news-report",
            Self::RepublishedReport => "republished-report",
            Self::Analysis => "analysis",
            Self::ReferenceWork => "reference-work",
        }
    }
}
