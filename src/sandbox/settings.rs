//! What a test can switch on the server.

use std::collections::BTreeSet;
use std::time::Duration;

/// Something that a bot or a server has or has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// Privacy mode of the bot, on at first as for every new bot.
    PrivacyMode,
    /// `supports_inline_queries`, on at first.
    InlineMode,
    /// `supports_guest_queries`, on at first.
    GuestMode,
    /// Ephemeral messages, on at first; an older server ignores the wish and posts for all to see.
    EphemeralMessages,
    /// 429 for a bot that writes more than 20 times a minute into a group or more than 5 times in 5 seconds into any
    /// chat; off at first, so that tests need not pace themselves.
    FloodLimits,
}

/// How the server behaves; the defaults are those of a new bot on a server of today.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) features: BTreeSet<Feature>,
    /// After this long a press can no longer be answered.
    pub(super) callback_deadline: Duration,
    /// How long a test waits for something to happen.
    pub(super) patience: Duration,
}

impl Settings {
    pub(super) fn has(&self, feature: Feature) -> bool {
        self.features.contains(&feature)
    }

    pub(super) fn set(&mut self, feature: Feature, is_on: bool) {
        if is_on {
            self.features.insert(feature);
        } else {
            self.features.remove(&feature);
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            features: BTreeSet::from([
                Feature::PrivacyMode,
                Feature::InlineMode,
                Feature::GuestMode,
                Feature::EphemeralMessages,
            ]),
            callback_deadline: Duration::from_secs(10),
            patience: Duration::from_secs(5),
        }
    }
}
