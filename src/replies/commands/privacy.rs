//! `/privacy`: what is stored of a chat, and a way to have it deleted.

use super::Command;
use crate::replies::body::Line;
use crate::replies::choices::{Menu, Permission};
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Reply};
use crate::replies::scene::{Place, Scene};

pub(super) const COMMAND: Command =
    Command { name: "privacy", takes_argument: false, answer: |scene, _| answer(scene) };

fn answer(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let heading = Line::new().bold(pen.say("privacy-heading"));
    if scene.place == Place::Terminal {
        pen.body.lines(vec![heading, Line::of(pen.say("privacy-terminal"))]);
        return pen.finish();
    }
    pen.body.line(heading);
    let settings = scene.typed("settings");
    let mut stored = vec![Line::of(pen.say_with("privacy-settings", &[("settings", (&settings).into())]))];
    stored.extend(["privacy-posts", "privacy-inbox", "privacy-nothing-else"].map(|key| Line::of(pen.say(key))));
    pen.body.lines(stored);
    if scene.chat.permission != Permission::OnlyAdmins {
        let forget = pen.button("button-forget", Action::Settings(Menu::Forget));
        pen.row(vec![forget]);
    }
    pen.finish()
}

#[cfg(test)]
mod tests {
    use crate::replies::testing::{say, scene};

    #[test]
    fn answers() {
        insta::assert_snapshot!(say(&scene(), &["/privacy",]));
    }
}
