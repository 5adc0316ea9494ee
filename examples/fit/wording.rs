//! Weighs the wording of questions: a logistic regression over all that they have, whose steps grow smaller for what is
//! often met.
//!
//! Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12 (2011).

use almanac_bot::almanac::ask::{Likely, Trait, with_record};
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
const WAYS: [usize; 2] = [0, 2];
/// How much a record counts that is near and does not answer.
const BESIDE: f32 = 0.5;
/// How many letters a line has.
const LINE: usize = 1024;
/// The place of what is so before anything is known of the wording.
const BEFORE: usize = Wording::PLACES;
/// The same as something that every question has.
const ANY: Option<Trait> = Some((Wording::PLACES as u32, 1.0));

/// What speaks for an answer, for a contested question and for each record, as the file has it.
pub(crate) fn wording<'a>(asked: impl Iterator<Item = &'a Counted<'a>>) -> String {
    let asked: Vec<_> = asked.collect();
    let (ways, records) = (of_ways(&asked), of_records(&asked));
    let before = ways.weights[BEFORE];
    let lists = [("answered", ways.lines(0)), ("contested", ways.lines(1)), ("of_records", records.lines(0))];
    let lists = lists.map(|(name, lines)| format!("    {name:?}: [\n{lines}\n    ]"));
    format!("{{\n    \"before\": {before:?},\n{}\n  }}", lists.join(",\n"))
}

/// Which way a question goes by its wording.
fn of_ways(asked: &[&Counted<'_>]) -> Table<2> {
    let mut table = Table::new();
    for at in in_turn(asked.len()) {
        let question = asked[at];
        let Likely { answered, contested } = Likely::of(table.scores(question.traits.iter().copied().chain(ANY)));
        let is = WAYS.map(|list| f32::from(u8::from(question.list == list)));
        let slopes = [answered - is[0], contested - is[1]].map(|slope| slope * question.weight);
        table.step(question.traits.iter().copied().chain(ANY), slopes);
    }
    table
}

/// Which of the nearest records answers a question by its wording.
fn of_records(asked: &[&Counted<'_>]) -> Table<1> {
    let mut table = Table::new();
    for at in in_turn(asked.len()) {
        let question = asked[at];
        for (record, is) in &question.near {
            let [score] = table.scores(with_record(&question.traits, record));
            let likely = 1.0 / (1.0 + (-score).exp());
            let weight = question.weight * if *is { 1.0 } else { BESIDE };
            table.step(with_record(&question.traits, record), [weight * (likely - f32::from(u8::from(*is)))]);
        }
    }
    table
}

/// The places of questions in an order of chance, as often as they are gone through.
fn in_turn(count: usize) -> impl Iterator<Item = usize> {
    let mut chance = Chance::default();
    let mut order: Vec<usize> = (0..count).collect();
    (0..ROUNDS).flat_map(move |_| {
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        order.clone()
    })
}

/// What is learnt, for each place.
struct Table<const OUTCOMES: usize> {
    weights: Vec<[f32; OUTCOMES]>,
    /// The sum of the squares of what each was changed by.
    met: Vec<[f32; OUTCOMES]>,
}

impl<const OUTCOMES: usize> Table<OUTCOMES> {
    fn new() -> Self {
        let all = Wording::PLACES + 1;
        Self { weights: vec![[0.0; OUTCOMES]; all], met: vec![[f32::EPSILON; OUTCOMES]; all] }
    }

    fn scores(&self, traits: impl Iterator<Item = Trait>) -> [f32; OUTCOMES] {
        let mut scores = [0.0; OUTCOMES];
        for (place, value) in traits {
            let weights = &self.weights[place as usize];
            scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += value * weight);
        }
        scores
    }

    fn step(&mut self, traits: impl Iterator<Item = Trait>, slopes: [f32; OUTCOMES]) {
        for (place, value) in traits {
            let (weights, met) = (&mut self.weights[place as usize], &mut self.met[place as usize]);
            for ((weight, met), slope) in weights.iter_mut().zip(met).zip(slopes) {
                let slope = slope * value + PENALTY * *weight;
                *met += slope * slope;
                *weight -= RATE * slope / met.sqrt();
            }
        }
    }

    /// The weights of one outcome as lines of letters.
    fn lines(&self, outcome: usize) -> String {
        let steps = self.weights[..BEFORE].iter().map(|weights| (weights[outcome] / Wording::STEP).round() as i8);
        let letters: Vec<char> = steps.map(Wording::letter).collect();
        let lines = letters.chunks(LINE).map(|line| format!("      \"{}\"", line.iter().collect::<String>()));
        lines.collect::<Vec<_>>().join(",\n")
    }
}
