//! Look-up: from what a person asks for to record numbers.

mod claims;
mod days;
mod filter;
mod handles;
mod nearest;
mod questions;
mod search;
mod select;
mod versions;

pub use super::ask::sentences_of;

pub use days::Anniversaries;
pub use filter::{Filter, FilterError, Parsed, Unknown};
pub use nearest::Suggestion;
pub use select::{Hits, Scope};
