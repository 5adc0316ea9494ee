//! People and the bot come, go, are thrown out, promoted, muted; chats are blocked, moved, deleted.

use serde_json::{Value, json};

use crate::sandbox::server::Sandbox;
use crate::sandbox::state::State;
use crate::sandbox::state::chat::{Chat, Kind};
use crate::sandbox::state::ids::{ChatId, UserId};
use crate::sandbox::state::member::Status;

impl Sandbox {
    /// Adds somebody, or the bot, to a chat: a change of standing and a service message.
    pub fn add(&self, chat: ChatId, user: UserId, by: UserId) {
        self.shared.change(|state| {
            state.set_status(chat, user, by, Status::Member);
            let user = state.user(user).json();
            state.announce(chat, by, json!({ "new_chat_members": [user] }));
        });
    }

    /// Throws somebody, or the bot, out of a chat.
    pub fn kick(&self, chat: ChatId, user: UserId, by: UserId) {
        self.shared.change(|state| depart(state, chat, user, by, Status::Kicked));
    }

    /// Lets somebody leave a chat.
    pub fn leave(&self, chat: ChatId, user: UserId) {
        self.shared.change(|state| depart(state, chat, user, user, Status::Left));
    }

    /// Makes somebody, or the bot, an administrator, muted, or an ordinary member again.
    pub fn set_status(&self, chat: ChatId, user: UserId, by: UserId, status: Status) {
        self.shared.change(|state| state.set_status(chat, user, by, status));
    }

    /// Lets a person block the bot, or unblock it.
    pub fn block(&self, person: UserId, is_blocked: bool) {
        let chat = self.private_unstarted(person);
        let status = if is_blocked { Status::Kicked } else { Status::Member };
        self.shared.change(|state| state.set_status(chat, state.bot, person, status));
    }

    /// Lets a person's account vanish.
    pub fn deactivate(&self, person: UserId) {
        self.shared.change(|state| {
            if let Some(user) = state.users.get_mut(&person) {
                user.is_deactivated = true;
            }
        });
    }

    /// Deletes a group.
    pub fn delete_chat(&self, chat: ChatId) {
        self.shared.change(|state| state.chat_mut(chat).is_deleted = true);
    }

    /// Turns a group into a supergroup, with both service messages; gives the new chat.
    pub fn migrate(&self, group: ChatId) -> ChatId {
        let new = self.migrate_silently(group);
        self.shared.change(|state| {
            let by = creator(state.chat(new));
            // The old chat still takes this one message.
            state.announce(group, by, json!({ "migrate_to_chat_id": new.0 }));
            state.announce(new, by, json!({ "migrate_from_chat_id": group.0 }));
        });
        new
    }

    /// Turns a group into a supergroup without telling the bot, so that it learns by the refusal.
    pub fn migrate_silently(&self, group: ChatId) -> ChatId {
        self.shared.change(|state| {
            let id = state.new_chat_id(false);
            let old = state.chat(group).clone();
            let members = old.members.clone();
            let new = Chat { members, ..Chat::new(id, Kind::Supergroup, &old.title, 1) };
            state.chats.insert(id, new);
            state.chat_mut(group).migrated_to = Some(id);
            id
        })
    }
}

fn depart(state: &mut State, chat: ChatId, user: UserId, by: UserId, status: Status) {
    let json: Value = state.user(user).json();
    // A bot that is out does not see the service message about it.
    state.set_status(chat, user, by, status);
    state.announce(chat, by, json!({ "left_chat_member": json }));
}

fn creator(chat: &Chat) -> UserId {
    let found = chat.members.iter().find(|(_, status)| **status == Status::Creator);
    found.map_or(UserId::ANONYMOUS_ADMIN, |(&user, _)| user)
}
