//! Deleting messages. <https://core.telegram.org/bots/api#deletemessage>

use serde_json::json;

use super::{Params, access};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::state::State;
use crate::sandbox::state::chat::Kind;
use crate::sandbox::state::ids::ChatId;

/// A bot's own message can be deleted for 48 hours.
const DELETABLE_SECONDS: i64 = 48 * 60 * 60;
const MOST_AT_ONCE: usize = 100;

pub(super) fn delete_message(state: &mut State, params: &Params) -> Answer {
    let chat = access::inside(state, params)?;
    let Some(id) = params.int("message_id") else {
        return Err(Refusal::mistake("message identifier is not specified"));
    };
    delete(state, chat, id)?;
    Ok(json!(true))
}

pub(super) fn delete_messages(state: &mut State, params: &Params) -> Answer {
    let chat = access::inside(state, params)?;
    let ids = params.json("message_ids")?.unwrap_or_default();
    let ids: Vec<i64> =
        serde_json::from_value(ids).map_err(|_| Refusal::mistake("message identifiers are not specified"))?;
    if !(1..=MOST_AT_ONCE).contains(&ids.len()) {
        return Err(Refusal::mistake("wrong number of message identifiers"));
    }
    for id in ids {
        // Messages that cannot be found are skipped.
        let _skipped = delete(state, chat, id);
    }
    Ok(json!(true))
}

fn delete(state: &mut State, chat: ChatId, id: i64) -> Result<(), Refusal> {
    let (bot, now) = (state.bot, state.clock.seconds());
    let chat = state.chat_mut(chat);
    let (is_private, is_admin) = (chat.kind == Kind::Private, chat.status(bot).is_admin());
    let Some(message) = chat.messages.get_mut(&id).filter(|message| !message.is_deleted) else {
        return Err(Refusal::bad_request("message to delete not found"));
    };
    let is_own = message.from == Some(bot);
    if !is_own && !is_private && !is_admin {
        return Err(Refusal::mistake("message can't be deleted"));
    }
    if !is_admin && now - message.date > DELETABLE_SECONDS {
        return Err(Refusal::bad_request("message can't be deleted for everyone"));
    }
    message.is_deleted = true;
    Ok(())
}
