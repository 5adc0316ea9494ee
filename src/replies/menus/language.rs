//! Language and script of the answers.

use crate::language::Locale;
use crate::replies::body::Line;
use crate::replies::choices::{Choice, Menu};
use crate::replies::pen::Pen;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;

pub(super) fn write(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("settings-language-heading"));
    pen.body.lines(vec![heading, Line::of(present(scene))]);
    for locales in Locale::ALL.chunks(2) {
        let row = locales.iter().map(|locale| super::option(locale.own_name(), Choice::Language(Some(*locale)), scene));
        let row = row.collect();
        pen.row(row);
    }
    let none = super::option(&pen.say("button-language-none"), Choice::Language(None), scene);
    pen.row(vec![none]);
    super::back(Menu::Overview, &mut pen);
    pen.finish()
}

/// The language that holds, and whether it was chosen.
pub(super) fn present(scene: &Scene<'_>) -> String {
    if let Some(locale) = scene.chat.choices.language {
        return locale.own_name().to_owned();
    }
    scene.say_with("settings-language-none", &[("language", scene.chat.otherwise.own_name().into())])
}
