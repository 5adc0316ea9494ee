//! Messages that are due an answer: is it still wanted, what is said, where does it go, and what if it cannot.

use std::time::Duration;

use jiff::Timestamp;
use tokio::time::Instant;

use super::addressed::{Answer, Due, Under, addressed};
use super::api::{CallError, RefusalKind};
use super::bot::{Bot, Broken};
use super::callback::Marks;
use super::delivery::Kind;
use super::media;
use super::methods::{EphemeralMessageParameters, ReplyToEphemeral, Sent, Whisper};
use super::outgoing::{Destination, Outgoing, no_preview};
use super::repeats;
use super::update::{Asker, Chat, Message};
use crate::chats::Answers;
use crate::language::Locale;
use crate::replies::{Body, Media, Reply, Request, Scene, body::Line, depends_on_permission};

/// How old a command may be when its turn comes: in a group the talk has moved on, in private somebody waits.
const STALE_IN_GROUP: Duration = Duration::from_mins(10);
const STALE_IN_PRIVATE: Duration = Duration::from_hours(24);

/// Answers a message.
pub(super) async fn answer(bot: &Bot, message: &Message, update: i64) {
    let Some(left) = time_left(message) else {
        log::info!("update {update} was given up on: it is stale");
        return;
    };
    let Ok(answer) = addressed(message, bot.us()) else { return };
    let chat = &message.chat;
    let mut standing = bot.standing(chat, message.from.as_ref(), answer.thread).await;
    if answer.due == Due::IfAnythingToSay && standing.settings.answers == Answers::CommandsOnly {
        return;
    }
    let request = match answer.request(bot.us()) {
        // People who reply to the bot also talk about it.
        Request::Text(text) if answer.due == Due::IfAnythingToSay => Request::Talk(text),
        request => request,
    };
    if depends_on_permission(&request) {
        standing.permission = bot.permission(chat, answer.asker).await;
    }
    let scene = bot.scene(chat, &standing, update);
    let reply = match bot.answer(&request, &scene) {
        Ok(Some(reply)) => reply,
        Ok(None) => return,
        Err(Broken) => {
            log::error!("update {update}: the answer broke");
            if !bot.may_apologise(chat.id) {
                return;
            }
            plain(scene.say("apology"))
        }
    };
    let until = Instant::now() + left;
    let reply = bot.saved(reply, chat.id, &scene).await;
    let minutes = if chat.kind.is_group() { standing.settings.cool_down } else { 0 };
    let key = repeats::key(&reply, chat.id, answer.thread).filter(|_| minutes > 0);
    if let Some(first) = key.and_then(|key| bot.repeats.first(key, minutes, std::time::Instant::now())) {
        return point(bot, first, chat, &answer, &scene, until).await;
    }
    let sent = send(bot, &reply, chat, &answer, &scene, until).await;
    if let (Some(key), Some(sent)) = (key, sent.filter(|sent| sent.message_id > 0)) {
        bot.repeats.note(key, sent.message_id, std::time::Instant::now());
    }
}

/// Points to an answer that is there already.
async fn point(bot: &Bot, first: i64, chat: &Chat, answer: &Answer<'_>, scene: &Scene<'_>, until: Instant) {
    let pointer = repeats::pointer(chat.id, answer.thread, first, scene);
    let is_linked = repeats::address(chat.id, answer.thread, first).is_some();
    match answer.under {
        // Without an address, being a reply to it is what points.
        Under::Message(_) if !is_linked => {
            let answer = Answer { under: Under::Message(first), ..answer.clone() };
            send(bot, &pointer, chat, &answer, scene, until).await;
        }
        _ => drop(send(bot, &pointer, chat, answer, scene, until).await),
    }
}

/// Tells a chat that it asks too much.
pub(super) async fn too_many(bot: &Bot, message: &Message) {
    let Ok(answer) = addressed(message, bot.us()) else { return };
    let Some(left) = time_left(message) else { return };
    let standing = bot.standing(&message.chat, message.from.as_ref(), answer.thread).await;
    let scene = bot.scene(&message.chat, &standing, 0);
    let reply = plain(scene.say("too-many-requests"));
    send(bot, &reply, &message.chat, &answer, &scene, Instant::now() + left).await;
}

/// A line of text.
pub(super) fn plain(text: String) -> Reply {
    let mut body = Body::default();
    body.line(Line::of(text));
    Reply { body, ..Reply::default() }
}

/// For how long an answer is still wanted.
fn time_left(message: &Message) -> Option<Duration> {
    let most = if message.chat.kind.is_group() { STALE_IN_GROUP } else { STALE_IN_PRIVATE };
    most.checked_sub(age(message)).filter(|left| !left.is_zero())
}

/// How long ago a message was sent.
pub(super) fn age(message: &Message) -> Duration {
    // A message of the future was sent by a clock that is ahead of ours.
    let age = Timestamp::now().as_second().saturating_sub(message.date).max(0);
    Duration::from_secs(age.unsigned_abs())
}

/// A reply to a press that cannot take the place of what the message shows.
#[derive(Debug)]
pub(super) struct Say {
    pub(super) reply: Reply,
    pub(super) marks: Marks,
    pub(super) locale: Locale,
    pub(super) to: Destination,
}

/// Says what a button asks for in a message of its own.
pub(super) async fn say_again(bot: &Bot, Say { reply, marks, locale, to }: Say) {
    if let Err(error) = say(bot, &reply, marks, locale, to).await {
        report(&error, to.chat);
    }
}

/// Sends an answer to where it goes; gives what was sent, if it was.
async fn send(
    bot: &Bot,
    reply: &Reply,
    chat: &Chat,
    answer: &Answer<'_>,
    scene: &Scene<'_>,
    until: Instant,
) -> Option<Sent> {
    let marks = Marks { locale: reply.locale, asker: person(answer.asker) };
    let sent = match answer.under {
        Under::Message(id) => {
            let to = Destination { chat: chat.id, under: Some(id), thread: answer.thread, until };
            say(bot, reply, marks, scene.locale, to).await
        }
        Under::Ephemeral(id) => {
            let person = person(answer.asker)?;
            whisper_back(bot, Outgoing::new(reply, marks, bot), chat.id, person, id, until).await
        }
    };
    sent.inspect_err(|error| report(error, chat.id)).ok()
}

/// Sends a reply for all to see. Where it cannot go as it is, it goes in a simpler form once.
pub(super) async fn say(
    bot: &Bot,
    reply: &Reply,
    marks: Marks,
    locale: Locale,
    to: Destination,
) -> Result<Sent, CallError> {
    let outgoing = Outgoing::new(reply, marks, bot);
    if let Some(media) = &reply.media {
        if let Some(sent) = media::send(bot, media, &outgoing, to).await {
            return sent;
        }
        if let Media::Quiz(_) = media {
            let without = plain(bot.say(locale, "quiz-forbidden"));
            return say_in_words(bot, Outgoing::new(&without, marks, bot), &without, to).await;
        }
    }
    say_in_words(bot, outgoing, reply, to).await
}

async fn say_in_words(bot: &Bot, outgoing: Outgoing, reply: &Reply, to: Destination) -> Result<Sent, CallError> {
    let mut message = outgoing.into_message(to);
    let delivery = bot.delivery(to.until);
    let error = match delivery.send(to.chat, &mut message, Kind::Answer).await {
        Ok(sent) => return Ok(sent),
        Err(error) => error,
    };
    match error.refusal().map(super::api::Refusal::kind) {
        Some(RefusalKind::NoTopic) => {
            message.message_thread_id = None;
            message.reply_parameters = None;
        }
        Some(RefusalKind::Markup) => {
            log::error!("{error}: the answer goes as plain text");
            message.parse_mode = None;
            message.text = reply.body.text();
        }
        _ => return Err(error),
    }
    delivery.send(to.chat, &mut message, Kind::Answer).await
}

/// Answers a command that only its sender sees, so that only the sender sees the answer.
async fn whisper_back(
    bot: &Bot,
    outgoing: Outgoing,
    chat: i64,
    person: i64,
    command: i64,
    until: Instant,
) -> Result<Sent, CallError> {
    let mut whisper = Whisper {
        chat_id: chat,
        text: outgoing.html,
        parse_mode: teloxide::types::ParseMode::Html,
        link_preview_options: no_preview(),
        reply_markup: outgoing.keyboard,
        ephemeral_message_parameters: EphemeralMessageParameters { receiver_user_id: person, callback_query_id: None },
        reply_parameters: Some(ReplyToEphemeral { ephemeral_message_id: command }),
    };
    bot.delivery(until).send::<_, Sent>(chat, &mut whisper, Kind::Answer).await
}

/// The person's id, where an answer's buttons must know who asked.
pub(super) const fn person(asker: Asker) -> Option<i64> {
    match asker {
        Asker::Person { id } => Some(id),
        _ => None,
    }
}

/// Logs that something was given up on. What people do to their chats is no fault of ours.
pub(super) fn report(error: &CallError, chat: i64) {
    match error.refusal().map(super::api::Refusal::kind) {
        Some(RefusalKind::NoChat | RefusalKind::Muted | RefusalKind::NoTopic | RefusalKind::NoMessage) => {
            log::debug!("chat {chat} cannot be written to: {error}");
        }
        Some(RefusalKind::NotModified | RefusalKind::TooLate) => {}
        _ => log::warn!("chat {chat}: given up on: {error}"),
    }
}
