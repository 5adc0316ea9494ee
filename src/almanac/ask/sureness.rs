//! What tells that the best record answers: what can be told of it and of the next best.

use super::circumstances::CIRCUMSTANCES;
use super::detail::{counted, place};
use super::features::{FEATURES, Features, float};
use super::hits::strength_in;
use super::question::{Question, TermKind};
use super::score::Candidate;
use super::told::{TALE_FEATURES, UNTOLD_FEATURES};
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Kind, Record};
use crate::almanac::{Almanac, RecordNo};
use crate::language::Locale;
use crate::language::vocabulary::{Asked, Cue};

/// How near others must come to be a crowd, and how many of them are looked at.
const CROWDED: f32 = 0.4;
const MOST_OF_CROWD: usize = 8;
/// How many features there are.
pub(super) const SURE_FEATURES: usize = FEATURES + 27 + TALE_FEATURES + UNTOLD_FEATURES + CIRCUMSTANCES;

impl Almanac {
    /// What speaks for and against the first candidate: its own features, and how far it leads.
    pub(super) fn sure_features(&self, question: &Question, candidates: &[Candidate]) -> Option<[f32; SURE_FEATURES]> {
        const MOST_LEAD: f32 = 0.8;
        let (best, others) = candidates.split_first()?;
        let record = self.record(best.number);
        let own = Features {
            missing_names: best.features.missing_names.min(1.5),
            unheard: best.features.unheard.min(1.0),
            ..best.features
        };
        let lead_over =
            |other: Option<&Candidate>| (best.score - other.map_or(0.0, |other| other.score)).clamp(0.0, MOST_LEAD);
        let unlike = self.next_unlike(candidates);
        let yes = |is: bool| f32::from(u8::from(is));
        let asks = |asked| question.asks(asked);
        let terms = float(question.terms.len().max(1));
        let of_kind =
            |wanted: fn(TermKind) -> bool| float(question.terms.iter().filter(|term| wanted(term.kind)).count());
        let unknown = of_kind(|kind| kind == TermKind::Unknown);
        let named = of_kind(|kind| matches!(kind, TermKind::Name(_) | TermKind::Proper));
        let is = |kind| yes(record.kind() == kind);
        let persons = question.names(FacetKind::Person);
        let crowd = others.iter().filter(|other| best.score - other.score < CROWDED);
        let crowd = float(
            crowd.take(MOST_OF_CROWD).filter(|other| !are_of_one_matter(record, self.record(other.number))).count(),
        );
        let least_named = question
            .terms
            .iter()
            .filter(|term| matches!(term.kind, TermKind::Name(FacetKind::Person | FacetKind::Place | FacetKind::Party)))
            .map(|term| strength_in(&term.hits, best.number))
            .fold(1.0, f32::min);
        let detail = self.asked_detail(question, best.number);
        let more = [
            lead_over(others.first()),
            lead_over(unlike),
            yes(own.out_of_time >= 1.0),
            unknown / terms,
            (named / 4.0).min(1.0),
            (terms / 8.0).min(1.5),
            is(Kind::Match),
            is(Kind::Quote),
            is(Kind::Overview),
            is(Kind::Position),
            yes(question.yes_no),
            yes(asks(Asked::Said) && record.kind() != Kind::Quote),
            yes(asks(Asked::Score) && record.kind() != Kind::Match),
            own.covered * own.together,
            yes(asks(Asked::Count)),
            detail.lacks_number,
            yes(asks(Asked::Said) && !persons),
            (crowd / 4.0).min(1.0),
            least_named,
            yes(question.cues(Cue::Now)),
            yes(question.cues(Cue::Future)),
            yes(question.cues(Cue::View) || question.cues(Cue::Should)),
            yes(question.cues(Cue::Status)),
            detail.counts_other,
            detail.number_near,
            detail.lacks_person,
            detail.lacks_place,
        ];
        let mut features = [0.0; SURE_FEATURES];
        let told = best.told.as_deref().copied().unwrap_or([0.0; TALE_FEATURES]);
        let untold = self.untold_features(question, best.number);
        let circumstances = self.circumstances(question, candidates);
        let values = own.values().into_iter().chain(more).chain(told).chain(untold).chain(circumstances);
        features.iter_mut().zip(values).for_each(|(feature, value)| *feature = value);
        Some(features)
    }
}

impl Almanac {
    /// The next one that tells of another matter than the best: records of one matter are near each other without making
    /// each other doubtful.
    pub(super) fn next_unlike<'a>(&self, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
        let (best, others) = candidates.split_first()?;
        let best = self.record(best.number);
        others.iter().find(|other| !are_of_one_matter(best, self.record(other.number)))
    }
}

/// Whether a record has the detail that is asked for, each 0 or 1 but for the nearness.
#[derive(Clone, Copy, Debug, Default)]
struct AskedDetail {
    /// How many is asked for, and no number is in the record.
    lacks_number: f32,
    /// How many is asked for, and the sentence with the number does not have what is counted.
    counts_other: f32,
    /// How near the words of the question stand to the number, from 0 to 1.
    number_near: f32,
    /// Somebody is asked for, and nobody is in the record whom the question does not name.
    lacks_person: f32,
    /// A place is asked for, and the record has none.
    lacks_place: f32,
}

impl Almanac {
    fn asked_detail(&self, question: &Question, number: RecordNo) -> AskedDetail {
        let record = self.record(number);
        let asks = |asked| question.asks(asked);
        let yes = |is: bool| f32::from(u8::from(is));
        let mut detail = AskedDetail::default();
        if asks(Asked::Where) {
            detail.lacks_place = yes(place(record, Locale::English).is_none());
        }
        let locale = Locale::of(question.language(), false);
        let who = asks(Asked::Who) || asks(Asked::Whom);
        if !who && !asks(Asked::Count) {
            return detail;
        }
        let passages = self.sentences(question, number, locale);
        if asks(Asked::Count) && !asks(Asked::Score) {
            match counted(question, &passages) {
                Some((nearness, has_object)) => {
                    detail.number_near = nearness / (nearness + 2.0);
                    detail.counts_other = yes(!has_object);
                }
                None => detail.lacks_number = 1.0,
            }
        }
        if who && !matches!(record, Record::Person(_) | Record::Quote(_)) {
            detail.lacks_person = yes(self.who(question, record, &passages, locale).is_none());
        }
        detail
    }
}

/// Whether two records tell of one matter: one names the other, or they are of one day.
pub(super) fn are_of_one_matter(one: &Record, other: &Record) -> bool {
    let names = |one: &Record, other: &Record| one.common().is_some_and(|common| common.related().contains(other.id()));
    let day = |record: &Record| {
        record.when().map(crate::almanac::model::When::span).filter(|span| span.first() == span.last())
    };
    let overview = one.kind() == Kind::Overview || other.kind() == Kind::Overview;
    overview || names(one, other) || names(other, one) || day(one).is_some() && day(one) == day(other)
}
