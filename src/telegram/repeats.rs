//! The same answer again: in a group a short pointer to the first one takes its place for a while.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use quick_cache::unsync::Cache;

use crate::replies::body::Line;
use crate::replies::{Action, Button, Reply, Scene};

/// So many answers are remembered, over all chats.
const MOST: usize = 10_000;

/// An answer in a place, by what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    chat: i64,
    topic: Option<i64>,
    text: u64,
}

/// Where an answer was given, and when.
#[derive(Clone, Copy, Debug)]
struct Given {
    message: i64,
    at: Instant,
}

/// The answers given of late.
#[derive(Debug)]
pub(super) struct Repeats(Mutex<Cache<Key, Given>>);

impl Repeats {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Cache::new(MOST)))
    }

    /// The message in which an answer was given within the last `minutes`.
    pub(super) fn first(&self, key: Key, minutes: u16, now: Instant) -> Option<i64> {
        let within = Duration::from_secs(60 * u64::from(minutes));
        let given = self.lock().get(&key).copied();
        given.filter(|given| now.duration_since(given.at) < within).map(|given| given.message)
    }

    /// An answer was given.
    pub(super) fn note(&self, key: Key, message: i64, now: Instant) {
        self.lock().insert(key, Given { message, at: now });
    }

    /// A message does not say any more what it said: it was paged or taken away.
    pub(super) fn forget(&self, chat: i64, message: i64) {
        self.lock().retain(|key, given| key.chat != chat || given.message != message);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Cache<Key, Given>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How an answer is known again; `None` for what may be said as often as it is asked: help, menus, hints.
pub(super) fn key(reply: &Reply, chat: i64, topic: Option<i64>) -> Option<Key> {
    let shows_records = |action: &Action| {
        matches!(
            action,
            Action::Open(..) | Action::Page(_) | Action::NextQuote(..) | Action::Sources(_) | Action::Related(_)
        )
    };
    if !reply.actions.iter().flatten().any(|button| shows_records(&button.action)) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    reply.body.hash(&mut hasher);
    Some(Key { chat, topic, text: hasher.finish() })
}

/// The pointer to an answer that is there already.
pub(super) fn pointer(chat: i64, topic: Option<i64>, message: i64, scene: &Scene<'_>) -> Reply {
    let mut reply = Reply::default();
    let text = scene.say("already-answered");
    let line = match address(chat, topic, message) {
        Some(url) => Line::new().link(text, url),
        None => Line::of(text),
    };
    reply.body.line(line);
    reply.actions.push(vec![Button::new(scene.say("button-remove"), Action::Remove)]);
    reply
}

/// The address of a message for members; ordinary groups, which have none, are pointed at by a reply.
/// <https://core.telegram.org/api/links#message-links>
pub(super) fn address(chat: i64, topic: Option<i64>, message: i64) -> Option<String> {
    let chat = chat.to_string();
    let supergroup = chat.strip_prefix("-100").filter(|id| id.len() >= 9)?;
    let topic = topic.map(|topic| format!("{topic}/")).unwrap_or_default();
    Some(format!("https://t.me/c/{supergroup}/{topic}{message}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::model::Id;

    fn answer(text: &str, action: Action) -> Reply {
        let mut reply = Reply::default();
        reply.body.line(Line::of(text));
        reply.actions.push(vec![Button::new("x", action)]);
        reply
    }

    #[test]
    fn an_answer_is_known_again_for_a_while_and_in_its_place_only() {
        let repeats = Repeats::new();
        let sources = || Action::Sources(Id::try_from("ev-1").unwrap());
        let of = |text, chat, topic| key(&answer(text, sources()), chat, topic).unwrap();
        let start = Instant::now();
        let later = |seconds| start + Duration::from_secs(seconds);
        repeats.note(of("a", 1, None), 55, start);
        assert_eq!(repeats.first(of("a", 1, None), 10, later(599)), Some(55));
        assert_eq!(repeats.first(of("a", 1, None), 10, later(600)), None);
        assert_eq!(repeats.first(of("a", 1, None), 0, later(1)), None);
        for other in [of("b", 1, None), of("a", 2, None), of("a", 1, Some(5))] {
            assert_eq!(repeats.first(other, 10, later(1)), None);
        }
        repeats.forget(1, 54);
        assert_eq!(repeats.first(of("a", 1, None), 10, later(1)), Some(55));
        repeats.forget(1, 55);
        assert_eq!(repeats.first(of("a", 1, None), 10, later(1)), None);
    }

    #[test]
    fn what_shows_no_record_is_said_each_time() {
        assert_eq!(key(&answer("help", Action::Remove), 1, None), None);
        assert_eq!(key(&Reply::default(), 1, None), None);
    }

    #[test]
    fn addresses_of_messages() {
        assert_eq!(address(-1_001_234_567_890, None, 7).as_deref(), Some("https://t.me/c/1234567890/7"));
        assert_eq!(address(-1_001_234_567_890, Some(3), 7).as_deref(), Some("https://t.me/c/1234567890/3/7"));
        assert_eq!(address(-4001, None, 7), None);
        assert_eq!(address(-1_004_001, None, 7), None);
    }
}
