//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.52, 0.46, 1.08, -0.11, 0.33, 0.02, 0.47, -0.46, 0.10, 0.63, -0.23, 0.93,
    0.72, 0.14, 0.20, -0.18, 0.08, -0.30, 0.69, 0.02, 0.24, -0.66, 0.00, -0.53,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.17, -0.47, 1.01, -0.71, -1.00, -0.42, 0.65, -1.02, -0.42, 1.79, 0.96, 1.46,
    0.71, -0.72, -0.13, -0.88, 0.27, -0.48, 1.45, -0.39, 0.11, -3.31, -0.35, -3.85,
    0.44, 1.22, -3.84, 0.59, -0.12, 2.98, -0.38, -0.23, 0.04, 1.32, -0.26, -0.09,
    -1.11, 2.28, -1.35, -1.23, -0.75, -0.56, 1.52, -1.10, 1.46, -0.31, -0.03, -0.17,
    1.58, -1.14, -3.19,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.23, -2.05, 1.99, 0.60, 0.07, 1.37, 1.34, 0.26, -0.94, -1.63, 0.70, 0.38,
    0.96, 3.53, 2.59, 0.31, -1.33, -0.80, -0.99, -1.68, 0.87, 1.44, -1.03, 2.00,
    0.47, -0.04, -1.17, -0.89, -0.66,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.39, 0.51, 0.47, 0.72, 0.37, 1.09, 1.10, 1.23, -0.26, 0.59, -0.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -7.40;
pub(super) const CONTEST_DOUBT: f32 = -4.61;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
