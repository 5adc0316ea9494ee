//! A message as a test sees it, and as Telegram writes it down in JSON.

use serde_json::{Map, Value, json};

use super::State;
use super::chat::Kind;
use super::ids::{ChatId, UserId};
use crate::sandbox::rules::entities::Entity;
use crate::sandbox::rules::keyboard::Keyboard;

/// A message of a chat; a copy, which does not change any more.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, as in Telegram's own messages")]
pub struct Message {
    /// The chat; meaningless for a message sent through inline or guest mode.
    pub chat: ChatId,
    /// `message_id`, unique in the chat; 0 for an ephemeral message.
    pub id: i64,
    /// Who wrote it; absent for channel posts.
    pub from: Option<UserId>,
    /// The chat in whose name it was written.
    pub sender_chat: Option<ChatId>,
    /// When, in Unix seconds of the sandbox's clock.
    pub date: i64,
    /// The text, or the caption of a picture, without markup.
    pub text: String,
    /// What is bold, a link and so on.
    pub entities: Vec<Entity>,
    /// The buttons under it.
    pub keyboard: Option<Keyboard>,
    /// The message that it answers.
    pub reply_to: Option<i64>,
    /// The quoted part of that message.
    pub quote: Option<String>,
    /// The forum topic.
    pub thread: Option<i64>,
    /// When it was last edited.
    pub edited_at: Option<i64>,
    /// Whether it is gone.
    pub is_deleted: bool,
    /// Whether it came without a sound.
    pub is_silent: bool,
    /// The only person who sees it.
    pub receiver: Option<UserId>,
    /// `ephemeral_message_id`.
    pub ephemeral_id: Option<i64>,
    /// `inline_message_id` of a message sent through inline or guest mode.
    pub inline_id: Option<String>,
    /// The bot that it was sent through.
    pub via_bot: Option<UserId>,
    /// The `link_preview_options` that it was sent with; `null` without.
    pub link_preview: Value,
    /// Fields beyond these, as they stand in the JSON: a picture, a poll, what a service message tells.
    pub extra: Map<String, Value>,
    /// Whether it is a service message.
    pub is_service: bool,
    /// Whether a bot with privacy mode on was meant: replies to such a message reach it as well.
    pub(in crate::sandbox) is_for_bot: bool,
}

impl Message {
    pub(in crate::sandbox) fn new(chat: ChatId, from: Option<UserId>, text: &str) -> Self {
        Self {
            chat,
            id: 0,
            from,
            sender_chat: None,
            date: 0,
            text: text.to_owned(),
            entities: Vec::new(),
            keyboard: None,
            reply_to: None,
            quote: None,
            thread: None,
            edited_at: None,
            is_deleted: false,
            is_silent: false,
            receiver: None,
            ephemeral_id: None,
            inline_id: None,
            via_bot: None,
            link_preview: Value::Null,
            extra: Map::new(),
            is_service: false,
            is_for_bot: false,
        }
    }

    /// The captions of all buttons, row after row.
    pub fn labels(&self) -> Vec<&str> {
        self.keyboard.iter().flat_map(Keyboard::buttons).map(|button| button.text.as_str()).collect()
    }

    /// Whether the text stands under a picture or the like.
    pub fn is_media(&self) -> bool {
        self.extra.contains_key("photo") || self.extra.contains_key("document")
    }

    /// The entities of one type, as the pieces of text that they cover.
    pub fn marked(&self, kind: &str) -> Vec<String> {
        self.entities.iter().filter(|entity| entity.kind == kind).map(|entity| entity.of(&self.text)).collect()
    }
}

impl State {
    /// The `Message` object. The message replied to is written out, but not the one which that replies to in turn.
    pub(in crate::sandbox) fn message_json(&self, message: &Message) -> Value {
        let mut json = self.message_alone(message);
        let chat = self.chat(message.chat);
        // In a topic every plain message answers the service message that opened the topic.
        let target = message.reply_to.or(message.thread.filter(|_| chat.is_forum && !message.is_service));
        if let Some(target) = target.and_then(|id| chat.living(id)) {
            json["reply_to_message"] = self.message_alone(target);
        }
        if let Some(quote) = &message.quote {
            json["quote"] = json!({ "text": quote, "position": 0, "is_manual": true });
        }
        json
    }

    fn message_alone(&self, message: &Message) -> Value {
        let chat = self.chat(message.chat);
        let mut json = json!({ "message_id": message.id, "date": message.date, "chat": chat.json() });
        if let Some(user) = message.from.and_then(|id| self.users.get(&id)) {
            json["from"] = user.json();
        }
        if chat.kind == Kind::Supergroup
            && message.from.is_some_and(|id| self.users.get(&id).is_some_and(|u| !u.is_bot))
        {
            // A field that no client of 2025 knows.
            json["sender_tag"] = json!("member");
        }
        if let Some(sender) = message.sender_chat {
            json["sender_chat"] = self.chat(sender).json();
        }
        if let Some(date) = message.edited_at {
            json["edit_date"] = json!(date);
        }
        if let Some(thread) = message.thread {
            json["message_thread_id"] = json!(thread);
            if chat.is_forum {
                json["is_topic_message"] = json!(true);
            }
        }
        if let Some(bot) = message.via_bot.and_then(|id| self.users.get(&id)) {
            json["via_bot"] = bot.json();
        }
        if let Some(id) = message.ephemeral_id {
            json["ephemeral_message_id"] = json!(id);
        }
        if let Some(user) = message.receiver.and_then(|id| self.users.get(&id)) {
            json["receiver_user"] = user.json();
        }
        if let Some(keyboard) = &message.keyboard {
            json["reply_markup"] = keyboard.raw.clone();
        }
        if !message.link_preview.is_null() {
            json["link_preview_options"] = message.link_preview.clone();
        }
        let (text, entities) = if message.is_media() { ("caption", "caption_entities") } else { ("text", "entities") };
        if !message.text.is_empty() {
            json[text] = json!(message.text);
        }
        if !message.entities.is_empty() {
            json[entities] = json!(message.entities);
        }
        for (name, value) in &message.extra {
            json[name] = value.clone();
        }
        json
    }
}
