//! Messages that came in two ways: a bot that is in a chat may be told of a mention there as of any message, and as of
//! a guest's call. They are told apart by chat, number and text, since the numbers of chats that the bot is not in
//! may be those of other chats that it is in.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::update::Message;

/// So many messages are remembered; both ways come within a moment.
const REMEMBERED: usize = 4096;

/// The way by which a message came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Member,
    Guest,
}

/// The latest messages.
#[derive(Debug, Default)]
pub(super) struct Doubles {
    ways: HashMap<u64, Way>,
    in_order: VecDeque<u64>,
}

impl Doubles {
    /// Remembers a message; the way by which it came before, if it did.
    pub(super) fn note(&mut self, message: &Message, way: Way) -> Option<Way> {
        let mut hasher = DefaultHasher::new();
        (message.chat.id, message.id, message.text.as_deref()).hash(&mut hasher);
        let key = hasher.finish();
        let before = self.ways.insert(key, way);
        if before.is_none() {
            self.in_order.push_back(key);
        }
        if self.in_order.len() > REMEMBERED
            && let Some(oldest) = self.in_order.pop_front()
        {
            self.ways.remove(&oldest);
        }
        before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(chat: i64, id: i64, text: &str) -> Message {
        let json =
            serde_json::json!({"message_id": id, "date": 1, "chat": {"id": chat, "type": "group"}, "text": text});
        serde_json::from_str(&json.to_string()).unwrap()
    }

    #[test]
    fn a_message_is_known_by_chat_number_and_text_for_a_while() {
        let mut doubles = Doubles::default();
        assert_eq!(doubles.note(&message(-1, 5, "a"), Way::Member), None);
        assert_eq!(doubles.note(&message(-1, 5, "a"), Way::Guest), Some(Way::Member));
        for other in [message(-2, 5, "a"), message(-1, 6, "a"), message(-1, 5, "b")] {
            assert_eq!(doubles.note(&other, Way::Guest), None);
        }
        for id in 0..i64::try_from(REMEMBERED).unwrap() {
            doubles.note(&message(-3, id, "a"), Way::Member);
        }
        assert_eq!(doubles.note(&message(-1, 5, "a"), Way::Guest), None);
        assert!(doubles.ways.len() <= REMEMBERED && doubles.in_order.len() <= REMEMBERED);
    }
}
