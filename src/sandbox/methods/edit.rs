//! Editing what the bot has sent. <https://core.telegram.org/bots/api#updating-messages>

use serde_json::{Value, json};

use super::{Params, access, media, send};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::{preview, text};
use crate::sandbox::state::State;
use crate::sandbox::state::ids::ChatId;
use crate::sandbox::state::message::Message;

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

pub(super) fn edit_message_text(state: &mut State, params: &Params) -> Answer {
    let old = found(state, params)?;
    if old.is_media() || old.extra.contains_key("poll") {
        return Err(Refusal::mistake("there is no text in the message to edit"));
    }
    let (text, entities) = text::required(params, &text::TEXT, &mut state.record)?;
    let link_preview = preview::checked(params, &mut state.record)?;
    let keyboard = send::keyboard(params)?;
    replace(state, &old, Message { text, entities, keyboard, link_preview, ..old.clone() })
}

pub(super) fn edit_message_caption(state: &mut State, params: &Params) -> Answer {
    let old = found(state, params)?;
    if !old.is_media() {
        return Err(Refusal::mistake("there is no caption in the message to edit"));
    }
    let (text, entities) = text::optional(params, &text::CAPTION, &mut state.record)?;
    let keyboard = send::keyboard(params)?;
    replace(state, &old, Message { text, entities, keyboard, ..old.clone() })
}

pub(super) fn edit_message_reply_markup(state: &mut State, params: &Params) -> Answer {
    let old = found(state, params)?;
    let keyboard = send::keyboard(params)?;
    replace(state, &old, Message { keyboard, ..old.clone() })
}

pub(super) fn edit_message_media(state: &mut State, params: &Params) -> Answer {
    let old = found(state, params)?;
    let Some(media) = params.json("media")? else {
        return Err(Refusal::mistake("media to edit is empty"));
    };
    // An upload is impossible where the message is in a chat that the bot does not see.
    let can_upload = old.inline_id.is_none();
    let media = media::of_input_media(state, params, &media, can_upload)?;
    let keyboard = send::keyboard(params)?;
    replace(state, &old, Message { keyboard, ..media.under(&old) })
}

/// The message to edit: the bot's own and still there.
fn found(state: &mut State, params: &Params) -> Result<Message, Refusal> {
    if let Some(id) = params.text("inline_message_id") {
        let found = state.inline_messages.get(&id).cloned();
        return found.ok_or_else(|| Refusal::mistake("MESSAGE_ID_INVALID"));
    }
    let chat: ChatId = access::inside(state, params)?;
    access::pace(state, chat)?;
    let Some(id) = params.int("message_id") else {
        return Err(Refusal::mistake("message identifier is not specified"));
    };
    let Some(message) = state.chat(chat).living(id) else {
        return Err(Refusal::bad_request("message to edit not found"));
    };
    if message.from != Some(state.bot) || message.is_service {
        return Err(Refusal::mistake("message can't be edited"));
    }
    Ok(message.clone())
}

/// Puts the new form in the place of the old one, if they differ.
fn replace(state: &mut State, old: &Message, new: Message) -> Answer {
    let is_same = old.text == new.text
        && old.entities == new.entities
        && old.keyboard == new.keyboard
        && old.extra == new.extra
        && old.link_preview == new.link_preview;
    if is_same {
        return Err(Refusal::bad_request(NOT_MODIFIED));
    }
    let new = Message { edited_at: Some(state.clock.seconds()), ..new };
    if let Some(id) = new.inline_id.clone() {
        state.inline_messages.insert(id, new);
        return Ok(Value::Bool(true));
    }
    let json = state.message_json(&new);
    state.chat_mut(new.chat).messages.insert(new.id, new);
    Ok(json!(json))
}
