//! What people do: write, press, edit, delete, come and go, block, migrate, vote, ask from outside.

pub(super) mod membership;
pub(super) mod outside;
pub(super) mod press;
pub(super) mod say;

use serde_json::{Value, json};

use super::server::Sandbox;
use super::state::ids::{ChatId, UserId};
use super::state::message::Message;
use super::state::privacy::Delivery;

impl Sandbox {
    /// Lets somebody change a message of their own.
    pub fn edit(&self, message: &Message, text: &str) -> Message {
        self.shared.change(|state| {
            let now = state.clock.seconds();
            let known = state.chat_mut(message.chat).messages.get_mut(&message.id);
            let Some(known) = known else { return message.clone() };
            text.clone_into(&mut known.text);
            known.entities = super::rules::entities::find(text);
            known.edited_at = Some(now);
            let edited = known.clone();
            if state.delivery(state.chat(edited.chat), &edited) != Delivery::Withheld {
                let is_post = edited.from.is_none();
                let kind = if is_post { "edited_channel_post" } else { "edited_message" };
                state.tell(kind, state.message_json(&edited));
            }
            edited
        })
    }

    /// Lets somebody delete a message; no update tells the bot.
    pub fn delete(&self, message: &Message) {
        self.shared.change(|state| {
            if let Some(known) = state.chat_mut(message.chat).messages.get_mut(&message.id) {
                known.is_deleted = true;
            }
        });
    }

    /// A service message with these fields: `{"new_chat_title": "..."}`.
    pub fn announce(&self, chat: ChatId, by: UserId, fields: Value) -> Message {
        self.shared.change(|state| state.announce(chat, by, fields))
    }

    /// Puts any JSON into the queue of updates, whether the bot asked for its kind or not; gives its `update_id`.
    pub fn push_update(&self, update: Value) -> i64 {
        self.shared.change(|state| state.updates.push_raw(update))
    }

    /// Delivers the last `count` confirmed updates once more, as when the confirmation got lost.
    pub fn repeat_updates(&self, count: usize) {
        self.shared.change(|state| state.updates.repeat(count));
    }

    /// Lets somebody vote in a poll; no choice takes the vote back.
    pub fn vote(&self, poll: &Message, voter: UserId, options: &[usize]) {
        self.shared.change(|state| {
            let value = json!({
                "poll_id": poll.extra.get("poll").map_or(Value::Null, |poll| poll["id"].clone()),
                "user": state.user(voter).json(),
                "option_ids": options,
                "option_persistent_ids": options.iter().map(|id| (id + 1).to_string()).collect::<Vec<_>>(),
            });
            state.tell("poll_answer", value);
        });
    }
}
