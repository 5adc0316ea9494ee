//! What is known.
pub mod model;
