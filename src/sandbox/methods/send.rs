//! Sending text. <https://core.telegram.org/bots/api#sendmessage>, <https://core.telegram.org/bots/api#sendchataction>

use serde_json::{Value, json};

use super::{Params, access, ephemeral};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::keyboard::Keyboard;
use crate::sandbox::rules::{preview, reply, text, topic};
use crate::sandbox::state::State;
use crate::sandbox::state::ids::ChatId;
use crate::sandbox::state::message::Message;

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn send_message(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let (text, entities) = text::required(params, &text::TEXT, &mut state.record)?;
    let link_preview = preview::checked(params, &mut state.record)?;
    Ok(post(state, Message { text, entities, link_preview, ..draft }))
}

/// What all messages of the bot have in common: where they go, what they answer, their buttons.
pub(super) fn draft(state: &mut State, params: &Params) -> Result<Message, Refusal> {
    if let Some(chat) = ephemeral::chat_of_query(state, params) {
        let mut params = params.clone();
        params.set("chat_id", json!(chat.0));
        return draft(state, &params);
    }
    let id = access::writable(state, params)?;
    let keyboard = keyboard(params)?;
    let chat = state.chats.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
    let target = reply::target(params, chat, &mut state.record)?;
    let thread = topic::thread(chat, params.int("message_thread_id"), &target, chat.status(state.bot))?;
    let receiver = ephemeral::receiver(state, id, params, &target)?;
    Ok(Message {
        keyboard,
        reply_to: target.message,
        quote: target.quote,
        thread,
        receiver,
        is_silent: params.flag("disable_notification"),
        ..Message::new(id, Some(state.bot), "")
    })
}

/// The keyboard of a call, inline or not.
pub(super) fn keyboard(params: &Params) -> Result<Option<Keyboard>, Refusal> {
    match params.json("reply_markup")? {
        None => Ok(None),
        Some(markup) if markup.is_object() => Keyboard::checked(&markup),
        Some(_) => Err(Refusal::mistake("object expected as reply markup")),
    }
}

/// Puts a finished message into its chat; gives its JSON.
pub(super) fn post(state: &mut State, message: Message) -> Value {
    let message = if message.receiver.is_some() { ephemeral::put(state, message) } else { state.put(message) };
    state.message_json(&message)
}

pub(super) fn send_chat_action(state: &mut State, params: &Params) -> Answer {
    let id: ChatId = access::inside(state, params)?;
    let thread = params.int("message_thread_id").filter(|&thread| thread != topic::GENERAL);
    topic::thread(state.chat(id), thread, &reply::Target::default(), state.chat(id).status(state.bot))?;
    let action = params.text("action").unwrap_or_default();
    if ACTIONS.contains(&action.as_str()) {
        Ok(json!(true))
    } else {
        Err(Refusal::mistake("wrong parameter action in request"))
    }
}
