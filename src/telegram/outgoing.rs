//! A reply as it leaves: HTML, buttons, and the message that it goes under.

use teloxide::payloads::SendMessage;
use teloxide::types::{
    ChatId, InlineKeyboardMarkup, InlineQueryResult, InlineQueryResultArticle, InputMessageContent,
    InputMessageContentText, LinkPreviewOptions, MessageId, ParseMode, ReplyParameters, ThreadId,
};

use tokio::time::Instant;

use super::bot::Bot;
use super::callback::Marks;
use super::html::Html;
use super::keyboard::keyboard;
use crate::replies::Reply;

/// Where a message goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Destination {
    pub(super) chat: i64,
    /// The message that it goes under.
    pub(super) under: Option<i64>,
    pub(super) thread: Option<i64>,
    /// When it is of no use any more.
    pub(super) until: Instant,
}

/// The text and the buttons of a message.
#[derive(Clone, Debug)]
pub(super) struct Outgoing {
    pub(super) html: String,
    pub(super) keyboard: Option<InlineKeyboardMarkup>,
}

impl Outgoing {
    /// A reply, its buttons marked with what they have to keep.
    pub(super) fn new(reply: &Reply, marks: Marks, bot: &Bot) -> Self {
        let keyboard = keyboard(&reply.actions, &bot.me.username, bot.abilities(), marks, &bot.almanac);
        let html = Html::from(&reply.body).into_string();
        Self { html, keyboard: (!keyboard.inline_keyboard.is_empty()).then_some(keyboard) }
    }

    /// The message to send.
    pub(super) fn into_message(self, to: Destination) -> SendMessage {
        let mut message = SendMessage::new(ChatId(to.chat), self.html);
        message.parse_mode = Some(ParseMode::Html);
        message.link_preview_options = Some(no_preview());
        message.reply_parameters = to.under.and_then(reply_to);
        message.message_thread_id = to.thread.and_then(message_id).map(ThreadId);
        message.reply_markup = self.keyboard.map(Into::into);
        message
    }

    /// The message for somebody to post, or to be posted at a guest's call.
    /// <https://core.telegram.org/bots/api#inlinequeryresultarticle>
    pub(super) fn into_article(self, id: &str, title: &str, description: Option<&str>) -> InlineQueryResult {
        let Self { html, keyboard } = self;
        article(id, title, description, html, Some(ParseMode::Html), keyboard)
    }

    /// The same with this text and no markup.
    pub(super) fn into_plain_article(self, text: String, id: &str) -> InlineQueryResult {
        article(id, id, None, text, None, self.keyboard)
    }
}

fn article(
    id: &str,
    title: &str,
    description: Option<&str>,
    text: String,
    parse_mode: Option<ParseMode>,
    keyboard: Option<InlineKeyboardMarkup>,
) -> InlineQueryResult {
    let mut content = InputMessageContentText::new(text);
    content.parse_mode = parse_mode;
    content.link_preview_options = Some(no_preview());
    let mut article = InlineQueryResultArticle::new(id, title, InputMessageContent::Text(content));
    article.description = description.map(str::to_owned);
    article.reply_markup = keyboard;
    InlineQueryResult::Article(article)
}

/// Links are not previewed: a card has its source, and a page that changes would speak in its place.
pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// The message that another one goes under, if it is still there.
pub(super) fn reply_to(id: i64) -> Option<ReplyParameters> {
    message_id(id).map(|id| ReplyParameters::new(id).allow_sending_without_reply())
}

/// An id as the library has it; `None` for what is no id of a message.
pub(super) fn message_id(id: i64) -> Option<MessageId> {
    i32::try_from(id).ok().map(MessageId)
}
