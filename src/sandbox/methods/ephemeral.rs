//! Messages that one member alone sees (Bot API 10.2 to 10.4).
//! <https://core.telegram.org/bots/features#ephemeral-messages>

use serde_json::{Value, json};

use super::{Params, access, send};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::reply::Target;
use crate::sandbox::rules::text;
use crate::sandbox::settings::Feature;
use crate::sandbox::state::State;
use crate::sandbox::state::ids::{ChatId, UserId};
use crate::sandbox::state::message::Message;

/// How long after somebody's action an ordinary bot may answer in private, in milliseconds.
const WINDOW: i64 = 15_000;
const PARAMETERS: &str = "ephemeral_message_parameters";
/// Ephemeral messages are kept under numbers that no other message has.
const OFFSET: i64 = -1_000_000;

/// The chat of a press, for since 10.4 an answer to a press may leave out the chat.
pub(super) fn chat_of_query(state: &State, params: &Params) -> Option<ChatId> {
    if params.has("chat_id") || !state.settings.has(Feature::EphemeralMessages) {
        return None;
    }
    let wish = params.json(PARAMETERS).ok()??;
    state.callbacks.get(wish["callback_query_id"].as_str()?)?.chat
}

/// Ensure that the bot may speak to one member alone; gives that member. A server that does not know of such messages
/// ignores the wish and posts for all to see.
pub(super) fn receiver(
    state: &mut State,
    chat: ChatId,
    params: &Params,
    target: &Target,
) -> Result<Option<UserId>, Refusal> {
    if params.has("receiver_user_id") || params.has("callback_query_id") {
        state.record.violate("`receiver_user_id` and `callback_query_id` moved into `ephemeral_message_parameters`");
    }
    let Some(wish) = params.json(PARAMETERS)?.filter(|_| state.settings.has(Feature::EphemeralMessages)) else {
        return Ok(None);
    };
    let is_replacing = wish["replace_callback_query_message"] == true;
    if is_replacing && (params.has("message_thread_id") || params.has("reply_parameters")) {
        state.record.violate("what replaces a message names neither a thread nor an answered message");
    }
    let named = wish["receiver_user_id"].as_i64().map(UserId);
    let now = state.clock.millis();
    if let Some(query) = wish["callback_query_id"].as_str() {
        let query = state.callbacks.get(query).filter(|query| query.chat == Some(chat));
        let query = query.filter(|query| named.is_none_or(|named| named == query.from));
        let query = query.ok_or_else(|| Refusal::mistake("QUERY_ID_INVALID"))?;
        if now - query.at > WINDOW {
            return Err(Refusal::bad_request(super::answers::TOO_OLD));
        }
        if is_replacing && query.ephemeral.is_some() {
            return Err(Refusal::mistake("an ephemeral message can't be replaced"));
        }
        return Ok(Some(query.from));
    }
    if !state.chat(chat).kind.is_group() {
        return Err(Refusal::mistake("ephemeral messages can be sent to groups only"));
    }
    let named = named.ok_or_else(|| Refusal::mistake("receiver_user_id is not specified"))?;
    if let Some(answered) = target.ephemeral {
        let original = state.chat(chat).living(OFFSET - answered).filter(|original| original.from == Some(named));
        let original = original.ok_or_else(|| Refusal::mistake("message to be replied not found"))?;
        if now - original.date * 1000 > WINDOW + 1000 {
            return Err(Refusal::bad_request(super::answers::TOO_OLD));
        }
        return Ok(Some(named));
    }
    if target.message.is_some() {
        return Err(Refusal::mistake("MESSAGE_NOT_COMMAND"));
    }
    let home = state.chat(chat);
    let is_person = home.status(named).is_inside() && !state.is_foreign_bot(named) && named != state.bot;
    if home.status(state.bot).is_admin() && is_person {
        return Ok(Some(named));
    }
    Err(Refusal::mistake("USER_NOT_PARTICIPANT"))
}

/// Shows a message to its receiver alone.
pub(in crate::sandbox) fn put(state: &mut State, mut message: Message) -> Message {
    message.date = state.clock.seconds();
    let chat = state.chat_mut(message.chat);
    let id = chat.next_ephemeral;
    chat.next_ephemeral += 1;
    message.id = 0;
    message.ephemeral_id = Some(id);
    chat.messages.insert(OFFSET - id, message.clone());
    message
}

pub(super) fn edit_text(state: &mut State, params: &Params) -> Answer {
    let (text, entities) = text::required(params, &text::TEXT, &mut state.record)?;
    let keyboard = send::keyboard(params)?;
    let now = state.clock.seconds();
    let message = own(state, params)?;
    *message = Message { text, entities, keyboard, edited_at: Some(now), ..message.clone() };
    Ok(json!(true))
}

pub(super) fn edit_reply_markup(state: &mut State, params: &Params) -> Answer {
    let keyboard = send::keyboard(params)?;
    own(state, params)?.keyboard = keyboard;
    Ok(json!(true))
}

pub(super) fn delete(state: &mut State, params: &Params) -> Answer {
    own(state, params)?.is_deleted = true;
    Ok(Value::Bool(true))
}

/// The bot's ephemeral message that a call names.
fn own<'a>(state: &'a mut State, params: &Params) -> Result<&'a mut Message, Refusal> {
    if !state.settings.has(Feature::EphemeralMessages) {
        return Err(Refusal::not_found());
    }
    let chat = access::inside(state, params)?;
    let receiver = params.int("receiver_user_id").map(UserId);
    let id = params.int("ephemeral_message_id").unwrap_or_default();
    let found = state.chat_mut(chat).messages.get_mut(&(OFFSET - id));
    found
        .filter(|message| message.receiver == receiver && !message.is_deleted)
        .ok_or_else(|| Refusal::bad_request("message to edit not found"))
}
