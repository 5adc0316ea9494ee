//! Somebody presses a button. <https://core.telegram.org/bots/api#callbackquery>

use std::time::Duration;

use serde_json::{Value, json};

use crate::sandbox::rules::keyboard::{ButtonAction, Keyboard};
use crate::sandbox::server::Sandbox;
use crate::sandbox::shared::Shared;
use crate::sandbox::state::State;
use crate::sandbox::state::ids::UserId;
use crate::sandbox::state::message::Message;
use crate::sandbox::state::queries::CallbackQuery;
use crate::sandbox::waits::{self, TimedOut};

/// The server keeps an undelivered press this long, in milliseconds.
const KEPT: i64 = 150_000;

/// What the bot said to a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackAnswer {
    /// The notice, often empty.
    pub text: String,
    /// Whether it must be clicked away.
    pub is_alert: bool,
    /// The address to open.
    pub url: Option<String>,
    /// How long the person waited.
    pub after: Duration,
}

/// A press on its way.
#[derive(Clone)]
pub struct Press {
    shared: Shared,
    /// `callback_query.id`.
    pub id: String,
}

impl Sandbox {
    /// Presses the button with this caption, or with this callback data, as the message stands now.
    ///
    /// # Panics
    ///
    /// If there is no such button, or it does not send anything to the bot.
    pub fn press(&self, user: UserId, message: &Message, button: &str) -> Press {
        let data = self.shared.peek(|state| {
            let current = current(state, message);
            let buttons = || current.keyboard.iter().flat_map(Keyboard::buttons);
            let of_data = |action: &ButtonAction| matches!(action, ButtonAction::Callback(data) if data == button);
            let found = buttons().find(|b| b.text == button).or_else(|| buttons().find(|b| of_data(&b.action)));
            match found.map(|found| found.action.clone()) {
                Some(ButtonAction::Callback(data)) => Ok(data),
                Some(other) => Err(format!("the button `{button}` sends nothing to the bot: {other:?}")),
                None => Err(format!("no button `{button}` among {:?} under `{}`", current.labels(), current.text)),
            }
        });
        match data {
            Ok(data) => self.press_data(user, message, &data),
            Err(fault) => panic!("{fault}"),
        }
    }

    /// Sends any callback data, as an old message or a forged client does.
    pub fn press_data(&self, user: UserId, message: &Message, data: &str) -> Press {
        self.shared.change(|state| {
            let id = state.new_query_id();
            let now = state.clock.millis();
            let current = current(state, message);
            let mut query = json!({
                "id": id,
                "from": state.user(user).json(),
                "chat_instance": format!("-{}", current.chat.0.unsigned_abs()),
                "data": data,
            });
            match &current.inline_id {
                Some(inline) => query["inline_message_id"] = json!(inline),
                None => query["message"] = pressed_message(state, &current),
            }
            let chat = current.inline_id.is_none().then_some(current.chat);
            let ephemeral = current.ephemeral_id;
            state.callbacks.insert(
                id.clone(),
                CallbackQuery { from: user, chat, ephemeral, at: now, delivered_at: None, answer: None },
            );
            state.updates.push("callback_query", query, now + KEPT);
            Press { shared: self.shared.clone(), id }
        })
    }
}

/// A deleted message is inaccessible: its chat and number are there, its date is 0.
fn pressed_message(state: &State, message: &Message) -> Value {
    if message.is_deleted {
        return json!({ "chat": state.chat(message.chat).json(), "message_id": message.id, "date": 0 });
    }
    state.message_json(message)
}

/// The message as it is now; a test may hold an older copy.
fn current(state: &State, message: &Message) -> Message {
    let found = match (&message.inline_id, message.ephemeral_id) {
        (Some(id), _) => state.inline_messages.get(id),
        (None, Some(_)) => {
            state.chat(message.chat).messages.values().find(|other| other.ephemeral_id == message.ephemeral_id)
        }
        (None, None) => state.chat(message.chat).messages.get(&message.id),
    };
    found.unwrap_or(message).clone()
}

impl Press {
    /// What the bot has said so far.
    pub fn answer(&self) -> Option<CallbackAnswer> {
        self.shared.peek(|state| {
            let query = state.callbacks.get(&self.id)?;
            let answer = query.answer.as_ref()?;
            let waited = u64::try_from(answer.at - query.at).unwrap_or(0);
            Some(CallbackAnswer {
                text: answer.text.clone(),
                is_alert: answer.is_alert,
                url: answer.url.clone(),
                after: Duration::from_millis(waited),
            })
        })
    }

    /// Waits for what the bot says.
    pub async fn answered(&self) -> Result<CallbackAnswer, TimedOut> {
        waits::until(&self.shared, "the answer to a press", |_| true, || self.answer()).await
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Press").field("id", &self.id).finish_non_exhaustive()
    }
}
