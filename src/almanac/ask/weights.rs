//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::positions::QUESTION_FEATURES;
use super::score::FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.76, 0.30, 1.53, -0.23, 0.11, -0.26, 0.53, -0.55, -0.32, 0.77, -0.17, 0.79,
    0.58, 0.35, 0.32, -0.11, 0.03, -0.42, 0.97,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.75, -0.38, 0.57, -0.99, -1.94, -1.40, 1.58, -2.15, -1.49, 0.82, 0.50, 1.98,
    -0.82, 0.47, 0.11, -1.44, 0.47, 0.26, 1.21, 1.48, 1.52, -2.15, 2.18, -0.86,
    3.09, -0.40, 0.57, -3.28, 2.46, -0.05, -0.24, -2.69, 1.13, 0.07, -1.87, -2.63,
    -0.72, 0.51, -2.18, -4.27, -0.05, -0.45,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.02, -2.56, 1.37, 0.24, 0.78, 0.49, 1.02, -0.64, -1.15, -2.13, 1.12, 0.43,
    1.61, 0.35, 3.05, 0.76, -1.63, -2.84, -0.32, -0.95, 1.19, 0.82, 0.38, 0.27,
    -0.03, -0.37, 0.24,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.30, 0.46, 0.40, 0.57, 0.36, 0.82, 0.69, 1.47, -0.20, 0.92, 1.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -5.41;
pub(super) const CONTEST_DOUBT: f32 = -3.02;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.4;
pub(super) const CONTESTED: f32 = 0.5;
