//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.39, 0.41, 1.33, -0.08, 0.24, -0.09, 0.50, -0.55, 0.18, 0.63, -0.25, 0.88,
    0.55, 0.16, 0.28, -0.14, 0.18, -0.32, 0.72, -0.04, 0.14, -0.59, 0.00, -0.45,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.91, -0.20, 0.72, -0.82, -0.74, -0.58, 0.72, -1.26, 0.38, 1.75, 0.79, 1.88,
    0.78, -1.50, -0.23, -0.95, 0.07, -0.54, 1.47, -0.01, 0.26, -2.81, 0.05, -2.79,
    0.25, 1.14, -3.74, 0.46, -0.15, 3.15, -0.21, -0.32, -3.60, 1.91, -0.29, -0.55,
    -0.50, 1.62, -1.26, -2.45, -0.66, -0.85, 1.47, -0.90, 0.79, -0.30, -0.45, -0.41,
    1.67, -1.26, -3.11,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.19, -2.18, 1.10, 0.57, 0.23, 0.26, 1.40, 0.43, -1.24, -1.95, 0.71, 0.42,
    0.58, 3.21, 2.44, 0.88, -2.12, -0.67, -1.51, -0.23, 1.37, 0.11, -1.03, 3.36,
    0.32, -0.13, -0.42, -0.91, -0.50, 2.19, 0.63, 0.52, 2.78, 0.98, 1.13, 0.10,
    -1.82, 1.34, -1.92, 1.05, 0.27,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.45, 0.65, 0.52, 0.74, 0.33, 1.02, 0.96, 1.42, -0.72, 0.30, 0.41,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -6.91;
pub(super) const CONTEST_DOUBT: f32 = -4.09;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
