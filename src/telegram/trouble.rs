//! Trouble that lasts: said once, then at most every minute, and waited out with growing patience.

use std::time::{Duration, Instant};

/// How often lasting trouble is spoken of.
const SAY_EVERY: Duration = Duration::from_secs(60);
/// The first wait and the longest.
const WAITS: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

/// Trouble of one kind.
#[derive(Debug)]
pub(super) struct Trouble {
    /// What there is none of meanwhile.
    lack: &'static str,
    began: Option<Instant>,
    said: Option<Instant>,
    wait: Duration,
}

impl Trouble {
    pub(super) const fn new(lack: &'static str) -> Self {
        Self { lack, began: None, said: None, wait: WAITS.0 }
    }

    /// Notes that it did not work once more, and gives how long to wait before the next try.
    pub(super) fn wait(&mut self, why: &str) -> Duration {
        let now = Instant::now();
        self.began.get_or_insert(now);
        if self.said.is_none_or(|said| now.duration_since(said) >= SAY_EVERY) {
            log::error!("{}: {why}; trying again", self.lack);
            self.said = Some(now);
        }
        let wait = self.wait;
        self.wait = WAITS.1.min(2 * wait);
        wait
    }

    /// Notes that it works.
    pub(super) fn is_over(&mut self) {
        if let Some(began) = self.began.take() {
            log::warn!("{}: over after {} s", self.lack, began.elapsed().as_secs());
        }
        self.said = None;
        self.wait = WAITS.0;
    }
}
