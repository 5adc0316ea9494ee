//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.68, 0.31, 1.58, -0.12, 0.34, -0.04, 0.54, -0.50, -0.13, 0.63, -0.17, 0.80,
    0.40, 0.18, 0.28, -0.05, 0.06, -0.34, 0.81, -0.05, 0.07, -0.60, 0.00, -0.41,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.85, -0.81, 1.40, -0.46, -1.11, -0.34, 0.75, -1.45, -0.09, 1.52, 0.95, 0.76,
    -0.38, -0.83, -0.02, -0.95, 0.15, -0.58, 1.54, -0.18, -0.15, -2.40, -0.12, -3.40,
    0.66, 1.03, -3.27, 0.76, -0.45, 2.54, -0.41, 0.10, -3.43, 1.09, -0.20, -0.15,
    -0.96, 2.54, -1.36, -1.41, -1.05, -0.57, 1.71, -0.59, -0.60, -0.36, -0.10, -0.22,
    1.45, -0.79, -3.18,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.24, -2.03, 1.91, 0.54, -0.07, 1.39, 1.52, -0.17, -1.07, -1.25, 0.62, 0.25,
    1.04, 3.45, 2.04, 0.60, -1.17, -0.81, -0.96, -1.93, 0.88, 1.47, -0.94, 1.66,
    0.36, 0.03, -1.08, -0.63, -0.57,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.39, 0.51, 0.47, 0.72, 0.37, 1.09, 1.10, 1.23, -0.25, 0.58, -0.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -6.19;
pub(super) const CONTEST_DOUBT: f32 = -4.18;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
