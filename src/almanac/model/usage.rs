//! `usage.json`: in what words people ask, counted over many questions. Records are found by what they say; people say it
//! in other words, and ask for what no record says.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Id;
use crate::language::Language;

/// The words of questions, counted. Made by a program and not written by hand; no question can be read from it, since what
/// stood in one question alone is left out.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// How many questions were counted: those that a record answers, those that none does, those that are contested.
    pub counted: [u32; 3],
    /// Ids of the records that were asked for. Words give their places in this list.
    pub records: Vec<Id>,
    /// Ids of the contested questions that were asked. Words give their places in this list.
    pub questions: Vec<Id>,
    /// The words by language, as they are folded for search: without case, diacritics and script. A word of one meaning
    /// with others stands for all of them, in all languages.
    pub words: BTreeMap<Language, BTreeMap<String, WordUsage>>,
    /// How much the wording of a question as a whole speaks for an answer.
    pub wording: Option<Wording>,
}

/// Weights of words, pairs of words and runs of letters, each at the place that its hash gives it; nobody reads them.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// What speaks for an answer, and for a contested question, before anything is known of the wording: the logarithms of
    /// how much rather than for neither.
    pub before: [f32; 2],
    /// For each place how much it speaks for an answer, in lines of letters: `?` is nothing, every letter behind it in ASCII
    /// a fifth more, every one before it a fifth less.
    pub answered: Vec<String>,
    /// The same for a contested question.
    pub contested: Vec<String>,
    /// For each place of something together with a record how much it speaks for that record as the answer.
    pub of_records: Vec<String>,
}

impl Wording {
    /// How many places there are.
    pub const PLACES: usize = 1 << 18;
    /// What one step is.
    pub const STEP: f32 = 0.2;
    /// The most steps up or down: as far as letters go that JSON has without a backslash.
    pub const MOST: i8 = 28;
    /// The letter of nothing.
    const NOTHING: u8 = b'?';

    /// The steps that letters stand for.
    pub fn steps(lines: &[String]) -> impl Iterator<Item = i8> {
        lines.iter().flat_map(|line| line.bytes()).map(|letter| letter.wrapping_sub(Self::NOTHING).cast_signed())
    }

    /// All lists of lines, by the names of their fields.
    pub fn lists(&self) -> [(&'static str, &[String]); 3] {
        [("answered", &self.answered), ("contested", &self.contested), ("of_records", &self.of_records)]
    }

    /// The letter of some steps.
    pub fn letter(steps: i8) -> char {
        char::from(Self::NOTHING.wrapping_add_signed(steps.clamp(-Self::MOST, Self::MOST)))
    }
}

/// In how many questions a word stood.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordUsage {
    /// In those that a record answers, those that none does, those that are contested.
    pub counted: [u32; 3],
    /// The places of records that answered, each with the number of questions.
    #[serde(default)]
    pub answered: Vec<(u16, u16)>,
    /// The places of records that were nearest and did not answer, each with the number of questions.
    #[serde(default)]
    pub unanswered: Vec<(u16, u16)>,
    /// The places of contested questions, each with the number of questions.
    #[serde(default)]
    pub contested: Vec<(u16, u16)>,
}

impl WordUsage {
    /// In how many questions a word must have stood to be told of, and to be told of a record.
    pub const FEWEST: u16 = 2;

    /// All its lists, by the names of their fields.
    pub fn lists(&self) -> [(&'static str, &[(u16, u16)]); 3] {
        [("answered", &self.answered), ("unanswered", &self.unanswered), ("contested", &self.contested)]
    }
}
