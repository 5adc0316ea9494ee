//! Gradient boosting of small trees over several outcomes, with second derivatives.
//!
//! Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29 (2001); Chen and
//! Guestrin, "`XGBoost`: a scalable tree boosting system", KDD 2016, for what a fork gains and the value of a leaf.

use almanac_bot::almanac::ask::Trees;

use crate::binned::Binned;
use crate::chance::Chance;
use crate::growing::{Ground, Tree};

/// What is learnt from: features, and which outcome they had.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) features: Vec<f32>,
    pub(crate) outcome: usize,
    pub(crate) weight: f64,
}

/// How many outcomes have scores; the first one, 0, is what they are measured against.
const SCORED: usize = 2;
/// How many trees each of them gets.
const ROUNDS: usize = 150;
/// By how much each tree is trusted.
const RATE: f64 = 0.12;
/// The share of the rows that each tree is grown of.
const ROWS: f64 = 0.8;
/// The share of the features that each tree may look at.
const FEATURES: f64 = 0.3;
/// The values of leaves are whole parts of one, as they are written.
const PARTS: f64 = Trees::PARTS as f64;

/// The trees that tell the outcomes of rows apart, as `Trees` reads them.
pub(crate) fn boosted(rows: &[Row]) -> Vec<u8> {
    let binned = Binned::of(rows);
    let mut scores = vec![[0.0; SCORED]; rows.len()];
    let mut chance = Chance::default();
    let mut trees: Vec<Tree> = Vec::new();
    for _ in 0..ROUNDS {
        let likely: Vec<[f64; SCORED]> = scores.iter().map(likelihoods).collect();
        let taken: Vec<u32> = (0..rows.len() as u32).filter(|_| chance.share() < ROWS).collect();
        for outcome in 0..SCORED {
            let slope = |(row, likely): (&Row, &[f64; SCORED])| {
                let is = f64::from(u8::from(row.outcome == outcome + 1));
                let bend = likely[outcome] * (1.0 - likely[outcome]);
                [(row.weight * (is - likely[outcome])) as f32, (row.weight * bend) as f32]
            };
            let slopes: Vec<[f32; 2]> = rows.iter().zip(&likely).map(slope).collect();
            let features: Vec<usize> = (0..binned.features()).filter(|_| chance.share() < FEATURES).collect();
            let mut tree = Ground { binned: &binned, slopes: &slopes, features: &features }.grow(taken.clone());
            tree.change(|value| (RATE * value * PARTS).round() / PARTS);
            for (row, scores) in scores.iter_mut().enumerate() {
                scores[outcome] += tree.value(&binned, row);
            }
            trees.push(tree);
        }
    }
    written(&binned, &trees)
}

/// How likely each outcome but the first is.
fn likelihoods(scores: &[f64; SCORED]) -> [f64; SCORED] {
    let most = scores.iter().copied().fold(0.0, f64::max);
    let sum = (-most).exp() + scores.iter().map(|score| (score - most).exp()).sum::<f64>();
    scores.map(|score| (score - most).exp() / sum)
}

/// The borders that are used, each once, then the trees.
fn written(binned: &Binned, trees: &[Tree]) -> Vec<u8> {
    let mut borders: Vec<f32> =
        trees.iter().flat_map(Tree::forks).map(|(feature, bin)| binned.border(feature, bin)).collect();
    borders.sort_by(f32::total_cmp);
    borders.dedup();
    let place =
        |feature: usize, bin: usize| borders.partition_point(|border| *border < binned.border(feature, bin)) as u16;
    let mut bytes = (borders.len() as u16).to_le_bytes().to_vec();
    bytes.extend(borders.iter().flat_map(|border| border.to_le_bytes()));
    for tree in trees {
        tree.write(&mut bytes, &place, PARTS);
    }
    bytes
}
