//! The sentences of a record, and how much of a question each has.

use super::hits::strength_in;
use super::passages::Passage;
use super::question::{Question, TermKind};
use super::readings::{Fact, Reading};
use crate::almanac::model::{OverviewFact, Person, Record, Text};
use crate::almanac::{Almanac, RecordNo};
use crate::language::Locale;
use crate::language::vocabulary::Asked;

/// How much a sentence of a summary counts against the title, which says what the record is about.
const IN_PASSING: f32 = 0.85;

impl Almanac {
    /// The sentences of a record's body: of a summary, a definition, a result, a note, facts one by one.
    pub(super) fn sentences(&self, question: &Question, number: RecordNo, locale: Locale) -> Vec<Passage> {
        let mut bodies: Vec<&Text> = Vec::new();
        // Each with the terms by which it is also found, as bits.
        let mut facts: Vec<(String, u32)> = Vec::new();
        match self.record(number) {
            Record::Event(event) => bodies.push(&event.summary),
            Record::Match(fixture) => {
                bodies.push(&fixture.result);
                bodies.extend(fixture.medal.as_ref());
                bodies.extend(fixture.note.as_ref());
            }
            Record::Term(term) => bodies.push(&term.definition),
            Record::Position(position) => bodies.push(&position.stance),
            Record::Overview(overview) => {
                bodies.push(&overview.summary);
                let reading = self.reading(number, question.language());
                let found = reading.facts.iter().map(|fact| fact.has(question));
                facts.extend(overview.facts.iter().map(|fact| self.fact(fact, locale)).zip(found));
            }
            Record::Person(person) => {
                facts.extend(
                    person
                        .roles
                        .iter()
                        .map(|role| (format!("{} ({})", role.role.read(locale).text, role.when.in_words(locale)), 0)),
                );
                facts.dedup();
            }
            Record::Quote(_) | Record::Source(_) => {}
        }
        let mut sentences = Vec::new();
        for body in bodies {
            let read = body.read(locale);
            for part in sentences_of(&read.text) {
                sentences.push(Passage::new(question, part.to_owned(), read.language));
            }
        }
        for (fact, found) in facts {
            sentences.push(Passage::new(question, fact, locale.language()).found_by(question, found));
        }
        sentences
    }

    fn fact(&self, fact: &OverviewFact, locale: Locale) -> String {
        let party = fact.party.as_ref().and_then(|id| self.edition().party(id));
        let party = party.map(|party| format!("{}: ", party.name.read(locale).text)).unwrap_or_default();
        format!("{party}{}: {}", fact.label.read(locale).text, fact.value.read(locale).text)
    }

    /// The weight of what is asked that stands in a person's roles, and is not what the record itself is about.
    pub(super) fn role_asked(&self, question: &Question, person: &Person, number: RecordNo) -> f32 {
        const ABOUT: f32 = 0.89;
        let Some(person) = self.number(person.id.as_str()) else { return 0.0 };
        let has = self.reading(person, question.language()).beside.has(question);
        let words = question.terms.iter().zip(0..32).filter(|(term, bit)| {
            has & (1 << bit) != 0
                && matches!(term.kind, TermKind::Word | TermKind::Attribute)
                && strength_in(&term.hits, number) < ABOUT
        });
        words.map(|(term, _)| term.weight).sum()
    }

    /// What the facts of an overview have of a question. They have little to do with each other: one of them must be the
    /// answer, or a sentence of the summary.
    pub(super) fn of_overview(&self, question: &Question, number: RecordNo) -> OfOverview {
        let reading = self.reading(number, question.language());
        let of_fact = |fact: &Fact| {
            let title = fact.label.has(question) | fact.party.has(question);
            OfOverview {
                together: question.share_of(fact.has(question)),
                in_title: question.share_of(title),
                title_asked: fact.label.share_asked(question),
            }
        };
        let summary = OfOverview { together: best_sentence(question, reading, 0), ..OfOverview::default() };
        let all = reading.facts.iter().map(of_fact).chain([summary]);
        all.max_by(|one, other| one.together.total_cmp(&other.together)).unwrap_or_default()
    }

    /// The most of the question's weight that stands together: in one sentence of a text, in the fields of a fixture, in a
    /// quotation with its occasion and speaker. An overview is read by [`Self::of_overview`].
    pub(super) fn together(&self, question: &Question, number: RecordNo) -> f32 {
        let reading = self.reading(number, question.language());
        let title = reading.title.has(question);
        let beside = reading.beside.has(question);
        // They say in other words what the whole record tells.
        let keywords = self.tale(number).map_or(0, |tale| tale.says(question));
        let best_sentence = |with| best_sentence(question, reading, with);
        match self.record(number) {
            Record::Match(_) => {
                let fields = title | question.named_by(number) | keywords;
                question.share_of(fields).max(best_sentence(0))
            }
            Record::Quote(_) => question.share_of(title | question.named_by(number) | keywords),
            Record::Event(_) => {
                let beside = beside | keywords;
                question.share_of(title | beside).max(IN_PASSING * best_sentence(beside))
            }
            Record::Person(_) => question.share_of(title | beside),
            Record::Term(_) => question.share_of(title).max(best_sentence(title)),
            Record::Position(_) => best_sentence(0),
            Record::Overview(_) | Record::Source(_) => 0.0,
        }
    }
}

/// The most of the question's weight that stands in a sentence, together with the terms given as bits.
fn best_sentence(question: &Question, reading: &Reading, with: u32) -> f32 {
    let weights = reading.sentences.iter().map(|sentence| {
        let suits = if question.asks(Asked::Count) && !sentence.has_number() { 0.8 } else { 1.0 };
        question.share_of(sentence.has(question) | with) * suits
    });
    weights.fold(0.0, f32::max)
}

/// What that fact of an overview has of a question which has most.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OfOverview {
    /// The share of the question's weight.
    pub(super) together: f32,
    /// The share that stands in its label or is its party.
    pub(super) in_title: f32,
    /// The share of the words of its label that are asked for.
    pub(super) title_asked: f32,
}

/// A text's sentences. A full stop ends one before white space and a capital, unless an abbreviation or a number
/// stands before it.
pub fn sentences_of(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…'));
    for (at, end) in ends {
        let behind = &text[at + end.len_utf8()..];
        let closing = behind.len() - behind.trim_start_matches(['”', '“', '»', '\'', '’', ')']).len();
        let after = &behind[closing..];
        let next = after.trim_start().chars().next();
        let gap = after.starts_with(char::is_whitespace);
        let word = text[begin..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let abbreviated = end == '.'
            && (word.chars().count() <= 1
                || word.contains('.')
                || matches!(word, "Mr" | "Dr" | "St" | "гг" | "тзв" | "бр" | "нпр"));
        // Serbian writes ordinal numbers and years with a full stop.
        let ordinal =
            end == '.' && word.chars().all(|c| c.is_ascii_digit()) && next.is_some_and(|next| !next.is_uppercase());
        if gap
            && !abbreviated
            && !ordinal
            && next.is_some_and(|next| next.is_uppercase() || next.is_ascii_digit() || matches!(next, '“' | '„' | '«'))
        {
            let stop = at + end.len_utf8() + closing;
            parts.push(text[begin..stop].trim());
            begin = stop;
        }
    }
    let rest = text[begin..].trim();
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts
}
