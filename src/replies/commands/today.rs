//! `/today [day]`: what happened on this day of the year, or on another one.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Command, usage};
use crate::language::{PartialDate, read_day_of_year};
use crate::replies::body::Line;
use crate::replies::choices::QuietDay;
use crate::replies::lists::{Numbered, entry_line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "today", takes_argument: true, answer };

/// The most records that one answer tells.
const MOST: usize = 8;

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    if argument.is_empty() {
        return told(scene.today, scene);
    }
    on_day(argument, scene).unwrap_or_else(|| usage(&COMMAND, scene))
}

/// What happened on a day that is named without a year; `None` when the text names none.
pub(in crate::replies) fn on_day(text: &str, scene: &Scene<'_>) -> Option<Reply> {
    day_meant(text, scene).map(|date| told(date, scene))
}

/// The day that is named without a year; `None` when the text names none.
pub(in crate::replies) fn day_meant(text: &str, scene: &Scene<'_>) -> Option<Date> {
    let (month, day) = read_day_of_year(text)?;
    let year = scene.today.year();
    // 29 February has no place in most years; those before it were leap years.
    (year - 3..=year).rev().find_map(|year| Date::new(year, month, day).ok())
}

/// The daily post of a day, which is the scene's: what happened on it in other years. On a day without anything
/// that, or what happened on the nearest one, by the chat's choice. Sensitive records are not told unasked.
pub(in crate::replies) fn daily_post(quiet_day: QuietDay, scene: &Scene<'_>) -> Option<Reply> {
    let found = scene.almanac.anniversaries(scene.today)?;
    (found.days == 0 || quiet_day == QuietDay::Nearest).then(|| told(scene.today, scene))
}

fn told(today: Date, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let day = |date: Date| PartialDate::of_day(date).in_words_without_year(scene.locale).unwrap_or_default();
    let named = day(today);
    let Some(found) = scene.almanac.anniversaries(today) else {
        pen.body.line(Line::of(pen.say("nothing-found")));
        return pen.finish();
    };
    let heading = if found.days == 0 {
        pen.say_with("today-heading", &[("day", (&named).into())])
    } else {
        let nearest = today.checked_add(found.days.days()).map(day).unwrap_or_default();
        pen.say_with("today-nearest", &[("day", (&named).into()), ("nearest", (&nearest).into())])
    };
    pen.body.line(Line::new().bold(heading));
    let mut numbered = Numbered::new();
    for &number in found.records.iter().take(MOST) {
        let record = scene.almanac.record(number);
        let years = record.when().map_or(0, |when| scene.today.year() - when.date.year());
        let years = pen.say_with("years-ago", &[("count", usize::try_from(years).unwrap_or(0).into())]);
        let line = entry_line(record, false, &pen).plain(format!(" ({years})"));
        numbered.add(line, Some(Action::Open(record.id().clone(), None)));
    }
    numbered.write(&mut pen);
    pen.finish()
}

#[cfg(test)]
mod tests {
    use crate::replies::Scene;
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(
            &scene(),
            &["/today", "/today 15 October", "/today 30 February", "/timeline October 15th"]
        ));
    }

    #[test]
    fn the_daily_post_of_a_day_without_anything_is_the_chats_choice() {
        use super::*;
        let days: Vec<_> = jiff::civil::date(2026, 1, 1).series(1.day()).take(365).collect();
        let of = |day: &Date, quiet_day| daily_post(quiet_day, &Scene { today: *day, ..scene() });
        let silent: Vec<_> = days.iter().filter(|day| of(day, QuietDay::Skip).is_none()).collect();
        assert!(!silent.is_empty() && silent.len() < days.len());
        assert!(days.iter().all(|day| of(day, QuietDay::Nearest).is_some()));
        for day in days.iter().filter(|day| !silent.contains(day)) {
            assert_eq!(of(day, QuietDay::Skip), of(day, QuietDay::Nearest), "{day}");
        }
    }

    #[test]
    fn the_nearest_day_when_nothing_happened_today() {
        let scene = Scene { today: jiff::civil::date(2026, 2, 10), ..scene() };
        insta::assert_snapshot!(say(&scene, &["/today"]));
    }
}
