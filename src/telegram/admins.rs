//! Who administers a chat, asked of Telegram and remembered for a minute.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use teloxide::payloads::GetChatMember;
use teloxide::types::{ChatId, UserId};
use tokio::time::timeout;

use super::api::Api;
use super::update::Standing;

/// How long an answer is believed.
const FRESH: Duration = Duration::from_secs(60);
/// How long Telegram may take: whoever pressed a button waits for it.
const PATIENCE: Duration = Duration::from_millis(700);
/// So many answers are remembered at most.
const MOST: usize = 10_000;

/// What is known of persons in chats.
#[derive(Debug, Default)]
pub(super) struct Admins(Mutex<HashMap<(i64, i64), (bool, Instant)>>);

impl Admins {
    /// Whether a person administers a chat; `None` if Telegram does not say in time.
    pub(super) async fn is_admin(&self, api: &Api, chat: i64, person: i64) -> Option<bool> {
        let now = Instant::now();
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(chat, person)).copied();
        if let Some((is_admin, at)) = known
            && now.duration_since(at) < FRESH
        {
            return Some(is_admin);
        }
        let payload = GetChatMember::new(ChatId(chat), UserId(u64::try_from(person).ok()?));
        let standing: Standing = timeout(PATIENCE, api.get(&payload)).await.ok()?.ok()?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert((chat, person), (standing.is_admin(), now));
        Some(standing.is_admin())
    }
}
