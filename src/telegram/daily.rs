//! The daily post on Telegram.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use tokio::time::Instant;

use super::api::{CallError, Refusal, RefusalKind};
use super::bot::Bot;
use super::callback::Marks;
use super::methods::Sent;
use super::outgoing::{Destination, Outgoing};
use super::standing::{Standing, quiet_day};
use crate::chats::{ChatId, Subscriber};
use crate::daily::{Outcome, Post};
use crate::replies::{self, Place, Reply, Scene};

/// How long to wait after Telegram could not be reached.
const UNREACHED: Duration = Duration::from_secs(30);

/// Posts by a bot.
#[derive(Debug)]
pub(super) struct DailyPosts(pub(super) Arc<Bot>);

impl Post for DailyPosts {
    fn reply(&self, to: &Subscriber, day: Date) -> Option<Reply> {
        let bot = &self.0;
        if !bot.may_speak_in(to.chat.0) {
            return None;
        }
        let standing = Standing::new(Arc::new(to.settings.clone()), bot.settings.language, to.settings.daily.topic);
        let name = &bot.me.username;
        let place = if to.chat.is_group() { Place::Group { bot: name } } else { Place::Private { bot: name } };
        let scene = Scene { today: day, ..bot.scene_in(place, &standing, 0) };
        replies::daily_post(quiet_day(to.settings.daily.quiet_day), &scene)
    }

    async fn post(&self, to: &Subscriber, reply: &Reply) -> Outcome {
        let bot = &self.0;
        let outgoing = Outgoing::new(reply, Marks::default(), bot);
        // It is sent once or not at all, so that it is of use now only.
        let until = Instant::now();
        let destination = Destination { chat: to.chat.0, under: None, thread: to.settings.daily.topic, until };
        let mut message = outgoing.into_message(destination);
        message.disable_notification = Some(true);
        bot.pauses.pass(to.chat.0).await;
        // Once more where it turns out that the chat has another id by now.
        for _ in 0..2 {
            let Err(error) = bot.api.get::<_, Sent>(&message).await else { return Outcome::Sent };
            match &error {
                CallError::NotSent(_) => return Outcome::Paused(UNREACHED),
                // A success that cannot be read is a success.
                CallError::Unreadable => return Outcome::Sent,
                CallError::Lost(_) => return Outcome::Unknown,
                CallError::Unwritable => return Outcome::NotSent,
                CallError::Refused(_) => {}
            }
            match error.refusal().map(Refusal::kind) {
                Some(RefusalKind::Wait(seconds)) => {
                    bot.pauses.note(to.chat.0, seconds);
                    return Outcome::Paused(Duration::from_secs(seconds));
                }
                // Whether a 5xx came before or after the post, nobody knows.
                Some(RefusalKind::Server) => return Outcome::Unknown,
                Some(RefusalKind::Migrated(supergroup)) => {
                    // Not saved, it is told once more by a service message, or tomorrow.
                    let _ = bot.chats.migrate(to.chat, ChatId(supergroup)).await;
                    message.chat_id = teloxide::types::ChatId(supergroup).into();
                }
                // The topic was closed or deleted. Elsewhere in the chat nobody asked for the post.
                Some(RefusalKind::NoTopic | RefusalKind::Muted) => return Outcome::NotSent,
                Some(RefusalKind::NoChat) => return Outcome::ChatGone,
                _ => {
                    log::warn!("chat {}: the daily post was refused: {error}", to.chat.0);
                    return Outcome::NotSent;
                }
            }
        }
        Outcome::NotSent
    }
}
