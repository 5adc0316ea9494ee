//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.67, 0.34, 1.49, -0.14, 0.44, -0.36, 0.48, -0.53, -0.11, 0.60, -0.24, 0.77,
    0.37, 0.25, 0.38, -0.05, 0.13, -0.30, 0.71, 0.01, 0.12, -0.63, 0.00,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.51, -0.70, -0.12, -2.06, -1.59, -0.58, 0.39, -2.03, -2.89, 0.99, 0.44, 1.41,
    -0.78, -0.91, 0.43, -0.45, -0.52, -0.54, 1.36, -0.09, -0.04, -1.57, -1.42, 0.87,
    1.63, -3.16, 0.48, 0.08, 2.21, -0.37, 0.36, -3.16, 1.87, -0.27, -0.46, -0.43,
    2.54, -1.00, -1.72, -0.65, -0.49, 1.12, -2.42, -0.68, -0.36, -0.09, -0.71, 1.12,
    -1.41, -2.62,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    0.93, -2.30, 1.73, 0.47, 0.41, 0.93, 1.06, 0.07, -0.77, -1.84, 0.81, -0.44,
    0.81, 3.15, 2.62, 1.08, -0.15, -1.07, -0.37, -1.71, 1.24, 0.36, -0.33, 0.93,
    0.18, -0.03, 0.09,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.35, 0.44, 0.43, 0.68, 0.33, 0.96, 0.76, 1.27, -0.12, 0.53, 0.97,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -4.67;
pub(super) const CONTEST_DOUBT: f32 = -4.28;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
