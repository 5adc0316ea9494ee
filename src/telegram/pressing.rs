//! Presses of buttons. Each is acknowledged exactly once and at once, whatever it holds and whatever the chat has to
//! wait for: the person sees a spinner until then. <https://core.telegram.org/bots/api#answercallbackquery>

use std::sync::Arc;
use std::time::Duration;

use serde::de::IgnoredAny;
use teloxide::payloads::{AnswerCallbackQuery, DeleteMessage};
use teloxide::types::{CallbackQueryId, ChatId};
use tokio::time::{Instant, timeout};

use super::answering::{Say, report};
use super::api::Refusal;
use super::bot::{Bot, Broken};
use super::callback::{self, CallbackError, Marks};
use super::delivery::{Delivery, IntoChat, Kind};
use super::editing::{Edit, Target, edit};
use super::flood::Verdict;
use super::lanes::{Job, Lanes, Work};
use super::methods::{DeleteWhisper, EphemeralMessageParameters, Sent, Whisper};
use super::outgoing::{Destination, Outgoing, message_id, no_preview};
use super::tickets::Ticket;
use super::update::{Asker, CallbackQuery, Message};
use crate::replies::body::Line;
use crate::replies::{Action, Body, Menu, Reply, Request, Scene, depends_on_permission, private_payload};

/// How long an answer to a press is tried for; Telegram takes none after 15 s or so.
const ANSWERABLE: Duration = Duration::from_secs(10);
/// How long a message for one person may take before the press is acknowledged all the same.
const WHISPERING: Duration = Duration::from_millis(700);
/// For how long a removal is tried.
const REMOVING: Duration = Duration::from_mins(2);
/// The most UTF-16 units of an alert. <https://core.telegram.org/bots/api#answercallbackquery>
const ALERT: usize = 200;

/// What the person who pressed is told.
enum Acknowledgement {
    /// Nothing: what they wanted is on its way.
    Silent,
    /// A text that must be closed.
    Alert(String),
    /// A way to the private chat with us.
    Link(String),
}

/// Acknowledges a press and does what it asks for.
pub(super) async fn press(bot: &Arc<Bot>, lanes: &Arc<Lanes>, query: CallbackQuery, ticket: Ticket) {
    let CallbackQuery { id, from, message, inline_message_id, data } = query;
    let press = Press { bot, id: &id, person: from.id };
    if message.is_none() && inline_message_id.is_some() {
        press.lead_on(data.as_deref()).await;
        return ticket.finish();
    }
    // Buttons below messages of other chats are none of ours.
    let (Some(message), Some(data)) = (message.filter(|message| bot.may_speak_in(message.chat.id)), data) else {
        press.acknowledge(Acknowledgement::Silent).await;
        return ticket.finish();
    };
    let mut standing = bot.standing(&message.chat, Some(&from), message.thread()).await;
    let scene = bot.scene(&message.chat, &standing, ticket.update());
    let (action, marks) = match callback::decode(&data, &bot.almanac) {
        Ok(read) => read,
        Err(error) => {
            press.acknowledge(refused(error, &scene)).await;
            return ticket.finish();
        }
    };
    let scene = Scene { locale: marks.locale.unwrap_or(scene.locale), ..scene };
    if bot.count(message.chat.id, Some(from.id)) != Verdict::Answer {
        press.acknowledge(Acknowledgement::Alert(scene.say("too-many-requests"))).await;
        return ticket.finish();
    }
    if action == Action::Remove {
        press.remove(&message, marks, &scene).await;
        return ticket.finish();
    }
    let request = Request::Press(action.clone());
    let locale = scene.locale;
    if depends_on_permission(&request) {
        standing.permission = bot.permission(&message.chat, Asker::Person { id: from.id }).await;
    }
    let scene = Scene { locale, ..bot.scene(&message.chat, &standing, ticket.update()) };
    let reply = match bot.answer(&request, &scene) {
        Ok(Some(reply)) => reply,
        Ok(None) => {
            press.acknowledge(Acknowledgement::Silent).await;
            return ticket.finish();
        }
        Err(Broken) => {
            log::error!("update {}: the answer to a press broke", ticket.update());
            press.acknowledge(Acknowledgement::Alert(scene.say("apology"))).await;
            return ticket.finish();
        }
    };
    let reply = bot.saved(reply, message.chat.id, &scene).await;
    if reply.alert {
        press.acknowledge(Acknowledgement::Alert(reply.body.text())).await;
        return ticket.finish();
    }
    let marks = Marks { locale: marks.locale, asker: asker_of(&message, bot) };
    let is_open = message.ephemeral_message_id.is_none();
    if is_open && message.chat.kind.is_group() && is_for_one_person(&action) {
        press.tell_privately(&action, &reply, &message, marks).await;
        return ticket.finish();
    }
    // A menu is for whoever may use it, and stands in the way of nobody else where the server can show it so.
    let is_menu = matches!(action, Action::Settings(menu) if menu != Menu::Overview);
    if is_open && message.chat.kind.is_group() && is_menu && press.whispered_in_time(&reply, &message, marks).await {
        press.acknowledge(Acknowledgement::Silent).await;
        return ticket.finish();
    }
    let locale = scene.locale;
    // A picture or a quiz cannot take the place of words, nor words that of a picture.
    let is_media = message.text.is_none() && message.date != 0;
    let work = if is_open && (reply.media.is_some() || is_media) {
        let until = Instant::now() + ANSWERABLE;
        let to = Destination { chat: message.chat.id, under: Some(message.id), thread: message.thread(), until };
        Work::Say(Box::new(Say { reply, marks: Marks { asker: Some(from.id), ..marks }, locale, to }))
    } else {
        Work::Edit(Box::new(Edit { target: press.target(&message), outgoing: Outgoing::new(&reply, marks, bot) }))
    };
    lanes.push(message.chat.id, Job { work, ticket }, bot);
    press.acknowledge(Acknowledgement::Silent).await;
}

/// What one person opens is not put before everybody.
const fn is_for_one_person(action: &Action) -> bool {
    matches!(action, Action::Sources(_) | Action::Related(_))
}

/// What to say to data that leads nowhere.
fn refused(error: CallbackError, scene: &Scene<'_>) -> Acknowledgement {
    match error {
        CallbackError::Unknown => Acknowledgement::Silent,
        CallbackError::Gone => Acknowledgement::Alert(scene.say("no-such-record")),
        CallbackError::Removed => {
            Acknowledgement::Alert(scene.say_with("ask-again", &[("help", (&scene.typed("help")).into())]))
        }
    }
}

/// Who asked for an answer, as its button to remove it says.
fn asker_of(message: &Message, bot: &Bot) -> Option<i64> {
    message.callback_data().find_map(|data| match callback::decode(data, &bot.almanac) {
        Ok((Action::Remove, marks)) => marks.asker,
        _ => None,
    })
}

/// A press in hand.
#[derive(Clone, Copy)]
struct Press<'a> {
    bot: &'a Arc<Bot>,
    id: &'a str,
    person: i64,
}

impl Press<'_> {
    async fn acknowledge(self, with: Acknowledgement) {
        let mut answer = AnswerCallbackQuery::new(CallbackQueryId(self.id.to_owned()));
        match with {
            Acknowledgement::Silent => {}
            Acknowledgement::Alert(text) => {
                answer.text = Some(text);
                answer.show_alert = Some(true);
            }
            Acknowledgement::Link(url) => answer.url = url.parse().ok(),
        }
        let delivery = Delivery { pauses: None, ..self.bot.delivery(Instant::now() + ANSWERABLE) };
        let acknowledged: Result<IgnoredAny, _> = delivery.send(0, &mut answer, Kind::Repeatable).await;
        if let Err(error) = acknowledged {
            report(&error, 0);
        }
    }

    /// Answers a press in a chat that the bot is not in: what the button shows is to be seen in the private chat.
    async fn lead_on(self, data: Option<&str>) {
        let action = data.and_then(|data| callback::decode(data, &self.bot.almanac).ok());
        let payload = action.and_then(|(action, _)| private_payload(&action, &self.bot.almanac));
        self.acknowledge(payload.map_or(Acknowledgement::Silent, |payload| self.link(&payload))).await;
    }

    /// A way to what a payload leads to in the private chat with us.
    fn link(self, payload: &str) -> Acknowledgement {
        Acknowledgement::Link(format!("https://t.me/{}?start={payload}", self.bot.me.username))
    }

    fn target(self, message: &Message) -> Target {
        let chat = message.chat.id;
        match message.ephemeral_message_id {
            Some(message) => Target::Whisper { chat, person: self.person, message },
            None => Target::Open { chat, message: message.id },
        }
    }

    /// Takes an answer away, for whoever asked and for administrators.
    async fn remove(self, message: &Message, marks: Marks, scene: &Scene<'_>) {
        let chat = message.chat.id;
        let target = self.target(message);
        let is_own = !message.chat.kind.is_group()
            || marks.asker == Some(self.person)
            || matches!(target, Target::Whisper { .. });
        let may = if is_own { Some(true) } else { self.bot.admins.is_admin(&self.bot.api, chat, self.person).await };
        let acknowledgement = match may {
            Some(true) => Acknowledgement::Silent,
            Some(false) => Acknowledgement::Alert(scene.say("not-yours-to-remove")),
            None => Acknowledgement::Alert(scene.say("try-again")),
        };
        self.acknowledge(acknowledgement).await;
        if may != Some(true) {
            return;
        }
        let Err(error) = delete(self.bot, target).await else { return };
        let is_too_old = matches!(error.refusal().map(Refusal::kind), Some(super::api::RefusalKind::NoMessage));
        report(&error, chat);
        if is_too_old && matches!(target, Target::Open { .. }) {
            // Older than 48 hours: Telegram no longer lets us delete it, only empty it.
            let mut body = Body::default();
            body.line(Line::new().italic(scene.say("removed")));
            let outgoing = Outgoing::new(&Reply { body, ..Reply::default() }, Marks::default(), self.bot);
            edit(self.bot, Edit { target, outgoing }).await;
        }
    }

    /// Shows a reply to the person who pressed and to nobody else: as a message that only they see, else as an
    /// alert, else by a link to the private chat.
    async fn tell_privately(self, action: &Action, reply: &Reply, message: &Message, marks: Marks) {
        if self.whispered_in_time(reply, message, marks).await {
            return self.acknowledge(Acknowledgement::Silent).await;
        }
        let text = reply.body.text();
        let acknowledgement = if text.encode_utf16().count() <= ALERT {
            Acknowledgement::Alert(text)
        } else {
            let payload = private_payload(action, &self.bot.almanac).unwrap_or_default();
            self.link(&payload)
        };
        self.acknowledge(acknowledgement).await;
    }

    /// Sends a message that only the person who pressed sees, where the server can. Whether it is on its way.
    async fn whispered_in_time(self, reply: &Reply, message: &Message, marks: Marks) -> bool {
        if !self.bot.can_whisper() {
            return false;
        }
        // In a task of its own: once it is on the way, what becomes of it must be seen.
        let whisper = tokio::spawn(whisper(self.bot.clone(), self.whispered(reply, message, marks)));
        !matches!(timeout(WHISPERING, whisper).await, Ok(Ok(false) | Err(_)))
    }

    /// The message that only the person who pressed sees.
    fn whispered(self, reply: &Reply, message: &Message, marks: Marks) -> Whisper {
        let outgoing = Outgoing::new(reply, Marks { asker: Some(self.person), ..marks }, self.bot);
        Whisper {
            chat_id: message.chat.id,
            text: outgoing.html,
            parse_mode: teloxide::types::ParseMode::Html,
            link_preview_options: no_preview(),
            reply_markup: outgoing.keyboard,
            ephemeral_message_parameters: EphemeralMessageParameters {
                receiver_user_id: self.person,
                callback_query_id: Some(self.id.to_owned()),
            },
            reply_parameters: None,
        }
    }
}

/// Sends a message that one person alone is to see. Whether it is so.
async fn whisper(bot: Arc<Bot>, whisper: Whisper) -> bool {
    let chat = whisper.chat_id;
    match bot.api.get::<_, Sent>(&whisper).await {
        Ok(sent) if sent.ephemeral_message_id.is_some() => true,
        Ok(sent) => {
            // A server that does not know the wish posts for all to see.
            bot.cannot_whisper();
            if let Err(error) = delete(&bot, Target::Open { chat, message: sent.message_id }).await {
                report(&error, chat);
            }
            false
        }
        Err(error) => {
            report(&error, chat);
            false
        }
    }
}

/// Deletes a message of ours.
async fn delete(bot: &Bot, target: Target) -> Result<(), super::api::CallError> {
    let delivery = bot.delivery(Instant::now() + REMOVING);
    let deleted: Result<IgnoredAny, _> = match target {
        Target::Open { chat, message } => {
            bot.repeats.forget(chat, message);
            let Some(id) = message_id(message) else { return Ok(()) };
            delivery.send(chat, &mut DeleteMessage::new(ChatId(chat), id), Kind::Repeatable).await
        }
        Target::Whisper { chat, person, message } => {
            let mut delete = DeleteWhisper { chat_id: chat, receiver_user_id: person, ephemeral_message_id: message };
            delivery.send(chat, &mut delete, Kind::Repeatable).await
        }
    };
    deleted.map(drop)
}

impl IntoChat for AnswerCallbackQuery {
    fn redirect(&mut self, _: i64) {}
}
