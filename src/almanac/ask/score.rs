//! The records that may answer a question, by how well they do.

use super::RANK_FEATURES;
use super::features::{FEATURES, Features};
use super::hits::Hit;
use super::question::{Question, Term, TermKind};
use super::sentences::OfOverview;
use super::suits::{SUITS, suits};
use super::sureness::are_of_one_matter;
use super::tally::of_each;
use super::told::{TALE_FEATURES, TaleFeatures};
use super::usage::OfRecord;
use super::weights::RANK;
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Kind, Quote, Record};
use crate::almanac::{Almanac, RecordNo};
use crate::language::Span;
use crate::language::vocabulary::Asked;

/// A term in more records than this only helps to rank what rarer terms have found.
const COMMON: usize = 2_000;

/// A record that may answer a question.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) number: RecordNo,
    pub(super) features: Features,
    /// Whether it tells what is asked for, where it was read.
    pub(super) told: Option<Box<TaleFeatures>>,
    /// In which words of the question it was asked before.
    pub(super) used: OfRecord,
    pub(super) score: f32,
}

/// By how much words may score less than the record of when they were said.
const NEAR_QUOTE: f32 = 1.0;
/// How many of the records that have most of a question are weighed by all features.
const WEIGHED: usize = 40;
/// How many of the best records are read sentence by sentence.
const READ: usize = 6;
/// How much of a question an overview must have somewhere to be read in place of the last of them.
const WORTH_READING: f32 = 0.7;

/// A word of less weight is in most records.
const WORTH: f32 = 0.45;

fn sort(candidates: &mut [Candidate]) {
    candidates.sort_unstable_by(|one, other| other.score.total_cmp(&one.score).then(one.number.cmp(&other.number)));
}

/// What records are ranked by for one question.
struct Scales<'a> {
    ranking: &'a [f32; RANK_FEATURES],
    /// What speaks for a record of each kind, whatever it has of the question.
    of_kinds: [f32; Kind::ALL.len()],
}

impl<'a> Scales<'a> {
    fn of(question: &Question, ranking: &'a [f32; RANK_FEATURES]) -> Self {
        let mut of_kinds = [0.0; Kind::ALL.len()];
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Source) {
            of_kinds[kind as usize] = suits(question, kind).map(|place| ranking[FEATURES + place]).sum();
        }
        Self { ranking, of_kinds }
    }

    fn weigh(&self, features: &Features, kind: Kind) -> f32 {
        self.of_kinds[kind as usize] + weighed(&features.values(), self.ranking)
    }

    fn weigh_told(&self, told: &TaleFeatures) -> f32 {
        weighed(told, &self.ranking[FEATURES + SUITS..])
    }

    fn weigh_used(&self, used: OfRecord) -> f32 {
        weighed(&used.ranked(), &self.ranking[FEATURES + SUITS + TALE_FEATURES..])
    }
}

fn weighed(values: &[f32], weights: &[f32]) -> f32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

impl Almanac {
    /// The records that have a term of the question or are of a day that it names, the best first.
    pub(super) fn candidates(&self, question: &Question) -> Vec<Candidate> {
        self.candidates_by(question, &RANK)
    }

    /// The same, ranked by other weights than those that were fitted on all questions for development.
    pub(super) fn candidates_by(&self, question: &Question, ranking: &[f32; RANK_FEATURES]) -> Vec<Candidate> {
        let mut found: Vec<(RecordNo, f32)> = Vec::new();
        let mut terms: Vec<&Term> = question.terms.iter().filter(|term| !term.hits.is_empty()).collect();
        terms.sort_by_key(|term| term.hits.len());
        for (term, index) in terms.iter().zip(0..) {
            // Where all are in very many records, the first of the rarest must do.
            if index == 0 || term.hits.len() <= COMMON {
                let weighed = |&(number, strength): &Hit| (number, term.weight * f32::from(strength));
                found.extend(term.hits.iter().take(COMMON).map(weighed));
            }
        }
        for &span in question.spans.iter().filter(|span| span.first() == span.last()) {
            found.extend(self.on_day(span).into_iter().map(|number| (number, f32::INFINITY)));
        }
        found.extend(self.usage.asked_in(&question.used));
        let is_name = |term: &Term| term.kind == TermKind::Name(FacetKind::Person);
        if question.asks(Asked::Who) && question.terms.iter().all(|term| term.weight <= WORTH || is_name(term)) {
            // Those who are named often would be lost among the records that name them.
            let persons = self.group_of(Kind::Person);
            let named = terms.iter().flat_map(|term| term.hits.iter().filter(|(number, _)| term.names(*number)));
            let persons = named.filter(|(number, _)| persons.contains(&number.0));
            found.extend(persons.map(|(number, _)| (*number, f32::INFINITY)));
        }
        let numbers = self.most_promising(found);
        let scales = Scales::of(question, ranking);
        let mut candidates: Vec<_> = numbers
            .into_iter()
            .map(|number| {
                let features = self.features(question, number);
                let used = self.usage.of_record(&question.used, number);
                let score = scales.weigh_used(used) + scales.weigh(&features, self.record(number).kind());
                Candidate { number, features, told: None, used, score }
            })
            .collect();
        sort(&mut candidates);
        if question.is_a_day() && candidates.iter().any(|candidate| candidate.features.in_time >= 1.0) {
            // What happened on a day is told by what is of that day alone.
            candidates.retain(|candidate| candidate.features.in_time >= 1.0);
        }
        // Whom a question names is read, however many records have the name.
        self.person_first(question, &mut candidates);
        // What an overview has stands far apart, so that only reading tells what it is worth: it is read if it has enough.
        if let Some(at) = candidates.iter().position(|one| self.record(one.number).kind() == Kind::Overview)
            && at >= READ
            && candidates[at].features.covered >= WORTH_READING
        {
            candidates[READ - 1..=at].rotate_right(1);
        }
        for candidate in candidates.iter_mut().take(READ) {
            let record = self.record(candidate.number);
            let features = &mut candidate.features;
            if matches!(record, Record::Overview(_)) {
                let OfOverview { together, in_title, title_asked } = self.of_overview(question, candidate.number);
                (features.together, features.covered) = (together, together);
                (features.in_title, features.title_asked) = (in_title, title_asked);
                features.terms = features.terms.min(together);
            } else {
                features.together = self.together(question, candidate.number);
            }
            if matches!(record, Record::Event(_)) {
                let reading = self.reading(candidate.number, question.language());
                features.title_asked = reading.title.share_asked(question);
            }
            let told = self.tale_features(question, candidate.number);
            candidate.used.worded = self.usage.worded(&question.used, record.id());
            let used = scales.weigh_used(candidate.used);
            candidate.score = used + scales.weigh(&candidate.features, record.kind()) + scales.weigh_told(&told);
            candidate.told = Some(Box::new(told));
        }
        let read = candidates.len().min(READ);
        sort(&mut candidates[..read]);
        if question.asks(Asked::Said) && !question.asks(Asked::YesNo) {
            self.quote_first(question, &mut candidates[..read]);
        }
        self.person_first(question, &mut candidates[..read]);
        candidates
    }

    /// The records that have most of a question: what each of its terms weighs for each record that has it is given.
    fn most_promising(&self, found: Vec<(RecordNo, f32)>) -> Vec<RecordNo> {
        let mut found = of_each(found, self.records.len(), |sum, weight| sum + weight);
        found.retain(|(number, _)| self.record(*number).kind() != Kind::Source);
        if found.len() > WEIGHED {
            found.select_nth_unstable_by(WEIGHED, |(_, one), (_, other)| other.total_cmp(one));
            found.truncate(WEIGHED);
        }
        found.into_iter().map(|(number, _)| number).collect()
    }

    /// Where words are asked for, those that were said come before the record of when they were.
    fn quote_first(&self, question: &Question, candidates: &mut [Candidate]) {
        let Some((best, others)) = candidates.split_first() else { return };
        let matter = self.record(best.number);
        if matter.kind() != Kind::Event {
            return;
        }
        // Whoever is named first is the one who said it: "what did A answer B".
        let named = question.terms.iter().filter(|term| term.kind == TermKind::Name(FacetKind::Person));
        let first = named.min_by_key(|term| term.at);
        let spoke = |quote: &Quote| {
            first.is_none_or(|term| self.number(quote.speaker.as_str()).is_some_and(|speaker| term.names(speaker)))
        };
        let quote = others.iter().position(|other| match self.record(other.number) {
            record @ Record::Quote(quote) => {
                best.score - other.score < NEAR_QUOTE && spoke(quote) && are_of_one_matter(matter, record)
            }
            _ => false,
        });
        if let Some(at) = quote {
            let score = best.score;
            candidates[..=at + 1].rotate_right(1);
            candidates[0].score = score;
        }
    }

    /// Whether it is the person that a question asks for by name, and for nothing else: "who is ...?".
    pub(super) fn is_person_asked_for(&self, question: &Question, candidate: &Candidate) -> bool {
        question.asks(Asked::Who)
            && self.record(candidate.number).kind() == Kind::Person
            && question.names_record(candidate.number)
            && question.terms.iter().all(|term| term.weight <= WORTH || term.names(candidate.number))
    }

    /// "Who is ...?" asks for the person, whatever else is known of the name.
    fn person_first(&self, question: &Question, candidates: &mut [Candidate]) {
        if let Some(at) = candidates.iter().position(|one| self.is_person_asked_for(question, one)) {
            let score = candidates[0].score;
            candidates[..=at].rotate_right(1);
            candidates[0].score = score;
        }
    }

    fn on_day(&self, span: Span) -> Vec<RecordNo> {
        let filter = crate::almanac::look_up::Filter { span: Some(span), terms: Vec::new() };
        let scopes = [crate::almanac::look_up::Scope::Timeline, crate::almanac::look_up::Scope::Kind(Kind::Quote)];
        scopes.iter().flat_map(|&scope| self.select(scope, &filter).from(0).take(COMMON).collect::<Vec<_>>()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::almanac::model::Kind;
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn one_fact_of_an_overview_must_have_what_is_asked() {
        // The text, whether one fact has all of it, and how much of its label is asked for.
        let cases = [
            ("how many boat races were held?", true, 0.66),
            // Only a keyword has it.
            ("what is the waterway?", true, 0.0),
            // The bank and the toll are of two facts.
            ("what is the toll on foot at the bank?", false, 0.5),
        ];
        let overview = EXAMPLE.number("profile-two-towns").unwrap();
        for (text, whole, label) in cases {
            let question = EXAMPLE.read_question(text, None);
            let has = EXAMPLE.of_overview(&question, overview);
            assert_eq!(has.together > 0.99, whole, "{text}: {has:?}");
            assert!((has.title_asked - label).abs() < 0.25, "{text}: {has:?}");
        }
    }

    #[test]
    fn what_happened_on_a_day_is_of_that_day() {
        // The ferry is in records of many days.
        for text in ["22 August 1998", "what happened on 22 August 1998", "what about the ferry on 22 August 1998"] {
            let candidates = EXAMPLE.candidates(&EXAMPLE.read_question(text, None));
            let ids: Vec<_> = candidates.iter().map(|best| EXAMPLE.record(best.number).id().as_str()).collect();
            assert_eq!(ids, ["ev-1998-ferry-bell"], "{text}");
        }
    }

    #[test]
    fn words_that_are_asked_for_come_before_the_record_of_when_they_were_said() {
        let cases = [
            ("what did Osric Thole say about the dead heat with two posts?", "qt-1987-thole-posts"),
            ("what did Arta Lumëza say when the ferry was moored in midstream in 1998?", "qt-1998-lumeza-ferry-en"),
            // No words are asked for.
            ("what happened when the ferry was moored in midstream in 1998?", "ev-1998-ferry-blockade"),
        ];
        for (text, first) in cases {
            let candidates = EXAMPLE.candidates(&EXAMPLE.read_question(text, None));
            let same = |id: &str| id.trim_end_matches("-sq").trim_end_matches("-en").to_owned();
            let best = EXAMPLE.record(candidates[0].number).id().as_str().to_owned();
            assert_eq!(same(&best), same(first), "{text}");
        }
    }

    #[test]
    fn who_somebody_is_tells_the_persons_own_record() {
        // The text, and whether the person goes before all others wherever the record stood.
        let cases = [("who is Osric Thole?", true), ("kush është Thole", true), ("who met Thole at the ferry?", false)];
        for (text, moved) in cases {
            let question = EXAMPLE.read_question(text, None);
            let mut candidates = EXAMPLE.candidates(&question);
            candidates.retain(|candidate| candidate.features.names > 0.0);
            candidates.sort_by_key(|candidate| EXAMPLE.record(candidate.number).kind() == Kind::Person);
            assert!(candidates.len() > 1, "{text}");
            EXAMPLE.person_first(&question, &mut candidates);
            assert_eq!(EXAMPLE.record(candidates[0].number).kind() == Kind::Person, moved, "{text}");
        }
    }
}
