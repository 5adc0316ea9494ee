//! When to be silent because Telegram said so. Answers are not paced in advance: they go at once, a 429 pauses its
//! chat for as long as told, and 429s in three chats within a second pause all chats: the limit over all of them.
//! <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// This many chats told to wait within [`TOGETHER`] mean that all must.
const CHATS: usize = 3;
const TOGETHER: Duration = Duration::from_secs(1);
/// The longest that is waited for; Telegram has asked for hours, and an answer of then is stale anyway.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// Who must wait, and until when.
#[derive(Debug, Default)]
pub(super) struct Pauses(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    chats: HashMap<i64, Instant>,
    all: Option<Instant>,
    /// The latest 429s: when, in which chat.
    recent: VecDeque<(Instant, i64)>,
}

impl Pauses {
    /// Waits until nothing forbids to write into a chat.
    pub(super) async fn pass(&self, chat: i64) {
        while let Some(until) = self.until(chat, Instant::now()) {
            sleep_until(until).await;
        }
    }

    /// Notes that Telegram wants a chat to be left alone for some seconds.
    pub(super) fn note(&self, chat: i64, seconds: u64) {
        self.note_at(chat, Duration::from_secs(seconds), Instant::now());
    }

    fn until(&self, chat: i64, now: Instant) -> Option<Instant> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.all.is_some_and(|until| until <= now) {
            state.all = None;
        }
        if state.chats.get(&chat).is_some_and(|until| *until <= now) {
            state.chats.remove(&chat);
        }
        state.all.max(state.chats.get(&chat).copied())
    }

    fn note_at(&self, chat: i64, wait: Duration, now: Instant) {
        let until = now + wait.min(LONGEST);
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.chats.retain(|_, until| *until > now);
        let paused = state.chats.entry(chat).or_insert(until);
        *paused = until.max(*paused);
        while state.recent.front().is_some_and(|(at, _)| now.duration_since(*at) > TOGETHER) {
            state.recent.pop_front();
        }
        state.recent.retain(|(_, other)| *other != chat);
        state.recent.push_back((now, chat));
        if state.recent.len() >= CHATS {
            state.all = state.all.max(Some(until));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_chat_waits_alone() {
        let pauses = Pauses::default();
        let now = Instant::now();
        pauses.note_at(1, 10 * SECOND, now);
        pauses.note_at(1, 2 * SECOND, now);
        assert_eq!(pauses.until(1, now), Some(now + 10 * SECOND));
        assert_eq!(pauses.until(2, now), None);
        assert_eq!(pauses.until(1, now + 10 * SECOND), None);
    }

    #[test]
    fn three_chats_within_a_second_stop_all() {
        let pauses = Pauses::default();
        let now = Instant::now();
        for (chat, millis) in [(1, 0), (1, 100), (2, 200), (3, 1250)] {
            pauses.note_at(chat, 5 * SECOND, now + Duration::from_millis(millis));
        }
        assert_eq!(pauses.until(9, now + 2 * SECOND), None, "the first was too long ago");
        pauses.note_at(4, 7 * SECOND, now + Duration::from_millis(1300));
        pauses.note_at(5, 3 * SECOND, now + Duration::from_millis(1400));
        assert_eq!(pauses.until(9, now + 2 * SECOND), Some(now + Duration::from_millis(4400)));
    }
}
