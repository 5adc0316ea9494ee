//! Answers to inline queries and to guests. <https://core.telegram.org/bots/api#answerinlinequery>,
//! <https://core.telegram.org/bots/api#answerguestquery>

use serde_json::{Value, json};

use super::{Params, answers};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::inline;
use crate::sandbox::settings::Feature;
use crate::sandbox::state::State;
use crate::sandbox::state::message::Message;

/// An inline query is dropped after this long, in milliseconds; a guest's window is not documented.
const INLINE_WINDOW: i64 = 30_000;
const GUEST_WINDOW: i64 = 30_000;

pub(super) fn answer_inline_query(state: &mut State, params: &Params) -> Answer {
    inline::checked_answer(params, &mut state.record)?;
    let now = state.clock.millis();
    let question = params.text("inline_query_id").and_then(|id| state.inline_queries.get_mut(&id));
    let Some(question) = question.filter(|question| now - question.at <= INLINE_WINDOW) else {
        return Err(Refusal::bad_request(answers::TOO_OLD));
    };
    if question.answer.is_some() {
        state.record.violate("an inline query is answered once");
        return Err(Refusal::bad_request(answers::TOO_OLD));
    }
    question.answer = Some(params.opened());
    Ok(json!(true))
}

pub(super) fn answer_guest_query(state: &mut State, params: &Params) -> Answer {
    if !state.settings.has(Feature::GuestMode) {
        return Err(Refusal::not_found());
    }
    let result = params.json("result")?.ok_or_else(|| Refusal::mistake("result is empty"))?;
    let message = inline::checked_result(&result, &mut state.record)?;
    let now = state.clock.millis();
    let query = params.text("guest_query_id").unwrap_or_default();
    let question = state.guest_queries.get_mut(&query);
    let question = question.filter(|question| now - question.at <= GUEST_WINDOW && question.answer.is_none());
    let Some(question) = question else {
        return Err(Refusal::mistake(answers::TOO_OLD));
    };
    question.answer = Some(result);
    let id = put(state, message);
    if let Some(question) = state.guest_queries.get_mut(&query) {
        question.message = Some(id.clone());
    }
    Ok(json!({ "inline_message_id": id }))
}

/// Keeps a message that was sent into a chat which the bot does not see.
pub(in crate::sandbox) fn put(state: &mut State, message: Message) -> String {
    let id = format!("BAAAA{}", state.new_query_id());
    let bot = Some(state.bot);
    let date = state.clock.seconds();
    let message = Message { inline_id: Some(id.clone()), via_bot: bot, date, ..message };
    state.inline_messages.insert(id.clone(), message);
    id
}

/// The result of an answer that has this id.
pub(in crate::sandbox) fn result<'a>(answer: &'a Value, id: &str) -> Option<&'a Value> {
    answer["results"].as_array()?.iter().find(|result| result["id"] == id)
}
