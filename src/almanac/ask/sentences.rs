//! The sentences of a record, and how much of a question each has.

use super::hits::strength_in;
use super::passages::Passage;
use super::question::{Question, Term, TermKind, share_of};
use crate::almanac::index::{Mark, mark_of};
use crate::almanac::model::{Overview, OverviewFact, Person, Record, Text, TextRole};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, meanings_of_stem};
use crate::language::{Family, Language, Locale, each_word, stem};

/// How much a sentence of a summary counts against the title, which says what the record is about.
const IN_PASSING: f32 = 0.85;

impl Almanac {
    /// The sentences of a record's body: of a summary, a definition, a result, a note, facts one by one.
    pub(super) fn sentences(&self, question: &Question, record: &Record, locale: Locale) -> Vec<Passage> {
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
                facts.extend(
                    person
                        .roles
                        .iter()
                        .map(|role| format!("{} ({})", role.role.read(locale).text, role.when.in_words(locale))),
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
        for fact in facts {
            sentences.push(Passage::new(question, fact, locale.language()));
        }
        sentences
    }

    fn fact(&self, fact: &OverviewFact, locale: Locale) -> String {
        let party = fact.party.as_ref().and_then(|id| self.edition().parties.iter().find(|party| party.id == *id));
        let party = party.map(|party| format!("{}: ", party.name.read(locale).text)).unwrap_or_default();
        format!("{party}{}: {}", fact.label.read(locale).text, fact.value.read(locale).text)
    }

    /// The weight of what is asked that stands in a person's roles, and is not what the record itself is about.
    pub(super) fn role_asked(question: &Question, person: &Person, number: RecordNo) -> f32 {
        const ABOUT: f32 = 0.89;
        let reading = Together { question, language: question.language(), number };
        let has = person.roles.iter().map(|role| reading.has(&role.role)).fold(0, |all, has| all | has);
        let words = question.terms.iter().zip(0..32).filter(|(term, bit)| {
            has & (1 << bit) != 0
                && matches!(term.kind, TermKind::Word | TermKind::Attribute)
                && strength_in(&term.hits, number) < ABOUT
        });
        words.map(|(term, _)| term.weight).sum()
    }

    /// What the facts of an overview have of a question. They have little to do with each other: one of them must be the
    /// answer, or a sentence of the summary.
    pub(super) fn of_overview(&self, question: &Question, overview: &Overview, number: RecordNo) -> OfOverview {
        let reading = Together { question, language: question.language(), number };
        let of_fact = |fact: &OverviewFact| {
            let party = fact.party.as_ref().and_then(|id| self.edition().parties.iter().find(|party| party.id == *id));
            let title = reading.has(&fact.label) | party.map_or(0, |party| reading.has(&party.name));
            let keywords = fact.keywords.as_ref().map_or(0, |keywords| reading.has(keywords));
            OfOverview {
                together: reading.weight(title | reading.has(&fact.value) | keywords),
                in_title: reading.weight(title),
                title_asked: share_asked(question, &fact.label),
            }
        };
        let summary = OfOverview { together: reading.best_sentence(&overview.summary, 0), ..OfOverview::default() };
        let all = overview.facts.iter().map(of_fact).chain([summary]);
        all.max_by(|one, other| one.together.total_cmp(&other.together)).unwrap_or_default()
    }

    /// The most of the question's weight that stands together: in one sentence of a text, in the fields of a fixture, in a
    /// quotation with its occasion and speaker. An overview is read by [`Self::of_overview`].
    pub(super) fn together(&self, question: &Question, record: &Record, number: RecordNo) -> f32 {
        let reading = Together { question, language: question.language(), number };
        // They say in other words what the whole record tells.
        let keywords = self.tale(number).map_or(0, |tale| tale.says(question));
        match record {
            Record::Match(fixture) => {
                let beside = [TextRole::Note, TextRole::Keywords, TextRole::Told];
                let texts = record.texts().into_iter().filter(|field| !beside.contains(&field.role));
                let fields = texts.map(|field| reading.has(field.text));
                let fields = fields.fold(reading.named() | keywords, |all, has| all | has);
                let note = fixture.note.as_ref().map_or(0.0, |note| reading.best_sentence(note, 0));
                reading.weight(fields).max(note)
            }
            Record::Quote(quote) => {
                let language = reading.language;
                let rendered = quote.paraphrase.as_ref().and_then(|paraphrase| paraphrase.written_in(language));
                let said = match rendered {
                    Some(text) if quote.language != language => has_in(question, text, language).0,
                    _ => has_in(question, &quote.text, quote.language).0,
                };
                reading.weight(said | reading.has(&quote.occasion) | reading.named() | keywords)
            }
            Record::Event(event) => {
                let place = event.place.as_ref().map_or(0, |place| reading.has(place)) | keywords;
                reading
                    .weight(reading.has(&event.title) | place)
                    .max(IN_PASSING * reading.best_sentence(&event.summary, place))
            }
            Record::Person(person) => {
                let roles = person.roles.iter().map(|role| reading.has(&role.role)).fold(0, |all, has| all | has);
                reading.weight(roles | reading.has(&person.name))
            }
            Record::Term(term) => reading
                .weight(reading.has(&term.name))
                .max(reading.best_sentence(&term.definition, reading.has(&term.name))),
            Record::Position(position) => reading.best_sentence(&position.stance, 0),
            Record::Overview(_) | Record::Source(_) => 0.0,
        }
    }
}

/// One record that is read for a question.
struct Together<'a> {
    question: &'a Question,
    language: Language,
    number: RecordNo,
}

impl Together<'_> {
    /// The terms that stand in a text, as bits.
    fn has(&self, text: &Text) -> u32 {
        match text.written_in(self.language) {
            Some(text) => has_in(self.question, text, self.language).0,
            None => has_in(self.question, &text.en, Language::English).0,
        }
    }

    /// The names that the record's own fields have.
    fn named(&self) -> u32 {
        let own = |term: &Term| term.names(self.number);
        self.question.terms.iter().zip(0..32).filter(|(term, _)| own(term)).fold(0, |all, (_, bit)| all | 1 << bit)
    }

    fn best_sentence(&self, text: &Text, with: u32) -> f32 {
        let (text, language) =
            text.written_in(self.language).map_or((text.en.as_str(), Language::English), |text| (text, self.language));
        let weights = sentences_of(text).into_iter().map(|sentence| {
            let (has, has_number) = has_in(self.question, sentence, language);
            let suits = if self.question.asks(Asked::Count) && !has_number { 0.8 } else { 1.0 };
            self.weight(has | with) * suits
        });
        weights.fold(0.0, f32::max)
    }

    fn weight(&self, has: u32) -> f32 {
        share_of(&self.question.terms, has)
    }
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

/// The share of the words of a title that a question asks for: of two that have all of it, the one that says no more.
pub(super) fn share_asked(question: &Question, title: &Text) -> f32 {
    let language = question.language();
    let (text, language) =
        title.written_in(language).map_or((title.en.as_str(), Language::English), |text| (text, language));
    let family = Family::of(language);
    let (mut words, mut asked) = (0.0_f32, 0.0);
    each_word(text, |folded, _| {
        let own = stem(folded, family);
        let concept = meanings_of_stem(own, family).concept;
        let has = question.marked(mark_of(own, family))
            | concept.map_or(0, |concept| question.marked(Mark::of_concept(concept)));
        words += 1.0;
        asked += if has == 0 { 0.0 } else { 1.0 };
    });
    asked / words.max(1.0)
}

/// The question's terms that a text has, as bits, and whether it has a number.
fn has_in(question: &Question, text: &str, language: Language) -> (u32, bool) {
    let family = Family::of(language);
    let mut has = 0_u32;
    let mut has_number = false;
    each_word(text, |folded, _| {
        has_number |= folded.bytes().all(|byte| byte.is_ascii_digit());
        let own = stem(folded, family);
        has |= question.marked(mark_of(own, family));
        if let Some(concept) = meanings_of_stem(own, family).concept {
            has |= question.marked(Mark::of_concept(concept));
        }
    });
    (has, has_number)
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
