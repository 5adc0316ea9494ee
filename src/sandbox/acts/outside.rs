//! People who call the bot where it is not: inline queries and guests' questions.
//! <https://core.telegram.org/bots/api#inlinequery>, <https://core.telegram.org/bots/features#guest-bots>

use serde_json::{Value, json};

use crate::sandbox::methods;
use crate::sandbox::record::Record;
use crate::sandbox::rules::inline;
use crate::sandbox::server::Sandbox;
use crate::sandbox::state::State;
use crate::sandbox::state::ids::{ChatId, UserId};
use crate::sandbox::state::message::Message;
use crate::sandbox::state::queries::Question;
use crate::sandbox::waits::{self, TimedOut};

/// The server keeps an undelivered inline query this long, in milliseconds.
const KEPT: i64 = 30_000;
/// And a chosen result this long.
const CHOICE_KEPT: i64 = 600_000;

impl Sandbox {
    /// Lets somebody type after the bot's name in any chat; gives the query's id.
    pub fn inline_query(&self, user: UserId, text: &str, offset: &str) -> String {
        self.shared.change(|state| {
            let id = state.new_query_id();
            let now = state.clock.millis();
            let query = json!({
                "id": id, "from": state.user(user).json(), "query": text, "offset": offset, "chat_type": "supergroup",
            });
            state.inline_queries.insert(id.clone(), Question::asked_at(now));
            state.updates.push("inline_query", query, now + KEPT);
            id
        })
    }

    /// Waits for the bot's answer to an inline query: the parameters of `answerInlineQuery`.
    pub async fn inline_answer(&self, query: &str) -> Result<Value, TimedOut> {
        let look = || self.shared.peek(|state| state.inline_queries.get(query)?.answer.clone());
        waits::until(&self.shared, "the answer to an inline query", |_| true, look).await
    }

    /// Lets somebody send a result of an answered inline query: the message, and what the bot is told of it.
    pub fn choose(&self, user: UserId, query: &str, result: &str) -> Option<Message> {
        self.shared.change(|state| {
            let answer = state.inline_queries.get(query)?.answer.clone()?;
            let chosen = methods::inline_result(&answer, result)?;
            let message = inline::checked_result(chosen, &mut Record::default()).ok()?;
            let message = put(state, message, user);
            let choice = json!({
                "result_id": result, "from": state.user(user).json(), "query": "", "inline_message_id": message.inline_id,
            });
            state.updates.push("chosen_inline_result", choice, state.clock.millis() + CHOICE_KEPT);
            Some(message)
        })
    }

    /// Lets somebody mention the bot in a chat where it is not, maybe under another's message; gives the query's id.
    pub fn ask_as_guest(&self, chat: ChatId, user: UserId, text: &str, reply_to: Option<&Message>) -> String {
        self.shared.change(|state| {
            let id = state.new_query_id();
            let now = state.clock.millis();
            let entities = crate::sandbox::rules::entities::find(text);
            let reply_to = reply_to.map(|message| message.id);
            let message = state.put(Message { entities, reply_to, ..Message::new(chat, Some(user), text) });
            let mut json = state.message_json(&message);
            json["guest_query_id"] = json!(id);
            state.guest_queries.insert(id.clone(), Question::asked_at(now));
            state.tell("guest_message", json);
            id
        })
    }

    /// Waits for the bot's answer to a guest; gives the message that appears.
    pub async fn guest_answer(&self, query: &str) -> Result<Message, TimedOut> {
        let look = || {
            self.shared.peek(|state| {
                let id = state.guest_queries.get(query)?.message.as_ref()?;
                state.inline_messages.get(id).cloned()
            })
        };
        waits::until(&self.shared, "the answer to a guest", |_| true, look).await
    }

    /// A message sent through inline or guest mode, as it stands now.
    pub fn inline_message(&self, inline_message_id: &str) -> Option<Message> {
        self.shared.peek(|state| state.inline_messages.get(inline_message_id).cloned())
    }
}

fn put(state: &mut State, message: Message, user: UserId) -> Message {
    let id = methods::put_inline(state, Message { from: Some(user), ..message.clone() });
    state.inline_messages.get(&id).cloned().unwrap_or(message)
}
