//! The daily post: on or off, when, where, and what on a day without an event.

use crate::replies::body::Line;
use crate::replies::choices::{Choice, Menu, QuietDay};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

/// Buttons in a row of hours: four rows for a day.
const HOURS_IN_ROW: usize = 6;

pub(super) fn write(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let post = &scene.chat.choices.daily;
    let heading = Line::new().bold(pen.say("settings-daily-heading"));
    let mut lines = vec![heading, pen.labelled("settings-daily", present(scene))];
    let quiet_day = pen.say(match post.quiet_day {
        QuietDay::Skip => "settings-quiet-day-skip",
        QuietDay::Nearest => "settings-quiet-day-nearest",
    });
    lines.push(pen.labelled("settings-quiet-day", quiet_day));
    if post.on && post.topic.is_some() {
        let topic =
            pen.say(if post.topic == scene.chat.topic { "settings-topic-here" } else { "settings-topic-other" });
        lines.push(pen.labelled("settings-topic", topic));
    }
    pen.body.lines(lines);
    let switch = if post.on {
        pen.button("button-daily-off", Action::Choose(Choice::DailyOff))
    } else {
        pen.button("button-daily-on", Action::Choose(Choice::DailyOn(scene.chat.topic)))
    };
    pen.row(vec![switch]);
    let row = vec![
        pen.button("button-hour", Action::Settings(Menu::Hour)),
        pen.button("button-zone", Action::Settings(Menu::Zone)),
    ];
    pen.row(row);
    let (key, other) = match post.quiet_day {
        QuietDay::Skip => ("button-quiet-day-nearest", QuietDay::Nearest),
        QuietDay::Nearest => ("button-quiet-day-skip", QuietDay::Skip),
    };
    let quiet_day = pen.button(key, Action::Choose(Choice::QuietDay(other)));
    pen.row(vec![quiet_day]);
    if post.on && post.topic != scene.chat.topic {
        let here = pen.button("button-topic-here", Action::Choose(Choice::Topic(scene.chat.topic)));
        pen.row(vec![here]);
    }
    super::back(Menu::Overview, &mut pen);
    pen.finish()
}

/// "off", or the hour and the zone.
pub(super) fn present(scene: &Scene<'_>) -> String {
    let post = &scene.chat.choices.daily;
    let key = if post.on { "settings-daily-at" } else { "settings-daily-off-at" };
    let (from, until) = (clock(post.hour), clock((post.hour + 1) % 24));
    scene.say_with(key, &[("from", (&from).into()), ("until", (&until).into()), ("zone", post.zone_name().into())])
}

pub(super) fn hours(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("settings-daily-heading"));
    let hint = Line::of(pen.say("settings-hour-hint"));
    pen.body.lines(vec![heading, pen.labelled("settings-daily", present(scene)), hint]);
    let hours: Vec<u8> = (0..24).collect();
    for hours in hours.chunks(HOURS_IN_ROW) {
        let row = hours.iter().map(|&hour| super::option(&clock(hour), Choice::Hour(hour), scene));
        let row = row.collect();
        pen.row(row);
    }
    super::back(Menu::Daily, &mut pen);
    pen.finish()
}

pub(super) fn zones(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("settings-daily-heading"));
    let hint = pen.say_with("settings-zone-hint", &[("today", (&scene.typed("today")).into())]);
    let present = pen.labelled("settings-zone", scene.chat.choices.daily.zone_name());
    pen.body.lines(vec![heading, present, Line::of(hint)]);
    for zones in scene.almanac.edition().time_zones.chunks(2) {
        let row = zones.iter().map(|zone| super::option(zone, Choice::Zone(zone.clone()), scene));
        let row = row.collect();
        pen.row(row);
    }
    super::back(Menu::Daily, &mut pen);
    pen.finish()
}

/// "09:00"
fn clock(hour: u8) -> String {
    format!("{hour:02}:00")
}
