//! People, bots and chats, made by a test.

use serde_json::json;

use super::server::Sandbox;
use super::state::State;
use super::state::chat::{Chat, Kind, Topic};
use super::state::ids::{ChatId, UserId};
use super::state::member::Status;
use super::state::message::Message;
use super::state::user::User;

impl Sandbox {
    /// Makes a person whose Telegram speaks English.
    pub fn person(&self, first_name: &str) -> UserId {
        self.person_speaking(first_name, "en")
    }

    /// Makes a person whose Telegram speaks another language; an empty code says nothing of it.
    pub fn person_speaking(&self, first_name: &str, language_code: &str) -> UserId {
        self.shared.change(|state| {
            let mut user = User::person(state.new_user_id(), first_name);
            user.language_code = (!language_code.is_empty()).then(|| language_code.to_owned());
            // ASCII only, as usernames are.
            let name: String = first_name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            user.username = Some(format!("{name}_{}", user.id.0 % 100_000));
            add(state, user)
        })
    }

    /// Makes another bot.
    pub fn other_bot(&self, username: &str) -> UserId {
        self.shared.change(|state| {
            let user = User::bot(state.new_user_id(), username, username);
            add(state, user)
        })
    }

    /// The private chat with a person, who has started the bot.
    pub fn private(&self, person: UserId) -> ChatId {
        let chat = self.private_unstarted(person);
        self.shared.change(|state| {
            let bot = state.bot;
            state.chat_mut(chat).members.entry(bot).and_modify(|status| *status = Status::Member);
        });
        chat
    }

    /// The private chat with a person who has not started the bot.
    pub fn private_unstarted(&self, person: UserId) -> ChatId {
        self.shared.change(|state| {
            let id = ChatId(person.0);
            let name = state.user(person).first_name.clone();
            let bot = state.bot;
            state.chats.entry(id).or_insert_with(|| {
                let mut chat = Chat::new(id, Kind::Private, &name, 21);
                chat.members.insert(person, Status::Member);
                chat.members.insert(bot, Status::Left);
                chat
            });
            id
        })
    }

    /// A basic group with these people and the bot; the first one made it.
    pub fn group(&self, title: &str, people: &[UserId]) -> ChatId {
        self.make(Kind::Group, title, people, Status::Member)
    }

    /// A supergroup with these people and the bot; the first one made it.
    pub fn supergroup(&self, title: &str, people: &[UserId]) -> ChatId {
        self.make(Kind::Supergroup, title, people, Status::Member)
    }

    /// A forum with these people and the bot, and as yet no topic but "General".
    pub fn forum(&self, title: &str, people: &[UserId]) -> ChatId {
        let chat = self.supergroup(title, people);
        self.shared.change(|state| state.chat_mut(chat).is_forum = true);
        chat
    }

    /// A channel of which the bot is an administrator.
    pub fn channel(&self, title: &str) -> ChatId {
        self.make(Kind::Channel, title, &[], Status::Administrator)
    }

    /// A chat where the bot is not, as of a guest or before it is added.
    pub fn supergroup_without_bot(&self, title: &str, people: &[UserId]) -> ChatId {
        self.make(Kind::Supergroup, title, people, Status::Left)
    }

    fn make(&self, kind: Kind, title: &str, people: &[UserId], bot: Status) -> ChatId {
        self.shared.change(|state| {
            let id = state.new_chat_id(kind == Kind::Group);
            let first_message = 101 + 1000 * i64::try_from(state.chats.len()).unwrap_or(0);
            let mut chat = Chat::new(id, kind, title, first_message);
            for (place, &person) in people.iter().enumerate() {
                chat.members.insert(person, if place == 0 { Status::Creator } else { Status::Member });
            }
            chat.members.insert(state.bot, bot);
            state.chats.insert(id, chat);
            id
        })
    }

    /// Opens a topic in a forum; gives its thread id, which is the number of the message that announces it.
    pub fn topic(&self, forum: ChatId, by: UserId, name: &str) -> i64 {
        self.shared.change(|state| {
            let thread = state.chat(forum).next_message;
            let topic = Topic { is_closed: false };
            state.chat_mut(forum).topics.insert(thread, topic);
            let mut message = Message::new(forum, Some(by), "");
            message.is_service = true;
            message.thread = Some(thread);
            message.extra.insert(
                "forum_topic_created".to_owned(),
                json!({ "name": name, "icon_color": 7_322_096, "is_name_implicit": false }),
            );
            state.receive(message).id
        })
    }

    /// Closes a topic or opens it again; thread 1 is "General".
    pub fn close_topic(&self, forum: ChatId, thread: i64, is_closed: bool) {
        self.shared.change(|state| {
            let new = Topic { is_closed };
            state.chat_mut(forum).topics.entry(thread).or_insert(new).is_closed = is_closed;
        });
    }

    /// Deletes a topic with everything in it.
    pub fn delete_topic(&self, forum: ChatId, thread: i64) {
        self.shared.change(|state| {
            let chat = state.chat_mut(forum);
            chat.topics.remove(&thread);
            for message in chat.messages.values_mut().filter(|message| message.thread == Some(thread)) {
                message.is_deleted = true;
            }
        });
    }
}

fn add(state: &mut State, user: User) -> UserId {
    let id = user.id;
    state.users.insert(id, user);
    id
}
