//! Whether there is an answer at all. Silence is better than a wrong answer said firmly.

use super::question::{Question, TermKind};
use super::score::Candidate;
use super::{AnswerKind, Silence};
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::language::vocabulary::{Asked, Cue};

/// What the best record must score at least to be an answer.
const FIRM: f32 = 0.85;
/// What the best record must cover at least.
const COVERED: f32 = 0.3;
/// What a record must score to be offered as near.
const NEAR: f32 = 0.35;

impl Almanac {
    pub(super) fn decide(&self, question: &Question, candidates: &[Candidate]) -> AnswerKind {
        let persons = question.terms.iter().any(|term| term.kind == TermKind::Name(FacetKind::Person));
        let to_come = question.cues(Cue::Future) && !(question.asks(Asked::Said) || question.asks(Asked::When) && persons);
        if question.cues(Cue::Opinion) || to_come {
            return AnswerKind::None(Silence::NoOpinion);
        }
        if let Some(id) = self.contested(question) {
            return AnswerKind::Positions(id);
        }
        match candidates.first() {
            Some(best) if is_firm(best) || question.is_a_day() && best.features.in_time >= 1.0 => AnswerKind::Fact,
            _ => AnswerKind::None(Silence::NotHere),
        }
    }
}

fn is_firm(best: &Candidate) -> bool {
    let features = &best.features;
    best.score >= FIRM && features.covered >= COVERED && features.out_of_time < 1.0 && features.unheard < 1.0
}

/// Whether a record is near enough to be offered.
pub(super) fn is_near(candidate: &Candidate) -> bool {
    candidate.score >= NEAR
}
