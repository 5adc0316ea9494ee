//! Weighs the wording of questions: a logistic regression over all that they have, whose steps grow smaller for what is
//! often met.
//!
//! Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12 (2011).

use std::fmt::Write as _;

use almanac_bot::almanac::ask::{Likely, Trait};
use almanac_bot::almanac::model::Wording;

use crate::chance::Chance;
use crate::usage::Counted;

/// How often all questions are gone through.
const ROUNDS: usize = 10;
/// By how much each question is trusted.
const RATE: f32 = 0.25;
/// The penalty on large weights, chosen by cross-validation like the others.
const PENALTY: f32 = 0.0006;
/// Which questions are answered, and which are contested, by the lists that they are counted in.
const LISTS: [usize; 2] = [0, 2];
/// How many letters a line has.
const LINE: usize = 1024;
/// The place of what is so before anything is known of the wording.
const BEFORE: usize = Wording::PLACES;

/// How much each trait speaks for an answer and for a contested question, as the file has it.
pub(crate) fn wording<'a>(asked: impl Iterator<Item = &'a Counted<'a>>) -> String {
    let weights = weighed(&asked.collect::<Vec<_>>());
    let before = weights[BEFORE];
    let lines = |outcome: usize| {
        let steps = weights[..BEFORE].iter().map(|weights| (weights[outcome] / Wording::STEP).round() as i8);
        let letters: Vec<char> = steps.map(Wording::letter).collect();
        letters.chunks(LINE).fold(String::new(), |mut lines, line| {
            let _ = write!(
                lines,
                "{}      \"{}\"",
                if lines.is_empty() { "" } else { ",\n" },
                line.iter().collect::<String>()
            );
            lines
        })
    };
    format!(
        "{{\n    \"before\": {before:?},\n    \"answered\": [\n{}\n    ],\n    \"contested\": [\n{}\n    ]\n  }}",
        lines(0),
        lines(1)
    )
}

fn weighed(asked: &[&Counted<'_>]) -> Vec<[f32; 2]> {
    let mut weights = vec![[0.0_f32; 2]; Wording::PLACES + 1];
    let mut met = vec![[f32::EPSILON; 2]; Wording::PLACES + 1];
    let mut order: Vec<usize> = (0..asked.len()).collect();
    let mut chance = Chance::default();
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        for at in &order {
            let question = asked[*at];
            let Likely { answered, contested } = Likely::of(scores(&weights, &question.traits));
            for (outcome, likely) in [answered, contested].into_iter().enumerate() {
                let is = f32::from(u8::from(question.list == LISTS[outcome]));
                let slope = question.weight * (likely - is);
                for (place, value) in question.traits.iter().copied().map(in_table).chain([(BEFORE, 1.0)]) {
                    let slope = slope * value + PENALTY * weights[place][outcome];
                    met[place][outcome] += slope * slope;
                    weights[place][outcome] -= RATE * slope / met[place][outcome].sqrt();
                }
            }
        }
    }
    weights
}

const fn in_table((place, value): Trait) -> (usize, f32) {
    (place as usize, value)
}

fn scores(weights: &[[f32; 2]], traits: &[Trait]) -> [f32; 2] {
    traits.iter().copied().map(in_table).fold(weights[BEFORE], |[answered, contested], (place, value)| {
        [answered + value * weights[place][0], contested + value * weights[place][1]]
    })
}
