//! The sentences of a record, and how much of a question each has.

use super::question::Question;
use crate::almanac::Almanac;
use crate::almanac::index::{Mark, mark_of};
use crate::almanac::model::{Record, Text, TextRole};
use crate::language::vocabulary::{Asked, meanings_of_stem};
use crate::language::{Family, Language, Locale, each_word, stem};

/// A sentence of a record, in a reader's language.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) text: String,
    /// The weight of the question's terms that it has.
    pub(super) weight: f32,
    pub(super) has_number: bool,
}

impl Almanac {
    /// The sentences of a record's body: of a summary, a definition, a result, a note, facts one by one.
    pub(super) fn sentences(&self, question: &Question, record: &Record, locale: Locale) -> Vec<Sentence> {
        let mut bodies: Vec<&Text> = Vec::new();
        let mut facts: Vec<String> = Vec::new();
        match record {
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
                facts.extend(overview.facts.iter().map(|fact| self.fact(fact, locale)));
            }
            Record::Person(person) => {
                facts.extend(person.roles.iter().map(|role| {
                    format!("{} ({})", role.role.read(locale).text, role.when.in_words(locale))
                }));
                facts.dedup();
            }
            Record::Quote(_) | Record::Source(_) => {}
        }
        let mut sentences = Vec::new();
        for body in bodies {
            let read = body.read(locale);
            for part in sentences_of(&read.text) {
                sentences.push(self.weighed(question, part.to_owned(), read.language));
            }
        }
        for fact in facts {
            sentences.push(self.weighed(question, fact, locale.language()));
        }
        sentences
    }

    fn fact(&self, fact: &crate::almanac::model::OverviewFact, locale: Locale) -> String {
        let party = fact.party.as_ref().and_then(|id| self.edition().parties.iter().find(|party| party.id == *id));
        let party = party.map(|party| format!("{}: ", party.name.read(locale).text)).unwrap_or_default();
        format!("{party}{}: {}", fact.label.read(locale).text, fact.value.read(locale).text)
    }

    fn weighed(&self, question: &Question, text: String, language: Language) -> Sentence {
        let (weight, has_number) = weight_in(question, &text, language);
        Sentence { text, weight, has_number }
    }

    /// The most of the question's weight that stands together in one sentence of the record.
    pub(super) fn together(&self, question: &Question, record: &Record) -> f32 {
        let mut most = 0.0_f32;
        let mut look = |text: &str, language: Language| {
            for sentence in sentences_of(text) {
                let (weight, has_number) = weight_in(question, sentence, language);
                let suits = if question.asks(Asked::Count) && !has_number { 0.8 } else { 1.0 };
                most = most.max(weight * suits);
            }
        };
        for field in record.texts() {
            if matches!(field.role, TextRole::Label | TextRole::Note | TextRole::Name) && !matches!(record, Record::Person(_) | Record::Overview(_)) {
                continue;
            }
            let language = question.language();
            match field.text.written_in(language) {
                Some(text) => look(text, language),
                None => look(&field.text.en, Language::English),
            }
        }
        if let Record::Quote(quote) = record {
            let paraphrase = quote.paraphrase.as_ref().and_then(|paraphrase| paraphrase.written_in(question.language()));
            match paraphrase {
                Some(text) if quote.language != question.language() => look(text, question.language()),
                _ => look(&quote.text, quote.language),
            }
        }
        most
    }
}

/// The weight of the question's terms that a text has, and whether it has a number.
fn weight_in(question: &Question, text: &str, language: Language) -> (f32, bool) {
    let family = Family::of(language);
    let mut has = 0_u32;
    let mut has_number = false;
    each_word(text, |folded, _| {
        has_number |= folded.bytes().all(|byte| byte.is_ascii_digit());
        let own = stem(folded, family);
        let marks = [Some(mark_of(own, family)), meanings_of_stem(own, family).concept.map(Mark::of_concept)];
        for (term, bit) in question.terms.iter().zip(0..32) {
            if has & (1 << bit) == 0 && marks.iter().flatten().any(|mark| term.marks.binary_search(mark).is_ok()) {
                has |= 1 << bit;
            }
        }
    });
    let found = question.terms.iter().zip(0..32).filter(|(_, bit)| has & (1 << bit) != 0);
    (found.map(|(term, _)| term.weight).sum(), has_number)
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
        let abbreviated = end == '.' && (word.chars().count() <= 1 || word.contains('.') || matches!(word, "Mr" | "Dr" | "St" | "гг" | "тзв" | "бр" | "нпр"));
        // Serbian writes ordinal numbers and years with a full stop.
        let ordinal = end == '.' && word.chars().all(|c| c.is_ascii_digit()) && next.is_some_and(|next| !next.is_uppercase());
        if gap && !abbreviated && !ordinal && next.is_some_and(|next| next.is_uppercase() || next.is_ascii_digit() || matches!(next, '“' | '„' | '«')) {
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
