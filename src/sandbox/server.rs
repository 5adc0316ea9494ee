//! The running sandbox: a thread of its own, so that a bot that blocks its runtime cannot stall its server.

use std::fmt;
use std::io;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::oneshot;

use super::faults::{Outage, Trouble};
use super::http;
use super::record::{Call, Violation};
use super::settings::Feature;
use super::shared::Shared;
use super::state::State;
use super::state::ids::UserId;

/// The only token that the sandbox knows.
pub(super) const TOKEN: &str = "7654321098:AAEsandboxSandboxSandboxSandboxSand";

/// A Telegram of one's own: answers on loopback until it is dropped.
pub struct Sandbox {
    pub(super) shared: Shared,
    url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts a server with a fresh bot and nobody else.
    pub fn start() -> io::Result<Self> {
        let (listener, address) = http::bind()?;
        let shared = Shared::new(State::new());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        let served = shared.clone();
        let thread = Builder::new().name("sandbox".to_owned()).spawn(move || {
            if let Err(fault) = runtime.block_on(http::serve(listener, served.clone(), stopped)) {
                served.change(|state| state.record.violate(format!("the sandbox itself failed: {fault}")));
            }
        })?;
        Ok(Self { shared, url: format!("http://{address}"), stop: Some(stop), thread: Some(thread) })
    }

    /// What the bot takes for `https://api.telegram.org`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The bot's token.
    pub fn token(&self) -> &'static str {
        TOKEN
    }

    /// The bot's id.
    pub fn bot(&self) -> UserId {
        UserId(State::BOT_ID)
    }

    /// The bot's name without `@`.
    pub fn bot_username(&self) -> String {
        self.shared.peek(|state| state.bot_username().to_owned())
    }

    /// Switches a feature of the bot or the server.
    pub fn set(&self, feature: Feature, is_on: bool) {
        self.shared.change(|state| state.settings.set(feature, is_on));
    }

    /// Sets how long a press can be answered, 10 seconds at first. A later answer, or none, is a violation.
    pub fn set_callback_deadline(&self, deadline: Duration) {
        self.shared.change(|state| state.settings.callback_deadline = deadline);
    }

    /// Sets how long the waiting helpers wait, 5 seconds at first.
    pub fn set_patience(&self, patience: Duration) {
        self.shared.change(|state| state.settings.patience = patience);
    }

    /// Moves the clock: later messages are dated by so many seconds ahead (or behind), and what is kept for a time expires.
    pub fn advance_clock(&self, seconds: i64) {
        self.shared.change(|state| state.clock.ahead += seconds * 1000);
    }

    /// Orders trouble for calls to come.
    pub fn order(&self, trouble: Trouble) {
        self.shared.change(|state| state.faults.order(trouble, state.clock.millis()));
    }

    /// Takes the whole server away until [`end_troubles`](Self::end_troubles); calls that wait are cut off.
    pub fn begin_outage(&self, outage: Outage) {
        self.shared.change(|state| state.faults.outage = Some(outage));
    }

    /// Ends every trouble that is still ordered, outages too.
    pub fn end_troubles(&self) {
        self.shared.change(|state| state.faults.clear());
    }

    /// Every call so far, in the order of arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.peek(|state| state.record.calls.clone())
    }

    /// Every broken rule so far, and every press that the bot has had in hand for too long without an answer.
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.peek(|state| {
            let now = state.clock.millis();
            let deadline = state.settings.callback_deadline.as_millis();
            let forgotten = state.callbacks.iter().filter(|(_, query)| {
                query.answer.is_none() && query.in_hand(now).is_some_and(|millis| millis > deadline)
            });
            let forgotten = forgotten.map(|(id, _)| Violation {
                method: "answerCallbackQuery".to_owned(),
                rule: format!("the press {id} was never answered"),
            });
            state.record.violations.iter().cloned().chain(forgotten).collect()
        })
    }

    /// The command menu for a scope (`default`, `all_group_chats` ...) and a language, as it was set.
    pub fn menu(&self, scope: &str, language: &str) -> Option<Value> {
        let key = (serde_json::json!({ "type": scope }).to_string(), language.to_owned());
        self.shared.peek(|state| state.menus.get(&key).cloned())
    }

    /// The webhook that is set.
    pub fn webhook(&self) -> Option<String> {
        self.shared.peek(|state| state.updates.webhook.clone())
    }

    /// Sets a webhook, as a former run of the bot may have left one.
    pub fn leave_webhook(&self, url: &str) {
        self.shared.change(|state| state.updates.webhook = Some(url.to_owned()));
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that the server has stopped already.
            let _is_stopping = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}
