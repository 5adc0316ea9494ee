//! Real time, moved by as much as a test likes.

use std::time::{SystemTime, UNIX_EPOCH};

/// The sandbox's clock.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::sandbox) struct Clock {
    /// By how many milliseconds it is ahead of real time.
    pub(in crate::sandbox) ahead: i64,
}

impl Clock {
    /// Milliseconds since 1970.
    pub(in crate::sandbox) fn millis(self) -> i64 {
        let real = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(real.as_millis()).unwrap_or(i64::MAX).saturating_add(self.ahead)
    }

    /// Seconds since 1970, as in messages.
    pub(in crate::sandbox) fn seconds(self) -> i64 {
        self.millis().div_euclid(1000)
    }
}
