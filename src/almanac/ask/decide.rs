//! Whether there is an answer at all. Silence is better than a wrong answer said firmly.

use super::question::Question;
use super::score::Candidate;
use super::{AnswerKind, Silence};
use crate::almanac::Almanac;
use crate::language::vocabulary::Cue;

/// What the best record must score at least to be an answer.
const FIRM: f32 = 0.85;
/// What the best record must cover at least.
const COVERED: f32 = 0.3;
/// What a record must score to be offered as near.
const NEAR: f32 = 0.35;

impl Almanac {
    pub(super) fn decide(&self, question: &Question, candidates: &[Candidate]) -> AnswerKind {
        if let Some(id) = self.contested(question, candidates) {
            return AnswerKind::Positions(id);
        }
        if question.cues(Cue::Opinion) || question.cues(Cue::Future) {
            return AnswerKind::None(Silence::NoOpinion);
        }
        match candidates.first() {
            Some(best) if is_firm(best) => AnswerKind::Fact,
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
