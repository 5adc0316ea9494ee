//! Languages: tags and fall-back, folding of text for matching, scripts, dates in words.
//!
//! Nothing here knows what an almanac is. All functions are pure.

mod date_words;
mod dates;
mod detect;
mod fold;
mod languages;
mod number_words;
mod seasons;
mod serbian;
mod spans;
mod stem;
mod stop_words;
mod tag;
mod time_words;
pub mod vocabulary;

pub use date_words::read_month;
pub use dates::{PartialDate, PartialDateError};
pub use detect::{Detected, detect};
pub use fold::{Word, each_word, each_written, fold, words};
pub use languages::Languages;
pub use number_words::is_number_word;
pub(crate) use seasons::is_season;
pub use serbian::to_latin;
pub use spans::{Reading, Span, read_day_of_year, read_span};
pub use stem::{Family, fold_transliterated, stem};
pub use stop_words::is_stop_word;
pub use tag::{Language, Locale, UnknownLanguage};
