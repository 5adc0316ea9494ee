//! What was fitted: written by `cargo run --release --example fit -- --write`, see docs/answering.md. Not to be changed
//! by hand.

use super::contested::CONTEST_FEATURES;
use super::features::FEATURES;
use super::positions::QUESTION_FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
#[rustfmt::skip]
pub(super) const RANK: [f32; FEATURES] = [
    0.68, 0.30, 1.67, -0.16, 0.27, -0.06, 0.56, -0.53, -0.14, 0.69, -0.19, 0.85,
    0.41, 0.22, 0.31, 0.00, 0.10, -0.35, 0.84, -0.05, 0.06, -0.65, 0.00,
];
/// By how much each feature speaks for an answer.
#[rustfmt::skip]
pub(super) const SURE: [f32; SURE_FEATURES] = [
    0.80, -0.90, 1.07, -1.20, -1.17, -0.37, 0.71, -1.36, -0.15, 1.23, 0.89, 0.81,
    -0.31, -0.87, 0.00, -0.59, 0.12, -0.59, 1.22, -0.15, 0.18, -2.11, -0.20, 0.67,
    0.93, -3.29, 0.87, -0.33, 2.57, -0.59, -0.20, -3.73, 0.36, -0.20, -0.34, -0.93,
    2.77, -1.25, -1.57, -0.83, -0.72, 1.24, -0.67, -0.29, -0.30, 0.14, -0.32, 1.42,
    -0.87, -3.15,
];
/// By how much each feature speaks for a contested question.
#[rustfmt::skip]
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [
    1.25, -2.11, 1.94, 0.62, 0.00, 1.36, 1.58, -0.21, -1.24, -1.22, 0.34, 0.28,
    0.98, 3.41, 2.27, 0.63, -1.11, -0.86, -0.78, -2.15, 0.82, 1.25, -0.94, 1.63,
    0.52, -0.09, -1.13,
];
/// By how much each feature speaks for one of the almanac's contested questions.
#[rustfmt::skip]
pub(super) const QUESTION: [f32; QUESTION_FEATURES] = [
    0.39, 0.51, 0.47, 0.72, 0.37, 1.09, 1.11, 1.22, -0.26, 0.58, -0.03,
];
/// What speaks for each beforehand.
pub(super) const SURE_DOUBT: f32 = -5.52;
pub(super) const CONTEST_DOUBT: f32 = -4.24;
/// How sure the best record must be, and how likely a question contested: chosen on the figures that `fit` prints.
pub(super) const FIRM: f32 = 0.42;
pub(super) const CONTESTED: f32 = 0.5;
