//! Words that stand together. "Whose" and "monasteries" are each in questions that are answered; together people ask in
//! vain.

use rustc_hash::FxHashMap;

use super::{Used, float};
use crate::almanac::model;

/// How many features tell of pairs of words.
pub(crate) const OF_PAIRS: usize = 9;

/// The most words of a question that are looked at in pairs: the rarest.
const RAREST: usize = 12;

/// Pairs by the places of their words, the lower one first: how much rather their questions are answered than not, and
/// contested than not, against all questions.
#[derive(Debug, Default)]
pub(super) struct Pairs(FxHashMap<(u32, u32), [f32; 2]>);

impl Pairs {
    pub(super) fn new(usage: &model::Usage) -> Self {
        let all = usage.counted.map(float);
        let pairs = usage.pairs.iter().map(|(one, other, counted)| {
            let places = (u32::from(*one.min(other)), u32::from(*one.max(other)));
            (places, odds(counted.map(f32::from), all))
        });
        Self(pairs.collect())
    }

    /// What the pairs of a question tell: the mean, the sum and both ends of how much rather it is answered; the mean and
    /// both ends of how much rather it is contested; how many of its pairs are known, as a share and as they are.
    #[expect(clippy::cast_precision_loss, reason = "at most 66 pairs")]
    pub(super) fn of(&self, used: &Used) -> [f32; OF_PAIRS] {
        let pairs = paired(&used.words);
        let known: Vec<[f32; 2]> = pairs.iter().filter_map(|pair| self.0.get(pair).copied()).collect();
        if known.is_empty() {
            return [0.0; OF_PAIRS];
        }
        let count = known.len() as f32;
        let [answers, contests] = [0, 1].map(|at| {
            let odds = known.iter().map(|odds| odds[at]);
            let ends = odds.clone().fold([f32::MAX, f32::MIN], |[least, most], odds| [least.min(odds), most.max(odds)]);
            (odds.sum::<f32>(), ends)
        });
        let (sum, [least, most]) = answers;
        let (contested, [least_contested, most_contested]) = contests;
        [
            sum / count,
            sum,
            most,
            least,
            contested / count,
            most_contested,
            least_contested,
            count / pairs.len() as f32,
            count,
        ]
    }
}

/// The pairs of the rarest of some words, by their places, the lower one first; each word with how much it tells.
pub fn paired(words: &[(u32, f32)]) -> Vec<(u32, u32)> {
    let mut rarest: Vec<_> = words.iter().copied().filter(|(_, tells)| is_paired(*tells)).collect();
    rarest.sort_by(|(one, tells), (other, others)| others.total_cmp(tells).then(one.cmp(other)));
    rarest.truncate(RAREST);
    rarest.sort_unstable_by_key(|(place, _)| *place);
    let mut pairs = Vec::new();
    for (at, (one, _)) in rarest.iter().enumerate() {
        pairs.extend(rarest[at + 1..].iter().map(|(other, _)| (*one, *other)));
    }
    pairs
}

/// Whether a word that tells so much is looked at in pairs: not one that is in half as many questions as there are of a
/// language.
fn is_paired(tells: f32) -> bool {
    tells > std::f32::consts::LN_2
}

/// How much rather questions that were so counted are answered than not, and contested than not, against all questions.
pub fn odds(counted: [f32; 3], all: [f32; 3]) -> [f32; 2] {
    /// The least share of a kind of questions, for an almanac of which no question of one kind was counted.
    const LEAST: f32 = 0.001;
    let sum: f32 = all.iter().sum::<f32>().max(1.0);
    let of = |[answered, unanswered, contested]: [f32; 3]| {
        let [of_answered, of_unanswered, of_contested] = all.map(|count| (count / sum).max(LEAST));
        let answers = ((answered + of_answered) / (unanswered + of_unanswered)).ln();
        [answers, ((contested + of_contested) / (answered + unanswered + of_answered + of_unanswered)).ln()]
    };
    let ([answers, contests], [before, contested_before]) = (of(counted), of([0.0; 3]));
    [answers - before, contests - contested_before]
}
