//! Fetches updates, for ever. <https://core.telegram.org/bots/api#getupdates>

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use teloxide::payloads::DeleteWebhook;
use tokio::time::{sleep, timeout};

use super::api::{CallError, RefusalKind};
use super::bot::Bot;
use super::intake::Intake;
use super::methods::GetUpdates;
use super::tickets::Tickets;
use super::trouble::Trouble;
use super::update::read_batch;

/// How long Telegram waits for an update, in seconds: the most there is.
const WAITING: u32 = 50;
/// How long we wait for Telegram.
const PATIENCE: Duration = Duration::from_mins(1);
/// After so long without an update it is quiet.
const QUIET: Duration = Duration::from_secs(3);
/// So many updates may be in hand at a time; further ones stay with Telegram.
const MOST_IN_HAND: usize = 20_000;

/// The token is none, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TokenRefused;

/// Fetches updates.
pub(super) struct Polling {
    pub(super) bot: Arc<Bot>,
    pub(super) tickets: Arc<Tickets>,
    /// The kinds of updates to ask for.
    pub(super) kinds: Vec<&'static str>,
    /// Called when there has been no update for a while, at most once for each request.
    pub(super) when_quiet: fn(),
    /// All updates before this one are confirmed by the next request.
    pub(super) offset: i64,
}

impl Polling {
    /// Fetches updates and takes them in until the token is refused. May be dropped at any time: what was fetched is
    /// then in hand and in the inbox, or not confirmed.
    pub(super) async fn run(&mut self, intake: &mut Intake) -> TokenRefused {
        let mut trouble = Trouble::new("no updates");
        loop {
            self.tickets.at_most(MOST_IN_HAND).await;
            match self.fetch().await {
                Ok(body) => {
                    if self.take(&String::from_utf8_lossy(&body), intake).await {
                        trouble.is_over();
                    } else {
                        sleep(trouble.wait("the updates cannot be read")).await;
                    }
                }
                Err(error) => match error.refusal().map(super::api::Refusal::kind) {
                    Some(RefusalKind::NoToken) => return TokenRefused,
                    Some(RefusalKind::Webhook) => self.remove_webhook().await,
                    Some(RefusalKind::OtherPoller) => {
                        sleep(trouble.wait("another process fetches updates with the same token; stop one of them"))
                            .await;
                    }
                    Some(RefusalKind::Wait(seconds)) => sleep(Duration::from_secs(seconds)).await,
                    _ => sleep(trouble.wait(&error.to_string())).await,
                },
            }
        }
    }

    /// Waits for updates, and says when it has become quiet.
    async fn fetch(&self) -> Result<Vec<u8>, CallError> {
        let request = self.request(WAITING, 100);
        let mut fetch = pin!(self.bot.api.fetch(&request, PATIENCE));
        if let Ok(fetched) = timeout(QUIET, &mut fetch).await {
            return fetched;
        }
        (self.when_quiet)();
        fetch.await
    }

    /// Tells Telegram what needs not be given out again. For the very end: nothing is read of the answer.
    pub(super) async fn confirm(&self) -> Result<(), CallError> {
        self.bot.api.call(&self.request(0, 1)).await
    }

    fn request(&self, timeout: u32, limit: u8) -> GetUpdates<'_> {
        GetUpdates { offset: self.offset, timeout, limit, allowed_updates: &self.kinds }
    }

    /// Takes a batch in. Whether it was one, and what is in hand of it may be confirmed.
    async fn take(&mut self, body: &str, intake: &mut Intake) -> bool {
        let batch = match read_batch(body) {
            Ok(batch) => batch,
            Err(error) => {
                log::error!("{error}");
                return false;
            }
        };
        let next = batch.next_offset();
        let is_stuck = next.is_none() && !batch.updates.is_empty();
        let mut in_hand = Vec::new();
        for taken in batch.updates {
            let (id, raw) = (taken.id, taken.raw);
            if intake.take(taken) {
                in_hand.extend(id.map(|id| (id, raw.to_owned())));
            }
        }
        if !self.tickets.keep(in_hand).await {
            // The inbox is full: only what is finished may be confirmed.
            self.tickets.at_most(0).await;
        }
        self.offset = next.unwrap_or(self.offset);
        !is_stuck
    }

    async fn remove_webhook(&self) {
        match self.bot.api.call(&DeleteWebhook::new()).await {
            Ok(()) => log::warn!("a webhook was set from before; it was removed, since this bot fetches its updates"),
            Err(error) => {
                log::error!("a webhook is set from before and cannot be removed: {error}");
                sleep(Duration::from_secs(5)).await;
            }
        }
    }
}
