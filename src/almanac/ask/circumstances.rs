//! How a question is made and how the best record stands among the others: plain counts and sums, from which the trees
//! find out for themselves when they matter.

use super::features::float;
use super::hits::strength_in;
use super::question::{Question, Term, TermKind};
use super::score::Candidate;
use super::sureness::are_of_one_matter;
use crate::almanac::Almanac;
use crate::almanac::index::FacetKind;
use crate::almanac::model::{Kind, Record};

/// How many features there are.
pub(super) const CIRCUMSTANCES: usize = OF_QUESTION + OF_BEST + OF_OTHERS + OF_POSITIONS;
const OF_QUESTION: usize = 12;
const OF_BEST: usize = 11;
const OF_OTHERS: usize = 14;
const OF_POSITIONS: usize = 8;

impl Almanac {
    /// Counts, weights and shares; 0 for what there is not.
    pub(super) fn circumstances(&self, question: &Question, candidates: &[Candidate]) -> [f32; CIRCUMSTANCES] {
        let Some(best) = candidates.first() else { return [0.0; CIRCUMSTANCES] };
        let mut features = [0.0; CIRCUMSTANCES];
        let values = of_question(question)
            .into_iter()
            .chain(of_best(question, best, self.record(best.number)))
            .chain(self.of_others(candidates))
            .chain(self.of_positions(question, candidates));
        features.iter_mut().zip(values).for_each(|(feature, value)| *feature = value);
        features
    }

    /// How near the others come, and what they have.
    fn of_others(&self, candidates: &[Candidate]) -> [f32; OF_OTHERS] {
        let best = &candidates[0];
        let record = self.record(best.number);
        let unlike = || candidates.iter().filter(|other| !are_of_one_matter(record, self.record(other.number)));
        let lead_over = |place: usize| candidates.get(place).map_or(0.0, |other| best.score - other.score);
        let second = candidates.get(1).map(|second| second.features).unwrap_or_default();
        let next = self.next_unlike(candidates).map(|next| next.features).unwrap_or_default();
        [
            best.score,
            candidates.get(1).map_or(0.0, |second| second.score),
            lead_over(2),
            lead_over(4),
            float(candidates.len()),
            float(unlike().count()),
            second.covered,
            second.together,
            second.terms,
            next.covered,
            next.together,
            next.terms,
            next.names,
            next.words,
        ]
    }

    /// What the best of the positions has, and how much of the question are phrases of contested ones.
    fn of_positions(&self, question: &Question, candidates: &[Candidate]) -> [f32; OF_POSITIONS] {
        let is_position = |candidate: &Candidate| self.record(candidate.number).kind() == Kind::Position;
        let place = candidates.iter().position(is_position);
        let best = place.map(|place| &candidates[place]);
        let has = best.map(|best| best.features).unwrap_or_default();
        [
            float(place.unwrap_or(candidates.len())),
            best.map_or(0.0, |best| best.score),
            has.covered,
            has.terms,
            has.names,
            has.words,
            float(question.touched.len()),
            question.telling.iter().sum(),
        ]
    }
}

/// How many words of which kinds there are.
fn of_question(question: &Question) -> [f32; OF_QUESTION] {
    let count = |of: &dyn Fn(&Term) -> bool| float(question.terms.iter().filter(|term| of(term)).count());
    let weight = |of: &dyn Fn(&Term) -> bool| -> f32 {
        question.terms.iter().filter(|term| of(term)).map(|term| term.weight).sum()
    };
    let whole = weight(&|_| true);
    let object = question.object();
    [
        float(question.terms.len()),
        float(question.beside),
        float(question.spans.len()),
        float(question.asked_at.unwrap_or_default()),
        count(&|term| term.kind == TermKind::Name(FacetKind::Person)),
        count(&|term| matches!(term.kind, TermKind::Name(FacetKind::Party | FacetKind::Place))),
        count(&|term| term.located),
        whole,
        weight(&is_asked) / whole.max(f32::EPSILON),
        object.map_or(0.0, |object| object.weight),
        object.map_or(0.0, |object| float(object.hits.len())),
        float(question.terms.iter().map(|term| term.hits.len()).min().unwrap_or_default()),
    ]
}

/// What the best record has of the question, and what it lacks.
fn of_best(question: &Question, best: &Candidate, record: &Record) -> [f32; OF_BEST] {
    /// How surely a record is about a term: by its own fields, its title, its text, another word of the same meaning.
    const SURE: [f32; 4] = [0.99, 0.895, 0.84, f32::MIN_POSITIVE];
    let (mut whole, mut shares) = (f32::EPSILON, [0.0; SURE.len() + 1]);
    let (mut heaviest, mut lacking, mut lacks) = (0.0_f32, 0.0, 0.0_f32);
    let (mut asked, mut asked_had) = (f32::EPSILON, 0.0);
    for term in &question.terms {
        let strength = strength_in(&term.hits, best.number);
        whole += term.weight;
        shares[SURE.iter().position(|least| strength >= *least).unwrap_or(SURE.len())] += term.weight;
        if strength > 0.0 {
            heaviest = heaviest.max(term.weight);
        } else {
            lacking += 1.0;
            if !matches!(term.kind, TermKind::Name(_) | TermKind::Proper | TermKind::UnknownName) {
                lacks = lacks.max(term.missed());
            }
        }
        if is_asked(term) {
            asked += term.weight;
            asked_had += if strength > 0.0 { term.weight } else { 0.0 };
        }
    }
    let [own, title, text, meant, nowhere] = shares.map(|share| share / whole);
    let told = [record.tells().len(), record.untold().len()].map(float);
    [own, title, text, meant, nowhere, heaviest, lacking, lacks, asked_had / asked, told[0], told[1]]
}

/// Whether a term stands in the clause that asks, and not in a story.
fn is_asked(term: &Term) -> bool {
    term.wanted >= 1.0
}
