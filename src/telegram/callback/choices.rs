//! Choices and menus as callback data. A choice is a letter and its value: a tag of a language, a number, the name of
//! a time zone. <https://core.telegram.org/bots/api#inlinekeyboardbutton>

use super::CallbackError;
use crate::almanac::Almanac;
use crate::language::Locale;
use crate::replies::choices::{Answers, QuietDay};
use crate::replies::{Choice, Menu};

/// The longest number of minutes that a choice may have: a day.
const DAY: u16 = 24 * 60;

/// The letter of a menu. None may ever change or be given away again.
pub(super) const fn of_menu(menu: Menu) -> char {
    match menu {
        Menu::Overview => 'o',
        Menu::Language => 'l',
        Menu::Daily => 'd',
        Menu::Hour => 'h',
        Menu::Zone => 'z',
        Menu::CoolDown => 'c',
        Menu::Forget => 'f',
    }
}

/// A choice as a letter and its value. No letter may ever change or be given away again.
pub(super) fn write(choice: &Choice) -> String {
    let topic = |topic: &Option<i64>| topic.map(|topic| topic.to_string()).unwrap_or_default();
    match choice {
        Choice::Language(locale) => format!("l{}", locale.map(Locale::tag).unwrap_or_default()),
        Choice::DailyOn(in_topic) => format!("d{}", topic(in_topic)),
        Choice::DailyOff => "o".to_owned(),
        Choice::Hour(hour) => format!("h{hour}"),
        Choice::Zone(zone) => format!("z{zone}"),
        Choice::Topic(in_topic) => format!("t{}", topic(in_topic)),
        Choice::QuietDay(QuietDay::Skip) => "qs".to_owned(),
        Choice::QuietDay(QuietDay::Nearest) => "qn".to_owned(),
        Choice::Answers(Answers::CommandsOnly) => "ac".to_owned(),
        Choice::Answers(Answers::RepliesToo) => "ar".to_owned(),
        Choice::CoolDown(minutes) => format!("c{minutes}"),
        Choice::Quiz(on) => format!("u{}", u8::from(*on)),
        Choice::Pictures(on) => format!("p{}", u8::from(*on)),
        Choice::Forget => "f".to_owned(),
    }
}

/// The choice that a letter and a value stand for.
pub(super) fn read(text: &str, almanac: &Almanac) -> Result<Choice, CallbackError> {
    let (letter, value) = text.split_at_checked(1).ok_or(CallbackError::Unknown)?;
    let choice = match letter {
        "l" if value.is_empty() => Choice::Language(None),
        "l" => Choice::Language(Some(value.parse().map_err(|_| CallbackError::Unknown)?)),
        "d" => Choice::DailyOn(topic(value)?),
        "o" => Choice::DailyOff,
        "h" => Choice::Hour(number(value).filter(|hour| *hour < 24).ok_or(CallbackError::Unknown)?),
        "z" if almanac.edition().time_zones.iter().any(|zone| zone == value) => Choice::Zone(value.to_owned()),
        "z" => return Err(CallbackError::Gone),
        "t" => Choice::Topic(topic(value)?),
        "q" => Choice::QuietDay(if value == "n" { QuietDay::Nearest } else { QuietDay::Skip }),
        "a" => Choice::Answers(if value == "c" { Answers::CommandsOnly } else { Answers::RepliesToo }),
        "c" => Choice::CoolDown(number(value).filter(|minutes| *minutes <= DAY).ok_or(CallbackError::Unknown)?),
        "u" => Choice::Quiz(value == "1"),
        "p" => Choice::Pictures(value == "1"),
        "f" => Choice::Forget,
        _ => return Err(CallbackError::Unknown),
    };
    // One choice is written in one way only.
    if write(&choice) == text { Ok(choice) } else { Err(CallbackError::Unknown) }
}

fn topic(value: &str) -> Result<Option<i64>, CallbackError> {
    if value.is_empty() {
        return Ok(None);
    }
    number(value).filter(|topic| *topic > 0).map(Some).ok_or(CallbackError::Unknown)
}

fn number<T: std::str::FromStr>(value: &str) -> Option<T> {
    value.parse().ok()
}
