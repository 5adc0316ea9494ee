//! Questions on which the parties differ: they get all positions and no answer of ours.

use super::hits::strength_in;
use super::question::{Question, Term, TermKind};
use crate::almanac::index::{FacetKind, mark_of};
use crate::almanac::model::{Id, Kind, Record};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue};
use crate::language::{Family, fold, stem};

/// The share of a question's weight that the positions on it must have.
const COVERED: f32 = 0.5;
/// How much a word that asks for a view tells one contested question from another.
const VIEW: f32 = 0.8;
/// How much it tells that a party is named which speaks on one question only.
const SPEAKS: f32 = 1.5;
/// The share for a question that asks for a view in so many words.
const COVERED_BY_VIEW: f32 = 0.35;

impl Almanac {
    /// The almanac's question that asks for what parties think, if this one does.
    pub(super) fn contested(&self, question: &Question) -> Option<Id> {
        let names = |kind| question.terms.iter().any(|term| term.kind == TermKind::Name(kind));
        if question.cues(Cue::Party) {
            return None;
        }
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
                let weight = if term.kind == TermKind::View { VIEW } else { term.weight };
                let strengths = positions.iter().map(|&number| strength_in(&term.hits, number));
                found += term.weight * strengths.clone().fold(0.0, f32::max);
                #[expect(clippy::cast_precision_loss, reason = "a few positions")]
                let mean = strengths.sum::<f32>() / positions.len() as f32;
                // What all positions on a question have, its name has.
                shared += weight * mean;
            }
            let speaking: f32 = positions.iter().map(|&number| self.speaks(question, number)).sum();
            let rank = found + shared + speaking;
            if best.is_none_or(|(most, ..)| rank > most) {
                best = Some((rank, found, &named.id));
            }
        }
        best.filter(|_| whole > 0.0).map(|(_, found, id)| (found / whole, id.clone()))
    }

    /// How much it says that a question names the party of a position: the less, the more that party speaks on.
    fn speaks(&self, question: &Question, number: RecordNo) -> f32 {
        let Record::Position(position) = self.record(number) else { return 0.0 };
        let Some(party) = self.edition().parties.iter().find(|party| party.id == position.party) else { return 0.0 };
        let marks = mark_of(stem(&fold(&party.name.en), Family::English), Family::English);
        let named = |term: &Term| term.kind == TermKind::Name(FacetKind::Party) && term.marks.binary_search(&marks).is_ok();
        if !question.terms.iter().any(named) {
            return 0.0;
        }
        let others = self.all(Kind::Position).iter().filter(|&&other| matches!(self.record(other), Record::Position(other) if other.party == position.party));
        #[expect(clippy::cast_precision_loss, reason = "a few positions")]
        let count = others.count().max(1) as f32;
        SPEAKS / count
    }
}
