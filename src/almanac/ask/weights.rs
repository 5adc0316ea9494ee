//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.40, 0.39, 1.26, -0.09, 0.23, -0.09, 0.51, -0.64, 0.22, 0.63, -0.25, 0.87,
    0.54, 0.17, 0.28, -0.13, 0.17, -0.31, 0.69, -0.05, 0.12, -0.58, 0.00, -0.51,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.37, -0.07, 1.12, -0.69, 0.21, -0.53, 0.68, -1.64, 0.18, 1.20, 0.80, 1.39,
    0.65, -0.83, 0.13, -0.86, 0.01, -0.52, 1.43, -0.13, 0.34, -2.21, 0.29, -1.62,
    0.63, 1.02, -2.31, -0.22, 0.25, 1.16, -0.22, -0.19, -1.53, 1.76, 0.07, -0.47,
    -0.26, 1.07, -0.57, -2.28, -0.33, -0.61, 1.08, -0.71, -0.08, -0.24, -0.01, -0.53,
    0.85, -1.09, -2.32, -0.21, -0.05, -0.06, -0.15, -0.01, 0.07, 0.03, 0.07, 0.30,
    0.22, 0.05, -0.01, -0.33, -0.62, -0.42, -0.27, -0.20, 0.00, -0.19, -0.16, 0.59,
    0.28, 1.11, -0.26, -0.25, 0.96, -0.74, -0.01, 0.04, 0.12, 0.11, 0.18, 0.24,
    -0.30, -0.08, -0.89, -0.56, -0.85, 0.74, 0.08, -0.69, -1.18, -1.09,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.66, -0.17, 0.24, -0.48, -0.89, 0.54, -0.13, -1.07, 0.30, -0.29, -0.17, 0.07,
    0.38, 0.04, 0.26, -0.21, -0.19, 0.19, 0.20, -0.61, -0.30, -1.55, -0.31, -0.74,
    -0.57, -0.12, -1.02, -0.22, 1.33, 0.85, -0.72, 0.26, 0.86, -0.86, 0.03, -0.47,
    -1.38, -0.06, -0.50, -1.05, 0.10, -0.04, -0.17, -0.01, 0.22, 0.69, 0.37, -0.32,
    -0.55, 0.39, -2.26, 0.47, -0.99, 0.69, 0.29, 0.37, 0.39, 1.04, 0.19, -0.53,
    -0.34, 0.11, 0.06, 0.46, 1.58, 1.22, 0.62, -0.21, -0.28, -0.17, 0.68, 0.50,
    -0.53, 0.89, 0.30, 0.34, 0.12, -0.95, -0.33, 1.96, 0.79, 0.42, 1.52, 1.00,
    0.93, 0.22, -0.82, 0.15, -0.43, 0.43, 0.25, -0.85, 2.84, -1.30,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.44, 0.66, 0.53, 0.75, 0.33, 1.00, 0.94, 1.42, -0.72, 0.26, 0.70,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.84;
pub(super) const CONTESTED_DOUBT: f32 = -3.82;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.47;
pub(super) const CONTESTED_FROM: f32 = 0.4;
