//! Whether there is an answer at all. Silence is better than a wrong answer said firmly.

use super::question::{Question, TermKind};
use super::score::{Candidate, FEATURES, Features};
use super::{AnswerKind, Silence};
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::language::vocabulary::{Asked, Cue};

/// How sure the best record must be, from 0 to 1. Chosen where silence and wrong answers cost alike; see
/// docs/answering.md.
const FIRM: f32 = 0.3;
/// What a record must score to be offered as near.
const NEAR: f32 = 0.9;

/// By how much each feature of the best record speaks for an answer, in the order of [`Features::values`]; then the
/// lead over the second, a time that is not the record's, and what speaks against it beforehand. Fitted by logistic
/// regression on the questions for development, and on variations of them that nothing answers.
const SURENESS: [f32; FEATURES] = [
    0.25, 0.01, 1.77, -1.34, -2.17, -0.08, 1.14, -1.39, -0.11, 1.03, -0.27, 1.33, 0.01, 0.68, 0.42, -1.03, -0.65,
    -0.58, 0.0,
];
const LEAD: f32 = 1.44;
const OTHER_TIME: f32 = -1.39;
const DOUBT: f32 = -3.24;

impl Almanac {
    pub(super) fn decide(&self, question: &Question, candidates: &[Candidate]) -> AnswerKind {
        let persons = question.terms.iter().any(|term| term.kind == TermKind::Name(FacetKind::Person));
        let to_come =
            question.cues(Cue::Future) && !(question.asks(Asked::Said) || question.asks(Asked::When) && persons);
        if question.cues(Cue::Opinion) || to_come {
            return AnswerKind::None(Silence::NoOpinion);
        }
        if let Some(id) = self.contested(question).or_else(|| self.answered_by_positions(question, candidates)) {
            return AnswerKind::Positions(id);
        }
        // Who holds an office now, an almanac of what was cannot say.
        let office = question.cues(Cue::Now) && question.asks(Asked::Who) && !persons;
        // Numbers by themselves say nothing.
        let says = question.terms.iter().any(|term| term.kind != TermKind::Number && !term.hits.is_empty());
        match candidates {
            [best, ..]
                if !office
                    && (says && sureness(candidates) >= FIRM
                        || question.is_a_day() && best.features.in_time >= 1.0) =>
            {
                AnswerKind::Fact
            }
            _ => AnswerKind::None(Silence::NotHere),
        }
    }
}

/// How sure it is that the first record answers, from 0 to 1.
fn sureness(candidates: &[Candidate]) -> f32 {
    const MOST_LEAD: f32 = 0.8;
    let Some(best) = candidates.first() else { return 0.0 };
    let second = candidates.get(1).map_or(0.0, |second| second.score);
    let features = Features {
        missing_names: best.features.missing_names.min(1.5),
        unheard: best.features.unheard.min(1.0),
        ..best.features
    };
    let lead = (best.score - second).clamp(0.0, MOST_LEAD);
    let other_time = if features.out_of_time >= 1.0 { OTHER_TIME } else { 0.0 };
    let sum: f32 = features.values().iter().zip(SURENESS).map(|(value, weight)| value * weight).sum();
    let sum = sum + LEAD * lead + other_time + DOUBT;
    1.0 / (1.0 + (-sum).exp())
}

/// Whether a record has enough of a claim to be shown with it.
pub(super) fn is_touched(candidate: &Candidate) -> bool {
    const EVIDENCE: f32 = 0.4;
    candidate.features.evidence >= EVIDENCE && candidate.score >= NEAR && candidate.features.out_of_time < 1.0
}

/// Whether a record is near enough to be offered.
pub(super) fn is_near(candidate: &Candidate) -> bool {
    candidate.score >= NEAR
}
