//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::features::FEATURES;
use super::outcome::OUTCOME_FEATURES;
use super::positions::QUESTION_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.50, 0.39, 1.19, -0.10, 0.28, -0.06, 0.47, -0.48, 0.16, 0.62, -0.27, 0.92,
    0.58, 0.10, 0.28, -0.10, 0.17, -0.33, 0.70, -0.17, 0.14, -0.58, 0.00, -0.52,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const ANSWERED: [f32; OUTCOME_FEATURES] = [
    0.31, -0.07, 0.82, -0.77, 0.16, -0.59, 0.68, -1.68, 0.33, 1.08, 0.61, 1.36,
    0.62, -0.78, 0.14, -0.96, 0.01, -0.54, 1.44, -0.11, 0.38, -2.17, 0.25, -1.56,
    0.51, 1.09, -2.33, -0.10, 0.30, 1.17, -0.24, -0.19, -1.46, -0.11, 0.07, -0.49,
    -0.26, 1.11, -0.58, -2.34, -0.27, -0.60, 1.01, -0.75, -0.12, -0.29, -0.02, -0.51,
    0.89, -1.16, -2.49, -0.21, -0.08, -0.15, -0.10, -0.02, 0.06, 0.03, 0.09, 0.27,
    0.22, 0.11, -0.04, -0.35, -0.53, -0.60, -0.27, -0.15, 0.00, -0.16, -0.14, 0.58,
    0.30, 1.19, -0.44, -0.29, 0.97, -0.65, -0.06, -0.27, 0.22, 0.10, 0.40, 0.28,
    -0.34, -0.12, -0.90, -0.52, -0.83, 0.76, 0.07, -0.69, -0.92, -1.09,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTESTED: [f32; OUTCOME_FEATURES] = [
    0.44, -0.12, -0.15, -0.41, -0.76, 0.74, -0.18, -0.97, 0.40, -0.17, -0.12, 0.17,
    0.27, 0.04, 0.23, -0.22, -0.22, 0.19, 0.28, -0.46, -0.23, -1.65, -0.30, -0.65,
    -0.48, -0.11, -0.94, -0.65, 1.22, 0.84, -0.71, 0.19, 0.99, -1.65, 0.03, -0.42,
    -1.14, -0.01, -0.52, -1.06, 0.06, -0.03, -0.18, -0.02, 0.28, 0.68, 0.33, -0.38,
    -0.53, 0.36, -2.12, 0.48, -0.98, 0.67, 0.25, 0.33, 0.45, 1.07, 0.16, -0.45,
    -0.35, 0.13, 0.11, 0.48, 1.40, 1.51, 0.74, -0.21, -0.21, -0.22, 0.70, 0.67,
    -0.55, 0.81, 0.27, 0.28, -0.02, -0.96, -0.26, 1.78, 0.66, 0.43, 1.33, 1.19,
    0.93, 0.28, -0.76, 0.23, -0.47, 0.37, 0.21, -0.77, 2.66, -1.34,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.54, 0.62, 0.45, 0.68, 0.32, 1.06, 1.65, 0.28, -0.22, 0.47, 0.61,
];
/// What speaks for each beforehand.
pub(super) const ANSWERED_DOUBT: f32 = -5.37;
pub(super) const CONTESTED_DOUBT: f32 = -3.70;
/// How likely it must be that the best record answers, and that a question is contested: chosen on the figures that `fit` prints.
pub(super) const ANSWERED_FROM: f32 = 0.49;
pub(super) const CONTESTED_FROM: f32 = 0.4;
