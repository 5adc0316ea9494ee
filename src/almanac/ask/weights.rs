//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::positions::QUESTION_FEATURES;
use super::features::FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.76, 0.30, 1.53, -0.23, 0.11, -0.26, 0.53, -0.55, -0.32, 0.77, -0.17, 0.79,
    0.57, 0.35, 0.32, -0.11, 0.03, -0.42, 0.97,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.75, -0.51, 0.71, -0.98, -1.94, -1.38, 1.54, -2.14, -3.81, 1.01, 0.51, 1.98,
    -0.77, 0.45, 0.14, -1.45, 0.50, 0.20, 1.33, 1.57, 1.24, -2.14, 2.18, -0.80,
    3.11, -0.26, 0.63, -3.19, 2.12, -0.03, -0.20, -2.64, 1.16, 0.10, -1.87, -2.57,
    -0.74, 0.56, -2.14, -4.27, -0.08, -0.40,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.02, -2.56, 1.37, 0.24, 0.78, 0.48, 1.02, -0.66, -1.14, -2.12, 1.12, 0.43,
    1.61, 0.36, 3.04, 0.79, -1.62, -2.83, -0.31, -0.95, 1.19, 0.79, 0.38, 0.28,
    -0.03, -0.37, 0.25,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.30, 0.46, 0.40, 0.57, 0.36, 0.82, 0.69, 1.47, -0.20, 0.92, 1.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -5.53;
pub(super) const CONTEST_DOUBT: f32 = -3.00;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.4;
pub(super) const CONTESTED: f32 = 0.45;
