//! Words by their stems.

use super::EntryNo;
use super::lexicon::Lexicon;
use super::names::{Mark, mark_of};
use crate::language::{Family, stem};

/// The words of each stem, in order of the alphabet.
#[derive(Debug)]
pub(super) struct Stems {
    /// In order; one for each word and family.
    marks: Box<[Mark]>,
    /// The word of each mark.
    entries: Box<[EntryNo]>,
}

impl Stems {
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let mut all = Vec::new();
        lexicon.each_word(|key, entry, families| {
            let spoken = Family::ALL.into_iter().filter(|family| families & family.bit() != 0);
            all.extend(spoken.map(|family| (mark_of(stem(key, family), family), entry)));
        });
        all.sort_unstable();
        let (marks, entries): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        Self { marks: marks.into_boxed_slice(), entries: entries.into_boxed_slice() }
    }

    /// The words of a stem.
    pub(super) fn with(&self, wanted: Mark) -> &[EntryNo] {
        let start = self.marks.partition_point(|mark| *mark < wanted);
        let length = self.marks[start..].iter().take_while(|mark| **mark == wanted).count();
        &self.entries[start..start + length]
    }
}
