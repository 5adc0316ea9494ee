//! What can be told of a record and a question: a few features of the pair.

mod contests;
mod times;

use super::fit::kind_fit;
use super::hits::strength_in;
use super::question::{Question, Term, TermKind};
use crate::almanac::index::{FacetKind, is_telling};
use crate::almanac::model::{Kind, Record};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue};

/// How many features there are.
pub const FEATURES: usize = 24;

/// What can be told of a record and a question, each about from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Features {
    /// The share of the question's weight that the record has.
    pub(super) covered: f32,
    /// The share of it that stands in title, names, result or the record's own fields.
    pub(super) in_title: f32,
    /// How much weight was found at all, saturating.
    pub(super) evidence: f32,
    /// Names in the question that the record does not have.
    pub(super) missing_names: f32,
    /// Names and attributes in the question that no record has.
    pub(super) unheard: f32,
    /// Numbers in the question that the record does not have.
    pub(super) missing_numbers: f32,
    /// The record is of a time that the question names.
    pub(super) in_time: f32,
    /// The question names a time that the record is not of.
    pub(super) out_of_time: f32,
    /// The record speaks of the year that the question names, though it is of another.
    pub(super) time_in_text: f32,
    /// The kind of the record suits what is asked for.
    pub(super) fits: f32,
    /// The record has what is asked for.
    pub(super) has_detail: f32,
    /// The most of the question's weight that stands together in one sentence of the record.
    pub(super) together: f32,
    /// The share of the question's terms that the record has, each counted alike.
    pub(super) terms: f32,
    /// The share of the weight of names that the record has; 1 where none is named.
    pub(super) names: f32,
    /// The share of the weight of other words that the record has; half where there is none.
    pub(super) words: f32,
    /// The weight of the heaviest term that the record does not have, saturating.
    pub(super) lacks: f32,
    /// 1 where the record has names of the question and none of its other words, though there are some.
    pub(super) wordless: f32,
    /// 1 for a question of a contest and a record that is none.
    pub(super) no_contest: f32,
    /// The share of the record's title that is asked for; of persons and terms, 1 where they are named.
    pub(super) title_asked: f32,
    /// 1 where the record does not have what is to be counted or chosen from.
    pub(super) lacks_object: f32,
    /// 1 for the words of somebody whose words are asked for.
    pub(super) speaker: f32,
    /// 1 for words of somebody else than those that are asked for, or of nobody.
    pub(super) other_speaker: f32,
    /// 1 where words are asked for of somebody whom the almanac does not know.
    pub(super) stranger: f32,
    /// How surely a question of a contest names a party that is none of the sides.
    pub(super) other_side: f32,
}

impl Features {
    /// The features in the order of their declaration.
    pub(super) const fn values(&self) -> [f32; FEATURES] {
        [
            self.covered,
            self.in_title,
            self.evidence,
            self.missing_names,
            self.unheard,
            self.missing_numbers,
            self.in_time,
            self.out_of_time,
            self.time_in_text,
            self.fits,
            self.has_detail,
            self.together,
            self.terms,
            self.names,
            self.words,
            self.lacks,
            self.wordless,
            self.no_contest,
            self.title_asked,
            self.lacks_object,
            self.speaker,
            self.other_speaker,
            self.stranger,
            self.other_side,
        ]
    }
}

/// How well a term suits a question for it.
const TERM_ASKED: f32 = 1.3;
/// How much it counts that somebody spoke who is not named first.
const NAMED_LATER: f32 = 0.6;
/// A term of less weight is in most records and tells nothing.
const COUNTED: f32 = 0.45;
impl Almanac {
    pub(super) fn features(&self, question: &Question, number: RecordNo) -> Features {
        let record = self.record(number);
        let mut features = Features::default();
        let (mut found, mut missed, mut in_title) = (0.0, 0.0, 0.0);
        let (mut counted, mut had) = (0.0, 0.0);
        let (mut names, mut names_had, mut words, mut words_had, mut lacks) = (0.0, 0.0, 0.0, 0.0, 0.0_f32);
        for term in &question.terms {
            let strength = strength_in(&term.hits, number);
            found += term.weight * strength;
            if !matches!(term.kind, TermKind::View | TermKind::Unknown) && term.weight > COUNTED {
                counted += 1.0;
                had += strength;
            }
            match term.kind {
                TermKind::Name(_) | TermKind::Proper | TermKind::UnknownName => {
                    names += term.weight * strength + term.missed() * (1.0 - strength);
                    names_had += term.weight * strength;
                }
                TermKind::View => {}
                _ => {
                    words += term.weight * strength + term.missed() * (1.0 - strength);
                    words_had += term.weight * strength;
                }
            }
            if strength <= 0.0 {
                lacks = lacks.max(term.missed());
            }
            missed += term.missed() * (1.0 - strength);
            if strength > 0.895 {
                in_title += term.weight;
            }
            if strength > 0.0 {
                continue;
            }
            match term.kind {
                TermKind::Name(FacetKind::Person) | TermKind::Proper => features.missing_names += 1.0,
                TermKind::Name(FacetKind::Place) => features.missing_names += (term.weight / 4.0).powi(2).min(1.0),
                TermKind::Name(kind) if is_telling(kind) => features.missing_names += (term.weight / 3.0).min(1.0),
                TermKind::UnknownName | TermKind::Attribute => features.unheard += 1.0,
                TermKind::Number => features.missing_numbers += 1.0,
                _ => {}
            }
        }
        features.other_side = self.other_side(question, record);
        // Only one that is surely set against somebody counts as a name that is missing.
        features.missing_names += features.other_side.floor();
        features.missing_names = features.missing_names.min(2.0);
        features.unheard = features.unheard.min(2.0);
        features.missing_numbers = features.missing_numbers.min(2.0);
        let whole = found + missed;
        if whole > 0.0 {
            features.covered = found / whole;
            features.in_title = in_title / whole;
        }
        features.names = if names > COUNTED { names_had / names } else { 1.0 };
        features.words = if words > COUNTED { words_had / words } else { 0.5 };
        features.lacks = lacks / (lacks + 2.0);
        features.wordless = f32::from(u8::from(words > COUNTED && words_had <= 0.0));
        features.no_contest = f32::from(u8::from(question.contest && record.kind() != Kind::Match));
        features.terms = if counted > 0.0 { had / counted } else { 0.0 };
        features.evidence = found / (found + 5.0);
        self.time_features(question, number, &mut features);
        self.object_features(question, number, &mut features);
        let (fits, has_detail) = if matches!(record, Record::Term(_)) && asks_for_term(question, number) {
            (TERM_ASKED, 1.0)
        } else {
            kind_fit(question, record, &features)
        };
        if matches!(record, Record::Person(_) | Record::Term(_)) {
            features.title_asked = f32::from(u8::from(question.names_record(number)));
        }
        features.fits = fits;
        features.has_detail = has_detail;
        features
    }

    /// What is counted or chosen from, and who is to have said something.
    fn object_features(&self, question: &Question, number: RecordNo, features: &mut Features) {
        let yes = |is: bool| f32::from(u8::from(is));
        let object = question.object();
        if question.asks(Asked::Count) || question.asks(Asked::Which) {
            features.lacks_object = yes(object.is_some_and(|object| strength_in(&object.hits, number) <= 0.0));
        }
        if !question.asks(Asked::Said) {
            return;
        }
        let is_unknown = |term: &Term| matches!(term.kind, TermKind::Unknown | TermKind::UnknownName);
        features.stranger = yes(object.is_some_and(is_unknown));
        let named = |term: &&Term| term.kind == TermKind::Name(FacetKind::Person);
        let mut persons = question.terms.iter().filter(named).peekable();
        let asked = persons.peek().is_some();
        if let Record::Quote(quote) = self.record(number) {
            let speaker = self.number(quote.speaker.as_str());
            // Whoever is named first is the one who spoke: "what did A answer B".
            let first = persons.clone().map(|term| term.at).min();
            let spoke = |term: &Term| speaker.is_some_and(|speaker| term.names(speaker));
            features.speaker = match persons.find(|term| spoke(term)) {
                Some(term) if Some(term.at) == first => 1.0,
                Some(_) => NAMED_LATER,
                None => 0.0,
            };
            features.other_speaker = if asked { 1.0 - features.speaker } else { 0.0 };
        } else {
            features.other_speaker = 0.5 * yes(asked);
        }
    }
}

/// Whether a question names a term, and nothing else that the term's record does not have: "contact group members", "who
/// is in it"; or asks which states belong to it, in whatever words.
fn asks_for_term(question: &Question, number: RecordNo) -> bool {
    let asks = |asked| question.asks(asked);
    let person = question.names(FacetKind::Person);
    let states = asks(Asked::Which) && question.has_concept("country") && !person && question.spans.is_empty();
    let bare = || question.terms.iter().all(|term| term.names(number) || term.weight <= 2.0 * COUNTED);
    let members = asks(Asked::Who) && !person && bare();
    let open = asks(Asked::What) || asks(Asked::Meaning) || asks(Asked::Which) || members;
    let explained = question.cues(Cue::Define);
    let beside = |term: &Term| {
        let told = if states { is_name(term) } else { !explained && term.weight > 2.0 * COUNTED };
        told && strength_in(&term.hits, number) <= 0.0
    };
    (open || !question.meanings.asks()) && question.names_record(number) && !question.terms.iter().any(beside)
}

/// A count as a feature.
#[expect(clippy::cast_precision_loss, reason = "counts of words and records are small")]
pub(super) const fn float(count: usize) -> f32 {
    count as f32
}

fn is_name(term: &Term) -> bool {
    matches!(term.kind, TermKind::Name(_) | TermKind::Proper | TermKind::UnknownName)
}

#[cfg(test)]
mod tests {
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn whoever_is_named_first_is_the_one_who_spoke() {
        let quote = EXAMPLE.number("qt-1987-thole-posts").unwrap();
        let speaker = |text| EXAMPLE.features(&EXAMPLE.read_question(text, None), quote).speaker;
        let cases = [
            ("what did Osric Thole say about the posts?", "1.0"),
            ("what did Osric Thole answer Arta Lumëza?", "1.0"),
            ("what did Arta Lumëza answer Osric Thole?", "0.6"),
            ("what did Arta Lumëza say about the posts?", "0.0"),
        ];
        for (text, wanted) in cases {
            assert_eq!(format!("{:.1}", speaker(text)), wanted, "{text}");
        }
    }
}
