//! Who is what in a chat.

use serde_json::{Value, json};

use super::user::User;

/// A person's or a bot's standing in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Made the chat.
    Creator,
    /// Runs it.
    Administrator,
    /// Takes part.
    Member,
    /// Takes part without the right to send messages.
    Muted,
    /// Went away, or never came.
    Left,
    /// Was thrown out; in a private chat, blocked.
    Kicked,
}

impl Status {
    /// Whether the chat's messages can be seen from here.
    pub const fn is_inside(self) -> bool {
        !matches!(self, Self::Left | Self::Kicked)
    }

    /// Whether this is the creator or an administrator.
    pub const fn is_admin(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Creator => "creator",
            Self::Administrator => "administrator",
            Self::Member => "member",
            Self::Muted => "restricted",
            Self::Left => "left",
            Self::Kicked => "kicked",
        }
    }
}

/// The `ChatMember` object.
pub(in crate::sandbox) fn json(user: &User, status: Status) -> Value {
    let mut member = json!({ "user": user.json(), "status": status.word() });
    let more = match status {
        Status::Creator => json!({ "is_anonymous": false }),
        Status::Administrator => {
            let mut rights = administrator_rights();
            rights["can_be_edited"] = json!(false);
            rights
        }
        Status::Muted => muted_rights(),
        Status::Kicked => json!({ "until_date": 0 }),
        Status::Member | Status::Left => json!({}),
    };
    merge(&mut member, more);
    member
}

/// What an ordinary administrator may do, newer rights included.
fn administrator_rights() -> Value {
    json!({
        "is_anonymous": false, "can_manage_chat": true, "can_delete_messages": true, "can_manage_video_chats": true,
        "can_restrict_members": true, "can_promote_members": false, "can_change_info": true, "can_invite_users": true,
        "can_post_stories": false, "can_edit_stories": false, "can_delete_stories": false, "can_pin_messages": true,
        "can_manage_topics": true, "can_manage_tags": false, "can_send_welcome_messages": false,
    })
}

fn muted_rights() -> Value {
    json!({
        "is_member": true, "can_send_messages": false, "can_send_audios": false, "can_send_documents": false,
        "can_send_photos": false, "can_send_videos": false, "can_send_video_notes": false,
        "can_send_voice_notes": false, "can_send_polls": false, "can_send_other_messages": false,
        "can_add_web_page_previews": false, "can_change_info": false, "can_invite_users": false,
        "can_pin_messages": false, "can_manage_topics": false, "until_date": 0,
    })
}

/// Adds the fields of one object to another.
pub(in crate::sandbox) fn merge(into: &mut Value, more: Value) {
    if let (Value::Object(into), Value::Object(more)) = (into, more) {
        into.extend(more);
    }
}
