//! Whether a message is answered, to which words, and where the answer goes. A pure decision.
//!
//! | message | answer |
//! | --- | --- |
//! | a command that there is, bare or with our name | always |
//! | an unknown command with our name; any unknown one in private | always (a hint) |
//! | an unknown bare command in a group, a command with another bot's name | silence |
//! | plain text in private | always |
//! | plain text in a group that mentions us | always; a mention alone: silence |
//! | plain text in a group that replies to us | if there is something to say |
//! | other plain text in a group, media, service messages | silence |
//! | anything from a bot, through our inline mode, or brought in from a linked channel | silence |
//!
//! Which messages a bot gets in groups: <https://core.telegram.org/bots/features#privacy-mode>

mod guest;
mod mention;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use guest::{Call, called};

use super::update::{Asker, ChatKind, EntityKind, Message, RepliedTo};
use crate::replies::{Addressed, Request};

/// The bot itself, by `getMe`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Us<'a> {
    /// Our id.
    pub id: i64,
    /// Our user name, without `@`.
    pub name: &'a str,
}

/// An answer that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'m> {
    /// The words to answer: a command with its argument, or plain text without our name.
    pub text: Cow<'m, str>,
    /// Who asks.
    pub asker: Asker,
    /// Under which message the answer goes; always to be sent with `allow_sending_without_reply`.
    pub under: Under,
    /// The forum topic. To be given besides `under`, since the message there may be gone by then.
    pub thread: Option<i64>,
    /// Whether silence is an answer too.
    pub due: Due,
}

/// The message that an answer replies to. <https://core.telegram.org/bots/api#replyparameters>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// A message of the same chat, by `message_id`.
    Message(i64),
    /// A command that only its sender sees, by `ephemeral_message_id`.
    Ephemeral(i64),
}

/// Whether an answer must be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// In any case.
    Always,
    /// Only if a record is found or the text is a question: people who reply to the bot also talk about it.
    IfAnythingToSay,
}

/// Why a message gets no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It was sent by a bot or a linked channel, through our inline mode, or by nobody.
    Sender,
    /// It is in a channel, or in a chat of an unknown kind.
    Place,
    /// It has no text: media, service messages.
    NoText,
    /// It is a command to another bot, or a bare one that may be another's.
    OtherBot,
    /// It is talk among people in a group, or a mention and nothing else.
    Talk,
}

impl Answer<'_> {
    /// What is asked.
    pub fn request(&self, us: Us<'_>) -> Request<'_> {
        Request::of_text(&self.text, Some(us.name))
    }
}

/// Decides on a new message.
pub fn addressed<'m>(message: &'m Message, us: Us<'_>) -> Result<Answer<'m>, Silence> {
    let asker = message.asker();
    if matches!(asker, Asker::LinkedPost | Asker::Bot | Asker::Nobody) || message.is_through(us.id) {
        return Err(Silence::Sender);
    }
    if matches!(message.chat.kind, ChatKind::Channel | ChatKind::Unknown) {
        return Err(Silence::Place);
    }
    let text = message.text.as_deref().filter(|text| !text.trim().is_empty()).ok_or(Silence::NoText)?;
    let (text, due) = words(message, text, us)?;
    Ok(Answer { text, asker, under: under(message, us), thread: message.thread(), due })
}

/// The words to answer.
fn words<'m>(message: &'m Message, text: &'m str, us: Us<'_>) -> Result<(Cow<'m, str>, Due), Silence> {
    let in_group = message.chat.kind.is_group();
    if !is_fixed_width(message) {
        match Request::of_text(text, Some(us.name)) {
            Request::Command { command, argument } => {
                let claim = claim(message).filter(|_| command.name == "check" && argument.is_empty());
                let text = claim.map_or(Cow::Borrowed(text), |claim| Cow::Owned(format!("/check {claim}")));
                return Ok((text, Due::Always));
            }
            Request::UnknownCommand(Addressed::ToAnyone) if in_group => return Err(Silence::OtherBot),
            Request::UnknownCommand(_) => return Ok((Cow::Borrowed(text), Due::Always)),
            Request::CommandForAnother => return Err(Silence::OtherBot),
            Request::Text(_) | Request::Talk(_) | Request::Press(_) => {}
        }
    }
    match mention::without(text, &message.entities, us) {
        Some(rest) if !rest.is_empty() => Ok((Cow::Owned(rest), Due::Always)),
        _ if !in_group => Ok((Cow::Borrowed(text), Due::Always)),
        None if message.replied_to.as_ref().is_some_and(|to| to.is_from(us.id) && !to.opens_topic) => {
            Ok((Cow::Borrowed(text), Due::IfAnythingToSay))
        }
        _ => Err(Silence::Talk),
    }
}

/// Whether the text begins in fixed width: a command that is shown to people, not given.
fn is_fixed_width(message: &Message) -> bool {
    let fixed = |kind| matches!(kind, EntityKind::Code | EntityKind::Pre);
    message.entities.iter().any(|entity| entity.offset == 0 && fixed(entity.kind))
}

/// What `/check` as a reply is about: the part that was quoted, else the whole message replied to.
fn claim(message: &Message) -> Option<&str> {
    let quoted = message.quote.as_ref().map(|quote| quote.text.as_str());
    quoted.or_else(|| message.replied_to.as_ref().and_then(RepliedTo::text)).map(str::trim)
}

/// Under the message, or under the one that it replies to: unless that is ours, or opens a forum topic, to which
/// every plain message in the topic "replies".
fn under(message: &Message, us: Us<'_>) -> Under {
    if let Some(id) = message.ephemeral_message_id {
        return Under::Ephemeral(id);
    }
    let somebodys = |to: &&RepliedTo| to.id > 0 && !to.opens_topic && !to.is_from(us.id);
    Under::Message(message.replied_to.as_ref().filter(somebodys).map_or(message.id, |to| to.id))
}
