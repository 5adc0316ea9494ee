//! Which way a question goes: the best record answers it, the parties differ on it, or neither. The same trees weigh all
//! three against each other, since what speaks for one speaks against the others.

use std::sync::LazyLock;

use super::contested::CONTEST_FEATURES;
use super::positions::Nearest;
use super::question::Question;
use super::score::Candidate;
use super::suits::{SUITS, suit_features};
use super::sureness::SURE_FEATURES;
use super::trees::Trees;
use super::usage::{OF_WORDING, OF_WORDS};
use crate::almanac::Almanac;
use crate::almanac::model::Id;
use crate::language::vocabulary::Cue;

/// How many features there are.
pub const OUTCOME_FEATURES: usize = SURE_FEATURES + CONTEST_FEATURES + 3 + SUITS + USAGE_FEATURES;

/// How many features tell in what words it is asked.
const USAGE_FEATURES: usize = 13 + OF_WORDS + OF_WORDING;

/// What tells which way a question goes.
pub(super) struct Outcome<'a> {
    /// What speaks for the best record, then what speaks for a contested question, then what asks for an opinion.
    pub(super) features: [f32; OUTCOME_FEATURES],
    /// The contested question of the almanac that is nearest.
    pub(super) nearest: Option<&'a Id>,
}

/// How likely it is that the best record answers, and that the question is contested; each from 0 to 1, together at most 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Likely {
    /// That the best record answers.
    pub answered: f32,
    /// That the question is contested.
    pub contested: f32,
}

/// What was fitted; a test reads it.
static TREES: LazyLock<Trees> =
    LazyLock::new(|| Trees::read(include_bytes!("outcome.trees"), OUTCOME_FEATURES).unwrap_or_default());

impl Almanac {
    /// What speaks for each way.
    pub(super) fn outcome(&self, question: &Question, candidates: &[Candidate]) -> Outcome<'_> {
        let sure = self.sure_features(question, candidates).unwrap_or([0.0; SURE_FEATURES]);
        let nearest = self.nearest_question(question);
        let contest = nearest
            .as_ref()
            .map_or([0.0; CONTEST_FEATURES], |nearest| self.contest_features(question, candidates, nearest));
        let opinion = f32::from(u8::from(question.cues(Cue::Opinion)));
        let covered = candidates.first().map_or(0.0, |best| best.features.covered);
        let touched = nearest.as_ref().map_or(0.0, |nearest| nearest.share_touched(question));
        let mut features = [0.0; OUTCOME_FEATURES];
        let values = sure.into_iter().chain(contest).chain([opinion, opinion * touched, opinion * covered]);
        let best = candidates.first().map(|best| self.record(best.number).kind());
        let values = values.chain(best.map_or([0.0; SUITS], |kind| suit_features(question, kind)));
        let values = values.chain(self.usage_features(question, candidates, nearest.as_ref()));
        features.iter_mut().zip(values).for_each(|(feature, value)| *feature = value);
        Outcome { features, nearest: nearest.map(|Nearest { question, .. }| question) }
    }
}

impl Almanac {
    /// In what words it is asked: those in which the best record was asked and in which the next one that tells of another
    /// matter was, and those of contested questions.
    fn usage_features(
        &self,
        question: &Question,
        candidates: &[Candidate],
        nearest: Option<&Nearest<'_>>,
    ) -> [f32; USAGE_FEATURES] {
        let best = candidates.first().map(|best| best.used).unwrap_or_default();
        let next = self.next_unlike(candidates).map(|next| next.used).unwrap_or_default();
        let [used, most_used] = nearest.map_or([0.0; 2], |nearest| nearest.used);
        let mut features = [0.0; USAGE_FEATURES];
        let own = [best.share, best.often, best.popular, best.in_vain, best.odds, best.lacked];
        let values = own.into_iter().chain([next.share, next.in_vain, used, most_used]);
        let values = values.chain(self.usage.of_words(&question.used));
        let values = values.chain(question.used.wording).chain([best.worded, next.worded, best.worded - next.worded]);
        features.iter_mut().zip(values).for_each(|(feature, value)| *feature = value);
        features
    }
}

impl Outcome<'_> {
    /// How likely each way is.
    pub(super) fn likely(&self) -> Likely {
        TREES.likely(&self.features)
    }
}

impl Trees {
    /// How likely each way is that has these features.
    pub fn likely(&self, features: &[f32]) -> Likely {
        Likely::of(self.scores(features))
    }
}

impl Likely {
    /// By the logarithms of how much rather each way is gone than neither.
    #[must_use]
    pub fn of([answered, contested]: [f32; 2]) -> Self {
        let most = answered.max(contested).max(0.0);
        let [answered, contested, neither] = [answered, contested, 0.0].map(|score| (score - most).exp());
        let sum = answered + contested + neither;
        Self { answered: answered / sum, contested: contested / sum }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trees_that_were_fitted_are_read() {
        assert_ne!(*TREES, Trees::default());
    }

    #[test]
    fn what_speaks_for_nothing_is_likely_neither() {
        let none = Outcome { features: [0.0; OUTCOME_FEATURES], nearest: None };
        let Likely { answered, contested } = none.likely();
        assert!(answered + contested < 0.1, "{answered} {contested}");
    }
}
