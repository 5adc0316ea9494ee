//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.51, 0.42, 1.14, -0.10, 0.31, 0.06, 0.47, -0.49, 0.12, 0.57, -0.19, 0.92,
    0.54, 0.09, 0.26, -0.12, 0.14, -0.32, 0.73, -0.29, 0.17, -0.60, 0.00, -0.53,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.33, -0.11, 0.81, -0.77, 0.17, -0.61, 0.67, -1.69, -0.27, 1.13, 0.72, 1.29,
    0.78, -0.80, 0.18, -0.94, 0.02, -0.55, 1.52, 0.01, 0.41, -2.13, 0.29, -1.57,
    0.61, 1.03, -2.33, -0.15, 0.26, 1.16, -0.24, -0.19, -1.27, -0.22, 0.08, -0.54,
    -0.28, 1.10, -0.62, -2.36, -0.27, -0.73, 1.01, -0.71, -0.61, -0.30, -0.05, -0.52,
    0.87, -1.20, -2.40, -0.19, -0.07, -0.16, -0.09, -0.05, 0.06, 0.03, 0.07, 0.29,
    0.19, 0.17, -0.03, -0.31, -0.54, -0.62, -0.26, -0.14, -0.02, -0.19, -0.16, 0.31,
    0.31, 1.17, -0.45, -0.30, 0.71, -0.69, -0.08, -0.24, 0.24, 0.14, 0.39, 0.28,
    -0.39, -0.61, -0.66, -0.55, -0.83, 0.77, 0.08, -0.66, -1.49, -1.37,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.53, -0.02, -0.07, -0.38, -0.70, 0.77, -0.19, -0.96, 0.55, -0.16, -0.08, 0.11,
    0.32, 0.05, 0.21, -0.22, -0.17, 0.16, 0.18, -0.43, -0.21, -1.76, -0.32, -0.64,
    -0.55, -0.11, -0.93, -0.64, 1.20, 0.84, -0.73, 0.14, 1.29, -1.12, 0.04, -0.29,
    -1.38, -0.03, -0.53, -1.21, 0.04, -0.10, -0.19, 0.02, -0.04, 0.65, 0.34, -0.35,
    -0.53, 0.14, -2.37, 0.47, -0.98, 0.65, 0.23, 0.34, 0.42, 1.10, 0.14, -0.44,
    -0.35, 0.14, 0.10, 0.50, 1.44, 1.62, 0.71, -0.22, -0.20, -0.18, 0.69, 0.51,
    -0.58, 0.83, 0.24, 0.28, 0.01, -0.98, -0.28, 1.75, 0.69, 0.45, 1.39, 1.17,
    0.92, -0.04, -0.86, 0.21, -0.45, 0.42, 0.22, -0.86, 3.62, -1.28,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.54, 0.62, 0.45, 0.68, 0.32, 1.06, 1.65, 0.28, -0.22, 0.47, 0.61,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.56;
pub(super) const CONTESTED_DOUBT: f32 = -3.81;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.49;
pub(super) const CONTESTED_FROM: f32 = 0.4;
