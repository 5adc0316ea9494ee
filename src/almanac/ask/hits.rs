//! The records that have a word, a stem, a class of words or a name, each with how surely it is about it.

use std::sync::OnceLock;

use super::tally::of_each;
use crate::almanac::index::FacetNo;
use crate::almanac::{Almanac, EntryNo, RecordNo};
use crate::language::Family;
use crate::language::vocabulary::ConceptNo;

/// A record, and how surely it is about a term, in hundredths.
pub(super) type Hit = (RecordNo, u8);

/// A name in a record's own fields.
const NAMED: u8 = 100;

/// The records of classes of words, found when one is first asked for.
#[derive(Debug, Default)]
pub(in crate::almanac) struct Synonyms(OnceLock<Vec<OnceLock<Vec<Hit>>>>);

impl Synonyms {
    /// The place of a class; the vocabulary is read when one is first asked for, and not while an almanac is loaded.
    fn of(&self, concept: ConceptNo) -> Option<&OnceLock<Vec<Hit>>> {
        let all = self.0.get_or_init(|| (0..ConceptNo::count()).map(|_| OnceLock::new()).collect());
        all.get(concept.index())
    }
}

impl Almanac {
    /// The records of a class of words.
    pub(super) fn hits_of_concept(&self, concept: ConceptNo) -> &[Hit] {
        self.synonyms.of(concept).map_or(&[], |hits| {
            hits.get_or_init(|| {
                let stems = concept.stems().iter();
                let entries = stems.flat_map(|(family, stem)| self.index.lexicon.with_stem(stem, *family));
                self.hits_of_entries(entries)
            })
        })
    }

    /// The records that have a word of this stem.
    pub(super) fn hits_of_stem(&self, stem: &str, family: Family) -> Vec<Hit> {
        self.hits_of_entries(self.index.lexicon.with_stem(stem, family).into_iter())
    }

    /// The records that have a word which begins like a long one and ends otherwise.
    pub(super) fn hits_of_beginning(&self, folded: &str, family: Family) -> Vec<Hit> {
        /// The longest ending that kindred words differ by, and the shortest beginning that they share.
        const ENDING: usize = 3;
        const BEGINNING: usize = 6;
        let length = folded.len().saturating_sub(ENDING).max(BEGINNING);
        match folded.get(..length) {
            Some(beginning) if folded.is_ascii() && folded.len() > BEGINNING => self.hits_of_entries(
                self.index.lexicon.beginning_with(beginning, folded.len() + ENDING, family).into_iter(),
            ),
            _ => Vec::new(),
        }
    }

    fn hits_of_entries(&self, entries: impl Iterator<Item = EntryNo>) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for entry in entries {
            let (records, strengths) = self.index.lexicon.strengths(entry);
            // Sources come last, and do not answer.
            let cited = records.partition_point(|number| number.index() < self.cited());
            hits.extend(records[..cited].iter().copied().zip(strengths.iter().copied()));
        }
        self.merged(hits)
    }

    /// The records that have one of several facets, and those that name it in their texts.
    pub(super) fn hits_of_facets(&self, facets: &[FacetNo], in_texts: Vec<Hit>) -> Vec<Hit> {
        let mut hits = in_texts;
        for &facet in facets {
            hits.extend(self.index.lexicon.records_of(facet).iter().map(|&number| (number, NAMED)));
        }
        self.merged(hits)
    }

    /// Hits in order of records, each record once with its strongest.
    pub(super) fn merged(&self, hits: Vec<Hit>) -> Vec<Hit> {
        of_each(hits, self.records.len(), u8::max)
    }
}

/// The records that both lists have, each with the weaker of its hits.
pub(super) fn both(one: &[Hit], other: &[Hit]) -> Vec<Hit> {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = few.iter().filter_map(|&(number, strength)| {
        let at = many.binary_search_by_key(&number, |(other, _)| *other).ok()?;
        Some((number, strength.min(many[at].1)))
    });
    shared.collect()
}

/// How surely a record has a term, from 0 to 1.
pub(super) fn strength_in(hits: &[Hit], number: RecordNo) -> f32 {
    hits.binary_search_by_key(&number, |(other, _)| *other).map_or(0.0, |at| f32::from(hits[at].1) / 100.0)
}
