//! Long polling. <https://core.telegram.org/bots/api#getupdates>

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::params::Params;
use crate::sandbox::shared::Shared;
use crate::sandbox::state::State;
use crate::sandbox::state::updates::Look;

const MOST_UPDATES: i64 = 100;
const MOST_SECONDS: i64 = 50;
const TWO_POLLERS: &str = "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK: &str =
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/// Confirms what came before, then waits until there is something new or time is up.
pub(super) async fn get_updates(shared: &Shared, params: &Params) -> Answer {
    let kinds = params.words("allowed_updates")?;
    let limit = params.int("limit").unwrap_or(MOST_UPDATES).clamp(1, MOST_UPDATES);
    let limit = usize::try_from(limit).unwrap_or(1);
    let seconds = params.int("timeout").unwrap_or(0).clamp(0, MOST_SECONDS);
    let deadline = Instant::now() + Duration::from_secs(seconds.unsigned_abs());
    let mut bell = shared.listen();
    let poller = shared.change(|state| {
        if state.updates.webhook.is_some() {
            return Err(Refusal::conflict(WEBHOOK));
        }
        if let Some(kinds) = &kinds {
            state.updates.allow(kinds);
        }
        let pending = state.updates.pending();
        let poller = state.updates.begin_poll(params.int("offset").unwrap_or(0));
        if state.updates.pending() < pending {
            // What was just confirmed is being worked on: the bot is not idle yet.
            state.record.touch();
        }
        Ok(poller)
    })?;
    loop {
        bell.mark_unchanged();
        let (look, is_away) = shared.peek(|state| {
            let now = state.clock.millis();
            let look = state.updates.look(poller, limit, now);
            if let Look::Ready(batch) = &look {
                note_presses(state, batch, now);
            }
            (look, state.faults.outage.is_some())
        });
        match look {
            Look::Ready(batch) => return Ok(Value::Array(batch)),
            Look::Terminated => return Err(Refusal::conflict(TWO_POLLERS)),
            Look::Webhook => return Err(Refusal::conflict(WEBHOOK)),
            Look::Nothing if is_away => return Ok(json!([])),
            Look::Nothing => {}
        }
        if timeout_at(deadline, bell.changed()).await.is_err() {
            return Ok(json!([]));
        }
    }
}

/// From now on the bot has these presses in hand.
fn note_presses(state: &mut State, batch: &[Value], now: i64) {
    for update in batch {
        let query = update["callback_query"]["id"].as_str().and_then(|id| state.callbacks.get_mut(id));
        if let Some(query) = query {
            query.delivered_at.get_or_insert(now);
        }
    }
}
