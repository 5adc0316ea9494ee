//! `almanac.json`: what the almanac is about, in whose name, and the names that its records share.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::record::record;
use super::{Id, Text};
use crate::language::{Language, PartialDate};

/// The almanac as a whole.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The title.
    pub title: Text,
    /// The version of the data.
    pub version: String,
    /// The day of that version.
    pub date: PartialDate,
    /// The day on which the records were last checked against their sources.
    pub checked: PartialDate,
    /// Ids of the parties that the almanac is about, in alphabetical order.
    pub subject: Vec<Id>,
    /// The languages that it is written in.
    pub languages: Vec<LanguageStatus>,
    /// Under what terms the data may be used.
    pub licence: Licence,
    /// IANA names of the time zones offered to chats.
    #[serde(default)]
    pub time_zones: Vec<String>,
    /// Words that the almanac's own voice avoids, by language.
    #[serde(default)]
    pub words_to_avoid: BTreeMap<Language, Vec<String>>,
    /// Where a mistake is reported: an address in which `{id}` stands for the record.
    pub report: Option<String>,
    /// The address of the editorial policy.
    pub policy: Option<String>,
    /// The parties that records name.
    pub parties: Vec<Named>,
    /// The topics that records have, sports among them.
    pub topics: Vec<Named>,
    /// The questions that positions answer.
    #[serde(default)]
    pub questions: Vec<Named>,
    /// The subject at a glance; once read it is among the records.
    pub overview: Option<Overview>,
}

impl Edition {
    /// The party with an id.
    pub fn party(&self, id: &Id) -> Option<&Named> {
        self.parties.iter().find(|party| party.id == *id)
    }
}

/// A language of the almanac.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LanguageStatus {
    /// The language.
    pub language: Language,
    /// Whether a native speaker has read it.
    pub reviewed: bool,
}

/// The terms under which the data may be used.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its short name.
    pub name: String,
    /// Its address.
    pub url: String,
    /// Whom to name.
    pub attribution: Text,
}

/// Something that records refer to by an id: a party, a topic or a question.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The id.
    pub id: Id,
    /// The name as each language writes it.
    pub name: Text,
    /// Other spellings, for look-up only; never displayed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

record! {
    /// The subject at a glance.
    pub struct Overview {
        /// One to three sentences.
        pub summary: Text,
        /// Facts in the order in which they are shown.
        pub facts: Vec<OverviewFact>,
    }
}

/// One line of the overview.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OverviewFact {
    /// Id of the party that it is about; absent when it is about the subject.
    pub party: Option<Id>,
    /// What is told: "Capital".
    pub label: Text,
    /// The fact: "Vienna".
    pub value: Text,
    /// Everyday words by which people look for it, which it does not say itself; searched and never shown.
    pub keywords: Option<Text>,
    /// The date as of which it holds, where it may have changed since.
    pub as_of: Option<PartialDate>,
}
