//! `/today [day]`: what happened on this day of the year, or on another one.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Command, usage};
use crate::language::{PartialDate, read_day_of_year};
use crate::replies::body::Line;
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
    let (month, day) = read_day_of_year(text)?;
    let year = scene.today.year();
    // 29 February has no place in most years; those before it were leap years.
    let date = (year - 3..=year).rev().find_map(|year| Date::new(year, month, day).ok())?;
    Some(told(date, scene))
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
    fn the_nearest_day_when_nothing_happened_today() {
        let scene = Scene { today: jiff::civil::date(2026, 2, 10), ..scene() };
        insta::assert_snapshot!(say(&scene, &["/today"]));
    }
}
