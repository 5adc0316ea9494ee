//! language
pub mod almanac;
pub mod language;
#[cfg(feature = "sandbox")]
pub mod sandbox;
