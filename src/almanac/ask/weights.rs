//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
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
    0.66, -0.51, 0.92, -1.35, -1.67, -1.26, 1.33, -2.12, -3.69, 1.25, 0.75, 1.88,
    -0.62, 0.59, 0.35, -1.17, 0.29, 0.05, 1.54, 1.20, 1.34, -2.12, 2.47, -0.54,
    2.67, -0.13, 0.57, -2.94, 1.27, -0.01, -0.32, -2.16, 1.26, 0.14, -1.69, -2.02,
    -0.75, 0.73, -2.17, -4.11, -0.20, -0.39,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.03, -2.55, 1.34, 0.24, 0.80, 0.46, 1.03, -0.65, -1.16, -2.10, 1.11, 0.43,
    1.61, 0.38, 3.05, 0.76, -1.73, -2.79, -0.31, -0.95, 1.18, 0.82, 0.35, 0.26,
    -0.03, -0.38, 0.24,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.30, 0.46, 0.40, 0.57, 0.36, 0.82, 0.69, 1.47, -0.20, 0.92, 1.02,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -6.56;
pub(super) const CONTEST_DOUBT: f32 = -3.02;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
