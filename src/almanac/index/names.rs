//! Names by the stems of their words, so that a case form of a name finds it in any language.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use super::facets::{Facet, FacetKind};
use super::lists::to_u32;
use crate::language::vocabulary::ConceptNo;
use crate::language::{Family, fold, stem};

/// The number of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct FacetNo(pub(super) u32);

/// The longest name, in words.
pub(in crate::almanac) const LONGEST_NAME: usize = 7;

/// The stems of a name's words in a family, as one number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::almanac) struct NameKey(u64);

impl NameKey {
    /// The key with one more word.
    #[must_use]
    pub(in crate::almanac) const fn with(self, Mark(word): Mark) -> Self {
        Self((self.0.rotate_left(7) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }
}

/// Keys and marks are well spread already.
type Spread = BuildHasherDefault<AsItIs>;

/// Takes a number for its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::almanac) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Facets by the stems of their names.
#[derive(Debug, Default)]
pub(in crate::almanac) struct NameIndex {
    by_stems: HashMap<NameKey, Vec<FacetNo>, Spread>,
    /// The marks of the words that names begin with.
    beginnings: HashSet<Mark, Spread>,
    /// The marks of all words of a facet's names, in order.
    marks: Vec<Box<[Mark]>>,
    /// The facets of the same English name: a party may also be a topic.
    namesakes: Vec<Vec<FacetNo>>,
}

/// What tells whether a word of a text has a stem in a family, or belongs to a class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct Mark(u64);

impl Mark {
    /// The mark of a class of words.
    pub(in crate::almanac) const fn of_concept(concept: ConceptNo) -> Self {
        Self(concept.index() as u64)
    }
}

/// The mark of a stem in a family: FNV-1a, which two stems of one almanac will hardly share.
///
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
pub(in crate::almanac) fn mark_of(stem: &str, family: Family) -> Mark {
    const PRIME: u64 = 0x0100_0000_01b3;
    let start = 0xcbf2_9ce4_8422_2325 ^ u64::from(family.bit());
    Mark(stem.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)) | 1 << 63)
}

impl NameIndex {
    pub(super) fn new(facets: &[Facet]) -> Self {
        /// Shorter words of a name stand in other names and texts too.
        const SHORTEST: usize = 4;
        let mut by_stems = HashMap::<NameKey, Vec<FacetNo>, Spread>::default();
        let mut marks = Vec::with_capacity(facets.len());
        let mut beginnings = HashSet::default();
        for (facet, number) in facets.iter().zip(0_usize..) {
            let number = FacetNo(to_u32(number));
            let mut own = Vec::new();
            for phrase in facet.phrases() {
                for family in Family::ALL {
                    let mut key = NameKey::default();
                    for word in phrase.split(' ') {
                        let mark = mark_of(stem(word, family), family);
                        if key == NameKey::default() {
                            beginnings.insert(mark);
                        }
                        key = key.with(mark);
                        if word.len() >= SHORTEST || word.len() == phrase.len() {
                            own.push(mark);
                        }
                    }
                    let known = by_stems.entry(key).or_default();
                    if known.last() != Some(&number) {
                        known.push(number);
                    }
                }
            }
            own.sort_unstable();
            own.dedup();
            marks.push(own.into_boxed_slice());
        }
        let mut by_name = HashMap::<String, Vec<FacetNo>>::new();
        let names: Vec<_> = facets.iter().map(|facet| fold(&facet.name.en)).collect();
        for (name, number) in names.iter().zip(0_usize..) {
            by_name.entry(name.clone()).or_default().push(FacetNo(to_u32(number)));
        }
        let namesakes = names.iter().map(|name| by_name.get(name).cloned().unwrap_or_default()).collect();
        Self { by_stems, beginnings, marks, namesakes }
    }

    /// Whether a name begins with a stem.
    pub(in crate::almanac) fn begins(&self, stem: &str, family: Family) -> bool {
        self.beginnings.contains(&mark_of(stem, family))
    }

    /// The marks of the words of a facet's names.
    pub(in crate::almanac) fn marks(&self, facet: FacetNo) -> &[Mark] {
        self.marks.get(facet.0 as usize).map_or(&[], |marks| marks)
    }

    /// The facets of the same English name, itself among them.
    pub(in crate::almanac) fn namesakes(&self, facet: FacetNo) -> &[FacetNo] {
        self.namesakes.get(facet.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The facets that have a name of these stems.
    pub(in crate::almanac) fn named(&self, stems: NameKey) -> &[FacetNo] {
        self.by_stems.get(&stems).map_or(&[], Vec::as_slice)
    }
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
