//! Which questions a record can answer, and how they are put.

use super::giveaway::Words;
use super::{Draft, wrong};
use crate::almanac::model::{Common, Id, Match, Quote, Record, Term, Text};
use crate::replies::body::quotation_marks;
use crate::replies::chance::Chance;
use crate::replies::pen::Pen;

/// The field of a record that a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    When,
    Where,
    Who,
    Score,
    Speaker,
    Term,
}

/// What may be asked about a record.
pub(super) fn askable(record: &Record) -> Vec<Aspect> {
    // What a note says differently may be the very field.
    let noted = record.common().is_none_or(|common| common.editorial_note().is_some());
    match record {
        Record::Event(_) if !noted => vec![Aspect::When, Aspect::Where, Aspect::Who],
        Record::Match(_) if !noted => vec![Aspect::When, Aspect::Where, Aspect::Score],
        // Notes of quotations are about the words, and not about whose they are.
        Record::Quote(_) if noted => vec![Aspect::Speaker],
        Record::Quote(_) => vec![Aspect::Speaker, Aspect::When],
        Record::Term(_) => vec![Aspect::Term],
        _ => Vec::new(),
    }
}

/// A question about one field; `None` where the record does not have it, or gives it away.
pub(super) fn draft(aspect: Aspect, record: &Record, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    match (aspect, record) {
        (Aspect::When, _) => when(record, chance, pen),
        (Aspect::Where, Record::Event(event)) => place(record, event.place.as_ref()?, chance, pen),
        (Aspect::Where, Record::Match(fixture)) => place(record, fixture.place.as_ref()?, chance, pen),
        (Aspect::Who, Record::Event(event)) => who(record, &event.people, chance, pen),
        (Aspect::Score, Record::Match(fixture)) => score(fixture, chance, pen),
        (Aspect::Speaker, Record::Quote(quote)) => speaker(record, quote, chance, pen),
        (Aspect::Term, Record::Term(term)) => term_of(record, term, chance, pen),
        _ => None,
    }
}

fn gives_away(text: &str, answer: &str) -> bool {
    Words::of([text]).give_away(&Words::of([answer]))
}

/// What a question is about, in words that do not hold its date.
fn subject(record: &Record, pen: &Pen<'_>) -> Option<String> {
    Some(match record {
        Record::Event(event) => pen.text(&event.title).into_owned(),
        Record::Match(fixture) => fixture_in_words(fixture, pen),
        _ => return None,
    })
}

/// "Aldmere – Brookend, County League, first leg".
fn fixture_in_words(fixture: &Match, pen: &Pen<'_>) -> String {
    let sides: Vec<_> = fixture.sides.iter().map(|side| pen.text(&side.name)).collect();
    [&fixture.competition, &fixture.discipline, &fixture.stage]
        .into_iter()
        .fold(sides.join(" – "), |words, text| format!("{words}, {}", pen.text(text)))
}

fn when(record: &Record, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let when = record.when()?;
    let question = if let Record::Quote(quote) = record {
        let speaker = pen.person(&quote.speaker);
        let (words, _) = words_of(quote, pen)?;
        pen.say_with("quiz-said-when", &[("speaker", speaker.as_ref().into()), ("words", (&words).into())])
    } else {
        let subject = subject(record, pen)?;
        pen.say_with("quiz-when", &[("what", (&subject).into())])
    };
    let year = when.date.year().to_string();
    if question.contains(&year) {
        return None;
    }
    let wrong = wrong::dates(record, when, chance, pen);
    Some(Draft { question, right: when.in_words(pen.scene.locale), wrong })
}

fn place(record: &Record, place: &Text, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let subject = subject(record, pen)?;
    let right = pen.text(place).into_owned();
    // A translation may use another name than the English text.
    let told = Words::of(names_in_english(record).chain([subject.as_str()]));
    if told.give_away(&Words::of([right.as_str(), &place.en])) {
        return None;
    }
    let question = pen.say_with("quiz-where", &[("what", (&subject).into())]);
    Some(Draft { question, wrong: wrong::places(record, place, chance, pen)?, right })
}

/// What the English question would be about.
fn names_in_english(record: &Record) -> impl Iterator<Item = &str> {
    let texts = match record {
        Record::Event(event) => vec![event.title.en.as_str()],
        Record::Match(fixture) => vec![fixture.competition.en.as_str(), fixture.stage.en.as_str()],
        _ => Vec::new(),
    };
    texts.into_iter()
}

fn who(record: &Record, people: &[Id], chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let subject = subject(record, pen)?;
    let mut people: Vec<&Id> = people.iter().collect();
    let right = chance.take(&mut people)?;
    let right = pen.person(right).into_owned();
    if gives_away(&subject, &right) {
        return None;
    }
    let question = pen.say_with("quiz-who", &[("what", (&subject).into())]);
    Some(Draft { question, right, wrong: wrong::people(record, chance, pen) })
}

fn score(fixture: &Match, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let [one, other] = fixture.sides.as_slice() else { return None };
    let score = (one.score?, other.score?);
    let date = fixture.date.in_words(pen.scene.locale);
    let subject = format!("{}, {date}", fixture_in_words(fixture, pen));
    let question = pen.say_with("quiz-score", &[("what", (&subject).into())]);
    Some(Draft { question, right: wrong::score(score), wrong: wrong::scores(score, chance) })
}

/// With fewer words a quotation does not tell who speaks.
const FEWEST_WORDS: usize = 5;

fn speaker(record: &Record, quote: &Quote, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let right = pen.person(&quote.speaker).into_owned();
    let (words, key) = words_of(quote, pen)?;
    // A few words could be anybody's.
    if words.split_whitespace().count() < FEWEST_WORDS {
        return None;
    }
    if gives_away(&words, &right) {
        return None;
    }
    let question = pen.say_with(key, &[("words", (&words).into())]);
    Some(Draft { question, right, wrong: wrong::people(record, chance, pen) })
}

/// The words in the reader's language, as a source printed them or as the editors put them, and the key of the
/// question who said them. `None` where the reader could not read them.
fn words_of(quote: &Quote, pen: &Pen<'_>) -> Option<(String, &'static str)> {
    let language = pen.scene.locale.language();
    if quote.language == language {
        let (open, close) = quotation_marks(language);
        return Some((format!("{open}{}{close}", quote.text), "quiz-speaker"));
    }
    // Another version may have the words themselves.
    let number = pen.scene.almanac.number(quote.id.as_str())?;
    if pen.scene.almanac.versions(number).iter().any(|version| version.language == language) {
        return None;
    }
    let paraphrase = quote.paraphrase.as_ref()?.written_in(language)?;
    Some((paraphrase.to_owned(), "quiz-speaker-paraphrase"))
}

fn term_of(record: &Record, term: &Term, chance: &mut Chance, pen: &Pen<'_>) -> Option<Draft> {
    let right = pen.text(&term.name).into_owned();
    let definition = pen.text(&term.definition);
    if gives_away(&definition, &right) {
        return None;
    }
    let question = pen.say_with("quiz-term", &[("definition", definition.as_ref().into())]);
    Some(Draft { question, wrong: wrong::terms(record, &right, chance, pen), right })
}

/// Ids of the persons that a record names.
pub(super) fn people_of(record: &Record) -> &[Id] {
    match record {
        Record::Event(event) => &event.people,
        Record::Match(fixture) => &fixture.people,
        Record::Quote(quote) => std::slice::from_ref(&quote.speaker),
        _ => &[],
    }
}

/// Whether a record is told unasked.
pub(super) fn is_told(common: &dyn Common) -> bool {
    !common.is_sensitive()
}
