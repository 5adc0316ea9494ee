//! For how long the same answer is not given twice in a group.

use crate::replies::body::Line;
use crate::replies::choices::{Choice, Menu};
use crate::replies::pen::Pen;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;

/// The minutes to choose from.
const MINUTES: [u16; 5] = [0, 5, 10, 30, 60];

pub(super) fn write(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("settings-repeats-heading"));
    let present = present(scene.chat.choices.cool_down, &pen);
    let lines = vec![heading, pen.labelled("settings-repeats", present), Line::of(pen.say("settings-repeats-hint"))];
    pen.body.lines(lines);
    let row = MINUTES.map(|minutes| super::option(&label(minutes, &pen), Choice::CoolDown(minutes), scene));
    pen.row(row.into());
    super::back(Menu::Overview, &mut pen);
    pen.finish()
}

fn label(minutes: u16, pen: &Pen<'_>) -> String {
    match minutes {
        0 => pen.say("settings-off"),
        minutes => minutes.to_string(),
    }
}

/// "answered in full each time", or for how long it is not.
pub(super) fn present(minutes: u16, pen: &Pen<'_>) -> String {
    match minutes {
        0 => pen.say("settings-repeats-off"),
        minutes => pen.say_with("settings-repeats-on", &[("count", usize::from(minutes).into())]),
    }
}
