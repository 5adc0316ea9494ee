//! The detail that a question asks for, taken from the fields of the record that answers it.

use super::{Answer, AnswerKind, Spoken};
use super::question::{Question, TermKind};
use super::sentences::{Sentence, sentences_of};
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Id, Match, Person, Quote, Record, Text};
use crate::almanac::{Almanac, RecordNo};
use crate::language::Locale;
use crate::language::vocabulary::{Asked, Cue};

/// What a question asks for, in a reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The detail alone: a date, a score, a name, a place, a sentence of the record.
    pub text: String,
    /// The sentence of the record that is nearest to the question, where it says more than the detail.
    pub sentence: Option<String>,
}

/// The most characters of a detail by itself.
const LONGEST: usize = 160;

impl Detail {
    /// The text within 160 characters: up to a clause where one ends late enough, else up to a word.
    pub fn shortened(&self) -> String {
        shortened(&self.text)
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
        Answer { kind: AnswerKind::Fact, locale, sure, records: vec![number], detail, is_question: true, terms }
    }

    /// The detail that `question` asks of a record.
    pub(super) fn detail(&self, question: &Question, number: RecordNo, locale: Locale) -> Detail {
        let record = self.record(number);
        let sentences = self.sentences(question, record, locale);
        let best = |with_number: bool| {
            let fits = sentences.iter().filter(|sentence| !with_number || sentence.has_number);
            fits.max_by(|one, other| one.weight.total_cmp(&other.weight).then(std::cmp::Ordering::Greater))
                .map(|sentence: &Sentence| sentence.text.clone())
        };
        let sentence = best(question.asks(Asked::Count)).or_else(|| best(false));
        let text = self
            .asked_for(question, record, locale)
            .or_else(|| sentence.clone())
            .unwrap_or_else(|| self.title(record, locale));
        Detail { sentence: sentence.filter(|sentence| *sentence != text), text }
    }

    fn asked_for(&self, question: &Question, record: &Record, locale: Locale) -> Option<String> {
        let asks = |asked| question.asks(asked);
        let read = |text: &Text| text.read(locale).text.into_owned();
        if let Record::Quote(quote) = record
            && !asks(Asked::When)
            && !asks(Asked::Where)
            && !asks(Asked::Who)
        {
            return Some(self.said(quote, locale));
        }
        if let (Record::Position(position), true) = (record, question.cues(Cue::Party)) {
            return self
                .edition()
                .parties
                .iter()
                .find(|party| party.id == position.party)
                .map(|party| read(&party.name));
        }
        if asks(Asked::When) && !matches!(record, Record::Position(_)) {
            return record.when().map(|when| when.in_words(locale));
        }
        if asks(Asked::Where) {
            let place = match record {
                Record::Event(event) => event.place.as_ref().map(read),
                Record::Match(fixture) => match (&fixture.venue, &fixture.place) {
                    (Some(venue), Some(place)) => Some(format!("{}, {}", read(venue), read(place))),
                    (venue, place) => venue.as_ref().or(place.as_ref()).map(read),
                },
                Record::Quote(quote) => quote.place.as_ref().map(read),
                _ => None,
            };
            if place.is_some() {
                return place;
            }
        }
        if (asks(Asked::Who) || asks(Asked::Whom) || asks(Asked::Which))
            && let Some(name) = self.who(question, record, locale)
        {
            return Some(name);
        }
        match record {
            Record::Match(fixture) => Some(self.of_match(question, fixture, locale)),
            _ => None,
        }
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

    fn of_match(&self, question: &Question, fixture: &Match, locale: Locale) -> String {
        let read = |text: &Text| text.read(locale).text.into_owned();
        let asks = |asked| question.asks(asked);
        if let ([one, other], true) = (fixture.sides.as_slice(), asks(Asked::Score) || asks(Asked::Result))
            && let (Some(first), Some(second)) = (one.score, other.score)
        {
            return format!("{} {first}–{second} {}", read(&one.name), read(&other.name));
        }
        if asks(Asked::Whom)
            && let [one, other] = fixture.sides.as_slice()
        {
            let named = |side: &crate::almanac::model::Side| {
                side.person.as_ref().is_some_and(|id| self.names_person(question, id))
            };
            match (named(one), named(other)) {
                (true, false) => return read(&other.name),
                (false, true) => return read(&one.name),
                _ => {}
            }
        }
        read(&fixture.result)
    }

    /// The person of a record that is asked for and not named: the one whose role is asked for, else the only one.
    fn who(&self, question: &Question, record: &Record, locale: Locale) -> Option<String> {
        let number = self.number(record.id().as_str())?;
        let people: &[Id] = match record {
            Record::Event(event) => &event.people,
            Record::Match(fixture) => &fixture.people,
            Record::Quote(quote) => std::slice::from_ref(&quote.speaker),
            _ => return None,
        };
        let person = |id: &Id| match self.get(id) {
            Some(Record::Person(person)) if !self.names_person(question, id) => Some(person),
            _ => None,
        };
        let others: Vec<&Person> = people.iter().filter_map(person).collect();
        let by_role = others.iter().map(|person| (Self::role_asked(question, person, number), *person));
        let (weight, best) = by_role.max_by(|(one, _), (other, _)| one.total_cmp(other))?;
        let found = if weight > 0.0 { Some(best) } else { others.first().copied().filter(|_| others.len() == 1) };
        // Whoever plays is named by the fixture itself.
        let found =
            found.filter(|_| weight > 0.0 || !matches!(record, Record::Match(_)) && !question.asks(Asked::Which));
        found.map(|person| person.name.read(locale).text.into_owned())
    }

    fn names_person(&self, question: &Question, id: &Id) -> bool {
        let Some(number) = self.number(id.as_str()) else { return false };
        question
            .terms
            .iter()
            .filter(|term| term.kind == TermKind::Name(FacetKind::Person))
            .any(|term| term.hits.binary_search_by_key(&number, |(other, _)| *other).is_ok())
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

fn shortened(detail: &str) -> String {
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
