//! A question as it was read: its language, what it asks for, and the terms that an answer must have.

use super::hits::Hit;
use crate::almanac::index::FacetKind;
use crate::almanac::index::FacetNo;
use crate::language::vocabulary::{Asked, ConceptNo, Cue, Meanings};
use crate::language::{Detected, Family, Language, Span};

/// A question, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Question {
    pub(super) detected: Option<Detected>,
    pub(super) meanings: Meanings,
    pub(super) terms: Vec<Term>,
    pub(super) spans: Vec<Span>,
    /// Days and months without a year.
    pub(super) days: Vec<(i8, Option<i8>)>,
    /// How many words there are, at most those that are looked at.
    pub(super) words: usize,
    /// Whether it ends in a question mark, or begins as a question does.
    pub(super) shaped: bool,
}

/// Something that an answer must have.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) kind: TermKind,
    /// How much it counts: the rarer in the almanac, the more.
    pub(super) weight: f32,
    /// The records that have it.
    pub(super) hits: Vec<Hit>,
    /// By what it is found again in a text.
    pub(super) marks: Vec<Mark>,
}

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermKind {
    /// The name of something.
    Name(FacetKind),
    /// A word of the almanac, or of one meaning with such.
    Word,
    /// A number that is no date.
    Number,
    /// A word that the almanac does not have.
    Unknown,
    /// A name that the almanac does not have: a capital within a sentence.
    UnknownName,
    /// An attribute that few records speak of.
    Attribute,
}

/// By what a term is found in a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mark {
    Stem(Family, Box<str>),
    Concept(ConceptNo),
    Facet(FacetNo),
}

impl Question {
    pub(super) fn language(&self) -> Language {
        self.detected.map_or(Language::English, |detected| detected.locale.language())
    }

    pub(super) const fn asks(&self, asked: Asked) -> bool {
        self.meanings.asked(asked)
    }

    pub(super) const fn cues(&self, cue: Cue) -> bool {
        self.meanings.cues(cue)
    }

    /// Whether it asks for anything in words.
    pub(super) const fn is_question(&self) -> bool {
        self.shaped || self.meanings.asks()
    }

    /// The facets that it names.
    pub(super) fn facets(&self) -> impl Iterator<Item = FacetNo> + '_ {
        let marks = self.terms.iter().flat_map(|term| &term.marks);
        marks.filter_map(|mark| match mark {
            Mark::Facet(facet) => Some(*facet),
            _ => None,
        })
    }
}
