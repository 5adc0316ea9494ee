//! Presses of buttons. Each is acknowledged exactly once and at once, whatever it holds and whatever the chat has to
//! wait for: the person sees a spinner until then. <https://core.telegram.org/bots/api#answercallbackquery>

mod removing;
mod whispering;

use std::sync::Arc;
use std::time::Duration;

use serde::de::IgnoredAny;
use teloxide::payloads::AnswerCallbackQuery;
use teloxide::types::CallbackQueryId;
use tokio::time::Instant;

use super::answering::{Say, report};
use super::bot::{Bot, Broken};
use super::callback::{self, CallbackError, Marks};
use super::delivery::{Delivery, IntoChat, Kind};
use super::editing::{Edit, Target};
use super::flood::Verdict;
use super::lanes::{Job, Lanes, Work};
use super::outgoing::{Destination, Outgoing};
use super::tickets::Ticket;
use super::update::{Asker, CallbackQuery, Message};
use crate::replies::{Action, Menu, Request, Scene, depends_on_permission, private_payload};

/// How long an answer to a press is tried for; Telegram takes none after 15 s or so.
const ANSWERABLE: Duration = Duration::from_secs(10);

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
}

impl IntoChat for AnswerCallbackQuery {
    fn redirect(&mut self, _: i64) {}
}
