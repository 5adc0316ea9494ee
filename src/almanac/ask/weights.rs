//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.50, 0.39, 1.17, -0.09, 0.29, -0.06, 0.47, -0.48, 0.16, 0.62, -0.27, 0.92,
    0.58, 0.11, 0.28, -0.11, 0.16, -0.33, 0.70, -0.16, 0.14, -0.59, 0.00, -0.52,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.28, -0.08, 0.80, -0.77, 0.18, -0.58, 0.68, -1.71, 0.44, 1.06, 0.59, 1.41,
    0.63, -0.76, 0.16, -0.96, 0.01, -0.52, 1.42, -0.09, 0.41, -2.08, 0.27, -1.53,
    0.56, 1.07, -2.32, 0.00, 0.31, 1.15, -0.24, -0.21, -1.40, -0.11, 0.08, -0.60,
    -0.26, 1.13, -0.57, -2.36, -0.29, -0.65, 0.98, -0.78, -0.61, -0.24, -0.02, -0.51,
    0.90, -1.17, -2.56, -0.20, -0.09, -0.23, -0.24, -0.02, -0.02, -0.07, 0.09, 0.27,
    0.22, 0.12, -0.05, -0.33, -0.52, -0.59, -0.24, -0.14, -0.01, -0.16, -0.11, 0.47,
    0.30, 1.18, -0.48, -0.32, 0.99, -0.66, -0.11, -0.26, 0.23, 0.10, 0.40, 0.30,
    -0.39, -0.61, -0.65, -0.51, -0.83, 0.79, 0.06, -0.65, -1.49, -1.35,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.45, -0.06, -0.21, -0.39, -0.71, 0.79, -0.12, -1.13, 0.80, -0.25, -0.12, 0.14,
    0.22, 0.04, 0.21, -0.23, -0.22, 0.19, 0.26, -0.47, -0.18, -1.79, -0.32, -0.63,
    -0.50, -0.12, -1.13, -0.64, 1.22, 0.83, -0.72, 0.18, 1.10, -1.67, 0.03, -0.28,
    -1.15, -0.02, -0.52, -1.08, 0.03, -0.04, -0.23, 0.00, -0.02, 0.66, 0.33, -0.38,
    -0.52, 0.43, -2.17, 0.49, -0.99, 0.67, 0.26, 0.33, 0.43, 1.06, 0.15, -0.45,
    -0.32, 0.14, 0.10, 0.50, 1.41, 1.56, 0.72, -0.22, -0.21, -0.20, 0.69, 0.65,
    -0.58, 0.81, 0.26, 0.27, -0.02, -0.98, -0.26, 1.76, 0.69, 0.43, 1.36, 1.19,
    0.94, -0.02, -0.88, 0.19, -0.46, 0.39, 0.22, -0.88, 3.70, -1.25,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.54, 0.62, 0.45, 0.68, 0.32, 1.06, 1.65, 0.28, -0.22, 0.47, 0.61,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.30;
pub(super) const CONTESTED_DOUBT: f32 = -3.62;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.49;
pub(super) const CONTESTED_FROM: f32 = 0.4;
