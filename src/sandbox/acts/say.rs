//! Somebody writes something.

use serde_json::json;

use crate::sandbox::methods;
use crate::sandbox::rules::entities::find;
use crate::sandbox::server::Sandbox;
use crate::sandbox::settings::Feature;
use crate::sandbox::shared::Shared;
use crate::sandbox::state::chat::Kind;
use crate::sandbox::state::ids::{ChatId, UserId};
use crate::sandbox::state::member::Status;
use crate::sandbox::state::message::Message;

/// In whose name a message is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// A person, or another bot.
    User(UserId),
    /// An administrator of the group who stays anonymous: from `GroupAnonymousBot`, in the name of the group.
    AnonymousAdmin,
    /// A person who speaks as a channel: from `Channel_Bot`, in the name of the channel.
    Channel(ChatId),
    /// A post of the linked channel, forwarded by Telegram itself.
    LinkedChannel(ChatId),
    /// A post in a channel, which has no author.
    Post,
}

impl From<UserId> for Speaker {
    fn from(user: UserId) -> Self {
        Self::User(user)
    }
}

/// A message about to be written; [`send`](Say::send) writes it.
#[must_use = "nothing is written before `send`"]
pub struct Say {
    shared: Shared,
    message: Message,
    minutes_ago: i64,
    is_ephemeral: bool,
}

impl Sandbox {
    /// Lets somebody write into a chat. Commands, mentions and addresses are marked as Telegram marks them.
    pub fn say(&self, chat: ChatId, speaker: impl Into<Speaker>, text: &str) -> Say {
        let (from, sender_chat) = match speaker.into() {
            Speaker::User(user) => (Some(user), None),
            Speaker::AnonymousAdmin => (Some(UserId::ANONYMOUS_ADMIN), Some(chat)),
            Speaker::Channel(channel) => (Some(UserId::CHANNEL_SPEAKER), Some(channel)),
            Speaker::LinkedChannel(channel) => (Some(UserId::LINKED_CHANNEL), Some(channel)),
            Speaker::Post => (None, Some(chat)),
        };
        let mut message = Message { sender_chat, entities: find(text), ..Message::new(chat, from, text) };
        if from == Some(UserId::LINKED_CHANNEL) {
            message.extra.insert("is_automatic_forward".to_owned(), json!(true));
        }
        Say { shared: self.shared.clone(), message, minutes_ago: 0, is_ephemeral: false }
    }
}

impl Say {
    /// As a reply; in a forum the topic follows.
    pub fn reply_to(mut self, message: &Message) -> Self {
        self.message.reply_to = Some(message.id);
        self.message.thread = message.thread;
        self
    }

    /// With a part of the answered message quoted.
    pub fn with_quote(mut self, text: &str) -> Self {
        self.message.quote = Some(text.to_owned());
        self
    }

    /// In a topic of a forum.
    pub fn in_topic(mut self, thread: i64) -> Self {
        self.message.thread = Some(thread);
        self
    }

    /// Dated so many minutes ago, as after an outage of the bot.
    pub fn minutes_ago(mut self, minutes: i64) -> Self {
        self.minutes_ago = minutes;
        self
    }

    /// Sent through a bot's inline mode.
    pub fn via(mut self, bot: UserId) -> Self {
        self.message.via_bot = Some(bot);
        self
    }

    /// As an ephemeral command, which only its author and the bot see.
    pub fn ephemeral(mut self) -> Self {
        self.is_ephemeral = true;
        self
    }

    /// With any further field of the JSON, or one that takes the place of what would be there.
    pub fn with_field(mut self, name: &str, value: serde_json::Value) -> Self {
        self.message.extra.insert(name.to_owned(), value);
        self
    }

    /// Writes it, and tells the bot if it may know.
    pub fn send(self) -> Message {
        let Self { shared, mut message, minutes_ago, is_ephemeral } = self;
        shared.change(|state| {
            message.date = state.clock.seconds() - 60 * minutes_ago;
            let bot = state.bot;
            let chat = state.chat_mut(message.chat);
            if chat.kind == Kind::Private && chat.status(bot) == Status::Left {
                chat.members.insert(bot, Status::Member);
            }
            // In ordinary supergroups chains of replies carry a thread id as well, without being topics.
            if chat.kind == Kind::Supergroup && !chat.is_forum && message.thread.is_none() {
                message.thread = message.reply_to;
            }
            if is_ephemeral && state.settings.has(Feature::EphemeralMessages) {
                message.receiver = Some(bot);
                let message = methods::put_ephemeral(state, message);
                state.tell("message", state.message_json(&message));
                return message;
            }
            state.receive(message)
        })
    }
}
