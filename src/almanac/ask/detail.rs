//! The detail that a question asks for, taken from the fields of the record that answers it.

mod cues;
mod fields;
mod fixture;

use super::passages::{Passage, weight_of_words};
use super::people::Who;
use super::question::Question;
use super::sentences::sentences_of;
use super::{Answer, AnswerKind, Spoken};
use cues::{gives_reason, of_person};
pub(super) use fields::{counted, place};
use fields::{number, roles};

use crate::almanac::model::{Quote, Record, Text, When};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue};
use crate::language::{Locale, PartialDate};

/// What a question asks for, in a reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The detail alone: a date, a score, a name, a place, a sentence of the record.
    pub text: String,
    /// The sentence of the record that is nearest to the question, where it says more than the detail.
    pub sentence: Option<String>,
    short: String,
}

/// The most characters of a detail by itself.
const LONGEST: usize = 160;

impl Detail {
    /// What is asked for within 160 characters: the detail, or the clauses of the sentence that tell it.
    pub fn shortened(&self) -> &str {
        &self.short
    }
}

impl Almanac {
    /// The answer that a record would give to a question, whether or not it is the best, for those who measure and tune.
    #[doc(hidden)]
    pub fn ask_of(&self, text: &str, number: RecordNo, spoken: Spoken) -> Answer {
        let question = self.read_question(text, None);
        let (locale, sure) = super::answer_locale(&question, spoken);
        let detail = Some(self.detail(&question, number, locale));
        let terms = question.terms.len();
        Answer {
            kind: AnswerKind::Fact,
            locale,
            sure,
            records: vec![number],
            detail,
            is_question: true,
            terms,
            of_keywords: false,
        }
    }

    /// The detail that `question` asks of a record.
    pub(super) fn detail(&self, question: &Question, number: RecordNo, locale: Locale) -> Detail {
        let record = self.record(number);
        let passages = self.sentences(question, number, locale);
        let title = self.title(record, locale);
        if let Some(field) = self.field(question, record, &passages, locale) {
            let sentence = field.sentence.or_else(|| best(question, &passages).map(|passage| passage.text.clone()));
            let short = field.short.unwrap_or_else(|| shortened(&field.text));
            return Detail { sentence: sentence.filter(|sentence| *sentence != field.text), text: field.text, short };
        }
        let titled = Passage::new(question, title.clone(), locale.language());
        let Some(best) = best(question, &passages) else {
            return Detail { short: titled.heart(question, LONGEST, None), sentence: None, text: title };
        };
        if question.asks(Asked::YesNo) && matches!(record, Record::Event(_)) {
            return Self::whether(question, record, &titled, best, locale);
        }
        let mut others: Vec<&Passage> = passages.iter().filter(|other| other.text != best.text).collect();
        others.sort_by(|one, other| other.weight.total_cmp(&one.weight));
        let short = filled(best.heart(question, LONGEST, None), &others, question);
        Detail { text: best.text.clone(), sentence: None, short }
    }

    /// Whether something happened is told by the title, unless a sentence has words of the question that it lacks.
    fn whether(question: &Question, record: &Record, title: &Passage, best: &Passage, locale: Locale) -> Detail {
        /// The fewest characters of a sentence that tell anything.
        const LEAST: usize = 50;
        /// The weight of a word that tells something.
        const TELLS: f32 = 0.8;
        let when = record.when().map(|when| when.in_words(locale));
        let dated = when.map_or_else(|| title.text.clone(), |when| format!("{} ({when})", title.text));
        if weight_of_words(question, best.has & !title.has) >= TELLS {
            let mut short = best.heart(question, LONGEST, None);
            if short.chars().count() + dated.chars().count() + 2 <= LONGEST {
                short = format!("{}. {dated}", short.trim_end_matches('.'));
            }
            return Detail { text: best.text.clone(), sentence: None, short };
        }
        let mut short = shortened(&dated);
        let room = LONGEST.saturating_sub(short.chars().count() + 2);
        if room >= LEAST {
            short = format!("{short}. {}", best.heart(question, room, None));
        }
        Detail { text: title.text.clone(), sentence: Some(best.text.clone()), short }
    }

    /// What the fields of a record have of what is asked for: a date, a place, a name, a number, a score, words.
    fn field(&self, question: &Question, record: &Record, passages: &[Passage], locale: Locale) -> Option<Field> {
        let asks = |asked| question.asks(asked);
        let read = |text: &Text| text.read(locale).text.into_owned();
        if let Record::Quote(quote) = record
            && !asks(Asked::When)
            && !asks(Asked::Where)
            && !asks(Asked::Who)
        {
            let said = self.said(quote, locale);
            let short = Passage::new(question, said.clone(), locale.language()).heart(question, LONGEST, None);
            return Some(Field { short: Some(short), ..Field::of(said) });
        }
        if let (Record::Position(position), true) = (record, question.cues(Cue::Party)) {
            let party = self.edition().party(&position.party);
            return party.map(|party| Field::of(read(&party.name)));
        }
        if let Record::Person(person) = record {
            return roles(question, person, locale).map(Field::of);
        }
        if asks(Asked::When) && !matches!(record, Record::Position(_)) {
            return record.when().map(|when| self.date(question, record, when, passages, locale));
        }
        if (asks(Asked::Where) || !question.is_question() && question.has_concept("city"))
            && let Some(place) = place(record, locale)
        {
            return Some(Field::of(place));
        }
        if asks(Asked::Count)
            && !asks(Asked::Score)
            && let Some(number) = number(question, passages)
            && !matches!(record, Record::Match(fixture) if read(&fixture.result).contains(&number.text))
        {
            return Some(number);
        }
        if (asks(Asked::Who) || asks(Asked::Whom) || asks(Asked::Which) && of_person(question))
            && let Some(who) = self.who(question, record, passages, locale)
        {
            return Some(match who {
                Who::Known(name) => Field::of(name),
                Who::Mentioned(found) => Field {
                    text: found.passage.part(&found.place),
                    sentence: Some(found.passage.text.clone()),
                    short: Some(found.passage.heart(question, LONGEST, Some(&found.place))),
                },
            });
        }
        match record {
            Record::Match(fixture) => Some(fixture::of_match(question, fixture, passages, locale)),
            _ => None,
        }
    }

    /// The date of a record, or that of a sentence which alone has what is asked.
    fn date(&self, question: &Question, record: &Record, when: When, passages: &[Passage], locale: Locale) -> Field {
        /// The weight of one word that tells something.
        const TELLS: f32 = 0.8;
        let own = Field::of(when.in_words(locale));
        let title = Passage::new(question, self.title(record, locale), locale.language());
        let within = |date: PartialDate| {
            date.last_day() >= when.date.first_day() && date.first_day() <= when.end.unwrap_or(when.date).last_day()
        };
        let mut undated = title.has;
        let mut others = Vec::new();
        for passage in passages {
            let dates = passage.dates(question, when.date.year());
            let (inside, outside): (Vec<_>, Vec<_>) = dates.into_iter().partition(|(date, ..)| within(*date));
            if outside.is_empty() || !inside.is_empty() {
                undated |= passage.has;
            }
            others.extend(outside.into_iter().map(|date| (date, passage)));
        }
        let told = others
            .into_iter()
            .map(|((date, has, near), passage)| (weight_of_words(question, has & !undated), near, date, passage));
        let told = told.filter(|(weight, ..)| *weight >= TELLS);
        let told = told.max_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
        told.map_or(own, |(_, _, date, passage)| Field {
            text: date.in_words(locale),
            sentence: Some(passage.text.clone()),
            short: None,
        })
    }

    /// The words of a quotation, or the editors' rendering of them for a reader of another language.
    fn said(&self, quote: &Quote, locale: Locale) -> String {
        let quote = self
            .number(quote.id.as_str())
            .and_then(|number| self.version_for(number, locale.language()))
            .unwrap_or(quote);
        let rendered = self.paraphrase_for(quote, locale).filter(|rendered| rendered.language == locale.language());
        rendered.map_or_else(|| quote.text.clone(), |rendered| rendered.text.into_owned())
    }

    /// One line for a record.
    fn title(&self, record: &Record, locale: Locale) -> String {
        let read = |text: &Text| text.read(locale).text.into_owned();
        match record {
            Record::Event(event) => read(&event.title),
            Record::Match(fixture) => read(&fixture.result),
            Record::Quote(quote) => self.said(quote, locale),
            Record::Person(person) => read(&person.name),
            Record::Position(position) => read(&position.stance),
            Record::Term(term) => {
                sentences_of(&read(&term.definition)).first().map(|part| (*part).to_owned()).unwrap_or_default()
            }
            Record::Overview(overview) => read(&overview.summary),
            Record::Source(source) => source.title.clone(),
        }
    }
}

/// A detail, with the sentence it comes from and how it is said in short where that is known.
struct Field {
    text: String,
    sentence: Option<String>,
    short: Option<String>,
}

impl Field {
    const fn of(text: String) -> Self {
        Self { text, sentence: None, short: None }
    }
}

/// The sentence that has most of a question.
fn best<'a>(question: &Question, passages: &'a [Passage]) -> Option<&'a Passage> {
    /// What a sentence that gives a reason counts where one is asked for.
    const REASON: f32 = 1.3;
    let weight = |passage: &Passage| {
        if question.asks(Asked::Why) && gives_reason(&passage.text) {
            REASON * (passage.weight + 0.5)
        } else {
            passage.weight
        }
    };
    passages.iter().max_by(|one, other| weight(one).total_cmp(&weight(other)).then(std::cmp::Ordering::Greater))
}

/// Adds sentences to a short detail as long as they fit whole.
fn filled(mut short: String, others: &[&Passage], question: &Question) -> String {
    for other in others {
        let room = short.chars().count() + other.text.chars().count() + 2 <= LONGEST;
        if room && (other.weight > 0.0 || question.terms.is_empty()) {
            let end = if short.ends_with(['.', '!', '?', '…']) { " " } else { ". " };
            short = format!("{short}{end}{}", other.text);
        }
    }
    short
}

/// A detail within 160 characters, ended at a clause or a word.
pub(super) fn shortened(detail: &str) -> String {
    if detail.chars().count() <= LONGEST {
        return detail.to_owned();
    }
    let end = detail.char_indices().nth(LONGEST - 1).map_or(detail.len(), |(at, _)| at);
    let fits = &detail[..end];
    let clause = fits.rfind([';', ',', ':', '—']).filter(|at| *at >= end / 2);
    let cut = clause.or_else(|| fits.rfind(char::is_whitespace)).unwrap_or(end);
    format!("{}…", fits[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;
    use crate::language::Language;

    #[test]
    fn of_an_overview_that_fact_is_told_which_is_found_by_the_words() {
        let number = EXAMPLE.all(crate::almanac::model::Kind::Overview)[0];
        let told =
            |text| EXAMPLE.detail(&EXAMPLE.read_question(text, None), number, Locale::of(Language::English, true)).text;
        // The fact says "river"; that a stream is one stands in its keywords alone.
        assert_eq!(told("which stream or waterway is between the towns?"), "River: Ister Water");
        assert_eq!(
            told("what crossings are there?"),
            "Crossings: ferry (charter of 1951) and toll bridge (opened in 1974)"
        );
    }

    #[test]
    fn a_long_detail_ends_at_a_clause_or_a_word() {
        let words = "word ".repeat(60);
        let short = shortened(&words);
        assert!(short.chars().count() <= LONGEST && short.ends_with("word…"), "{short}");
        let clauses = format!("{}, {}", "a".repeat(100), "b ".repeat(100));
        assert_eq!(shortened(&clauses), format!("{}…", "a".repeat(100)));
        assert_eq!(shortened("12 June"), "12 June");
        assert!(shortened(&"х".repeat(500)).chars().count() <= LONGEST);
    }
}
