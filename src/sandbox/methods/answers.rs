//! Answering presses. <https://core.telegram.org/bots/api#answercallbackquery>

use serde_json::json;

use super::{Params, access};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::entities::units;
use crate::sandbox::state::State;
use crate::sandbox::state::queries::CallbackReply;

/// What Telegram says to an answer that comes too late, twice or to nothing.
pub(super) const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
const MOST_IN_AN_ALERT: usize = 200;

pub(super) fn answer_callback_query(state: &mut State, params: &Params) -> Answer {
    let Some(id) = params.text("callback_query_id") else {
        return Err(Refusal::mistake("callback_query_id is empty"));
    };
    let text = params.text("text").unwrap_or_default();
    if units(&text) > MOST_IN_AN_ALERT {
        return Err(Refusal::mistake("MESSAGE_TOO_LONG"));
    }
    let (now, deadline) = (state.clock.millis(), state.settings.callback_deadline);
    let Some(query) = state.callbacks.get_mut(&id) else {
        return Err(Refusal::mistake(TOO_OLD));
    };
    if query.answer.is_some() {
        state.record.violate("a press is answered once, this is the second answer");
        return Err(Refusal::bad_request(TOO_OLD));
    }
    let reply = CallbackReply { text, is_alert: params.flag("show_alert"), url: params.text("url"), at: now };
    query.answer = Some(reply);
    // Telegram counts from the press, but the bot is only to blame for what it had in hand.
    let in_hand = query.in_hand(now).unwrap_or_default();
    if u128::from((now - query.at).unsigned_abs()) > deadline.as_millis() {
        if in_hand > deadline.as_millis() {
            state.record.violate(format!("a press was answered after {in_hand} ms"));
        }
        return Err(Refusal::bad_request(TOO_OLD));
    }
    Ok(json!(true))
}

/// Reactions are taken and forgotten.
pub(super) fn set_message_reaction(state: &mut State, params: &Params) -> Answer {
    let chat = access::inside(state, params)?;
    let message = params.int("message_id").unwrap_or_default();
    match state.chat(chat).living(message) {
        Some(_) => Ok(json!(true)),
        None => Err(Refusal::bad_request("message to react not found")),
    }
}
