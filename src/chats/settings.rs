//! What a chat can choose, and what holds until it does.

use jiff::tz::TimeZone;

use crate::language::Locale;

/// A chat by Telegram's id: positive for private chats, negative for groups. At most 52 bits.
/// <https://core.telegram.org/bots/api#chat>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChatId(pub i64);

impl ChatId {
    /// Whether several people read along.
    pub const fn is_group(self) -> bool {
        self.0 < 0
    }

    /// The second of the hour, below 3600, at which the chat's daily post is due: posts are spread over the hour, and
    /// a chat keeps its second. The mixer is `SplitMix64` (Steele, Lea and Flood, 2014).
    pub const fn second_of_hour(self) -> u16 {
        let mixed = self.0.cast_unsigned().wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % 3600) as u16
    }
}

/// All choices of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Language and script of the answers; `None`: as the bot or the person has it.
    pub language: Option<Locale>,
    /// The post "on this day".
    pub daily: DailyPost,
    /// What is answered in a group.
    pub answers: Answers,
    /// For how many minutes the same answer is not given twice in a group; 0: never withheld.
    pub cool_down: u16,
    /// Whether quizzes may be asked for.
    pub quiz: bool,
    /// Whether pictures may be asked for.
    pub pictures: bool,
}

/// The post that a chat gets every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyPost {
    /// Whether it gets one.
    pub on: bool,
    /// The hour by the chat's clock, 0 to 23, within which it comes.
    pub hour: u8,
    /// The IANA name of the chat's time zone; `None`: UTC. Also says what day it is for `/today`.
    pub zone: Option<String>,
    /// The forum topic that it goes to; `None`: the general one, or no forum.
    pub topic: Option<i64>,
    /// What comes on a day on which nothing happened.
    pub quiet_day: QuietDay,
}

/// What to do on a day without an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuietDay {
    /// Post nothing.
    #[default]
    Skip,
    /// Post what happened on the nearest day.
    Nearest,
}

/// What is answered in a group. Commands always are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answers {
    /// Commands only.
    CommandsOnly,
    /// Also what somebody replies to the bot.
    #[default]
    RepliesToo,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Language and script; `None`: none chosen.
    Language(Option<Locale>),
    /// A daily post from now on, in this forum topic.
    DailyOn(Option<i64>),
    /// No daily post any more.
    DailyOff,
    /// The hour of the daily post, 0 to 23; what lies above counts as 23.
    Hour(u8),
    /// The time zone by its IANA name.
    Zone(String),
    /// The forum topic of the daily post.
    Topic(Option<i64>),
    /// What to do on a day without an event.
    QuietDay(QuietDay),
    /// What is answered in a group.
    Answers(Answers),
    /// Minutes for which the same answer is not given twice; at most a day.
    CoolDown(u16),
    /// Quizzes.
    Quiz(bool),
    /// Pictures.
    Pictures(bool),
}

impl Settings {
    /// What holds until a chat chooses.
    pub const DEFAULT: Self = Self {
        language: None,
        daily: DailyPost { on: false, hour: 9, zone: None, topic: None, quiet_day: QuietDay::Skip },
        answers: Answers::RepliesToo,
        cool_down: 10,
        quiz: true,
        pictures: true,
    };
}

impl Default for Settings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl DailyPost {
    /// The name of the zone that counts.
    pub fn zone_name(&self) -> &str {
        self.zone.as_deref().unwrap_or("UTC")
    }

    /// The chat's time zone; UTC where none was chosen, or one that the database of zones does not have.
    pub fn time_zone(&self) -> TimeZone {
        self.zone.as_deref().and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_spread_over_the_whole_hour() {
        let mut by_minute = [0_u32; 60];
        for id in 0..60_000 {
            by_minute[usize::from(ChatId(-1_000_000_000_000 - id).second_of_hour() / 60)] += 1;
        }
        assert!(by_minute.iter().all(|&count| (800..1200).contains(&count)), "{by_minute:?}");
        // A chat keeps its second for ever.
        assert_eq!(ChatId(-1001).second_of_hour(), ChatId(-1001).second_of_hour());
    }

    #[test]
    fn a_zone_that_there_is_not_counts_as_utc() {
        let zone = |name: Option<&str>| DailyPost { zone: name.map(str::to_owned), ..Settings::DEFAULT.daily };
        assert_eq!(zone(Some("Europe/Belgrade")).time_zone().iana_name(), Some("Europe/Belgrade"));
        for name in [None, Some("Nowhere/Town"), Some("")] {
            assert_eq!(zone(name).time_zone(), TimeZone::UTC, "{name:?}");
        }
    }
}
