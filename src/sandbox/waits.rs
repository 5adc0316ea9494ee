//! Waiting for the bot, with an end and a clear word when it does not come.

use std::fmt;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout_at};

use super::record::Call;
use super::server::Sandbox;
use super::shared::Shared;
use super::state::State;
use super::state::ids::{ChatId, UserId};
use super::state::message::Message;

/// So long must nothing happen for the bot to count as idle.
const QUIET: Duration = Duration::from_millis(200);
const GLANCE: Duration = Duration::from_millis(20);

/// What was waited for did not happen.
#[derive(Clone)]
pub struct TimedOut {
    what: String,
    after: Duration,
    instead: String,
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "waited {:?} for {}, which did not come; {}", self.after, self.what, self.instead)
    }
}

/// The same as `Display`, so that `unwrap` in a test tells what happened.
impl fmt::Debug for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for TimedOut {}

/// Looks again after every change until there is something; the calls that `concerns` picks are told of otherwise.
pub(super) async fn until<T>(
    shared: &Shared,
    what: &str,
    concerns: impl Fn(&Call) -> bool,
    look: impl Fn() -> Option<T>,
) -> Result<T, TimedOut> {
    let mut bell = shared.listen();
    let after = shared.peek(|state| state.settings.patience);
    let deadline = Instant::now() + after;
    loop {
        bell.mark_unchanged();
        if let Some(found) = look() {
            return Ok(found);
        }
        if timeout_at(deadline, bell.changed()).await.is_err() {
            let instead = shared.peek(|state| instead(state, &concerns));
            return Err(TimedOut { what: what.to_owned(), after, instead });
        }
    }
}

/// The last calls in short, for the message of a failed test.
fn instead(state: &State, concerns: impl Fn(&Call) -> bool) -> String {
    let calls = state.record.calls.iter().filter(|call| call.method != "getUpdates" && concerns(call));
    let last: Vec<_> = calls.rev().take(5).map(|call| format!("{} {}", call.method, call.params)).collect();
    if last.is_empty() {
        return format!("no calls at all, {} updates unfetched or unconfirmed", state.updates.pending());
    }
    format!("the last calls, newest first: {}", last.join("; "))
}

impl Sandbox {
    /// Waits for the next finished call of a method that no such waiting has given before.
    pub async fn next_call(&self, method: &str) -> Result<Call, TimedOut> {
        self.next_call_where(method, |_| true).await
    }

    /// Waits for the next finished call of a method that also fits.
    pub async fn next_call_where(&self, method: &str, fits: impl Fn(&Call) -> bool) -> Result<Call, TimedOut> {
        let look = || {
            self.shared.peek(|state| {
                let mut calls = state.record.calls.iter_mut().filter(|call| !call.is_open && !call.is_taken);
                let call = calls.find(|call| call.method.eq_ignore_ascii_case(method) && fits(call))?;
                call.is_taken = true;
                Some(call.clone())
            })
        };
        until(&self.shared, &format!("a call of {method}"), |_| true, look).await
    }

    /// Waits for the next message that the bot has posted into a chat and that no such waiting has given before.
    pub async fn next_message(&self, chat: ChatId) -> Result<Message, TimedOut> {
        let is_posting = |call: &Call| call.method.starts_with("send") && call.method != "sendChatAction";
        let number = |call: &Call| {
            let result = &call.answer.as_ref()?["result"];
            (result["chat"]["id"] == chat.0).then(|| result["message_id"].as_i64()).flatten()
        };
        let look = || {
            self.shared.peek(|state| {
                let mut calls = state.record.calls.iter_mut().filter(|call| !call.is_open && !call.is_taken);
                let call = calls.find(|call| is_posting(call) && number(call).is_some_and(|id| id != 0))?;
                call.is_taken = true;
                let id = number(call)?;
                state.chat(chat).messages.get(&id).cloned()
            })
        };
        until(&self.shared, "a message of the bot", |_| true, look).await
    }

    /// Waits until a message is as it should be, for instance edited; gives it.
    pub async fn message_when(&self, message: &Message, is_so: impl Fn(&Message) -> bool) -> Result<Message, TimedOut> {
        let look = || self.message(message.chat, message.id).filter(|message| is_so(message));
        until(&self.shared, "a change of a message", |_| true, look).await
    }

    /// Waits until every update is confirmed, no call is open, and nothing has happened for a while.
    pub async fn wait_until_idle(&self) -> Result<(), TimedOut> {
        let after = self.shared.peek(|state| state.settings.patience);
        let deadline = Instant::now() + after;
        loop {
            let is_idle = self.shared.peek(|state| {
                let is_quiet = state.record.quiet_for() >= QUIET;
                is_quiet && state.updates.pending() == 0 && state.record.in_flight == 0
            });
            if is_idle {
                return Ok(());
            }
            if Instant::now() >= deadline {
                let instead = self.shared.peek(|state| {
                    format!("{} updates unconfirmed, {} calls open", state.updates.pending(), state.record.in_flight)
                });
                return Err(TimedOut { what: "the bot to come to rest".to_owned(), after, instead });
            }
            sleep(GLANCE).await;
        }
    }

    /// All messages of a chat that everybody sees, people's and deleted ones too.
    pub fn messages(&self, chat: ChatId) -> Vec<Message> {
        self.shared.peek(|state| {
            state.chat(chat).messages.values().filter(|message| message.ephemeral_id.is_none()).cloned().collect()
        })
    }

    /// What the bot has posted into a chat for everybody and what is still there.
    pub fn answers(&self, chat: ChatId) -> Vec<Message> {
        let mut messages = self.messages(chat);
        messages.retain(|message| message.from == Some(self.bot()) && !message.is_deleted && !message.is_service);
        messages
    }

    /// What the bot shows to one person alone, oldest first.
    pub fn whispers(&self, chat: ChatId, person: UserId) -> Vec<Message> {
        self.shared.peek(|state| {
            let messages = state.chat(chat).messages.values().rev();
            messages.filter(|message| message.receiver == Some(person) && !message.is_deleted).cloned().collect()
        })
    }

    /// A message by its number, deleted or not.
    pub fn message(&self, chat: ChatId, id: i64) -> Option<Message> {
        self.shared.peek(|state| state.chat(chat).messages.get(&id).cloned())
    }
}
