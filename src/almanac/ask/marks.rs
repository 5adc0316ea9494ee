//! By what the terms of a question are found again in the words of a text.

use std::ops::BitOrAssign;

use super::question::{Question, Term};
use crate::almanac::index::{Mark, mark_of};
use crate::language::vocabulary::meanings_of_stem;
use crate::language::{Family, stem};

/// The marks of some terms.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// In order, each with the terms that it marks, as bits.
    all: Box<[(Mark, u32)]>,
    /// Tells most of the marks that are not among them without a search.
    ///
    /// Bloom, "Space/time trade-offs in hash coding with allowable errors", Communications of the ACM 13 (1970); with one
    /// hash of each.
    filter: [u64; 16],
}

impl Marks {
    pub(super) fn of(terms: &[Term]) -> Self {
        let marked =
            terms.iter().zip(0..32).flat_map(|(term, bit)| term.marks.iter().map(move |mark| (*mark, 1 << bit)));
        let all = in_order(marked.collect());
        let mut filter = [0; 16];
        for (mark, _) in &all {
            let (word, bit) = place(*mark);
            filter[word] |= bit;
        }
        Self { all, filter }
    }

    /// The terms that a mark marks, as bits.
    pub(super) fn terms(&self, mark: Mark) -> u32 {
        let (word, bit) = place(mark);
        if self.filter[word] & bit == 0 {
            return 0;
        }
        self.all.binary_search_by_key(&mark, |(mark, _)| *mark).map_or(0, |at| self.all[at].1)
    }
}

/// By what a word of a text may be found.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordMarks {
    stem: Mark,
    class: Option<Mark>,
}

impl WordMarks {
    pub(super) fn of(folded: &str, family: Family) -> Self {
        let own = stem(folded, family);
        let class = meanings_of_stem(own, family).concept.map(Mark::of_concept);
        Self { stem: mark_of(own, family), class }
    }

    /// The terms of a question that it is a word of, as bits.
    pub(super) fn terms(self, question: &Question) -> u32 {
        question.marked(self.stem) | self.class.map_or(0, |class| question.marked(class))
    }

    /// The class where it has one, else the stem.
    pub(super) fn widest(self) -> Mark {
        self.class.unwrap_or(self.stem)
    }

    /// The stem and the class.
    pub(super) fn each(self) -> impl Iterator<Item = Mark> {
        std::iter::once(self.stem).chain(self.class)
    }
}

/// Where a mark stands in the filter. The golden ratio in 64 bits spreads the small numbers of classes.
const fn place(mark: Mark) -> (usize, u64) {
    let hash = mark.number().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash >> 60) as usize, 1 << (hash >> 54 & 63))
}

/// Each mark once, with all its bits.
pub(super) fn in_order<B: Copy + BitOrAssign>(mut marks: Vec<(Mark, B)>) -> Box<[(Mark, B)]> {
    marks.sort_unstable_by_key(|(mark, _)| *mark);
    marks.dedup_by(|(mark, bits), (kept, all)| {
        mark == kept && {
            *all |= *bits;
            true
        }
    });
    marks.into_boxed_slice()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::ask::question::TermKind;

    #[test]
    fn a_mark_is_found_with_all_its_terms_and_no_other() {
        let mark = |word: usize| mark_of(&format!("word{word}"), Family::English);
        let term = |marks: Vec<Mark>| Term::new(TermKind::Word, 1.0, Vec::new(), marks);
        let marks = Marks::of(&[term((0..20).map(mark).collect()), term((15..30).map(mark).collect())]);
        let found: Vec<u32> = (0..200).map(|word| marks.terms(mark(word))).collect();
        let expected = (0..200).map(|word| match word {
            0..15 => 1,
            15..20 => 3,
            20..30 => 2,
            _ => 0,
        });
        assert_eq!(found, expected.collect::<Vec<u32>>());
    }
}
