//! Presses, inline queries and guest queries that wait for the bot's answer.

use serde_json::Value;

use super::ids::{ChatId, UserId};

/// A press on a button.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct CallbackQuery {
    pub(in crate::sandbox) from: UserId,
    pub(in crate::sandbox) chat: Option<ChatId>,
    /// The ephemeral message that was tapped, if it was one.
    pub(in crate::sandbox) ephemeral: Option<i64>,
    /// When, in milliseconds of the clock.
    pub(in crate::sandbox) at: i64,
    pub(in crate::sandbox) answer: Option<CallbackReply>,
}

/// What `answerCallbackQuery` said.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct CallbackReply {
    pub(in crate::sandbox) text: String,
    pub(in crate::sandbox) is_alert: bool,
    pub(in crate::sandbox) url: Option<String>,
    pub(in crate::sandbox) at: i64,
}

/// An inline query or a guest's question.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct Question {
    pub(in crate::sandbox) at: i64,
    /// The parameters of the answer.
    pub(in crate::sandbox) answer: Option<Value>,
}
