//! Names by the stems of their words, so that a case form of a name finds it in any language.

use std::ops::Range;
use std::sync::Arc;

use super::facets::{Facet, FacetKind};
use super::grouped::Grouped;
use super::lists::to_u32;
use crate::language::vocabulary::ConceptNo;
use crate::language::{Family, fold, stem};

/// The number of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct FacetNo(pub(super) u32);

/// The longest name, in words.
pub(in crate::almanac) const LONGEST_NAME: usize = 7;

/// The stems of a name's words in a family, as one number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::almanac) struct NameKey(u64);

impl NameKey {
    /// The key with one more word.
    #[must_use]
    pub(in crate::almanac) const fn with(self, Mark(word): Mark) -> Self {
        Self((self.0.rotate_left(7) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}

/// Facets by the stems of their names.
#[derive(Debug)]
pub(in crate::almanac) struct NameIndex {
    /// By the stems of all names in all families.
    by_stems: Grouped<NameKey, FacetNo>,
    /// The marks of the words that names begin with, in order.
    beginnings: Box<[Mark]>,
    /// The marks of all words of a facet's names, in order.
    marks: Vec<Box<[Mark]>>,
    /// The facets in order of their English names, and which of them have the name of a facet: a party may also be a
    /// topic.
    by_name: Box<[FacetNo]>,
    namesakes: Box<[Range<u32>]>,
    of_persons: Arc<NamesOfPersons>,
}

/// Single words that name one person, by their stems: whatever the language and the case form, it is the same person.
#[derive(Debug, Default)]
pub(in crate::almanac) struct NamesOfPersons(Box<[(Mark, Mark)]>);

impl NamesOfPersons {
    fn new(facets: &[Facet]) -> Self {
        let mut named = Vec::new();
        for (facet, number) in facets.iter().zip(0..).filter(|(facet, _)| facet.kind == FacetKind::Person) {
            for word in facet.phrases().filter(|phrase| !phrase.contains(' ')) {
                let stems = Family::ALL.map(|family| mark_of(stem(&word, family), family));
                named.extend(stems.map(|stem| (stem, Mark::of_name(number))));
            }
        }
        let named = in_order(named);
        // Where two have a name, it is neither's.
        let of_one = named.chunk_by(|(one, _), (other, _)| one == other).filter(|named| named.len() == 1);
        Self(of_one.flatten().copied().collect())
    }

    /// The mark of whom a word names, or its own where it names nobody.
    pub(in crate::almanac) fn named_or(&self, word: Mark) -> Mark {
        self.0.binary_search_by_key(&word, |(mark, _)| *mark).map_or(word, |at| self.0[at].1)
    }
}

/// What tells whether a word of a text has a stem in a family, or belongs to a class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct Mark(u64);

impl Mark {
    /// The mark of a class of words.
    pub(in crate::almanac) const fn of_concept(concept: ConceptNo) -> Self {
        Self(concept.index() as u64)
    }

    /// The mark of a person, by the number of the facet.
    const fn of_name(facet: u32) -> Self {
        Self(1 << 62 | facet as u64)
    }

    /// The mark as a number.
    pub(in crate::almanac) const fn number(self) -> u64 {
        self.0
    }
}

/// The mark of a stem in a family: FNV-1a, which two stems of one almanac will hardly share. A number is the same in all.
///
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
pub(in crate::almanac) fn mark_of(stem: &str, family: Family) -> Mark {
    const PRIME: u64 = 0x0100_0000_01b3;
    let of_family = if stem.starts_with(|first: char| first.is_ascii_digit()) { 0_u64 } else { 1 << family as u64 };
    let start = 0xcbf2_9ce4_8422_2325 ^ of_family;
    Mark(stem.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)) | 1 << 63)
}

impl NameIndex {
    pub(super) fn new(facets: &[Facet]) -> Self {
        /// Shorter words of a name stand in other names and texts too.
        const SHORTEST: usize = 4;
        let mut named = Vec::new();
        let mut beginnings = Vec::new();
        let mut marks = Vec::with_capacity(facets.len());
        for (facet, number) in facets.iter().zip(0_usize..) {
            let number = FacetNo(to_u32(number));
            let mut own = Vec::new();
            for phrase in facet.phrases() {
                for family in Family::ALL {
                    let mut key = NameKey::default();
                    for word in phrase.split(' ') {
                        let mark = mark_of(stem(word, family), family);
                        if key == NameKey::default() {
                            beginnings.push(mark);
                        }
                        key = key.with(mark);
                        if word.len() >= SHORTEST || word.len() == phrase.len() {
                            own.push(mark);
                        }
                    }
                    named.push((key, number));
                }
            }
            marks.push(in_order(own).into_boxed_slice());
        }
        let (by_name, namesakes) = namesakes(facets);
        Self {
            of_persons: Arc::new(NamesOfPersons::new(facets)),
            by_stems: Grouped::new(named),
            beginnings: in_order(beginnings).into_boxed_slice(),
            marks,
            by_name,
            namesakes,
        }
    }

    /// Whether a name begins with a stem.
    pub(in crate::almanac) fn begins(&self, stem: &str, family: Family) -> bool {
        self.beginnings.binary_search(&mark_of(stem, family)).is_ok()
    }

    /// Whom single words name.
    pub(in crate::almanac) const fn of_persons(&self) -> &Arc<NamesOfPersons> {
        &self.of_persons
    }

    /// The marks of the words of a facet's names.
    pub(in crate::almanac) fn marks(&self, facet: FacetNo) -> &[Mark] {
        self.marks.get(facet.0 as usize).map_or(&[], |marks| marks)
    }

    /// The facets of the same English name, itself among them.
    pub(in crate::almanac) fn namesakes(&self, facet: FacetNo) -> &[FacetNo] {
        let range = self.namesakes.get(facet.0 as usize).map_or(0..0, |range| range.start as usize..range.end as usize);
        &self.by_name[range]
    }

    /// The facets that have a name of these stems.
    pub(in crate::almanac) fn named(&self, stems: NameKey) -> &[FacetNo] {
        self.by_stems.of(&stems)
    }
}

/// The facets in order of their English names, and for each facet where those of its name stand.
fn namesakes(facets: &[Facet]) -> (Box<[FacetNo]>, Box<[Range<u32>]>) {
    let mut named: Vec<_> = facets.iter().zip(0..).map(|(facet, number)| (fold(&facet.name.en), number)).collect();
    named.sort_unstable();
    let mut ranges = vec![0..0; facets.len()].into_boxed_slice();
    let mut start = 0;
    for alike in named.chunk_by(|(one, _), (other, _)| one == other) {
        let end = start + to_u32(alike.len());
        for (_, number) in alike {
            ranges[*number as usize] = start..end;
        }
        start = end;
    }
    (named.into_iter().map(|(_, number)| FacetNo(number)).collect(), ranges)
}

fn in_order<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// Appends the stems of words to a key, which must be empty.
pub(in crate::almanac) fn push_stems<'a>(key: &mut String, words: impl Iterator<Item = &'a str>, family: Family) {
    for (word, index) in words.zip(0..) {
        if index > 0 {
            key.push(' ');
        }
        key.push_str(stem(word, family));
    }
}

/// Whether names of a kind tell one thing from all others, so that a record without it answers another question.
pub(in crate::almanac) const fn is_telling(kind: FacetKind) -> bool {
    matches!(kind, FacetKind::Person | FacetKind::Party | FacetKind::Place | FacetKind::Side | FacetKind::Competition)
}
