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
    /// When the bot was first given it.
    pub(in crate::sandbox) delivered_at: Option<i64>,
    pub(in crate::sandbox) answer: Option<CallbackReply>,
}

impl CallbackQuery {
    /// How long the bot has had it, in milliseconds.
    pub(in crate::sandbox) fn in_hand(&self, now: i64) -> Option<u128> {
        self.delivered_at.map(|at| u128::from((now - at).unsigned_abs()))
    }
}

impl Question {
    pub(in crate::sandbox) fn asked_at(at: i64) -> Self {
        Self { at, answer: None, message: None }
    }
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
    /// `inline_message_id` of the message that a guest was answered with.
    pub(in crate::sandbox) message: Option<String>,
}
