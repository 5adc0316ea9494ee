//! A change of what the bot is in a chat. <https://core.telegram.org/bots/api#chatmemberupdated>

use serde::Deserialize;

use super::message::{Chat, User};

/// The bot was added, removed, blocked or given other rights.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ChatMemberUpdate {
    /// Where.
    pub chat: Chat,
    /// Who did it.
    pub from: User,
    /// When, in seconds since 1970.
    pub date: i64,
    /// What the bot was before.
    #[serde(rename = "old_chat_member")]
    pub before: Standing,
    /// What the bot is now.
    #[serde(rename = "new_chat_member")]
    pub now: Standing,
}

/// What a member is in a chat. <https://core.telegram.org/bots/api#chatmember>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Standing {
    status: Status,
    #[serde(default)]
    is_member: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Status {
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
    #[serde(other)]
    Unknown,
}

impl Standing {
    /// Whether the member is in the chat. In a private chat: whether the person has not blocked the bot.
    pub const fn is_in(&self) -> bool {
        match self.status {
            Status::Creator | Status::Administrator | Status::Member => true,
            Status::Restricted => self.is_member,
            Status::Left | Status::Kicked | Status::Unknown => false,
        }
    }

    /// Whether the member administers the chat.
    pub const fn is_admin(&self) -> bool {
        matches!(self.status, Status::Creator | Status::Administrator)
    }
}
