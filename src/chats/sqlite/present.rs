//! Which chats may have a row. Most chats that write to the bot never chose anything; to know so without asking the
//! file, a filter says of each chat "none" or "perhaps" (Bloom, 1970). With 10 to 20 bits a chat at most one in a
//! hundred is asked for in vain.

use std::sync::PoisonError;
use std::sync::RwLock;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::Error;
use sqlx::sqlite::SqliteConnection;

use crate::chats::settings::ChatId;

/// Bits for each chat, and as many again for those to come.
const BITS: usize = 20;
/// Room for so many chats at least: 160 KB.
const AT_LEAST: usize = 65_536;
/// How many bits are set for a chat.
const MARKS: u64 = 7;

/// The chats that may have a row; before it was filled, all of them.
#[derive(Debug, Default)]
pub(super) struct Present(RwLock<Vec<AtomicU64>>);

impl Present {
    /// Reads the ids of all chats from the file.
    pub(super) async fn fill(&self, connection: &mut SqliteConnection) -> Result<(), Error> {
        /// Ids are read in pages, so that a million of them is never in memory.
        const PAGE: i64 = 10_000;
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM chats").fetch_one(&mut *connection).await?;
        let bits = BITS * AT_LEAST.max(usize::try_from(count).unwrap_or(AT_LEAST));
        let filter: Vec<_> = std::iter::repeat_with(AtomicU64::default).take(bits / 64).collect();
        let mut after = i64::MIN;
        loop {
            let page: Vec<i64> = sqlx::query_scalar("SELECT chat FROM chats WHERE chat > ?1 ORDER BY chat LIMIT ?2")
                .bind(after)
                .bind(PAGE)
                .fetch_all(&mut *connection)
                .await?;
            let Some(last) = page.last() else { break };
            after = *last;
            for chat in page {
                mark(&filter, ChatId(chat));
            }
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = filter;
        Ok(())
    }

    /// A chat is about to get a row.
    pub(super) fn add(&self, chat: ChatId) {
        mark(&self.0.read().unwrap_or_else(PoisonError::into_inner), chat);
    }

    /// Whether a chat may have a row. If not, it has none.
    pub(super) fn may_have(&self, chat: ChatId) -> bool {
        let filter = self.0.read().unwrap_or_else(PoisonError::into_inner);
        filter.is_empty() || places(&filter, chat).all(|(word, bit)| filter[word].load(Ordering::Relaxed) & bit != 0)
    }
}

fn mark(filter: &[AtomicU64], chat: ChatId) {
    if !filter.is_empty() {
        for (word, bit) in places(filter, chat) {
            filter[word].fetch_or(bit, Ordering::Relaxed);
        }
    }
}

/// The words and bits of a chat, by two hashes (Kirsch and Mitzenmacher, 2006).
fn places(filter: &[AtomicU64], chat: ChatId) -> impl Iterator<Item = (usize, u64)> {
    let (first, second) = (chat.mixed(), chat.mixed().rotate_left(32) | 1);
    let bits = filter.len() as u64 * 64;
    (0..MARKS).map(move |mark| {
        let bit = first.wrapping_add(mark.wrapping_mul(second)) % bits;
        (usize::try_from(bit / 64).unwrap_or_default(), 1 << (bit % 64))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(count: i64) -> Present {
        let words = BITS * AT_LEAST / 64;
        let present = Present(RwLock::new(std::iter::repeat_with(AtomicU64::default).take(words).collect()));
        for id in 0..count {
            present.add(ChatId(-1_000_000_000_000 - id * 7));
        }
        present
    }

    #[test]
    fn whoever_was_added_may_have_a_row_and_hardly_anybody_else() {
        let room = i64::try_from(AT_LEAST).unwrap();
        for (count, most) in [(room, 10), (2 * room, 200)] {
            let present = filled(count);
            assert!((0..count).all(|id| present.may_have(ChatId(-1_000_000_000_000 - id * 7))));
            let in_vain = (0..10_000).filter(|id| present.may_have(ChatId(id * 13 + 1))).count();
            assert!(in_vain <= most, "{in_vain} of 10,000 with {count} chats");
        }
    }

    #[test]
    fn before_it_is_filled_anybody_may_have_a_row() {
        let present = Present::default();
        present.add(ChatId(1));
        assert!(present.may_have(ChatId(2)));
    }
}
