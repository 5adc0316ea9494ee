//! What a test can switch on the server.

use std::time::Duration;

/// How the server behaves; the defaults are those of a new bot on a server of today.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// Privacy mode, on for every new bot.
    pub(super) has_privacy: bool,
    /// `supports_guest_queries`.
    pub(super) has_guest_mode: bool,
    /// Whether the server knows ephemeral messages; an old one ignores the parameter and posts for all to see.
    pub(super) has_ephemeral: bool,
    /// Whether sending too fast is answered with 429.
    pub(super) has_flood_limits: bool,
    /// After this long a press can no longer be answered.
    pub(super) callback_deadline: Duration,
    /// How long a test waits for something to happen.
    pub(super) patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            has_privacy: true,
            has_guest_mode: true,
            has_ephemeral: true,
            has_flood_limits: false,
            callback_deadline: Duration::from_secs(10),
            patience: Duration::from_secs(5),
        }
    }
}
