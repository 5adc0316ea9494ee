//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.57, 0.25, 1.42, -0.16, 0.40, -0.36, 0.47, -0.51, -0.10, 0.61, -0.24, 0.74,
    0.51, 0.26, 0.34, -0.01, 0.08, -0.34, 0.87, 0.05, 0.14, -0.64, 0.00,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.83, -0.58, 0.02, -1.76, -1.58, -0.63, 0.42, -2.08, -3.10, 1.14, 0.57, 1.07,
    -0.84, -0.92, 0.35, -0.69, -0.54, -0.45, 1.18, -0.04, -0.24, -1.79, -1.47, 0.96,
    1.72, -3.15, 0.08, 0.03, 2.28, -0.44, 0.51, -2.96, 1.98, -0.21, -0.47, -0.53,
    2.38, -1.03, -1.63, -0.53, -0.40, 1.34, -2.34, -0.61, -0.44, -0.29, -0.73, 1.36,
    -1.24, -3.26,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    0.95, -2.32, 1.73, 0.42, 0.37, 0.94, 0.93, 0.01, -0.78, -1.88, 0.85, -0.53,
    0.94, 3.02, 2.47, 1.06, -0.27, -0.96, -0.44, -1.74, 1.26, 0.72, -0.33, 0.88,
    0.13, -0.01, 0.05,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.36, 0.44, 0.43, 0.69, 0.32, 0.87, 0.74, 1.31, -0.14, 0.53, 0.99,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -5.04;
pub(super) const CONTEST_DOUBT: f32 = -4.22;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
