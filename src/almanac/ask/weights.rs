//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.40, 0.39, 1.26, -0.08, 0.23, -0.09, 0.51, -0.63, 0.22, 0.63, -0.25, 0.87,
    0.55, 0.16, 0.28, -0.13, 0.17, -0.31, 0.69, -0.05, 0.12, -0.58, 0.00, -0.51,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.41, -0.10, 1.13, -0.71, 0.21, -0.52, 0.68, -1.64, 0.21, 1.19, 0.75, 1.37,
    0.66, -0.88, 0.13, -0.86, 0.01, -0.52, 1.40, -0.14, 0.34, -2.49, -0.20, -1.62,
    0.62, 1.05, -2.32, -0.19, 0.29, 1.16, -0.21, -0.20, -1.52, 1.23, 0.06, -0.43,
    -0.26, 1.09, -0.57, -2.27, -0.28, -0.61, 1.06, -0.70, -0.08, -0.24, -0.01, -0.53,
    0.85, -1.12, -2.38, -0.22, -0.06, -0.07, -0.14, -0.01, 0.08, 0.02, 0.07, 0.29,
    0.22, 0.04, -0.01, -0.32, -0.61, -0.38, -0.28, -0.20, 0.00, -0.19, -0.16, 0.57,
    0.29, 1.11, -0.26, -0.28, 0.90, -0.70, -0.01, 0.04, 0.14, 0.12, 0.19, 0.25,
    -0.29, -0.08, -0.89, -0.56, -0.84, 0.73, 0.08, -0.68, -1.19, -1.07,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.60, -0.15, 0.17, -0.48, -0.90, 0.54, -0.17, -1.02, 0.45, -0.24, -0.10, 0.12,
    0.37, 0.01, 0.25, -0.21, -0.20, 0.16, 0.25, -0.62, -0.31, -1.60, -0.37, -0.74,
    -0.55, -0.10, -1.05, -0.21, 1.32, 0.85, -0.69, 0.25, 0.85, -1.82, 0.02, -0.45,
    -1.36, -0.04, -0.50, -1.05, 0.11, -0.01, -0.17, -0.04, 0.21, 0.70, 0.38, -0.32,
    -0.55, 0.36, -2.20, 0.47, -1.00, 0.70, 0.29, 0.38, 0.37, 1.02, 0.18, -0.52,
    -0.34, 0.11, 0.06, 0.46, 1.58, 1.22, 0.65, -0.22, -0.28, -0.17, 0.67, 0.49,
    -0.52, 0.89, 0.31, 0.32, 0.09, -0.94, -0.33, 1.97, 0.80, 0.42, 1.49, 1.00,
    0.92, 0.21, -0.84, 0.17, -0.43, 0.44, 0.25, -0.89, 2.81, -1.25,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.44, 0.66, 0.53, 0.75, 0.33, 1.00, 0.94, 1.42, -0.72, 0.26, 0.70,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.80;
pub(super) const CONTESTED_DOUBT: f32 = -3.82;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.49;
pub(super) const CONTESTED_FROM: f32 = 0.4;
