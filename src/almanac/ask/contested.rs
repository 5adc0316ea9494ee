//! What tells that a question is one on which the parties differ.

use super::features::float;
use super::positions::Nearest;
use super::question::{Question, TermKind};
use super::score::Candidate;
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Id, Record};
use crate::language::vocabulary::{Asked, Cue};

/// How many features there are.
pub(super) const CONTEST_FEATURES: usize = 40;

/// How much of a claim the positions must have, and which share of it.
const FOUND: f32 = 0.4;
const COVERED: f32 = 0.22;

impl Almanac {
    /// The question that a claim comes under: it says what something is or ought to be, of no person and no date.
    pub(super) fn contested_by_claim(&self, question: &Question) -> Option<&Id> {
        let person = question.names(FacetKind::Person);
        let claims = question.cues(Cue::Status) || question.cues(Cue::Should) || question.cues(Cue::View);
        if person || !question.spans.is_empty() {
            return None;
        }
        let nearest = self.nearest_question(question)?;
        // A phrase by which people name the matter says enough.
        if nearest.touched.longest >= 2 {
            return Some(nearest.question);
        }
        (claims && nearest.found >= FOUND && nearest.share >= COVERED).then_some(nearest.question)
    }

    /// What speaks for and against that a question is the one of the almanac that is nearest.
    pub(super) fn contest_features(
        &self,
        question: &Question,
        candidates: &[Candidate],
        nearest: &Nearest<'_>,
    ) -> [f32; CONTEST_FEATURES] {
        let yes = |is: bool| f32::from(u8::from(is));
        let asks = |asked| question.asks(asked);
        let at = |wanted: FacetKind| {
            let named = question.terms.iter().filter(|term| term.kind == TermKind::Name(wanted));
            named.map(|term| term.at).min()
        };
        let (party, person) = (at(FacetKind::Party).or(at(FacetKind::Place)), at(FacetKind::Person));
        let party_first = party.is_some() && person.is_none_or(|person| party.is_some_and(|party| party < person));
        let bare = question.shaped && !question.meanings.asks();
        let yes_no = question.yes_no || bare;
        let event = [Asked::When, Asked::Where, Asked::Count, Asked::Score, Asked::Who, Asked::Whom, Asked::Result]
            .into_iter()
            .any(asks);
        let (view, should, status) = (question.cues(Cue::View), question.cues(Cue::Should), question.cues(Cue::Status));
        let (right, compared, doubted) =
            (question.cues(Cue::Right), question.cues(Cue::Compare), question.cues(Cue::Doubt));
        let is_position = |candidate: &&Candidate| matches!(self.record(candidate.number), Record::Position(_));
        let position = candidates.iter().find(is_position);
        let fact = candidates.iter().find(|candidate| !is_position(candidate));
        let raw = position.map_or(0.0, |position| position.score - position.features.fits);
        let fact_score = fact.map_or(0.0, |fact| fact.score);
        let words = float(question.terms.iter().filter(|term| term.kind != TermKind::View).count().max(1));
        let unheard = question
            .terms
            .iter()
            .filter(|term| matches!(term.kind, TermKind::UnknownName | TermKind::Attribute))
            .count();
        [
            yes(yes_no),
            yes(event),
            yes(view),
            yes(should),
            yes(status),
            yes(yes_no && (status || should)),
            yes(view && party_first),
            yes(asks(Asked::Why)),
            yes(person.is_some()),
            yes(!question.spans.is_empty() || !question.days.is_empty()),
            yes(party.is_some()),
            yes(nearest.touched.longest == 1),
            yes(nearest.touched.longest >= 2),
            nearest.share_touched(question),
            nearest.share,
            (raw - fact_score).clamp(-1.5, 1.0),
            yes(asks(Asked::Said)),
            yes(question.contest),
            float(unheard).min(2.0),
            yes(view || should || status),
            position.map_or(0.0, |position| position.features.together),
            yes(question.is_question()),
            (words / 8.0).min(1.5),
            nearest.parties,
            yes(question.yes_no && !event && person.is_none()),
            yes(asks(Asked::Meaning)),
            nearest.foreign,
            yes(nearest.unheld),
            yes(right),
            yes(compared),
            yes(doubted),
            yes(right && event),
            yes(compared && nearest.touched.longest >= 1),
            yes(doubted && !event),
            yes(question.cues(Cue::Future)),
            yes(question.cues(Cue::Opinion)),
            position.map_or(0.0, |position| position.features.time_in_text),
            (4.0 * float(unheard) / words).min(1.5),
            yes(question.contest && nearest.touched.longest >= 2),
            nearest.lead.clamp(0.0, 2.0),
        ]
    }
}
