//! language
pub mod almanac;
pub mod language;
