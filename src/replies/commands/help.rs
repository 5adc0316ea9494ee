//! `/help`: what can be asked. In groups short, and with the bot's name behind each command.

use super::{COMMANDS, Command};
use crate::replies::body::Line;
use crate::replies::elsewhere;
use crate::replies::pen::Pen;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "help", takes_argument: false, answer: |scene, _| answer(scene) };

fn answer(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("help-heading"));
    pen.body.lines(vec![heading, Line::of(pen.say("help-intro"))]);
    let lines = COMMANDS.iter().filter(|command| is_listed(command, scene)).map(|command| {
        let help = pen.say(&format!("help-{}", command.name));
        Line::of(typed(command, &pen)).plain(format!(" – {help}"))
    });
    let lines = lines.collect();
    pen.body.lines(lines);
    if !scene.place.is_shared() {
        pen.body.line(Line::of(pen.say("help-filters")));
    }
    pen.finish()
}

/// Whether a command is of use here.
fn is_listed(command: &Command, scene: &Scene<'_>) -> bool {
    command.name != super::start::COMMAND.name && !elsewhere::is_out_of_place(command, scene)
}

/// `/timeline [filter]`; in groups without what may follow, which keeps the list short.
fn typed(command: &Command, pen: &Pen<'_>) -> String {
    let typed = pen.scene.typed(command.name);
    if command.takes_argument && !pen.scene.place.is_shared() {
        format!("{typed} {}", pen.say(&format!("usage-{}", command.name)))
    } else {
        typed
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Locale;
    use crate::replies::testing::{say, scene};
    use crate::replies::{Place, Scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/help", "/nosuch", "/nosuch@towns_bot", "/help@other_bot",]));
    }

    #[test]
    fn in_other_languages() {
        for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::English) {
            insta::assert_snapshot!(locale.tag(), say(&Scene { locale, ..scene() }, &["/help", "/start"]));
        }
    }

    #[test]
    fn in_a_group() {
        let group = Scene { place: Place::Group { bot: "towns_bot" }, ..scene() };
        insta::assert_snapshot!(say(
            &group,
            &["/help", "/nosuch", "/nosuch@towns_bot", "/start", "/quote lumeza 2009"]
        ));
    }
}
