//! The texts of a record word by word, read when it is first asked about and kept: to fold them anew for every question
//! would take as long as all the rest of an answer.

use std::sync::OnceLock;

use super::marks::WordMarks;
use super::question::Question;
use super::sentences::sentences_of;
use crate::almanac::model::{OverviewFact, Quote, Record, Text, TextRole};
use crate::almanac::{Almanac, RecordNo};
use crate::language::{Family, Language, each_word};

/// What records say, by their numbers and by language.
#[derive(Debug, Default)]
pub(in crate::almanac) struct Readings(OnceLock<Vec<OfLanguages>>);

type OfLanguages = [OnceLock<Box<Reading>>; Language::ALL.len()];

/// What a record says in a language; in English where it is not written in that.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The title of an event, the name of a person or a term, all fields of a fixture, words that were said and on what
    /// occasion.
    pub(super) title: Words,
    /// The place of an event, the roles of a person.
    pub(super) beside: Words,
    /// A summary, a definition, a stance, a note on a fixture.
    pub(super) sentences: Box<[Words]>,
    /// Those of an overview.
    pub(super) facts: Box<[Fact]>,
}

/// A fact of an overview.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) label: Words,
    pub(super) party: Words,
    /// The value, and the words that it is also found by.
    pub(super) value: Words,
}

impl Fact {
    /// The terms of a question that it has, as bits.
    pub(super) fn has(&self, question: &Question) -> u32 {
        self.label.has(question) | self.party.has(question) | self.value.has(question)
    }
}

/// The words of a text, one after the other.
#[derive(Debug, Default)]
pub(super) struct Words {
    words: Box<[WordMarks]>,
    has_number: bool,
}

impl Words {
    /// The words of some texts, each in its language.
    fn of<'a>(texts: impl IntoIterator<Item = (&'a str, Language)>) -> Self {
        let mut words = Vec::new();
        let mut has_number = false;
        for (text, language) in texts {
            let family = Family::of(language);
            each_word(text, |folded, _| {
                has_number |= folded.bytes().all(|byte| byte.is_ascii_digit());
                words.push(WordMarks::of(folded, family));
            });
        }
        Self { words: words.into(), has_number }
    }

    /// The question's terms that it has, as bits.
    pub(super) fn has(&self, question: &Question) -> u32 {
        self.words.iter().fold(0, |all, word| all | word.terms(question))
    }

    /// The share of its words that a question asks for.
    pub(super) fn share_asked(&self, question: &Question) -> f32 {
        let count = |count: usize| u16::try_from(count).map_or(f32::MAX, f32::from);
        let asked = self.words.iter().filter(|word| word.terms(question) != 0).count();
        count(asked) / count(self.words.len()).max(1.0)
    }

    pub(super) const fn has_number(&self) -> bool {
        self.has_number
    }
}

impl Almanac {
    /// What a record says in a language.
    pub(super) fn reading(&self, number: RecordNo, language: Language) -> &Reading {
        let all = self.readings.0.get_or_init(|| self.records.iter().map(|_| OfLanguages::default()).collect());
        all[number.index()][language as usize].get_or_init(|| Box::new(self.read(self.record(number), language)))
    }

    fn read(&self, record: &Record, language: Language) -> Reading {
        let words = |text: &Text| Words::of([text.in_or_english(language)]);
        let sentences = |text: &Text| sentences(text, language);
        let none = Reading::default();
        match record {
            Record::Event(event) => Reading {
                title: words(&event.title),
                beside: event.place.as_ref().map(words).unwrap_or_default(),
                sentences: sentences(&event.summary),
                ..none
            },
            Record::Match(fixture) => Reading {
                title: fields(record, language),
                sentences: fixture.note.as_ref().map(sentences).unwrap_or_default(),
                ..none
            },
            Record::Quote(quote) => Reading { title: said(quote, language), ..none },
            Record::Person(person) => {
                let roles = person.roles.iter().map(|role| role.role.in_or_english(language));
                Reading { title: words(&person.name), beside: Words::of(roles), ..none }
            }
            Record::Term(term) => Reading { title: words(&term.name), sentences: sentences(&term.definition), ..none },
            Record::Position(position) => Reading { sentences: sentences(&position.stance), ..none },
            Record::Overview(overview) => {
                let facts = overview.facts.iter().map(|fact| self.read_fact(fact, language)).collect();
                Reading { sentences: sentences(&overview.summary), facts, ..none }
            }
            Record::Source(_) => none,
        }
    }

    fn read_fact(&self, fact: &OverviewFact, language: Language) -> Fact {
        let party = fact.party.as_ref().and_then(|id| self.edition().party(id));
        let words = |texts: &[&Text]| Words::of(texts.iter().map(|text| text.in_or_english(language)));
        let value: Vec<&Text> = [&fact.value].into_iter().chain(&fact.keywords).collect();
        Fact {
            label: words(&[&fact.label]),
            party: words(party.map(|party| &party.name).as_slice()),
            value: words(&value),
        }
    }
}

fn sentences(text: &Text, language: Language) -> Box<[Words]> {
    let (text, language) = text.in_or_english(language);
    sentences_of(text).into_iter().map(|sentence| Words::of([(sentence, language)])).collect()
}

/// The fields of a fixture without its notes, and without the words that nobody reads.
fn fields(record: &Record, language: Language) -> Words {
    let beside = [TextRole::Note, TextRole::Keywords, TextRole::Told];
    let texts = record.texts().into_iter().filter(|field| !beside.contains(&field.role));
    Words::of(texts.map(|field| field.text.in_or_english(language)))
}

/// What was said, as a reader of a language gets it, and on what occasion.
fn said(quote: &Quote, language: Language) -> Words {
    let rendered = quote.paraphrase.as_ref().and_then(|paraphrase| paraphrase.written_in(language));
    let said = match rendered {
        Some(text) if quote.language != language => (text, language),
        _ => (quote.text.as_str(), quote.language),
    };
    Words::of([said, quote.occasion.in_or_english(language)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn a_record_is_read_part_by_part() {
        // The question, a record, and whether its title, what stands beside it and some sentence have a word of it.
        let cases = [
            ("what rang?", "ev-1998-ferry-bell", [false, false, false]),
            ("where is the bell?", "ev-1998-ferry-bell", [true, false, true]),
            ("who was on the toll bridge?", "ev-1998-ferry-bell", [false, true, true]),
        ];
        for (text, record, wanted) in cases {
            let question = EXAMPLE.read_question(text, None);
            let reading = EXAMPLE.reading(EXAMPLE.number(record).unwrap(), question.language());
            let has = |words: &Words| words.has(&question) != 0;
            let found = [has(&reading.title), has(&reading.beside), reading.sentences.iter().any(has)];
            assert_eq!(found, wanted, "{text}");
        }
    }
}
