//! Replies for one person alone: as a message that only they see, else as an alert, else by a link to the private chat.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::timeout;

use super::removing::delete;
use super::{Acknowledgement, Press};
use crate::replies::{Action, Reply, private_payload};
use crate::telegram::answering::report;
use crate::telegram::bot::Bot;
use crate::telegram::callback::Marks;
use crate::telegram::editing::Target;
use crate::telegram::methods::{EphemeralMessageParameters, Sent, Whisper};
use crate::telegram::outgoing::{Outgoing, no_preview};
use crate::telegram::update::Message;

/// How long a message for one person may take before the press is acknowledged all the same.
const WHISPERING: Duration = Duration::from_millis(700);
/// The most UTF-16 units of an alert. <https://core.telegram.org/bots/api#answercallbackquery>
const ALERT: usize = 200;

impl Press<'_> {
    /// Shows a reply to the person who pressed and to nobody else: as a message that only they see, else as an
    /// alert, else by a link to the private chat.
    pub(super) async fn tell_privately(self, action: &Action, reply: &Reply, message: &Message, marks: Marks) {
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
    pub(super) async fn whispered_in_time(self, reply: &Reply, message: &Message, marks: Marks) -> bool {
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
