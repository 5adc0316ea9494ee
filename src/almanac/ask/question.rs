//! A question as it was read: its language, what it asks for, and the terms that an answer must have.

use super::hits::{Hit, strength_in};
use super::marks::Marks;
use super::phrases::Touched;
use super::usage::Used;
use crate::almanac::RecordNo;
use crate::almanac::index::{FacetKind, Mark};
use crate::language::vocabulary::{Asked, Cue, Meanings};
use crate::language::{Detected, Language, Span};

/// A question, read.
#[derive(Clone, Debug, Default)]
pub(super) struct Question {
    pub(super) detected: Option<Detected>,
    pub(super) meanings: Meanings,
    pub(super) terms: Vec<Term>,
    pub(super) marks: Marks,
    pub(super) spans: Vec<Span>,
    /// Days and months without a year.
    pub(super) days: Vec<(i8, Option<i8>)>,
    /// The language that it is read in.
    pub(super) spoken: Option<Language>,
    /// Whether it asks of a contest: two words of sport, or one and a score.
    pub(super) contest: bool,
    /// Whether some word of it asks for yes or no.
    pub(super) yes_no: bool,
    /// Whether it ends in a question mark, or begins as a question does.
    pub(super) shaped: bool,
    /// How many of its words are no part of a term or a time.
    pub(super) beside: usize,
    /// Which word stands behind those that say what is asked for.
    pub(super) asked_at: Option<usize>,
    /// The contested questions of the almanac whose phrases it has, by their places there.
    pub(super) touched: Vec<(u16, Touched)>,
    /// How well each word tells which of them it is of, by where it stands.
    pub(super) telling: Vec<f32>,
    /// Its words, as far as they were asked before.
    pub(super) used: Used,
}

/// Something that an answer must have.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) kind: TermKind,
    /// Which word of the question it begins with.
    pub(super) at: usize,
    /// It stands behind a word that sets it against something: "with Estonia", "against Estonia".
    pub(super) opposed: bool,
    /// It stands behind a word that says where: "in Estonia".
    pub(super) located: bool,
    /// It is a country, a sport or another thing of which few records speak, by a general word.
    pub(super) seldom: bool,
    /// How far a record is to have it: less where it stands in a story before or behind what is asked.
    pub(super) wanted: f32,
    /// How much it counts: the rarer in the almanac, the more.
    pub(super) weight: f32,
    /// The records that have it.
    pub(super) hits: Vec<Hit>,
    /// By what it is found again in a text, in order.
    pub(super) marks: Vec<Mark>,
}

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermKind {
    /// The name of something.
    Name(FacetKind),
    /// A word of the almanac, or of one meaning with such.
    Word,
    /// A rare word that the almanac writes with a capital: a name that it mentions in passing.
    Proper,
    /// A word that asks for a view; it tells one contested question from another, and nothing else.
    View,
    /// A number that is no date.
    Number,
    /// A word that the almanac does not have.
    Unknown,
    /// A name that the almanac does not have: a capital within a sentence.
    UnknownName,
    /// An attribute that few records speak of.
    Attribute,
}

/// How much a word at most speaks against a record that does not have it: people say a thing in other words than the
/// almanac does, but not other names.
const MOST_MISSED: f32 = 1.6;

/// How much a word counts that only stands in a story.
const TOLD: f32 = 0.8;

impl Term {
    /// A term by itself; where it stands in the question is found out by whoever reads that.
    pub(super) const fn new(kind: TermKind, weight: f32, hits: Vec<Hit>, marks: Vec<Mark>) -> Self {
        Self { kind, at: 0, opposed: false, located: false, seldom: false, wanted: 1.0, weight, hits, marks }
    }

    /// Whether it is the name of a record, or of something that the record's own fields have.
    pub(super) fn names(&self, number: RecordNo) -> bool {
        const SURELY: f32 = 0.99;
        matches!(self.kind, TermKind::Name(_)) && strength_in(&self.hits, number) > SURELY
    }

    /// Takes it for a part of a story, of which a record need not have everything.
    pub(super) fn tell(&mut self) {
        if self.kind == TermKind::Attribute && !self.opposed {
            self.kind = if self.hits.is_empty() { TermKind::Unknown } else { TermKind::Word };
            self.weight = self.weight.min(TOLD);
        }
    }

    /// How much it speaks against a record that does not have it.
    pub(super) fn missed(&self) -> f32 {
        let most = if matches!(self.kind, TermKind::Word | TermKind::Unknown) { MOST_MISSED } else { f32::MAX };
        self.weight.min(most) * self.wanted
    }
}

impl Question {
    /// Gathers the marks of all terms, so that a word of a text is looked up once for all of them.
    pub(super) fn gather_marks(&mut self) {
        self.marks = Marks::of(&self.terms);
    }

    /// The terms that a mark marks, as bits.
    pub(super) fn marked(&self, mark: Mark) -> u32 {
        self.marks.terms(mark)
    }

    /// The share of it that some of its terms, given as bits, make up.
    pub(super) fn share_of(&self, has: u32) -> f32 {
        let (mut found, mut missed) = (0.0, 0.0);
        for (term, bit) in self.terms.iter().zip(0..32) {
            if has & (1 << bit) == 0 { missed += term.missed() } else { found += term.weight }
        }
        if found > 0.0 { found / (found + missed) } else { 0.0 }
    }

    /// The terms, as bits, that are names of a record or in its own fields.
    pub(super) fn named_by(&self, number: RecordNo) -> u32 {
        let terms = self.terms.iter().zip(0..32).filter(|(term, _)| term.names(number));
        terms.fold(0, |all, (_, bit)| all | 1 << bit)
    }

    pub(super) fn language(&self) -> Language {
        self.spoken.unwrap_or(Language::English)
    }

    /// The term that stands right behind the words that ask: what is counted, which of what, who said it.
    pub(super) fn object(&self) -> Option<&Term> {
        /// How many words may stand between.
        const NEAR: usize = 3;
        let begin = self.asked_at?;
        let near = self.terms.iter().filter(|term| (begin..begin + NEAR).contains(&term.at));
        near.min_by_key(|term| term.at)
    }

    pub(super) const fn asks(&self, asked: Asked) -> bool {
        self.meanings.asked(asked)
    }

    /// Whether it names something of a kind.
    pub(super) fn names(&self, kind: FacetKind) -> bool {
        self.terms.iter().any(|term| term.kind == TermKind::Name(kind))
    }

    /// Whether it has the name of a record: of a person, of a term.
    pub(super) fn names_record(&self, number: RecordNo) -> bool {
        self.terms.iter().any(|term| term.names(number))
    }

    pub(super) const fn cues(&self, cue: Cue) -> bool {
        self.meanings.cues(cue)
    }

    /// Whether it says nothing but a day.
    pub(super) fn is_a_day(&self) -> bool {
        self.spans.iter().any(|span| span.first() == span.last()) && self.terms.iter().all(|term| term.weight < 1.0)
    }

    /// Whether it is nothing but terms and times, of which the almanac has all, and asks for nothing in particular:
    /// "ferry 1998", "what happened to the ferry in 1998?".
    pub(super) fn is_of_keywords(&self) -> bool {
        let known = self.terms.iter().all(|term| !term.hits.is_empty());
        let at_large = self.meanings.asks_at_large() && !self.asks(Asked::YesNo) && !self.yes_no;
        let bare = if self.is_question() { at_large } else { self.beside == 0 };
        bare && known && self.terms.len() + self.spans.len() >= 1
    }

    /// Whether it asks for anything in words.
    pub(super) const fn is_question(&self) -> bool {
        self.shaped || self.meanings.asks()
    }
}
