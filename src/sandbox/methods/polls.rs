//! Polls and quizzes. <https://core.telegram.org/bots/api#sendpoll>, <https://core.telegram.org/bots/api#stoppoll>

use serde_json::{Value, json};

use super::{Params, access, send};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::poll;
use crate::sandbox::state::State;
use crate::sandbox::state::chat::Kind;
use crate::sandbox::state::message::Message;

pub(super) fn send_poll(state: &mut State, params: &Params) -> Answer {
    if params.has("ephemeral_message_parameters") {
        state.record.violate("polls are never ephemeral");
    }
    let draft = send::draft(state, params)?;
    let poll = poll::checked(params, &mut state.record)?;
    if state.chat(draft.chat).kind == Kind::Channel && poll["is_anonymous"] == false {
        return Err(Refusal::mistake("non-anonymous polls can't be sent to channel chats"));
    }
    let mut poll = poll;
    poll["id"] = json!(state.new_query_id());
    let extra = [("poll".to_owned(), poll)].into_iter().collect();
    Ok(send::post(state, Message { extra, receiver: None, ..draft }))
}

pub(super) fn stop_poll(state: &mut State, params: &Params) -> Answer {
    let chat = access::inside(state, params)?;
    let keyboard = send::keyboard(params)?;
    let (bot, id) = (state.bot, params.int("message_id").unwrap_or_default());
    let found = state.chat_mut(chat).messages.get_mut(&id).filter(|message| !message.is_deleted);
    let Some(message) = found else {
        return Err(Refusal::bad_request("message with poll to stop not found"));
    };
    let is_own = message.from == Some(bot);
    let Some(poll) = message.extra.get_mut("poll").filter(|_| is_own) else {
        return Err(Refusal::mistake("poll can't be stopped"));
    };
    if poll["is_closed"] == true {
        return Err(Refusal::bad_request("poll has already been closed"));
    }
    poll["is_closed"] = Value::Bool(true);
    message.keyboard = keyboard;
    Ok(poll.clone())
}
