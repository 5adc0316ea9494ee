//! Sends requests until they are delivered or given up on: which failure is tried again, when, and how often.
//!
//! | failure | what is done |
//! | --- | --- |
//! | no connection | again, for as long as the request is of use |
//! | 429 | again after the pause that was asked for |
//! | 5xx | again up to 5 times within 2 minutes |
//! | lost after the request left | [`Kind::Answer`]: once more after 2 s; [`Kind::Repeatable`]: as 5xx; [`Kind::Once`]: never |
//! | the group became a supergroup | again, in the supergroup |
//! | anything else | given up on |

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use teloxide::requests::Payload;
use tokio::time::{Instant, sleep};

use super::api::{Api, CallError, RefusalKind};
use super::pauses::Pauses;

/// Waits before a 5xx is tried again: five times within two minutes.
const SERVER_WAITS: [Duration; 5] = [
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(8),
    Duration::from_secs(20),
    Duration::from_secs(40),
];
/// The wait before an answer that may or may not have arrived is sent again.
const LOST_WAIT: Duration = Duration::from_secs(2);
/// The first and the longest wait before a new connection is tried.
const CONNECT_WAITS: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(5));

/// What it means to do the same twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An answer: a double is better than silence, but only one.
    Answer,
    /// Doing it twice is the same as doing it once: edits, deletions, settings.
    Repeatable,
    /// Better never than twice: what nobody asked for.
    Once,
}

/// A payload that is sent into a chat, whose id may have to change on the way.
pub(super) trait IntoChat: Payload + Serialize + Sync + Sized {
    /// Sends it elsewhere: the group became a supergroup.
    fn redirect(&mut self, chat: i64);

    /// Sends it once and reads as much of the result as `T` holds.
    fn post<T: DeserializeOwned>(&self, api: &Api) -> impl Future<Output = Result<T, CallError>> + Send {
        api.get(self)
    }
}

/// Sends requests for a bot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delivery<'a> {
    pub(super) api: &'a Api,
    /// What must be waited for; nothing for answers to presses, which are not limited.
    pub(super) pauses: Option<&'a Pauses>,
    /// When the request is of no use any more.
    pub(super) until: Instant,
}

impl Delivery<'_> {
    /// Sends a request into a chat and reads as much of its result as `T` holds.
    ///
    /// # Errors
    /// The last failure, when it is given up on.
    pub(super) async fn send<P, T>(self, mut chat: i64, payload: &mut P, kind: Kind) -> Result<T, CallError>
    where
        P: IntoChat,
        T: DeserializeOwned,
    {
        let mut server_waits = SERVER_WAITS.into_iter();
        let mut connect_wait = CONNECT_WAITS.0;
        let mut was_lost = false;
        loop {
            if let Some(pauses) = self.pauses {
                pauses.pass(chat).await;
            }
            let error = match payload.post(self.api).await {
                Ok(result) => return Ok(result),
                Err(error) => error,
            };
            let wait = match &error {
                CallError::NotSent(_) => {
                    let wait = connect_wait;
                    connect_wait = CONNECT_WAITS.1.min(2 * connect_wait);
                    Some(wait)
                }
                CallError::Lost(_) | CallError::Unreadable => match kind {
                    Kind::Answer => (!std::mem::replace(&mut was_lost, true)).then_some(LOST_WAIT),
                    Kind::Repeatable => server_waits.next(),
                    Kind::Once => None,
                },
                CallError::Refused(refusal) => match refusal.kind() {
                    RefusalKind::Wait(seconds) => {
                        let pauses = self.pauses.inspect(|pauses| pauses.note(chat, seconds));
                        pauses.map_or(Some(Duration::from_secs(seconds)), |_| Some(Duration::ZERO))
                    }
                    RefusalKind::Server => server_waits.next(),
                    RefusalKind::Migrated(supergroup) if supergroup != chat => {
                        chat = supergroup;
                        payload.redirect(supergroup);
                        Some(Duration::ZERO)
                    }
                    _ => None,
                },
                CallError::Unwritable => None,
            };
            match wait {
                Some(wait) if Instant::now() + wait < self.until => sleep(wait).await,
                _ => return Err(error),
            }
        }
    }
}
