//! What a record tells, taken apart for questions: who did what, to whom, how many, why. Words alone do not tell "what
//! did the host say?" from "what did the guest say?", where both are named.

use serde::Deserialize;

use super::{Id, Text};

/// One thing that a record tells. It is never shown: what is shown are the record's sentences.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// What kind of thing it is.
    pub of: Tells,
    /// Ids of the persons and parties that it is told of.
    #[serde(default)]
    pub who: Vec<Id>,
    /// Names, with commas between them, of others that it is told of and the record names.
    pub called: Option<Text>,
    /// The number, where one is told.
    pub value: Option<String>,
    /// Everyday words by which people ask for it, with commas between them: the deed, what is counted, what there is a
    /// reason for.
    pub words: Text,
}

impl Told {
    /// How many things of one record are looked at.
    pub const MOST: usize = 64;
}

/// A detail that a record about the matter does not tell though people ask for it. It is never shown and not searched.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Untold {
    /// What kind of thing it would be.
    pub of: Tells,
    /// Everyday words by which people ask for it, with commas between them.
    pub words: Text,
}

/// Kinds of things that records tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Tells {
    /// What somebody did, was or underwent.
    Who,
    /// What was done to, with or about somebody.
    Whom,
    /// Whose words, stand or answer it reports, and on what.
    Said,
    /// By what nouns somebody or something that it names is referred to.
    Role,
    /// A number, and what is counted.
    Count,
    /// A reason or purpose, and of what.
    Why,
    /// Anything else that can be asked for.
    What,
}
