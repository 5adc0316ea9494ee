//! What becomes of chats: a group that became a supergroup keeps what it has chosen, and a chat that removed or
//! blocked the bot loses its daily post.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::bot::Bot;
use super::tickets::Ticket;
use crate::chats::{ChatId, NotSaved};

/// Waits before it is tried again to save it. The update stays in the inbox meanwhile.
const WAITS: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(10),
];

/// What became of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Became {
    /// A supergroup, under another id.
    Supergroup { from: ChatId, to: ChatId },
    /// A chat without the bot.
    Without(ChatId),
}

/// Saves what became of a chat.
pub(super) async fn note(bot: Arc<Bot>, became: Became, ticket: Ticket) {
    let mut waits = WAITS.into_iter();
    loop {
        let saved = match became {
            Became::Supergroup { from, to } => bot.chats.migrate(from, to).await,
            Became::Without(chat) => bot.chats.gone(chat).await,
        };
        match (saved, waits.next()) {
            (Ok(()), _) => break,
            (Err(NotSaved), Some(wait)) => sleep(wait).await,
            (Err(NotSaved), None) => {
                log::error!("update {} was given up on: what became of a chat could not be saved", ticket.update());
                break;
            }
        }
    }
    ticket.finish();
}
