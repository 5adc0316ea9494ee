//! Presses that put another reply into the message with the button.

use std::time::Duration;

use serde::de::IgnoredAny;
use teloxide::payloads::EditMessageText;
use teloxide::types::{ChatId, ParseMode};
use tokio::time::Instant;

use super::answering::report;
use super::bot::Bot;
use super::delivery::Kind;
use super::methods::EditWhisper;
use super::outgoing::{Outgoing, message_id, no_preview};

/// For how long an edit is of use: whoever pressed has pressed again since.
const USE: Duration = Duration::from_secs(10 * 60);

/// A reply to be put into a message.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) target: Target,
    pub(super) outgoing: Outgoing,
}

/// A message of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// One that all see.
    Open { chat: i64, message: i64 },
    /// One that one person sees.
    Whisper { chat: i64, person: i64, message: i64 },
}

impl Target {
    pub(super) const fn chat(self) -> i64 {
        match self {
            Self::Open { chat, .. } | Self::Whisper { chat, .. } => chat,
        }
    }
}

/// Puts a reply into a message.
pub(super) async fn edit(bot: &Bot, edit: Edit) {
    let Edit { target, outgoing } = edit;
    let delivery = bot.delivery(Instant::now() + USE);
    let chat = target.chat();
    let edited: Result<IgnoredAny, _> = match target {
        Target::Open { message, .. } => {
            let Some(id) = message_id(message) else { return };
            let mut payload = EditMessageText::new(ChatId(chat), id, outgoing.html);
            payload.parse_mode = Some(ParseMode::Html);
            payload.link_preview_options = Some(no_preview());
            payload.reply_markup = outgoing.keyboard;
            delivery.send(chat, &mut payload, Kind::Repeatable).await
        }
        Target::Whisper { person, message, .. } => {
            let mut payload = EditWhisper {
                chat_id: chat,
                receiver_user_id: person,
                ephemeral_message_id: message,
                text: outgoing.html,
                parse_mode: ParseMode::Html,
                link_preview_options: no_preview(),
                reply_markup: outgoing.keyboard,
            };
            delivery.send(chat, &mut payload, Kind::Repeatable).await
        }
    };
    if let Err(error) = edited {
        report(&error, chat);
    }
}
