//! Questions on which the parties differ: they get all positions and no answer of ours.

use super::hits::strength_in;
use super::question::Question;
use super::score::Candidate;
use crate::almanac::Almanac;
use crate::almanac::model::Id;
use crate::language::vocabulary::{Asked, Cue};

/// The share of a question's weight that its best position must have.
const COVERED: f32 = 0.45;

impl Almanac {
    /// The almanac's question that asks for what parties think, if this one does.
    pub(super) fn contested(&self, question: &Question, _candidates: &[Candidate]) -> Option<Id> {
        let view = question.cues(Cue::View) || question.cues(Cue::Should) || question.cues(Cue::Status) && question.asks(Asked::YesNo);
        let told = question.asks(Asked::When) || question.asks(Asked::Where) || question.asks(Asked::Count) || question.asks(Asked::Score);
        if !view || told || !question.spans.is_empty() && !question.cues(Cue::Status) {
            return None;
        }
        let whole: f32 = question.terms.iter().map(|term| term.weight).sum();
        let mut best: Option<(f32, &Id)> = None;
        for named in &self.edition().questions {
            for &number in self.positions_on(&named.id) {
                let found: f32 = question.terms.iter().map(|term| term.weight * strength_in(&term.hits, number)).sum();
                if best.is_none_or(|(most, _)| found > most) {
                    best = Some((found, &named.id));
                }
            }
        }
        best.filter(|(found, _)| whole > 0.0 && found / whole >= COVERED).map(|(_, id)| id.clone())
    }
}
