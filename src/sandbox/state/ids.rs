//! Identifiers of chats and people, and the fixed ones that Telegram uses for its stand-ins.

use std::fmt;

/// A chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatId(pub i64);

/// A person or a bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(pub i64);

impl UserId {
    /// `GroupAnonymousBot`, in whose name anonymous administrators speak.
    pub const ANONYMOUS_ADMIN: Self = Self(1_087_968_824);
    /// `Channel_Bot`, in whose name people speak as a channel.
    pub const CHANNEL_SPEAKER: Self = Self(136_817_688);
    /// Telegram's own account, in whose name a linked channel's posts are forwarded.
    pub const LINKED_CHANNEL: Self = Self(777_000);
}

impl fmt::Display for ChatId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
