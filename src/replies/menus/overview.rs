//! All choices as they are; those that differ from the default are marked.

use crate::replies::body::Line;
use crate::replies::choices::{Answers, Choice, Choices, Menu, Permission};
use crate::replies::commands::COMMANDS;
use crate::replies::pen::Pen;
use crate::replies::reply::{Action, Button, Reply};
use crate::replies::scene::Scene;

pub(super) fn write(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let (choices, default) = (scene.chat.choices, &Choices::DEFAULT);
    let mut lines = Lines::default();
    lines.add("settings-language", &super::language::present(scene), choices.language != default.language, &pen);
    lines.add("settings-daily", &super::daily::present(scene), choices.daily != default.daily, &pen);
    if scene.place.is_group() {
        let answers = pen.say(match choices.answers {
            Answers::CommandsOnly => "settings-answers-commands",
            Answers::RepliesToo => "settings-answers-replies",
        });
        lines.add("settings-answers", &answers, choices.answers != default.answers, &pen);
        let cool_down = super::repeats::present(choices.cool_down, &pen);
        lines.add("settings-repeats", &cool_down, choices.cool_down != default.cool_down, &pen);
    }
    for (command, key, on) in switches(choices) {
        if there_is(command) {
            lines.add(key, &switch(on, &pen), !on, &pen);
        }
    }
    let heading = Line::new().bold(pen.say("settings-heading"));
    pen.body.line(heading);
    let changed = lines.changed;
    pen.body.lines(lines.lines);
    if changed {
        pen.body.line(Line::new().italic(pen.say("settings-changed")));
    }
    if scene.chat.permission == Permission::OnlyAdmins {
        pen.body.line(Line::new().italic(pen.say("settings-only-admins")));
        return pen.finish();
    }
    buttons(&mut pen);
    pen.finish()
}

fn buttons(pen: &mut Pen<'_>) {
    let scene = pen.scene;
    let choices = scene.chat.choices;
    let row = vec![
        pen.button("button-language", Action::Settings(Menu::Language)),
        pen.button("button-daily", Action::Settings(Menu::Daily)),
    ];
    pen.row(row);
    if scene.place.is_group() {
        let (key, other) = match choices.answers {
            Answers::CommandsOnly => ("button-answer-replies", Answers::RepliesToo),
            Answers::RepliesToo => ("button-answer-commands", Answers::CommandsOnly),
        };
        let row = vec![
            pen.button(key, Action::Choose(Choice::Answers(other))),
            pen.button("button-repeats", Action::Settings(Menu::CoolDown)),
        ];
        pen.row(row);
    }
    let switches = switches(choices).into_iter().filter(|(command, ..)| there_is(command));
    let row = switches.map(|(command, key, on)| {
        let choice = if command == "quiz" { Choice::Quiz(!on) } else { Choice::Pictures(!on) };
        Button::new(format!("{} {}", pen.say(key), switch(on, pen)), Action::Choose(choice))
    });
    let row = row.collect();
    pen.row(row);
}

/// What can be switched off: the command, its line, and whether it is on.
fn switches(choices: &Choices) -> [(&'static str, &'static str, bool); 2] {
    [("quiz", "settings-quiz", choices.quiz), ("map", "settings-pictures", choices.pictures)]
}

/// Whether this bot has a command at all: what is not there cannot be switched off.
fn there_is(command: &str) -> bool {
    COMMANDS.iter().any(|other| other.name == command)
}

/// "on" or "off".
pub(super) fn switch(on: bool, pen: &Pen<'_>) -> String {
    pen.say(if on { "settings-on" } else { "settings-off" })
}

#[derive(Default)]
struct Lines {
    lines: Vec<Line>,
    changed: bool,
}

impl Lines {
    /// "Label: value", with a mark where it was changed.
    fn add(&mut self, key: &str, value: &str, changed: bool, pen: &Pen<'_>) {
        let mark = if changed { " •" } else { "" };
        self.lines.push(pen.labelled(key, value).plain(mark));
        self.changed |= changed;
    }
}
