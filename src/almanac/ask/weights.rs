//! What was fitted: written by `cargo run --release --example fit`, see docs/answering.md. Not to be changed by hand.

use super::contested::CONTEST_FEATURES;
use super::score::FEATURES;
use super::sureness::SURE_FEATURES;

/// By how much each feature of a record raises or lowers its score.
pub(super) const RANK: [f32; FEATURES] = [1.37, 0.76, 0.64, -0.52, -0.43, -0.27, 0.52, -0.61, -0.09, 1.0, 0.0, 1.07, 0.82, 0.0, 0.0, 0.0, 0.0, -0.1, 0.4];
/// By how much each feature speaks for an answer, and what speaks against one beforehand.
pub(super) const SURE: [f32; SURE_FEATURES] = [0.25, 0.01, 1.77, -1.34, -2.17, -0.08, 1.14, -1.39, -0.11, 1.03, -0.27, 1.33, 0.01, 0.68, 0.42, -1.03, -0.65, -0.58, 0.0, 1.44, 0.0, -1.39, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
pub(super) const SURE_DOUBT: f32 = -3.24;
/// How sure the best record must be.
pub(super) const FIRM: f32 = 0.3;
/// By how much each feature speaks for a contested question, and what speaks against one beforehand.
pub(super) const CONTEST: [f32; CONTEST_FEATURES] = [0.0; CONTEST_FEATURES];
pub(super) const CONTEST_DOUBT: f32 = -3.0;
/// How likely a question must be contested.
pub(super) const CONTESTED: f32 = 0.5;
