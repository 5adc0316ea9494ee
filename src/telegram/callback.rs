//! What buttons hold: an [`Action`] as callback data of 1 to 64 bytes, and back.
//! <https://core.telegram.org/bots/api#inlinekeyboardbutton>
//!
//! Messages stay in chats for years, so a form never changes once a button was sent with it: what must be written
//! otherwise gets another version letter, and the former version is still read. Version `A`:
//!
//! | data | action |
//! | --- | --- |
//! | `AO` record | [`Action::Open`] |
//! | `AO` record list filter | [`Action::Open`] with a way back |
//! | `AP` list filter | the first page of [`Action::Page`] |
//! | `AP` list `~` entry filter | [`Action::Page`] from an entry on |
//! | `AN` record filter | [`Action::NextQuote`] |
//! | `AZ` filter | [`Action::Quiz`] |
//! | `AQ` question | [`Action::Question`] |
//! | `AS` record | [`Action::Sources`] |
//! | `AR` record | [`Action::Related`] |
//! | `AC` name | [`Action::Run`] |
//! | `AM` menu | [`Action::Settings`] |
//! | `AE` choice value | [`Action::Choose`] |
//! | `AX` | [`Action::Remove`], by administrators |
//! | `AX` person | [`Action::Remove`], also by whoever asked: 9 letters, 54 bits |
//!
//! Version `B` is `B`, a letter for a language and script, and the rest of version `A`: what the button leads to is
//! written in that language, since the message was, and not in the chat's.
//!
//! A record, an entry, a question or a term is a [`Handle`] of 8 letters; a list is one letter; a filter is
//! nothing, or a span (`.`, the first day, the last day) and up to [`Filter::MOST_TERMS`] terms. A day is 4 of
//! [`Handle::LETTERS`], 24 bits: days since -9999-01-01, which is the first day that there is.

mod choices;
mod letters;
mod read;
#[cfg(test)]
mod tests;
mod write;

use std::fmt;

use crate::almanac::look_up::Filter;
use crate::almanac::{Almanac, Handle};
use crate::language::Locale;
use crate::replies::Action;

/// Callback data: 1 to 64 bytes, and nothing that [`decode`] would not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackData(String);

impl CallbackData {
    /// The most bytes there are. <https://core.telegram.org/bots/api#inlinekeyboardbutton>
    pub const MOST_BYTES: usize = 64;

    /// The data.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<CallbackData> for String {
    fn from(data: CallbackData) -> Self {
        data.0
    }
}

impl fmt::Display for CallbackData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a button carries besides its action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The language of the message, where it is not the chat's.
    pub locale: Option<Locale>,
    /// Who asked, on the button that takes the answer away.
    pub asker: Option<i64>,
}

/// Why data leads to no action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallbackError {
    /// Data that no edition of the bot has made, or only a newer one.
    #[error("the callback data has no form that is known here")]
    Unknown,
    /// A record, a question or a word that this edition of the almanac does not have, and that it does not say
    /// of what became of it.
    #[error("the callback data names something that the almanac does not have any more")]
    Gone,
    /// A button of a feature that was taken out; the answer is to ask again by a command. There is none yet.
    #[error("the callback data is of a feature that there is not any more")]
    Removed,
}

/// The data of a button. `None` for actions that need none, since Telegram handles them itself, and for a filter
/// of more terms than one can have.
pub fn encode(action: &Action, marks: Marks, almanac: &Almanac) -> Option<CallbackData> {
    let data = write::action(action, marks, almanac)?;
    (data.len() <= CallbackData::MOST_BYTES).then_some(CallbackData(data))
}

/// The action of a button. The data may be anything: any client can send what it likes.
pub fn decode(data: &str, almanac: &Almanac) -> Result<(Action, Marks), CallbackError> {
    read::action(data, almanac)
}

/// How many letters a day is written in.
const DAY: usize = 4;

/// How many letters a person's id is written in: ids have at most 52 bits. <https://core.telegram.org/bots/api#user>
const PERSON: usize = 9;

/// The letters for the version, a language, and for what is done.
const HEAD: usize = 3;
/// The most letters of a filter: 49.
const FILTER: usize = 1 + 2 * DAY + Filter::MOST_TERMS * Handle::LENGTH;
/// The most letters of each form that has a filter: 61, 62 and 60.
const LONGEST: [usize; 3] =
    [HEAD + Handle::LENGTH + 1 + FILTER, HEAD + 1 + 1 + Handle::LENGTH + FILTER, HEAD + Handle::LENGTH + FILTER];

const _: () = {
    let mut form = 0;
    while form < LONGEST.len() {
        assert!(LONGEST[form] <= CallbackData::MOST_BYTES, "a form does not fit into callback data");
        form += 1;
    }
};
