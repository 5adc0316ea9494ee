//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.51, 0.43, 1.16, -0.10, 0.30, 0.06, 0.48, -0.50, 0.12, 0.58, -0.19, 0.93,
    0.54, 0.09, 0.27, -0.12, 0.14, -0.31, 0.75, -0.23, 0.17, -0.61, 0.00, -0.52,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.33, -0.10, 0.78, -0.78, 0.18, -0.61, 0.66, -1.69, -0.29, 1.14, 0.73, 1.31,
    0.78, -0.81, 0.18, -0.94, 0.02, -0.52, 1.52, 0.03, 0.40, -2.05, 0.30, -1.54,
    0.60, 1.02, -2.32, -0.15, 0.27, 1.17, -0.26, -0.20, -0.73, -0.22, 0.07, -0.59,
    -0.30, 1.11, -0.59, -2.41, -0.30, -0.72, 1.01, -0.74, -0.62, -0.24, -0.04, -0.54,
    0.88, -1.20, -2.43, -0.19, -0.08, -0.25, -0.22, -0.04, -0.01, -0.07, 0.07, 0.29,
    0.18, 0.18, -0.05, -0.31, -0.53, -0.65, -0.26, -0.15, -0.03, -0.19, -0.13, 0.28,
    0.32, 1.20, -0.47, -0.32, 0.70, -0.70, -0.10, -0.23, 0.24, 0.13, 0.40, 0.29,
    -0.44, -0.62, -0.65, -0.51, -0.83, 0.77, 0.07, -0.65, -1.52, -1.35,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.52, 0.00, -0.08, -0.39, -0.70, 0.77, -0.12, -1.15, 0.54, -0.19, -0.07, 0.09,
    0.30, 0.04, 0.18, -0.24, -0.18, 0.16, 0.17, -0.42, -0.19, -1.85, -0.34, -0.64,
    -0.56, -0.12, -1.15, -0.64, 1.21, 0.84, -0.73, 0.11, 1.32, -1.10, 0.04, -0.19,
    -1.38, -0.04, -0.55, -1.16, 0.01, -0.09, -0.19, -0.02, -0.01, 0.64, 0.35, -0.43,
    -0.51, 0.14, -2.37, 0.47, -0.98, 0.65, 0.24, 0.35, 0.41, 1.09, 0.15, -0.45,
    -0.34, 0.14, 0.10, 0.50, 1.44, 1.62, 0.69, -0.24, -0.21, -0.17, 0.69, 0.51,
    -0.58, 0.83, 0.24, 0.27, 0.01, -0.98, -0.28, 1.75, 0.69, 0.45, 1.38, 1.18,
    0.91, -0.01, -0.86, 0.18, -0.45, 0.41, 0.22, -0.86, 3.63, -1.27,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.54, 0.62, 0.45, 0.68, 0.32, 1.06, 1.65, 0.28, -0.22, 0.47, 0.61,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.55;
pub(super) const CONTESTED_DOUBT: f32 = -3.75;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.49;
pub(super) const CONTESTED_FROM: f32 = 0.4;
