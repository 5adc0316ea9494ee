//! Payloads: the library's, where to redirect them, and our own for what it does not know yet.

use serde::{Deserialize, Serialize};
use teloxide::payloads::{DeleteMessage, EditMessageText, SendMessage};
use teloxide::requests::Payload;
use teloxide::types::{ChatId, InlineKeyboardMarkup, InlineQueryResult, LinkPreviewOptions, ParseMode, Recipient};

use super::delivery::IntoChat;

/// `getUpdates`, whose list of kinds is open: the library's is closed, and newer kinds would be switched off.
/// <https://core.telegram.org/bots/api#getupdates>
#[derive(Debug, Serialize)]
pub(super) struct GetUpdates<'a> {
    pub(super) offset: i64,
    /// In seconds, at most 50.
    pub(super) timeout: u32,
    /// 1 to 100.
    pub(super) limit: u8,
    pub(super) allowed_updates: &'a [&'static str],
}

impl Payload for GetUpdates<'_> {
    type Output = serde_json::Value;
    const NAME: &'static str = "GetUpdates";
}

/// What is read of `getMe`. <https://core.telegram.org/bots/api#user>
#[derive(Clone, Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "they are Telegram's fields")]
pub(super) struct Me {
    pub(super) id: i64,
    pub(super) username: String,
    #[serde(default)]
    pub(super) can_join_groups: bool,
    #[serde(default)]
    pub(super) can_read_all_group_messages: bool,
    #[serde(default)]
    pub(super) supports_inline_queries: bool,
    #[serde(default)]
    pub(super) supports_guest_queries: bool,
}

/// What is read of a message that was sent. <https://core.telegram.org/bots/api#message>
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Sent {
    /// 0 if it is ephemeral.
    pub(super) message_id: i64,
    #[serde(default)]
    pub(super) ephemeral_message_id: Option<i64>,
}

/// `sendMessage` to one member of a group, who alone sees it.
/// <https://core.telegram.org/bots/features#ephemeral-messages>
#[derive(Debug, Serialize)]
pub(super) struct Whisper {
    pub(super) chat_id: i64,
    pub(super) text: String,
    pub(super) parse_mode: ParseMode,
    pub(super) link_preview_options: LinkPreviewOptions,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_markup: Option<InlineKeyboardMarkup>,
    pub(super) ephemeral_message_parameters: EphemeralMessageParameters,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_parameters: Option<ReplyToEphemeral>,
}

/// Who alone sees a message, and the press that it answers.
#[derive(Debug, Serialize)]
pub(super) struct EphemeralMessageParameters {
    pub(super) receiver_user_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) callback_query_id: Option<String>,
}

/// The command, visible to its sender alone, that a message answers.
#[derive(Debug, Serialize)]
pub(super) struct ReplyToEphemeral {
    pub(super) ephemeral_message_id: i64,
}

impl Payload for Whisper {
    type Output = serde_json::Value;
    const NAME: &'static str = "SendMessage";
}

/// `editEphemeralMessageText`. Servers have refused texts of more than 1024 characters here.
/// <https://core.telegram.org/bots/features#ephemeral-messages>
#[derive(Debug, Serialize)]
pub(super) struct EditWhisper {
    pub(super) chat_id: i64,
    pub(super) receiver_user_id: i64,
    pub(super) ephemeral_message_id: i64,
    pub(super) text: String,
    pub(super) parse_mode: ParseMode,
    pub(super) link_preview_options: LinkPreviewOptions,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reply_markup: Option<InlineKeyboardMarkup>,
}

impl Payload for EditWhisper {
    type Output = serde_json::Value;
    const NAME: &'static str = "EditEphemeralMessageText";
}

/// `deleteEphemeralMessage`. <https://core.telegram.org/bots/features#ephemeral-messages>
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "they are Telegram's fields")]
pub(super) struct DeleteWhisper {
    pub(super) chat_id: i64,
    pub(super) receiver_user_id: i64,
    pub(super) ephemeral_message_id: i64,
}

impl Payload for DeleteWhisper {
    type Output = serde_json::Value;
    const NAME: &'static str = "DeleteEphemeralMessage";
}

/// `answerGuestQuery`: one answer to whoever called the bot into a chat that it is not in.
/// <https://core.telegram.org/bots/api#answerguestquery>
#[derive(Debug, Serialize)]
pub(super) struct AnswerGuestQuery {
    pub(super) guest_query_id: String,
    pub(super) result: InlineQueryResult,
}

impl Payload for AnswerGuestQuery {
    type Output = serde_json::Value;
    const NAME: &'static str = "AnswerGuestQuery";
}

impl IntoChat for SendMessage {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = Recipient::Id(ChatId(chat));
        // The supergroup counts its messages anew.
        self.reply_parameters = None;
    }
}

impl IntoChat for EditMessageText {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = Recipient::Id(ChatId(chat));
    }
}

impl IntoChat for DeleteMessage {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = Recipient::Id(ChatId(chat));
    }
}

impl IntoChat for Whisper {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = chat;
    }
}

impl IntoChat for EditWhisper {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = chat;
    }
}

impl IntoChat for DeleteWhisper {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = chat;
    }
}
