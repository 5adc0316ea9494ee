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
    /// Pairs of words that tell more together than apart: the places of both among the words of all languages (en, sq, sr,
    /// ru, each in the order of the alphabet), and in how many questions they stood that a record answers, that none does, that are contested.
    #[serde(default)]
    pub pairs: Vec<(u16, u16, [u16; 3])>,
}

impl Usage {
    /// In how many questions a pair of words must have stood to be told of.
    pub const FEWEST_OF_PAIR: u16 = 4;
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
