//! How sure it is that the best record answers: logistic regression over what can be told of it and of the next best.

use super::question::{Question, TermKind};
use super::score::{Candidate, FEATURES, Features};
use super::weights::{SURE, SURE_DOUBT};
use crate::almanac::Almanac;
use crate::almanac::model::{Kind, Record};
use crate::language::vocabulary::Asked;

/// How many features there are.
pub const SURE_FEATURES: usize = FEATURES + 15;

impl Almanac {
    /// How sure it is that the first of some candidates answers, from 0 to 1.
    pub(super) fn sureness(&self, question: &Question, candidates: &[Candidate]) -> f32 {
        self.sure_features(question, candidates).map_or(0.0, |features| logistic(&features, &SURE, SURE_DOUBT))
    }

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
        let lead_over = |other: Option<&Candidate>| {
            (best.score - other.map_or(0.0, |other| other.score)).clamp(0.0, MOST_LEAD)
        };
        // Records of one matter are near each other without making each other doubtful.
        let unlike = others.iter().find(|other| !are_of_one_matter(record, self.record(other.number)));
        let yes = |is: bool| f32::from(u8::from(is));
        let asks = |asked| question.asks(asked);
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let float = |count: usize| count as f32;
        let terms = float(question.terms.len().max(1));
        let of_kind = |wanted: fn(TermKind) -> bool| {
            float(question.terms.iter().filter(|term| wanted(term.kind)).count())
        };
        let unknown = of_kind(|kind| kind == TermKind::Unknown);
        let named = of_kind(|kind| matches!(kind, TermKind::Name(_) | TermKind::Proper));
        let is = |kind| yes(record.kind() == kind);
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
        ];
        let mut features = [0.0; SURE_FEATURES];
        let values = own.values().into_iter().chain(more);
        features.iter_mut().zip(values).for_each(|(feature, value)| *feature = value);
        Some(features)
    }
}

/// Whether two records tell of one matter: one names the other, or they are of one day.
fn are_of_one_matter(one: &Record, other: &Record) -> bool {
    let names = |one: &Record, other: &Record| one.common().is_some_and(|common| common.related().contains(other.id()));
    let day = |record: &Record| record.when().map(|when| when.span()).filter(|span| span.first() == span.last());
    names(one, other) || names(other, one) || day(one).is_some() && day(one) == day(other)
}

/// The likelihood that weighed features make, from 0 to 1.
pub(super) fn logistic<const N: usize>(features: &[f32; N], weights: &[f32; N], doubt: f32) -> f32 {
    let sum: f32 = features.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    1.0 / (1.0 + (-(sum + doubt)).exp())
}
