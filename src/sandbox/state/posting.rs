//! Messages entering chats: numbering, dating, and the update that tells the bot.

use serde_json::{Value, json};

use super::State;
use super::chat::Kind;
use super::ids::{ChatId, UserId};
use super::member::{self, Status};
use super::message::Message;
use super::privacy::Delivery;

/// Telegram keeps messages and memberships this long for a bot, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

impl State {
    /// Puts a message into its chat; gives it with its number and date.
    pub(in crate::sandbox) fn put(&mut self, mut message: Message) -> Message {
        if message.date == 0 {
            message.date = self.clock.seconds();
        }
        let speaks_as_bot = message.from.filter(|&id| id == self.bot || self.is_foreign_bot(id));
        let chat = self.chat_mut(message.chat);
        message.id = chat.next_message;
        chat.next_message += 1;
        if speaks_as_bot.is_some() {
            chat.last_bot = speaks_as_bot;
        }
        chat.messages.insert(message.id, message.clone());
        message
    }

    /// Puts somebody's message into its chat and tells the bot of it if it may know.
    pub(in crate::sandbox) fn receive(&mut self, mut message: Message) -> Message {
        let delivery = self.delivery(self.chat(message.chat), &message);
        message.is_for_bot = delivery == Delivery::Meant;
        let message = self.put(message);
        if delivery != Delivery::Withheld {
            let kind = if self.chat(message.chat).kind == Kind::Channel { "channel_post" } else { "message" };
            self.tell(kind, self.message_json(&message));
        }
        message
    }

    /// Puts a service message into a chat: `fields` say what happened.
    pub(in crate::sandbox) fn announce(&mut self, chat: ChatId, from: UserId, fields: Value) -> Message {
        let mut message = Message { is_service: true, ..Message::new(chat, Some(from), "") };
        if let Value::Object(fields) = fields {
            message.extra = fields;
        }
        self.receive(message)
    }

    /// Queues an update that keeps for a day.
    pub(in crate::sandbox) fn tell(&mut self, kind: &str, value: Value) {
        self.updates.push(kind, value, self.clock.millis() + DAY);
    }

    /// Changes somebody's standing; tells the bot of its own, and of others' if it asked and runs the chat.
    pub(in crate::sandbox) fn set_status(&mut self, chat: ChatId, user: UserId, by: UserId, status: Status) {
        let old = self.chat(chat).status(user);
        self.chat_mut(chat).members.insert(user, status);
        let kind = if user == self.bot { "my_chat_member" } else { "chat_member" };
        if old == status || (user != self.bot && !self.chat(chat).status(self.bot).is_admin()) {
            return;
        }
        let value = json!({
            "chat": self.chat(chat).json(),
            "from": self.user(by).json(),
            "date": self.clock.seconds(),
            "old_chat_member": member::json(self.user(user), old),
            "new_chat_member": member::json(self.user(user), status),
        });
        self.tell(kind, value);
    }
}
