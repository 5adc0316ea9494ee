//! Answers to guests: people who call the bot in a chat that it is not in, and get one answer there. Nothing of such a
//! chat is ours: not its id, which may be that of another chat that we are in, and so no settings, no order, no pause
//! and no cool-down. <https://core.telegram.org/bots/api#answerguestquery>

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use serde::de::IgnoredAny;
use tokio::time::Instant;

use super::addressed::{Call, Due, called};
use super::answering::{age, plain};
use super::api::{Refusal, RefusalKind};
use super::bot::{Bot, Broken};
use super::callback::Marks;
use super::delivery::{Delivery, IntoChat, Kind};
use super::methods::AnswerGuestQuery;
use super::outgoing::Outgoing;
use super::tickets::Ticket;
use super::update::{Asker, Message};
use crate::replies::Reply;

/// How old a call may be. Telegram does not say how long it takes an answer; people report half a minute or more.
const STALE: Duration = Duration::from_mins(5);
/// How long an answer is tried for.
const ANSWERABLE: Duration = Duration::from_mins(1);
/// What an answer is called where nobody sees it.
const ANSWER: &str = "answer";

/// What is said to a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Say {
    /// What is asked for.
    Answer,
    /// That there were too many calls.
    TooMany,
}

/// Answers a call, outside of all lanes. A panic ends nothing else.
pub(super) fn spawn(bot: Arc<Bot>, message: Box<Message>, say: Say, ticket: Ticket) {
    tokio::spawn(async move {
        if AssertUnwindSafe(answer(&bot, &message, say, ticket.update())).catch_unwind().await.is_err() {
            log::error!("update {} was given up on after a panic", ticket.update());
        }
        ticket.finish();
    });
}

async fn answer(bot: &Bot, message: &Message, say: Say, update: i64) {
    let (Ok(call), Some(query)) = (called(message, bot.us()), &message.guest_query_id) else { return };
    if age(message) >= STALE {
        return log::info!("update {update} was given up on: it is stale");
    }
    if let Some(reply) = reply(bot, message, &call, say, update).await {
        send(bot, query, &reply, update).await;
    }
}

async fn reply(bot: &Bot, message: &Message, call: &Call<'_>, say: Say, update: i64) -> Option<Reply> {
    let person = message.from.as_ref().filter(|_| matches!(call.asker, Asker::Person { .. }));
    let standing = bot.standing_of(person).await;
    let scene = bot.scene_elsewhere(&standing, update);
    if say == Say::TooMany {
        return Some(plain(scene.say("too-many-requests")));
    }
    bot.answer(&call.request(bot.us()), &scene).unwrap_or_else(|Broken| {
        log::error!("update {update}: the answer to a guest broke");
        (call.due == Due::Always).then(|| plain(scene.say("apology")))
    })
}

/// Sends an answer. Where its markup is refused, it goes as plain text.
async fn send(bot: &Bot, query: &str, reply: &Reply, update: i64) {
    let outgoing = Outgoing::new(reply, Marks::default(), bot);
    let mut answer = AnswerGuestQuery {
        guest_query_id: query.to_owned(),
        result: outgoing.clone().into_article(ANSWER, ANSWER, None),
    };
    let delivery = Delivery { pauses: None, ..bot.delivery(Instant::now() + ANSWERABLE) };
    let mut sent: Result<IgnoredAny, _> = delivery.send(0, &mut answer, Kind::Answer).await;
    if let Err(error) = &sent
        && error.refusal().map(Refusal::kind) == Some(RefusalKind::Markup)
    {
        log::error!("{error}: the answer goes as plain text");
        answer.result = outgoing.into_plain_article(reply.body.text(), ANSWER);
        sent = delivery.send(0, &mut answer, Kind::Answer).await;
    }
    match sent {
        Ok(_) => {}
        Err(error) if error.refusal().map(Refusal::kind) == Some(RefusalKind::TooLate) => {
            log::debug!("update {update}: a guest can no longer be answered");
        }
        Err(error) => log::warn!("update {update}: a guest was not answered: {error}"),
    }
}

impl IntoChat for AnswerGuestQuery {
    fn redirect(&mut self, _: i64) {}
}
