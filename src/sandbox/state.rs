//! What Telegram would know: chats, people, messages, menus, queries, the queue of updates and the clock.

pub(super) mod chat;
pub(super) mod clock;
pub(super) mod ids;
pub(super) mod member;
pub(super) mod message;
pub(super) mod posting;
pub(super) mod privacy;
pub(super) mod queries;
pub(super) mod updates;
pub(super) mod user;

use std::collections::BTreeMap;

use serde_json::Value;

use super::faults::Faults;
use super::record::Record;
use super::settings::Settings;
use chat::Chat;
use clock::Clock;
use ids::{ChatId, UserId};
use message::Message;
use queries::{CallbackQuery, Question};
use updates::Updates;
use user::User;

/// Everything behind the lock.
#[derive(Debug)]
pub(super) struct State {
    pub(super) settings: Settings,
    pub(super) clock: Clock,
    pub(super) bot: UserId,
    pub(super) users: BTreeMap<UserId, User>,
    pub(super) chats: BTreeMap<ChatId, Chat>,
    /// Messages sent through inline or guest mode, by `inline_message_id`.
    pub(super) inline_messages: BTreeMap<String, Message>,
    pub(super) updates: Updates,
    pub(super) callbacks: BTreeMap<String, CallbackQuery>,
    pub(super) inline_queries: BTreeMap<String, Question>,
    pub(super) guest_queries: BTreeMap<String, Question>,
    /// Command menus by scope (as JSON text) and language.
    pub(super) menus: BTreeMap<(String, String), Value>,
    /// Name and descriptions by field and language.
    pub(super) profile: BTreeMap<(String, String), String>,
    /// Uploaded files by `file_id`.
    pub(super) files: BTreeMap<String, Value>,
    pub(super) record: Record,
    pub(super) faults: Faults,
    next_user: i64,
    next_group: i64,
    next_query: i64,
}

impl State {
    /// The id of the bot under test.
    pub(super) const BOT_ID: i64 = 7_654_321_098;

    pub(super) fn new() -> Self {
        let bot = UserId(Self::BOT_ID);
        let users = [
            User::bot(bot, "Almanac", "almanac_test_bot"),
            User::bot(UserId::ANONYMOUS_ADMIN, "Group", "GroupAnonymousBot"),
            User::bot(UserId::CHANNEL_SPEAKER, "Channel", "Channel_Bot"),
            User::person(UserId::LINKED_CHANNEL, "Telegram"),
        ];
        Self {
            settings: Settings::default(),
            clock: Clock::default(),
            bot,
            users: users.into_iter().map(|user| (user.id, user)).collect(),
            chats: BTreeMap::new(),
            inline_messages: BTreeMap::new(),
            updates: Updates::default(),
            callbacks: BTreeMap::new(),
            inline_queries: BTreeMap::new(),
            guest_queries: BTreeMap::new(),
            menus: BTreeMap::new(),
            profile: BTreeMap::new(),
            files: BTreeMap::new(),
            record: Record::default(),
            faults: Faults::default(),
            next_user: 5_000_000_001,
            next_group: 2_100_000_001,
            next_query: 4_611_686_018_427_387_001,
        }
    }

    /// The bot's name without `@`.
    pub(super) fn bot_username(&self) -> &str {
        self.users.get(&self.bot).and_then(|bot| bot.username.as_deref()).unwrap_or_default()
    }

    pub(super) fn new_user_id(&mut self) -> UserId {
        self.next_user += 11;
        UserId(self.next_user)
    }

    /// A fresh id in the manner of the kind: `-…` for groups, `-100…` for supergroups and channels.
    pub(super) fn new_chat_id(&mut self, is_basic: bool) -> ChatId {
        self.next_group += 7;
        ChatId(if is_basic { -self.next_group } else { -1_000_000_000_000 - self.next_group })
    }

    pub(super) fn new_query_id(&mut self) -> String {
        self.next_query += 3;
        self.next_query.to_string()
    }

    /// A chat that a test has made.
    #[track_caller]
    pub(super) fn chat(&self, id: ChatId) -> &Chat {
        self.chats.get(&id).unwrap_or_else(|| panic!("the sandbox has no chat {id}"))
    }

    /// A chat that a test has made.
    #[track_caller]
    pub(super) fn chat_mut(&mut self, id: ChatId) -> &mut Chat {
        self.chats.get_mut(&id).unwrap_or_else(|| panic!("the sandbox has no chat {id}"))
    }

    /// A user that a test has made.
    #[track_caller]
    pub(super) fn user(&self, id: UserId) -> &User {
        self.users.get(&id).unwrap_or_else(|| panic!("the sandbox has no user {id}"))
    }
}
