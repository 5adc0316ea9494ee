//! Answers taken away again.

use std::time::Duration;

use serde::de::IgnoredAny;
use teloxide::payloads::DeleteMessage;
use teloxide::types::ChatId;
use tokio::time::Instant;

use super::{Acknowledgement, Press};
use crate::replies::body::Line;
use crate::replies::{Body, Reply, Scene};
use crate::telegram::answering::report;
use crate::telegram::api::{CallError, Refusal, RefusalKind};
use crate::telegram::bot::Bot;
use crate::telegram::callback::Marks;
use crate::telegram::delivery::Kind;
use crate::telegram::editing::{Edit, Target, edit};
use crate::telegram::methods::DeleteWhisper;
use crate::telegram::outgoing::{Outgoing, message_id};
use crate::telegram::update::Message;

/// For how long a removal is tried.
const REMOVING: Duration = Duration::from_mins(2);

impl Press<'_> {
    /// Takes an answer away, for whoever asked and for administrators.
    pub(super) async fn remove(self, message: &Message, marks: Marks, scene: &Scene<'_>) {
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
        let is_too_old = matches!(error.refusal().map(Refusal::kind), Some(RefusalKind::NoMessage));
        report(&error, chat);
        if is_too_old && matches!(target, Target::Open { .. }) {
            // Older than 48 hours: Telegram no longer lets us delete it, only empty it.
            let mut body = Body::default();
            body.line(Line::new().italic(scene.say("removed")));
            let outgoing = Outgoing::new(&Reply { body, ..Reply::default() }, Marks::default(), self.bot);
            edit(self.bot, Edit { target, outgoing }).await;
        }
    }
}

/// Deletes a message of ours.
pub(super) async fn delete(bot: &Bot, target: Target) -> Result<(), CallError> {
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
