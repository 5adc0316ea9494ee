//! Chats of every kind, with their members, topics and messages.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::ids::{ChatId, UserId};
use super::member::Status;
use super::message::Message;

/// Which kind of chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sandbox) enum Kind {
    Private,
    Group,
    Supergroup,
    Channel,
}

impl Kind {
    pub(in crate::sandbox) const fn word(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }

    /// Whether many people talk here.
    pub(in crate::sandbox) const fn is_group(self) -> bool {
        matches!(self, Self::Group | Self::Supergroup)
    }
}

/// A topic of a forum.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct Topic {
    pub(in crate::sandbox) is_closed: bool,
}

/// A chat and everything in it.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct Chat {
    pub(in crate::sandbox) id: ChatId,
    pub(in crate::sandbox) kind: Kind,
    /// The title; in a private chat the person's first name.
    pub(in crate::sandbox) title: String,
    pub(in crate::sandbox) is_forum: bool,
    pub(in crate::sandbox) topics: BTreeMap<i64, Topic>,
    pub(in crate::sandbox) members: BTreeMap<UserId, Status>,
    pub(in crate::sandbox) messages: BTreeMap<i64, Message>,
    pub(in crate::sandbox) next_message: i64,
    pub(in crate::sandbox) next_ephemeral: i64,
    pub(in crate::sandbox) migrated_to: Option<ChatId>,
    pub(in crate::sandbox) is_deleted: bool,
    /// The bot that spoke last: a bare command goes to it.
    pub(in crate::sandbox) last_bot: Option<UserId>,
    /// When the bot sent or edited here, in milliseconds: what flood limits count.
    pub(in crate::sandbox) posted_at: Vec<i64>,
    /// Until when a 429 told the bot to keep quiet here, in milliseconds, and since when.
    pub(in crate::sandbox) pause: Option<(i64, i64)>,
}

impl Chat {
    pub(in crate::sandbox) fn new(id: ChatId, kind: Kind, title: &str, first_message: i64) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            is_forum: false,
            topics: BTreeMap::new(),
            members: BTreeMap::new(),
            messages: BTreeMap::new(),
            next_message: first_message,
            next_ephemeral: 1,
            migrated_to: None,
            is_deleted: false,
            last_bot: None,
            posted_at: Vec::new(),
            pause: None,
        }
    }

    /// What somebody is here.
    pub(in crate::sandbox) fn status(&self, user: UserId) -> Status {
        self.members.get(&user).copied().unwrap_or(Status::Left)
    }

    /// A message that is still there.
    pub(in crate::sandbox) fn living(&self, message: i64) -> Option<&Message> {
        self.messages.get(&message).filter(|message| !message.is_deleted)
    }

    /// The `Chat` object.
    pub(in crate::sandbox) fn json(&self) -> Value {
        let mut chat = json!({ "id": self.id.0, "type": self.kind.word() });
        let name = if self.kind == Kind::Private { "first_name" } else { "title" };
        chat[name] = json!(self.title);
        if self.is_forum {
            chat["is_forum"] = json!(true);
        }
        chat
    }
}
