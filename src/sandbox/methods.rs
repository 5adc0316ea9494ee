//! What a bot may ask for, an area a file, and the table that leads there.
//! <https://core.telegram.org/bots/api#available-methods>

mod access;
mod answers;
mod chats;
mod delete;
mod edit;
mod ephemeral;
mod inline;
mod media;
mod polls;
mod profile;
mod send;
mod webhook;

pub(super) use access::{named_chat, note_pause};
pub(super) use ephemeral::put as put_ephemeral;
pub(super) use inline::{put as put_inline, result as inline_result};

use super::refusal::Answer;
use super::rules::params::Params;
use super::state::State;

/// How a method is carried out.
pub(super) type Method = fn(&mut State, &Params) -> Answer;

/// Every method but `getUpdates`, which waits and so lives with the server.
const METHODS: [(&str, Method); 47] = [
    ("answerCallbackQuery", answers::answer_callback_query),
    ("answerGuestQuery", inline::answer_guest_query),
    ("answerInlineQuery", inline::answer_inline_query),
    ("close", webhook::close),
    ("copyMessage", media::unknown_here),
    ("deleteEphemeralMessage", ephemeral::delete),
    ("deleteMessage", delete::delete_message),
    ("deleteMessages", delete::delete_messages),
    ("deleteMyCommands", profile::delete_my_commands),
    ("deleteWebhook", webhook::delete_webhook),
    ("editEphemeralMessageReplyMarkup", ephemeral::edit_reply_markup),
    ("editEphemeralMessageText", ephemeral::edit_text),
    ("editMessageCaption", edit::edit_message_caption),
    ("editMessageMedia", edit::edit_message_media),
    ("editMessageReplyMarkup", edit::edit_message_reply_markup),
    ("editMessageText", edit::edit_message_text),
    ("forwardMessage", media::unknown_here),
    ("getChat", chats::get_chat),
    ("getChatAdministrators", chats::get_chat_administrators),
    ("getChatMember", chats::get_chat_member),
    ("getChatMemberCount", chats::get_chat_member_count),
    ("getMe", profile::get_me),
    ("getMyCommands", profile::get_my_commands),
    ("getMyDefaultAdministratorRights", profile::get_my_default_administrator_rights),
    ("getMyDescription", profile::get_my_description),
    ("getMyName", profile::get_my_name),
    ("getMyShortDescription", profile::get_my_short_description),
    ("getWebhookInfo", webhook::get_webhook_info),
    ("leaveChat", chats::leave_chat),
    ("logOut", webhook::log_out),
    ("sendAudio", media::unknown_here),
    ("sendChatAction", send::send_chat_action),
    ("sendDocument", media::send_document),
    ("sendMediaGroup", media::unknown_here),
    ("sendMessage", send::send_message),
    ("sendPhoto", media::send_photo),
    ("sendPoll", polls::send_poll),
    ("sendRichMessage", media::unknown_here),
    ("sendSticker", media::unknown_here),
    ("sendVideo", media::unknown_here),
    ("setMessageReaction", answers::set_message_reaction),
    ("setMyCommands", profile::set_my_commands),
    ("setMyDescription", profile::set_my_description),
    ("setMyName", profile::set_my_name),
    ("setMyShortDescription", profile::set_my_short_description),
    ("setWebhook", webhook::set_webhook),
    ("stopPoll", polls::stop_poll),
];

/// A method by its name, however its letters are cased, with the documentation's spelling.
pub(super) fn find(name: &str) -> Option<(&'static str, Method)> {
    METHODS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name))
}
