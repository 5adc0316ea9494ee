//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.55, 0.47, 1.12, -0.11, 0.34, 0.02, 0.49, -0.48, 0.11, 0.64, -0.23, 0.95,
    0.76, 0.14, 0.21, -0.16, 0.09, -0.30, 0.70, 0.03, 0.10, -0.55, 0.00, -0.55,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.12, -0.53, 1.05, -0.81, -1.03, -0.45, 0.69, -0.92, -0.39, 1.76, 0.91, 1.55,
    0.62, -0.74, -0.06, -0.78, 0.32, -0.46, 1.41, -0.38, 0.06, -2.30, -0.01, -3.77,
    0.53, 1.10, -3.65, 0.62, -0.12, 2.97, -0.41, -0.28, -0.04, 1.18, -0.25, -0.33,
    -1.13, 2.35, -1.36, -1.22, -0.82, -0.43, 1.51, -1.12, -0.07, -0.27, -0.01, -0.17,
    1.60, -1.17, -3.23,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.24, -2.01, 2.03, 0.63, 0.06, 1.34, 1.27, 0.26, -0.96, -1.56, 0.72, 0.39,
    0.95, 3.52, 2.55, 0.43, -1.11, -0.84, -0.95, -1.67, 0.90, 1.17, -1.03, 1.86,
    0.46, -0.01, -1.19, -0.84, -0.67,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.39, 0.51, 0.47, 0.72, 0.37, 1.09, 1.10, 1.23, -0.26, 0.59, -0.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -7.37;
pub(super) const CONTEST_DOUBT: f32 = -4.51;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
