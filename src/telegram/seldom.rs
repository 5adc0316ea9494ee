//! What is done at most once in a while, for each of many keys.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::{Duration, Instant};

/// So many keys are looked through for old ones at a time.
const TIDY_ABOVE: usize = 1024;

/// Remembers when something was last done for a key, for as long as it matters.
#[derive(Debug)]
pub(super) struct Seldom<K> {
    every: Duration,
    last: HashMap<K, Instant>,
    tidy_above: usize,
}

impl<K: Eq + Hash> Seldom<K> {
    /// Once in `every` for a key.
    pub(super) fn new(every: Duration) -> Self {
        Self { every, last: HashMap::new(), tidy_above: TIDY_ABOVE }
    }

    /// Whether it may be done now; if so, it counts as done.
    pub(super) fn now(&mut self, key: K, now: Instant) -> bool {
        if self.last.len() > self.tidy_above {
            let every = self.every;
            self.last.retain(|_, at| now.duration_since(*at) < every);
            self.tidy_above = TIDY_ABOVE.max(2 * self.last.len());
        }
        match self.last.get(&key) {
            Some(at) if now.duration_since(*at) < self.every => false,
            _ => {
                self.last.insert(key, now);
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn once_in_a_while_for_each() {
        let mut seldom = Seldom::new(Duration::from_secs(60));
        let start = Instant::now();
        let mut done = |key: i64, second| seldom.now(key, start + Duration::from_secs(second));
        assert_eq!([done(1, 0), done(1, 59), done(2, 59), done(1, 60), done(1, 61)], [true, false, true, true, false]);
        for key in 0..10_000 {
            done(key, 100 + key.unsigned_abs());
        }
        assert!(seldom.last.len() <= 2 * TIDY_ABOVE);
    }
}
