//! Which of the almanac's contested questions is nearest to one that was asked.

mod stances;

use stances::Party;
pub(in crate::almanac) use stances::Stances;

use super::hits::Hit;
use super::marks::WordMarks;
use super::phrases::{Phrases, Touched};
use super::question::{Question, TermKind};
use super::weights::QUESTION;
use crate::almanac::Almanac;
use crate::almanac::index::{FacetKind, Mark};
use crate::almanac::model::{Id, Kind};

/// How many features there are of a contested question that may be the one asked.
pub const QUESTION_FEATURES: usize = 15;

impl Almanac {
    /// What is known of the positions, gathered when a question is first asked.
    fn stances(&self) -> &Stances {
        self.stances.get_or_init(|| Stances::new(self))
    }

    /// The phrases of the contested questions.
    pub(super) fn phrases(&self) -> &Phrases {
        &self.stances().phrases
    }

    /// The question of the almanac that is most likely asked.
    pub(super) fn nearest_question(&self, question: &Question) -> Option<Nearest<'_>> {
        let weighed =
            |near: &Nearest<'_>| near.features.iter().zip(QUESTION).map(|(value, weight)| value * weight).sum::<f32>();
        let mut second = f32::MIN;
        let best =
            self.near_questions(question).into_iter().map(|near| (weighed(&near), near)).reduce(|best, other| {
                let (best, other) = if other.0 > best.0 { (other, best) } else { (best, other) };
                second = second.max(other.0);
                best
            });
        best.map(|(weight, near)| Nearest { lead: weight - second, ..near })
    }

    /// The almanac's questions that have positions, with what speaks for each.
    pub(super) fn near_questions(&self, question: &Question) -> Vec<Nearest<'_>> {
        let stances = self.stances();
        let count = stances.contested.iter().filter(|contested| contested.count > 0.0).count();
        #[expect(clippy::cast_precision_loss, reason = "a few questions and positions")]
        let float = |count: usize| count as f32;
        let all = self.group_of(Kind::Position);
        let mut sums = vec![Sums::default(); stances.contested.len()];
        let (mut whole, mut of_names) = (0.0, 0.0_f32);
        for term in &question.terms {
            if term.kind != TermKind::Unknown {
                whole += term.weight;
            }
            let is_name =
                matches!(term.kind, TermKind::Name(_) | TermKind::Proper | TermKind::UnknownName | TermKind::Attribute);
            if is_name {
                of_names += term.weight;
            }
            let within = |number: u32| term.hits.partition_point(|(other, _): &Hit| other.0 < number);
            let hits = &term.hits[within(all.start)..within(all.end)];
            if hits.is_empty() {
                continue;
            }
            let mut most = vec![(0.0_f32, 0.0_f32); stances.contested.len()];
            for (number, strength) in hits {
                let Some((of, _)) = stances.positions.get((number.0 - all.start) as usize) else { continue };
                let Some((strongest, sum)) = most.get_mut(usize::from(*of)) else { continue };
                let strength = f32::from(*strength) / 100.0;
                *strongest = strongest.max(strength);
                *sum += strength;
            }
            // How well a term tells one question of the almanac from the others.
            let having = most.iter().filter(|(strongest, _)| *strongest > 0.0).count();
            let told = ((float(count) + 1.0) / (float(having) + 0.5)).ln().max(0.0);
            for (at, (strongest, sum)) in most.into_iter().enumerate() {
                sums[at].told += told * strongest;
                sums[at].told_by_all += told * sum / stances.contested[at].count.max(1.0);
                sums[at].found += term.weight * strongest;
                if is_name {
                    sums[at].names += term.weight * strongest;
                }
            }
        }
        let named = named_parties(question, &stances.parties);
        let of_parties = named.iter().filter(|(at, _)| *at < 64).fold(0_u64, |bits, (at, _)| bits | 1 << at);
        let first = named.iter().min().map(|(_, party)| *party);
        let yes = |is: bool| f32::from(u8::from(is));
        let told_by = |words: u64| {
            question
                .telling
                .iter()
                .zip(0..u64::BITS)
                .filter(|(_, at)| words & 1 << at != 0)
                .map(|(told, _)| told)
                .sum::<f32>()
        };
        let answered = stances.contested.iter().enumerate().filter(|(_, contested)| contested.count > 0.0);
        let near = answered.map(|(at, contested)| {
            let touched = question.touched.iter().find(|(of, _)| usize::from(*of) == at);
            let touched = touched.map_or_else(Touched::default, |(_, has)| *has);
            let beside = Touched { covered: touched.covered & !of_parties, ..touched };
            let speaks = stances.positions.iter().any(|(of, party)| usize::from(*of) == at && Some(*party) == first);
            let speaks = first.filter(|_| speaks).map(|first| 1.0 / stances.parties[usize::from(first)].count);
            let parties = likeness(&named, &contested.parties);
            let all_named = contested.parties.iter().all(|party| named.iter().any(|(_, other)| other == party));
            let Sums { told, told_by_all, found, names } = sums[at];
            let [used, most_used] = self.usage.of_contested(&question.used, at);
            let features = [
                told,
                told_by_all,
                touched.words().min(4.0),
                float(touched.longest.min(4)),
                beside.words().min(4.0),
                yes(beside.covered != 0),
                share_named(question, &contested.names[question.language() as usize]),
                parties,
                yes(all_named && !contested.parties.is_empty()),
                yes(speaks.is_some()),
                speaks.unwrap_or(0.0),
                told_by(touched.covered),
                told_by(beside.covered),
                used,
                most_used,
            ];
            let share = if whole > 0.0 { found / whole } else { 0.0 };
            let foreign = (of_names - names).max(0.0);
            Nearest {
                question: &self.edition().questions[at].id,
                features,
                found,
                share,
                touched,
                parties,
                foreign: foreign / (foreign + 3.0),
                unheld: first.is_some() && speaks.is_none(),
                used: [used, most_used],
                lead: 0.0,
            }
        });
        near.collect()
    }
}

/// The parties that a question names, each with the word where it does: by its name, or by its capital.
fn named_parties(question: &Question, parties: &[Party]) -> Vec<(usize, u16)> {
    let named_by = |words: &[Mark], kind: FacetKind| {
        let has = |mark: &Mark| question.marked(*mark) != 0;
        if words.is_empty() || !words.iter().all(has) {
            return None;
        }
        let terms = question.terms.iter().filter(|term| {
            term.kind == TermKind::Name(kind) && words.iter().all(|word| term.marks.binary_search(word).is_ok())
        });
        terms.map(|term| term.at).min()
    };
    let named = parties.iter().zip(0_u16..).filter_map(|(party, number)| {
        let by_capital = || party.capitals.iter().filter_map(|capital| named_by(capital, FacetKind::Place)).min();
        named_by(&party.name, FacetKind::Party).or_else(by_capital).map(|at| (at, number))
    });
    named.collect()
}

/// The share of the parties of either that both have.
fn likeness(named: &[(usize, u16)], parties: &[u16]) -> f32 {
    let shared = named.iter().filter(|(_, party)| parties.contains(party)).count();
    let all = named.len() + parties.len() - shared;
    #[expect(clippy::cast_precision_loss, reason = "a few parties")]
    if all > 0 { shared as f32 / all as f32 } else { 0.0 }
}

/// The share of the words of a name that a question has.
fn share_named(question: &Question, name: &[WordMarks]) -> f32 {
    let has = |word: &&WordMarks| word.terms(question) != 0;
    #[expect(clippy::cast_precision_loss, reason = "a few words")]
    if name.is_empty() { 0.0 } else { name.iter().filter(has).count() as f32 / name.len() as f32 }
}

/// What the positions on a question of the almanac have of what was asked.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// How well the terms of the strongest position tell the question from others.
    told: f32,
    /// The same, for all its positions together.
    told_by_all: f32,
    /// The weight of the terms.
    found: f32,
    /// The weight of those that name something.
    names: f32,
}

/// A question of the almanac that is near to one that was asked.
pub(super) struct Nearest<'a> {
    pub(super) question: &'a Id,
    /// What speaks for it.
    pub(super) features: [f32; QUESTION_FEATURES],
    /// The weight of what is asked that its positions have.
    pub(super) found: f32,
    /// The share of it.
    pub(super) share: f32,
    /// What is asked of its phrases.
    pub(super) touched: Touched,
    /// How alike the parties named and those of its name are.
    pub(super) parties: f32,
    /// The weight of names that none of its positions has, saturating.
    pub(super) foreign: f32,
    /// The first party that is named has no position on it.
    pub(super) unheld: bool,
    /// How much rather the words of a question are asked of it than of others: all, and the most telling one.
    pub(super) used: [f32; 2],
    /// How much more speaks for it than for the next one.
    pub(super) lead: f32,
}

impl Nearest<'_> {
    /// The share of a question's words that are phrases of it, at most 1.
    pub(super) fn share_touched(&self, question: &Question) -> f32 {
        let words = question.terms.iter().filter(|term| term.kind != TermKind::View).count().max(1);
        #[expect(clippy::cast_precision_loss, reason = "a few words")]
        let words = words as f32;
        (self.touched.words() / words).min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use crate::almanac::testing::EXAMPLE;

    #[test]
    fn a_party_without_a_position_and_names_that_none_has_speak_against() {
        // The text, whether the party has no position on the bridge toll, and whether there are other names.
        let cases = [
            ("what does Aldmere think of the bridge toll?", false, false),
            ("what does Brookend think of the bridge toll?", true, false),
            ("what does Aldmere say to Tobin Oarwright on the bridge toll?", false, true),
        ];
        for (text, unheld, foreign) in cases {
            let question = EXAMPLE.read_question(text, None);
            let nearest = EXAMPLE.nearest_question(&question).unwrap();
            assert_eq!(nearest.question.as_str(), "toll-bridge", "{text}");
            assert_eq!((nearest.unheld, nearest.foreign > 0.3), (unheld, foreign), "{text}: {}", nearest.foreign);
        }
    }
}
