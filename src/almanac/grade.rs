//! How well a record is sourced, in terms that a reader can use.

use std::collections::HashSet;

use super::model::{Record, Source, SourceKind};
use super::{Almanac, RecordNo};
use crate::language::PartialDate;

/// The grade of a record, shown with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Its best source: the strongest kind; among those the first in the record's list.
    pub best: RecordNo,
    /// The kind of the best source.
    pub kind: SourceKind,
    /// How many sources it has, at least one.
    pub sources: usize,
    /// How many independent publishers stand behind it; one where it was confirmed in one place only.
    pub publishers: usize,
    /// The day on which it was last checked against its sources.
    pub checked: PartialDate,
}

impl Almanac {
    /// The grade of a record; `None` for a source, which has none.
    pub fn grade(&self, record: &Record) -> Option<Grade> {
        let common = record.common()?;
        let sources: Vec<_> = common.sources().iter().filter_map(|id| self.number(id.as_str())).collect();
        let source = |number: RecordNo| match self.record(number) {
            Record::Source(source) => Some(source),
            _ => None,
        };
        let (kind, best) =
            sources.iter().filter_map(|&number| Some((source(number)?.kind, number))).min_by_key(|(kind, _)| *kind)?;
        // For a quotation the best source is the one that has the words.
        let printed = match record {
            Record::Quote(quote) => quote.printed_in.as_ref().and_then(|id| self.number(id.as_str())),
            _ => None,
        };
        let (kind, best) = printed.and_then(|number| Some((source(number)?.kind, number))).unwrap_or((kind, best));
        let publishers: HashSet<_> =
            sources.iter().filter_map(|&number| source(number)).map(|source| source.publisher.as_str()).collect();
        Some(Grade {
            best,
            kind,
            sources: sources.len(),
            publishers: if common.single_source() { 1 } else { publishers.len() },
            checked: common.checked().unwrap_or(self.edition.checked),
        })
    }

    /// A record's sources, the strongest kind first.
    pub fn sources(&self, record: &Record) -> Vec<&Source> {
        let ids = record.common().map(super::model::Common::sources).unwrap_or_default();
        let mut sources: Vec<_> = ids
            .iter()
            .filter_map(|id| match self.get(id) {
                Some(Record::Source(source)) => Some(source),
                _ => None,
            })
            .collect();
        sources.sort_by_key(|source| source.kind);
        sources
    }
}
