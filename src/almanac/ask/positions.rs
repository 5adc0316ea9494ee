//! Questions on which the parties differ: they get all positions and no answer of ours.

use super::hits::strength_in;
use super::question::{Question, TermKind};
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::almanac::model::Id;
use crate::language::vocabulary::{Asked, Cue};

/// The share of a question's weight that the positions on it must have.
const COVERED: f32 = 0.5;
/// The share for a question that asks for a view in so many words.
const COVERED_BY_VIEW: f32 = 0.35;

impl Almanac {
    /// The almanac's question that asks for what parties think, if this one does.
    pub(super) fn contested(&self, question: &Question) -> Option<Id> {
        let names = |kind| question.terms.iter().any(|term| term.kind == TermKind::Name(kind));
        let told = [Asked::When, Asked::Where, Asked::Count, Asked::Score, Asked::Whom].into_iter().any(|asked| question.asks(asked));
        let person = names(FacetKind::Person);
        let status = question.cues(Cue::Status) && question.asks(Asked::YesNo);
        let view = question.cues(Cue::View) && !person;
        let should = question.cues(Cue::Should) && !person;
        if told || !(status || view || should) || !question.spans.is_empty() && !status {
            return None;
        }
        let (found, id) = self.nearest_question(question)?;
        let least = if view { COVERED_BY_VIEW } else { COVERED };
        (found >= least).then_some(id)
    }

    /// The question of the almanac whose positions have most of what is asked, and the share that they have.
    pub(super) fn nearest_question(&self, question: &Question) -> Option<(f32, Id)> {
        let whole: f32 = question.terms.iter().map(|term| term.weight).sum();
        let mut best: Option<(f32, f32, &Id)> = None;
        for named in &self.edition().questions {
            let positions = self.positions_on(&named.id);
            if positions.is_empty() {
                continue;
            }
            let (mut found, mut shared) = (0.0, 0.0);
            for term in &question.terms {
                let strengths = positions.iter().map(|&number| strength_in(&term.hits, number));
                found += term.weight * strengths.clone().fold(0.0, f32::max);
                #[expect(clippy::cast_precision_loss, reason = "a few positions")]
                let mean = strengths.sum::<f32>() / positions.len() as f32;
                // What all positions on a question have, its name has.
                shared += term.weight * mean;
            }
            let rank = found + shared;
            if best.is_none_or(|(most, ..)| rank > most) {
                best = Some((rank, found, &named.id));
            }
        }
        best.filter(|_| whole > 0.0).map(|(_, found, id)| (found / whole, id.clone()))
    }
}
