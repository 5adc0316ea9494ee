//! The queue of updates: kinds that were asked for, offsets that confirm, one poller at a time.
//! <https://core.telegram.org/bots/api#getting-updates>

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

/// Kinds that come only when they are asked for by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// An update that the bot has not confirmed yet.
#[derive(Clone, Debug)]
struct Update {
    id: i64,
    body: Value,
    /// When the server drops it undelivered, in milliseconds of the clock.
    expires_at: i64,
    /// It was confirmed before and comes once more all the same.
    is_repeat: bool,
}

/// What a waiting `getUpdates` learns when it looks.
#[derive(Debug)]
pub(in crate::sandbox) enum Look {
    /// Updates to deliver.
    Ready(Vec<Value>),
    /// Another `getUpdates` has come since.
    Terminated,
    /// A webhook was set meanwhile.
    Webhook,
    /// Nothing yet.
    Nothing,
}

/// What Telegram keeps for a bot until it fetches it.
#[derive(Debug)]
pub(in crate::sandbox) struct Updates {
    queue: VecDeque<Update>,
    delivered: Vec<Update>,
    next_id: i64,
    /// The list of kinds last given; `None` is the default list.
    allowed: Option<BTreeSet<String>>,
    /// The number of the poller whose turn it is.
    poller: u64,
    pub(in crate::sandbox) webhook: Option<String>,
}

impl Default for Updates {
    fn default() -> Self {
        Self {
            queue: VecDeque::new(),
            delivered: Vec::new(),
            next_id: 700_100_001,
            allowed: None,
            poller: 0,
            webhook: None,
        }
    }
}

impl Updates {
    /// Puts an update into the queue if its kind is wanted. Kinds asked for later do not bring back what was left out.
    pub(in crate::sandbox) fn push(&mut self, kind: &str, value: Value, expires_at: i64) {
        let is_wanted = match &self.allowed {
            Some(kinds) => kinds.contains(kind),
            None => !ON_REQUEST.contains(&kind),
        };
        if is_wanted {
            let id = self.next_id();
            let mut body = json!({ "update_id": id });
            body[kind] = value;
            self.queue.push_back(Update { id, body, expires_at, is_repeat: false });
        }
    }

    /// Puts a whole update, however odd, into the queue; gives it an id if it has none.
    pub(in crate::sandbox) fn push_raw(&mut self, mut body: Value) -> i64 {
        let id = match body["update_id"].as_i64() {
            Some(id) => {
                self.next_id = self.next_id.max(id + 1);
                id
            }
            None => self.next_id(),
        };
        if body.is_object() {
            body["update_id"] = json!(id);
        }
        self.queue.push_back(Update { id, body, expires_at: i64::MAX, is_repeat: false });
        id
    }

    fn next_id(&mut self) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    /// Lets the last `count` delivered updates come once more, as after a confirmation that got lost.
    pub(in crate::sandbox) fn repeat(&mut self, count: usize) {
        let first = self.delivered.len().saturating_sub(count);
        for update in self.delivered[first..].iter().rev() {
            self.queue.push_front(Update { is_repeat: true, ..update.clone() });
        }
    }

    /// How many updates wait.
    pub(in crate::sandbox) fn pending(&self) -> usize {
        self.queue.len()
    }

    /// Forgets what waits.
    pub(in crate::sandbox) fn clear(&mut self) {
        self.queue.clear();
    }

    /// Sets the wanted kinds; an empty list is the default one.
    pub(in crate::sandbox) fn allow(&mut self, kinds: &[String]) {
        self.allowed = (!kinds.is_empty()).then(|| kinds.iter().cloned().collect());
    }

    /// The kinds last asked for.
    pub(in crate::sandbox) fn allowed(&self) -> Option<Vec<String>> {
        self.allowed.as_ref().map(|kinds| kinds.iter().cloned().collect())
    }

    /// Confirms everything below `offset` (a negative one keeps that many at the end) and ends the former poller.
    pub(in crate::sandbox) fn begin_poll(&mut self, offset: i64) -> u64 {
        if offset < 0 {
            let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
            let first = self.queue.len().saturating_sub(keep);
            self.delivered.extend(self.queue.drain(..first));
        } else {
            let (confirmed, kept) = self.queue.drain(..).partition(|update| update.id < offset && !update.is_repeat);
            self.queue = kept;
            self.delivered.extend::<VecDeque<_>>(confirmed);
        }
        self.poller += 1;
        self.poller
    }

    /// What there is for a poller now.
    pub(in crate::sandbox) fn look(&mut self, poller: u64, limit: usize, now: i64) -> Look {
        if self.poller != poller {
            return Look::Terminated;
        }
        if self.webhook.is_some() {
            return Look::Webhook;
        }
        self.queue.retain(|update| update.expires_at > now);
        if self.queue.is_empty() {
            return Look::Nothing;
        }
        let batch = self.queue.iter().take(limit).map(|update| update.body.clone()).collect();
        let mut place = 0;
        self.queue.retain(|update| {
            place += 1;
            place > limit || !update.is_repeat
        });
        Look::Ready(batch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(look: Look) -> Vec<i64> {
        match look {
            Look::Ready(batch) => batch.iter().map(|update| update["update_id"].as_i64().unwrap()).collect(),
            other => panic!("no batch but {other:?}"),
        }
    }

    fn queue_of(count: usize) -> Updates {
        let mut updates = Updates { next_id: 1, ..Updates::default() };
        for _ in 0..count {
            updates.push("message", json!({}), i64::MAX);
        }
        updates
    }

    #[test]
    fn an_offset_confirms_what_is_below_it() {
        let mut updates = queue_of(3);
        let poller = updates.begin_poll(0);
        assert_eq!(ids(updates.look(poller, 2, 0)), [1, 2]);
        assert_eq!(ids(updates.look(poller, 100, 0)), [1, 2, 3]);
        let poller = updates.begin_poll(3);
        assert_eq!(ids(updates.look(poller, 100, 0)), [3]);
    }

    #[test]
    fn a_negative_offset_keeps_the_last_ones() {
        let mut updates = queue_of(5);
        let poller = updates.begin_poll(-1);
        assert_eq!(ids(updates.look(poller, 100, 0)), [5]);
    }

    #[test]
    fn a_repeat_comes_once_more_in_spite_of_the_offset() {
        let mut updates = queue_of(2);
        updates.begin_poll(3);
        updates.repeat(1);
        let poller = updates.begin_poll(3);
        assert_eq!(ids(updates.look(poller, 100, 0)), [2]);
        assert!(matches!(updates.look(poller, 100, 0), Look::Nothing));
    }

    #[test]
    fn kinds_that_nobody_asked_for_do_not_come() {
        let mut updates = Updates::default();
        updates.push("chat_member", json!({}), i64::MAX);
        assert_eq!(updates.pending(), 0);
        updates.allow(&["chat_member".to_owned()]);
        updates.push("message", json!({}), i64::MAX);
        updates.push("chat_member", json!({}), i64::MAX);
        assert_eq!(updates.pending(), 1);
    }

    #[test]
    fn an_expired_update_is_dropped() {
        let mut updates = Updates::default();
        updates.push("callback_query", json!({}), 150);
        let poller = updates.begin_poll(0);
        assert!(matches!(updates.look(poller, 100, 150), Look::Nothing));
    }
}
