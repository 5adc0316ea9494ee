//! What a chat has chosen itself, apart from what merely holds by default: this is what is stored, so that a default
//! can change for those who never chose, and so that two halves of a chat can be put together.

use super::settings::{Answers, Change, DailyPost, QuietDay, Settings};
use crate::language::Locale;

/// The most minutes of a cool-down: a day.
const LONGEST_COOL_DOWN: u16 = 24 * 60;
/// The last hour of a day.
const LAST_HOUR: u8 = 23;

/// Choices; `None` where none was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) language: Option<Locale>,
    pub(super) daily: Option<bool>,
    pub(super) hour: Option<u8>,
    pub(super) zone: Option<String>,
    pub(super) topic: Option<i64>,
    pub(super) quiet_day: Option<QuietDay>,
    pub(super) answers: Option<Answers>,
    pub(super) cool_down: Option<u16>,
    pub(super) quiz: Option<bool>,
    pub(super) pictures: Option<bool>,
}

impl Chosen {
    /// Makes a choice.
    pub(super) fn apply(&mut self, change: &Change) {
        match change {
            Change::Language(language) => self.language = *language,
            Change::DailyOn(topic) => (self.daily, self.topic) = (Some(true), *topic),
            Change::DailyOff => self.daily = Some(false),
            Change::Hour(hour) => self.hour = Some((*hour).min(LAST_HOUR)),
            Change::Zone(zone) => self.zone = Some(zone.clone()),
            Change::Topic(topic) => self.topic = *topic,
            Change::QuietDay(quiet_day) => self.quiet_day = Some(*quiet_day),
            Change::Answers(answers) => self.answers = Some(*answers),
            Change::CoolDown(minutes) => self.cool_down = Some((*minutes).min(LONGEST_COOL_DOWN)),
            Change::Quiz(on) => self.quiz = Some(*on),
            Change::Pictures(on) => self.pictures = Some(*on),
        }
    }

    /// These choices, and `former` ones where there are none.
    pub(super) fn or(self, former: Self) -> Self {
        Self {
            language: self.language.or(former.language),
            daily: self.daily.or(former.daily),
            hour: self.hour.or(former.hour),
            zone: self.zone.or(former.zone),
            topic: self.topic.or(former.topic),
            quiet_day: self.quiet_day.or(former.quiet_day),
            answers: self.answers.or(former.answers),
            cool_down: self.cool_down.or(former.cool_down),
            quiz: self.quiz.or(former.quiz),
            pictures: self.pictures.or(former.pictures),
        }
    }
}

impl From<Chosen> for Settings {
    fn from(chosen: Chosen) -> Self {
        let default = Self::DEFAULT;
        Self {
            language: chosen.language.or(default.language),
            daily: DailyPost {
                on: chosen.daily.unwrap_or(default.daily.on),
                hour: chosen.hour.unwrap_or(default.daily.hour),
                zone: chosen.zone.or(default.daily.zone),
                topic: chosen.topic.or(default.daily.topic),
                quiet_day: chosen.quiet_day.unwrap_or(default.daily.quiet_day),
            },
            answers: chosen.answers.unwrap_or(default.answers),
            cool_down: chosen.cool_down.unwrap_or(default.cool_down),
            quiz: chosen.quiz.unwrap_or(default.quiz),
            pictures: chosen.pictures.unwrap_or(default.pictures),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(changes: &[Change]) -> Chosen {
        let mut chosen = Chosen::default();
        for change in changes {
            chosen.apply(change);
        }
        chosen
    }

    #[test]
    fn without_a_choice_the_defaults_hold() {
        assert_eq!(Settings::from(Chosen::default()), Settings::DEFAULT);
    }

    #[test]
    fn a_choice_holds_and_can_be_taken_back() {
        let on = Settings::from(chosen(&[Change::DailyOn(Some(7)), Change::Hour(18)]));
        assert_eq!((on.daily.on, on.daily.topic, on.daily.hour), (true, Some(7), 18));
        let off = Settings::from(chosen(&[Change::DailyOn(Some(7)), Change::DailyOff]));
        assert!(!off.daily.on);
        let none = chosen(&[Change::Language(Some(Locale::Russian)), Change::Language(None)]);
        assert_eq!(none, Chosen::default());
    }

    #[test]
    fn what_lies_beyond_the_limits_is_brought_within() {
        let settings = Settings::from(chosen(&[Change::Hour(99), Change::CoolDown(u16::MAX)]));
        assert_eq!((settings.daily.hour, settings.cool_down), (23, 1440));
    }

    #[test]
    fn later_choices_count_more_than_former_ones() {
        let former = chosen(&[Change::Language(Some(Locale::Russian)), Change::Hour(7), Change::Quiz(false)]);
        let later = chosen(&[Change::Language(Some(Locale::Albanian)), Change::Answers(Answers::CommandsOnly)]);
        let both = chosen(&[
            Change::Language(Some(Locale::Albanian)),
            Change::Hour(7),
            Change::Quiz(false),
            Change::Answers(Answers::CommandsOnly),
        ]);
        assert_eq!(later.or(former), both);
    }
}
