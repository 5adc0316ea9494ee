//! Counts the pairs of words of questions.

use std::collections::{BTreeMap, HashMap};

use almanac_bot::almanac::ask::{odds, paired, rarity};
use almanac_bot::almanac::model::Usage;

use crate::usage::{Counted, Word};

/// How far a pair of words must tell something else than the two apart: how many times as far as by chance, about.
const TELLING: f32 = 4.0;

/// The pairs of words that tell more together than apart: the places of both among the words, and in how many questions they
/// stood of each list.
pub(crate) fn pairs<'a>(
    asked: impl Iterator<Item = &'a Counted<'a>>,
    words: &[(u64, &Word<'_>)],
    counted: [u32; 3],
    languages: usize,
) -> Vec<(u32, u32, [u32; 3])> {
    let questions = counted.iter().sum::<u32>() as f32 / languages as f32;
    let places: HashMap<u64, (u32, f32)> = words
        .iter()
        .zip(0..)
        .map(|((number, word), place)| (*number, (place, rarity(word.counted.iter().sum::<u32>() as f32, questions))))
        .collect();
    let mut pairs: BTreeMap<(u32, u32), [u32; 3]> = BTreeMap::new();
    for question in asked {
        let known: Vec<_> = question.words.iter().filter_map(|(.., number)| places.get(number).copied()).collect();
        for pair in paired(&known) {
            pairs.entry(pair).or_default()[question.list] += 1;
        }
    }
    let all = counted.map(|count| count as f32);
    let apart = |place: u32| odds(words[place as usize].1.counted.map(|count| count as f32), all);
    let tells = |(one, other): (u32, u32), counts: [u32; 3]| {
        let together = odds(counts.map(|count| count as f32), all);
        let apart = [apart(one), apart(other)];
        let far = |at: usize| (together[at] - f32::midpoint(apart[0][at], apart[1][at])).abs();
        far(0).max(far(1)) * (counts.iter().sum::<u32>() as f32).sqrt() >= TELLING
    };
    let fewest = u32::from(Usage::FEWEST_OF_PAIR);
    pairs.retain(|pair, counts| counts.iter().sum::<u32>() >= fewest && tells(*pair, *counts));
    pairs.into_iter().map(|((one, other), counts)| (one, other, counts)).collect()
}
