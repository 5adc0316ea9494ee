//! What a reply shows besides its text: a picture, a quiz. Where a chat does not allow it, the text goes alone.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use teloxide::payloads::SendPoll;
use teloxide::requests::Payload;
use teloxide::types::{ChatId, InlineKeyboardMarkup, InputPollOption, ParseMode, PollType, Recipient, ThreadId};

use super::api::{Api, CallError, Refusal, RefusalKind, Upload};
use super::bot::Bot;
use super::delivery::{IntoChat, Kind};
use super::methods::Sent;
use super::outgoing::{Destination, Outgoing, message_id, reply_to};
use crate::language::Locale;
use crate::pictures;
use crate::replies::{Media, Quiz};

/// The pictures that were drawn, by their language: as bytes until Telegram has one, then as its `file_id`, which
/// holds for as long as the bot does. <https://core.telegram.org/bots/api#sending-files>
#[derive(Debug, Default)]
pub(super) struct Pictures(Mutex<HashMap<Locale, Picture>>);

#[derive(Clone, Debug)]
enum Picture {
    Drawn(Vec<u8>),
    Known(String),
}

impl Pictures {
    fn lock(&self) -> MutexGuard<'_, HashMap<Locale, Picture>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends the media of a reply; `None` where its text must go alone.
pub(super) async fn send(
    bot: &Bot,
    media: &Media,
    outgoing: &Outgoing,
    to: Destination,
) -> Option<Result<Sent, CallError>> {
    let sent = match media {
        Media::Map(locale) => send_map(bot, *locale, outgoing, to).await?,
        Media::Quiz(quiz) => send_quiz(bot, quiz, outgoing, to).await,
    };
    match sent.as_ref().err().and_then(CallError::refusal).map(Refusal::kind) {
        Some(RefusalKind::Muted | RefusalKind::Other) => None,
        _ => Some(sent),
    }
}

async fn send_map(bot: &Bot, locale: Locale, outgoing: &Outgoing, to: Destination) -> Option<Result<Sent, CallError>> {
    let known = bot.pictures.lock().get(&locale).cloned();
    let picture = match known {
        Some(picture) => picture,
        None => Picture::Drawn(draw(bot, locale).await?),
    };
    let (photo, upload) = match picture {
        Picture::Known(id) => (Some(id), None),
        Picture::Drawn(png) => {
            bot.pictures.lock().insert(locale, Picture::Drawn(png.clone()));
            (None, Some(Upload { field: "photo", name: "map.png", mime: "image/png", bytes: png }))
        }
    };
    let mut payload = SendPhoto {
        chat_id: to.chat,
        photo,
        caption: outgoing.html.clone(),
        parse_mode: ParseMode::Html,
        message_thread_id: to.thread,
        reply_parameters: to.under.and_then(reply_to),
        reply_markup: outgoing.keyboard.clone(),
        upload,
    };
    let sent: Result<SentPhoto, _> = bot.delivery(to.until).send(to.chat, &mut payload, Kind::Answer).await;
    Some(sent.map(|sent| {
        if let Some(size) = sent.photo.last() {
            bot.pictures.lock().insert(locale, Picture::Known(size.file_id.clone()));
        }
        Sent { message_id: sent.message_id, ephemeral_message_id: None }
    }))
}

/// Draws off the asynchronous thread: it takes a tenth of a second.
async fn draw(bot: &Bot, locale: Locale) -> Option<Vec<u8>> {
    let almanac = bot.almanac.clone();
    match tokio::task::spawn_blocking(move || pictures::map(&almanac, locale)).await {
        Ok(Ok(picture)) => picture.map(|picture| picture.png),
        Ok(Err(error)) => {
            log::error!("the map in {locale} cannot be drawn: {error}");
            None
        }
        Err(_) => {
            log::error!("the drawing of the map in {locale} broke");
            None
        }
    }
}

async fn send_quiz(bot: &Bot, quiz: &Quiz, outgoing: &Outgoing, to: Destination) -> Result<Sent, CallError> {
    let options = quiz.options.iter().map(|option| InputPollOption::new(option.clone()));
    let mut poll = SendPoll::new(ChatId(to.chat), quiz.question.clone(), options);
    poll.type_ = Some(PollType::Quiz);
    poll.correct_option_id = u8::try_from(quiz.correct).ok();
    poll.explanation = Some(quiz.explanation.clone());
    poll.message_thread_id = to.thread.and_then(message_id).map(ThreadId);
    poll.reply_parameters = to.under.and_then(reply_to);
    poll.reply_markup = outgoing.keyboard.clone().map(Into::into);
    bot.delivery(to.until).send(to.chat, &mut poll, Kind::Once).await
}

/// `sendPhoto`, by `file_id` or with the picture. <https://core.telegram.org/bots/api#sendphoto>
#[derive(Debug, Serialize)]
struct SendPhoto {
    chat_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<String>,
    caption: String,
    parse_mode: ParseMode,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_parameters: Option<teloxide::types::ReplyParameters>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<InlineKeyboardMarkup>,
    #[serde(skip)]
    upload: Option<Upload>,
}

impl Payload for SendPhoto {
    type Output = serde_json::Value;
    const NAME: &'static str = "SendPhoto";
}

impl IntoChat for SendPhoto {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = chat;
        self.reply_parameters = None;
    }

    async fn post<T: serde::de::DeserializeOwned>(&self, api: &Api) -> Result<T, CallError> {
        match &self.upload {
            Some(upload) => api.upload(self, upload).await,
            None => api.get(self).await,
        }
    }
}

impl IntoChat for SendPoll {
    fn redirect(&mut self, chat: i64) {
        self.chat_id = Recipient::Id(ChatId(chat));
        self.reply_parameters = None;
    }
}

/// What is read of a photo that was sent.
#[derive(Deserialize)]
struct SentPhoto {
    message_id: i64,
    #[serde(default)]
    photo: Vec<PhotoSize>,
}

#[derive(Deserialize)]
struct PhotoSize {
    file_id: String,
}
