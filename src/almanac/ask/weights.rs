//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.49, 0.46, 1.22, -0.13, 0.40, 0.03, 0.51, -0.47, 0.10, 0.63, -0.26, 0.96,
    0.69, 0.14, 0.24, -0.19, 0.08, -0.30, 0.71, 0.01, 0.09, -0.53, 0.00, -0.47,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.15, -0.69, 1.20, -0.81, -1.04, -0.38, 0.69, -0.94, -0.88, 1.62, 0.83, 1.66,
    0.63, -0.49, 0.01, -0.69, 0.22, -0.37, 1.29, -0.41, 0.16, -1.94, 0.18, -3.78,
    0.52, 1.06, -3.63, 0.53, -0.12, 2.88, -0.43, -0.41, -0.26, 1.64, -0.17, -0.50,
    -1.33, 2.29, -1.40, -1.19, -0.79, -0.48, 1.48, -0.98, -0.13, -0.26, -0.01, -0.14,
    1.70, -1.17, -3.40,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.22, -2.04, 2.07, 0.56, 0.08, 1.31, 1.28, 0.06, -0.88, -1.48, 0.64, 0.36,
    0.96, 3.51, 2.50, 0.30, -1.38, -0.89, -0.95, -1.66, 0.87, 1.25, -1.04, 1.96,
    0.52, 0.01, -1.09, -1.16, -0.52,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.39, 0.51, 0.47, 0.72, 0.37, 1.09, 1.10, 1.22, -0.26, 0.58, -0.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -7.42;
pub(super) const CONTEST_DOUBT: f32 = -4.45;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
