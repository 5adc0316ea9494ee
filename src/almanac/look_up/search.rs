//! Ranked search over all kinds of records.

use super::{Filter, Scope};
use crate::almanac::model::Kind;
use crate::almanac::{Almanac, EntryNo, RecordNo};
use crate::language::words;

/// The most different words of a text that are searched for.
const MOST_WORDS: usize = 64;
/// A word in more records than this only helps to rank what rarer words have found.
const COMMON: usize = 2_000;

/// What a record must score against the best one to be found beside it: a long question touches most of the
/// almanac somehow.
const SHARE_OF_BEST: f32 = 0.12;

/// What a search found.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranked {
    /// Records with their scores, the best first.
    pub(super) hits: Vec<(RecordNo, f32)>,
}

impl Almanac {
    /// The records in which the terms of `filter` weigh most, the best first; the span of the filter must
    /// hold, its terms need not all. Sources are found only where `kind` asks for them.
    pub fn search(&self, filter: &Filter, kind: Option<Kind>) -> Vec<RecordNo> {
        if let (true, Some(_), None) = (filter.terms.is_empty(), filter.span, kind) {
            let scopes = [Scope::Timeline, Scope::Kind(Kind::Quote)];
            return self.once_each(
                scopes.iter().flat_map(|&scope| self.select(scope, filter).from(0).collect::<Vec<_>>()).collect(),
            );
        }
        let hits = self.ranked(&filter.terms).hits;
        let least = hits.first().map_or(0.0, |(_, best)| best * SHARE_OF_BEST);
        let hits = hits.into_iter().take_while(|(_, score)| *score >= least).map(|(number, _)| number);
        let in_time = |number: &RecordNo| match filter.span {
            None => true,
            Some(span) => self.record(*number).when().is_some_and(|when| when.span().intersection(span).is_some()),
        };
        let wanted = |number: &RecordNo| match kind {
            Some(kind) => self.record(*number).kind() == kind,
            None => self.record(*number).kind() != Kind::Source,
        };
        self.once_each(hits.filter(in_time).filter(wanted).collect())
    }

    /// The entries that the words of a text mean, without words that mean nothing, each once.
    pub(super) fn entries_in(&self, text: &str) -> Vec<EntryNo> {
        let mut entries = Vec::new();
        for word in words(text).take(4 * MOST_WORDS) {
            if entries.len() == MOST_WORDS {
                break;
            }
            if let Some(entry) = self.entry_for(&word.folded).filter(|entry| !entries.contains(entry)) {
                entries.push(entry);
            }
        }
        entries
    }

    /// Scores records by BM25 over the terms, times the share of the terms that they have.
    pub(super) fn ranked(&self, terms: &[EntryNo]) -> Ranked {
        let mut terms: Vec<_> = terms.iter().map(|&term| self.index.lexicon.postings(term)).collect();
        terms.retain(|(records, _)| !records.is_empty());
        terms.sort_by_key(|(records, _)| records.len());
        // All lists run upwards, which makes sorting them together quick.
        let walked = terms.partition_point(|(records, _)| records.len() <= COMMON).max(1).min(terms.len());
        let mut found: Vec<(RecordNo, f32, f32)> = terms[..walked]
            .iter()
            .flat_map(|(records, impacts)| records.iter().zip(*impacts).map(|(&number, &impact)| (number, impact, 1.0)))
            .collect();
        found.sort_by_key(|(number, _, _)| *number);
        found.dedup_by(|(number, impact, _), (kept, score, matched)| {
            number == kept && {
                *score += *impact;
                *matched += 1.0;
                true
            }
        });
        for (records, impacts) in &terms[walked..] {
            let mut at = 0;
            for (number, score, matched) in &mut found {
                at += records[at..].partition_point(|other| *other < *number);
                if records.get(at) == Some(number) {
                    *score += impacts[at];
                    *matched += 1.0;
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "at most 64 terms")]
        let all = terms.len().max(1) as f32;
        let mut hits: Vec<_> =
            found.into_iter().map(|(number, score, matched)| (number, score * matched / all)).collect();
        hits.sort_unstable_by(|(one, one_score), (other, other_score)| {
            other_score.total_cmp(one_score).then(one.cmp(other))
        });
        Ranked { hits }
    }
}
