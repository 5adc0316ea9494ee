//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::positions::QUESTION_FEATURES;
use super::score::FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.75, 0.30, 1.52, -0.23, -0.09, -0.26, 0.53, -0.55, -0.32, 0.77, -0.17, 0.80,
    0.58, 0.35, 0.32, -0.10, 0.03, -0.45, 0.97,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.79, -0.43, 0.87, -0.90, -1.62, -1.19, 1.60, -2.09, -1.45, 0.87, 0.62, 2.05,
    -0.60, 0.48, 0.16, -1.39, 0.45, -0.07, 1.16, 1.33, 1.49, -2.09, 2.30, -0.92,
    3.09, -0.42, 0.56, -3.21, 2.40, -0.05, -0.24, -2.33, 1.16, 0.03, -1.74, -2.58,
    -0.74, 0.55, -2.14, -4.20, -0.20, -0.41,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.00, -2.54, 1.39, 0.07, 0.66, 0.60, 0.97, -0.65, -1.24, -2.20, 0.97, 0.65,
    1.52, 0.58, 2.65, 0.61, -1.95, -2.86, -0.35, -2.09, 1.09, 0.99, 0.22, 0.32,
    0.25, -0.21,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.30, 0.46, 0.41, 0.59, 0.36, 0.81, 0.69, 1.42, -0.22, 0.93, 0.99,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -5.93;
pub(super) const CONTEST_DOUBT: f32 = -2.74;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.4;
pub(super) const CONTESTED: f32 = 0.5;
