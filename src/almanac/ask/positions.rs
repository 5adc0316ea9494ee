//! Questions on which the parties differ: they get all positions and no answer of ours.

use super::hits::strength_in;
use super::question::{Question, Term, TermKind};
use super::score::Candidate;
use crate::almanac::index::{FacetKind, Mark, mark_of};
use crate::almanac::model::{Id, Kind, Record, Text};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue, meanings, meanings_of_stem};
use crate::language::{Family, Language, each_word, fold, stem};

/// How much of what is asked positions must have, where a view is asked for in so many words, and else.
const FOUND_BY_VIEW: f32 = 0.0;
const FOUND: f32 = 0.4;
/// The share of the question that they must have.
const COVERED: f32 = 0.22;
/// By how much a position must answer better than a fact, and how much of the question must stand in one of its sentences.
const CLEARLY: f32 = 0.1;
const TOGETHER: f32 = 0.5;
/// How much it tells that a party is named which speaks on one question only, and that the one named first speaks at all.
const SPEAKS: f32 = 2.0;
const SPEAKS_FIRST: f32 = 0.6;
/// How much it tells that the name of a question of the almanac stands in the question asked.
const NAMED: f32 = 1.5;

impl Almanac {
    /// The almanac's question that asks for what parties think, if this one does.
    pub(super) fn contested(&self, question: &Question) -> Option<Id> {
        if question.cues(Cue::Party) {
            return None;
        }
        let at = |wanted: FacetKind| {
            let named = question.terms.iter().filter(|term| term.kind == TermKind::Name(wanted));
            named.map(|term| term.at).min()
        };
        let told = [Asked::When, Asked::Where, Asked::Count, Asked::Score, Asked::Who, Asked::Whom]
            .into_iter()
            .any(|asked| question.asks(asked));
        let (party, person) = (at(FacetKind::Party).or(at(FacetKind::Place)), at(FacetKind::Person));
        // "Is A B?" asks what A is, if both are parties.
        let parties = question
            .terms
            .iter()
            .filter(|term| matches!(term.kind, TermKind::Name(FacetKind::Party | FacetKind::Place)))
            .count();
        let equated =
            parties >= 2 && parties == question.terms.iter().filter(|term| term.kind != TermKind::View).count();
        let yes_no = question.yes_no || question.shaped && !question.meanings.asks();
        let status = yes_no && (question.cues(Cue::Status) || equated);
        let spoken_of = person.is_none() || party.zip(person).is_some_and(|(party, person)| party < person);
        let view = question.cues(Cue::View) && spoken_of && party.is_some();
        let should = question.cues(Cue::Should) && person.is_none();
        let dated = !question.spans.is_empty() && !status;
        if told || dated || !(status || view || should) {
            return None;
        }
        let nearest = self.nearest_question(question)?;
        let least = if view { FOUND_BY_VIEW } else { FOUND };
        (nearest.found >= least && nearest.share >= COVERED).then(|| nearest.question.clone())
    }

    /// The question that a claim comes under: it says what something is or ought to be, of no person and no date.
    pub(super) fn contested_by_claim(&self, question: &Question) -> Option<&Id> {
        let person = question.terms.iter().any(|term| term.kind == TermKind::Name(FacetKind::Person));
        let claims = question.cues(Cue::Status) || question.cues(Cue::Should) || question.cues(Cue::View);
        if person || !claims || !question.spans.is_empty() {
            return None;
        }
        let nearest = self.nearest_question(question)?;
        (nearest.found >= FOUND && nearest.share >= COVERED).then_some(nearest.question)
    }

    /// The question that a position answers clearly better than any fact: no cue tells that it is contested, but what
    /// the parties say on it is what is asked.
    pub(super) fn answered_by_positions(&self, question: &Question, candidates: &[Candidate]) -> Option<Id> {
        let told = [Asked::When, Asked::Where, Asked::Count, Asked::Score, Asked::Who, Asked::Whom]
            .into_iter()
            .any(|asked| question.asks(asked));
        if told || question.cues(Cue::Party) || !question.spans.is_empty() || !question.is_question() {
            return None;
        }
        let fact = candidates.iter().find(|candidate| !matches!(self.record(candidate.number), Record::Position(_)))?;
        let best = candidates.iter().find(|candidate| matches!(self.record(candidate.number), Record::Position(_)))?;
        let raw = best.score - best.features.fits;
        let Record::Position(position) = self.record(best.number) else { return None };
        let sure = raw >= fact.score + CLEARLY
            && best.features.missing_names < 1.0
            && best.features.unheard < 0.5
            && best.features.together >= TOGETHER;
        sure.then(|| position.question.clone())
    }

    /// The question of the almanac whose positions have most of what is asked.
    pub(super) fn nearest_question(&self, question: &Question) -> Option<Nearest<'_>> {
        let questions = || self.edition().questions.iter().filter(|named| !self.positions_on(&named.id).is_empty());
        #[expect(clippy::cast_precision_loss, reason = "a few questions and positions")]
        let float = |count: usize| count as f32;
        let has =
            |term: &Term, id: &Id| self.positions_on(id).iter().any(|&number| strength_in(&term.hits, number) > 0.0);
        // How well a term tells one question of the almanac from the others.
        let told: Vec<f32> = question
            .terms
            .iter()
            .map(|term| {
                let having = questions().filter(|named| has(term, &named.id)).count();
                ((float(questions().count()) + 1.0) / (float(having) + 0.5)).ln().max(0.0)
            })
            .collect();
        let known = |term: &&Term| term.kind != TermKind::Unknown;
        let whole: f32 = question.terms.iter().filter(known).map(|term| term.weight).sum();
        let mut best: Option<(f32, Nearest<'_>)> = None;
        for named in questions() {
            let positions = self.positions_on(&named.id);
            let (mut rank, mut found) =
                (self.spoken_on(question, positions) + NAMED * named_in(question, &named.name), 0.0);
            for (term, told) in question.terms.iter().zip(&told) {
                let strengths = positions.iter().map(|&number| strength_in(&term.hits, number));
                let most = strengths.clone().fold(0.0, f32::max);
                // What all positions on a question have, its name has.
                rank += told * (most + strengths.sum::<f32>() / float(positions.len()));
                found += term.weight * most;
            }
            if best.as_ref().is_none_or(|(most, _)| rank > *most) {
                let share = if whole > 0.0 { found / whole } else { 0.0 };
                best = Some((rank, Nearest { question: &named.id, found, share }));
            }
        }
        best.map(|(_, nearest)| nearest)
    }

    /// How much it says for a question of the almanac that these parties are named: the less a party speaks elsewhere,
    /// the more.
    fn spoken_on(&self, question: &Question, positions: &[RecordNo]) -> f32 {
        let party_of = |number: &RecordNo| match self.record(*number) {
            Record::Position(position) => Some(&position.party),
            _ => None,
        };
        let all = self.all(Kind::Position);
        let mut named: Vec<(usize, &Id)> = Vec::new();
        for party in all.iter().filter_map(party_of) {
            if let Some(at) = self.named_at(question, party).filter(|_| !named.iter().any(|(_, other)| *other == party))
            {
                named.push((at, party));
            }
        }
        let first = named.iter().min().map(|(_, party)| *party);
        let mut sum = 0.0;
        for party in positions.iter().filter_map(party_of).filter(|party| named.iter().any(|(_, other)| other == party))
        {
            #[expect(clippy::cast_precision_loss, reason = "a few positions")]
            let count = all.iter().filter_map(party_of).filter(|other| *other == party).count() as f32;
            if Some(party) == first {
                sum += SPEAKS_FIRST + SPEAKS / count;
            }
        }
        sum
    }

    /// Where a question names a party: by its name, or by a place that is the value of one of its facts, as its capital is.
    fn named_at(&self, question: &Question, party: &Id) -> Option<usize> {
        let party_name =
            self.edition().parties.iter().find(|named| named.id == *party).map(|named| named.name.en.as_str());
        let facts = self.all(Kind::Overview).iter().filter_map(|&number| match self.record(number) {
            Record::Overview(overview) => Some(overview.facts.iter().filter(|fact| fact.party.as_ref() == Some(party))),
            _ => None,
        });
        let values = facts.flatten().map(|fact| fact.value.en.as_str());
        let names = |name: &str, kind: FacetKind| {
            let words: Vec<_> =
                fold(name).split(' ').map(|word| mark_of(stem(word, Family::English), Family::English)).collect();
            let named = |term: &&Term| {
                term.kind == TermKind::Name(kind) && words.iter().all(|word| term.marks.binary_search(word).is_ok())
            };
            question.terms.iter().filter(named).map(|term| term.at).min()
        };
        let by_name = party_name.and_then(|name| names(name, FacetKind::Party));
        by_name.or_else(|| {
            values.filter(|value| !value.contains(' ')).filter_map(|value| names(value, FacetKind::Place)).min()
        })
    }
}

/// The share of the words of a name that a question has.
fn named_in(question: &Question, name: &Text) -> f32 {
    let language = question.language();
    let (text, language) =
        name.written_in(language).map_or((name.en.as_str(), Language::English), |text| (text, language));
    let family = Family::of(language);
    let (mut words, mut had) = (0.0_f32, 0.0);
    each_word(text, |folded, _| {
        let own = stem(folded, family);
        let marks = [Some(mark_of(own, family)), meanings_of_stem(own, family).concept.map(Mark::of_concept)];
        if meanings(folded, language).empty {
            return;
        }
        words += 1.0;
        if question.terms.iter().any(|term| marks.iter().flatten().any(|mark| term.marks.binary_search(mark).is_ok())) {
            had += 1.0;
        }
    });
    if words > 0.0 { had / words } else { 0.0 }
}

/// A question of the almanac that is near to one that was asked.
pub(super) struct Nearest<'a> {
    pub(super) question: &'a Id,
    /// The weight of what is asked that its positions have.
    pub(super) found: f32,
    /// The share of it.
    pub(super) share: f32,
}
