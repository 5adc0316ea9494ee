//! Whether all that is stored of a chat is to be deleted; asked twice, since it cannot be undone.

use crate::replies::body::Line;
use crate::replies::choices::Choice;
use crate::replies::commands::privacy;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::Scene;

pub(super) fn write(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("forget-heading"));
    pen.body.lines(vec![heading, Line::of(pen.say("forget-what"))]);
    let row = vec![
        pen.button("button-forget-now", Action::Choose(Choice::Forget)),
        pen.button("button-back", Action::Run(privacy())),
    ];
    pen.row(row);
    pen.finish()
}

pub(super) fn done(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    pen.body.line(Line::of(pen.say("forget-done")));
    pen.finish()
}
