//! Names by the stems of their words, so that a case form of a name finds it in any language.

use std::collections::HashMap;

use super::facets::{Facet, FacetKind};
use super::lists::to_u32;
use crate::language::{Family, stem};

/// The number of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::almanac) struct FacetNo(pub(super) u32);

/// The longest name, in words.
pub(in crate::almanac) const LONGEST_NAME: usize = 7;

/// Facets by the stems of their names.
#[derive(Debug, Default)]
pub(in crate::almanac) struct NameIndex {
    by_stems: HashMap<Box<str>, Vec<FacetNo>>,
}

impl NameIndex {
    pub(super) fn new(facets: &[Facet]) -> Self {
        let mut by_stems = HashMap::<Box<str>, Vec<FacetNo>>::new();
        let mut key = String::new();
        for (facet, number) in facets.iter().zip(0_usize..) {
            let number = FacetNo(to_u32(number));
            for phrase in facet.phrases() {
                for family in Family::ALL {
                    key.clear();
                    push_stems(&mut key, phrase.split(' '), family);
                    match by_stems.get_mut(key.as_str()) {
                        Some(known) if known.last() == Some(&number) => {}
                        Some(known) => known.push(number),
                        None => {
                            by_stems.insert(key.as_str().into(), vec![number]);
                        }
                    }
                }
            }
        }
        Self { by_stems }
    }

    /// The facets that have a name of these stems, joined by single spaces.
    pub(in crate::almanac) fn named(&self, stems: &str) -> &[FacetNo] {
        self.by_stems.get(stems).map_or(&[], Vec::as_slice)
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
