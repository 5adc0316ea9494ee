//! `/today`: what happened on this day of the year.

use jiff::ToSpan;

use super::Command;
use crate::almanac::look_up::Anniversary;
use crate::language::PartialDate;
use crate::replies::body::Line;
use crate::replies::lists::{Numbered, entry_line};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "today", takes_argument: false, answer: |scene, _| answer(scene) };

/// The most records that one answer tells.
const MOST: usize = 8;

fn answer(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let day =
        |date: jiff::civil::Date| PartialDate::of_day(date).in_words_without_year(scene.locale).unwrap_or_default();
    let today = day(scene.today);
    let Some(found) = scene.almanac.anniversaries(scene.today) else {
        pen.body.line(Line::of(pen.say("nothing-found")));
        return pen.finish();
    };
    let heading = if found.days == 0 {
        pen.say_with("today-heading", &[("day", (&today).into())])
    } else {
        let nearest = scene.today.checked_add(found.days.days()).map(day).unwrap_or_default();
        pen.say_with("today-nearest", &[("day", (&today).into()), ("nearest", (&nearest).into())])
    };
    pen.body.line(Line::new().bold(heading));
    let mut numbered = Numbered::new();
    for &Anniversary { record, years } in found.records.iter().take(MOST) {
        let record = scene.almanac.record(record);
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
        insta::assert_snapshot!(say(&scene(), &["/today",]));
    }

    #[test]
    fn the_nearest_day_when_nothing_happened_today() {
        let scene = Scene { today: jiff::civil::date(2026, 2, 10), ..scene() };
        insta::assert_snapshot!(say(&scene, &["/today"]));
    }
}
