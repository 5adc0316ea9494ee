//! The flood rule: above so many requests within a minute a chat or a person gets one notice, and then silence until
//! the minute is over. Checked before any work, so that it costs next to nothing.

use std::collections::HashMap;
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_mins(1);
/// So many counters are looked through for old ones at a time.
const TIDY_ABOVE: usize = 4096;

/// The requests of the last minute, counted by chat and by person.
#[derive(Debug)]
pub(super) struct Flood {
    /// How many are answered within a minute; 0 for all.
    most: u32,
    counters: HashMap<i64, Counter>,
    tidy_above: usize,
}

#[derive(Debug)]
struct Counter {
    since: Instant,
    count: u32,
    told: bool,
}

/// What the flood rule says to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Go on.
    Answer,
    /// The first one too many: say so.
    Notice,
    /// One more too many.
    Silence,
}

impl Flood {
    pub(super) fn new(most: u32) -> Self {
        Self { most, counters: HashMap::new(), tidy_above: TIDY_ABOVE }
    }

    /// Counts a request in a chat by somebody. In a private chat both ids are the same.
    pub(super) fn count(&mut self, chat: i64, person: Option<i64>, now: Instant) -> Verdict {
        if self.most == 0 {
            return Verdict::Answer;
        }
        if self.counters.len() > self.tidy_above {
            self.counters.retain(|_, counter| now.duration_since(counter.since) < MINUTE);
            self.tidy_above = TIDY_ABOVE.max(2 * self.counters.len());
        }
        let in_chat = self.count_one(chat, now);
        let by_person =
            person.filter(|person| *person != chat).map_or(Verdict::Answer, |person| self.count_one(person, now));
        match (in_chat, by_person) {
            (Verdict::Answer, other) | (other, Verdict::Answer) => other,
            (Verdict::Notice, Verdict::Notice) => Verdict::Notice,
            // Whoever was told already needs not be told again for the other reason.
            _ => Verdict::Silence,
        }
    }

    fn count_one(&mut self, key: i64, now: Instant) -> Verdict {
        let counter = self.counters.entry(key).or_insert(Counter { since: now, count: 0, told: false });
        if now.duration_since(counter.since) >= MINUTE {
            *counter = Counter { since: now, count: 0, told: false };
        }
        counter.count = counter.count.saturating_add(1);
        if counter.count <= self.most {
            Verdict::Answer
        } else if std::mem::replace(&mut counter.told, true) {
            Verdict::Silence
        } else {
            Verdict::Notice
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(flood: &mut Flood, requests: &[(i64, i64, u64)]) -> Vec<Verdict> {
        let start = Instant::now();
        let count = |&(chat, person, second)| flood.count(chat, Some(person), start + Duration::from_secs(second));
        requests.iter().map(count).collect()
    }

    #[test]
    fn one_notice_a_minute_and_then_silence() {
        use Verdict::{Answer, Notice, Silence};
        let mut flood = Flood::new(2);
        let asked = [(-1, 7, 0), (-1, 7, 1), (-1, 7, 2), (-1, 7, 59), (-1, 7, 60), (-1, 7, 61), (-1, 7, 62)];
        assert_eq!(run(&mut flood, &asked), [Answer, Answer, Notice, Silence, Answer, Answer, Notice]);
        // A chat is flooded by many, and a person floods many chats.
        assert_eq!(
            run(&mut flood, &[(-2, 1, 0), (-2, 2, 0), (-2, 3, 0), (-3, 3, 0), (-4, 3, 0)]).last(),
            Some(&Notice)
        );
        assert_eq!(run(&mut Flood::new(1), &[(5, 5, 0), (5, 5, 0)]), [Answer, Notice]);
        assert_eq!(run(&mut Flood::new(0), &[(5, 5, 0); 3]), [Answer; 3]);
    }

    #[test]
    fn memory_stays_bounded() {
        let mut flood = Flood::new(20);
        let start = Instant::now();
        for chat in 0..100_000_u32 {
            flood.count(chat.into(), None, start + Duration::from_millis(u64::from(chat) * 100));
        }
        assert!(flood.counters.len() <= 2 * TIDY_ABOVE, "{}", flood.counters.len());
    }
}
