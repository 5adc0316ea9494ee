//! The commands: one table, from which parsing, the menu and /help are made, and a file for each.

mod about;
mod ask;
mod changes;
mod check;
mod help;
mod language;
mod map;
mod matches;
mod person;
mod position;
mod privacy;
mod quiz;
mod quote;
mod random;
mod search;
mod settings;
mod sources;
mod start;
mod term;
mod timeline;
mod today;
mod topics;

pub(super) use quiz::{another as another_quiz, judge};
pub(super) use quote::next as next_quote;
pub(super) use start::payload;
pub(super) use today::{daily_post, day_meant, on_day};

use super::body::Line;
use super::pen::Pen;
use super::reply::Reply;
use super::request::Addressed;
use super::scene::Scene;
use crate::almanac::look_up::FilterError;

/// A command. Its texts are interface strings: `help-NAME` says what it does, `usage-NAME` what may follow it.
#[derive(Debug)]
pub struct Command {
    /// The name without `/`: 1 to 32 of `a-z`, `0-9` and `_`.
    pub name: &'static str,
    /// Whether something may follow the name.
    pub takes_argument: bool,
    /// The answer to what was written behind the name.
    pub answer: fn(&Scene<'_>, &str) -> Reply,
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// All commands, in the order in which /help names them.
pub const COMMANDS: [&Command; 22] = [
    &timeline::COMMAND,
    &matches::COMMAND,
    &quote::COMMAND,
    &person::COMMAND,
    &position::COMMAND,
    &term::COMMAND,
    &ask::COMMAND,
    &search::COMMAND,
    &check::COMMAND,
    &today::COMMAND,
    &random::COMMAND,
    &quiz::COMMAND,
    &map::COMMAND,
    &topics::COMMAND,
    &sources::COMMAND,
    &changes::COMMAND,
    &about::COMMAND,
    &language::COMMAND,
    &settings::COMMAND,
    &privacy::COMMAND,
    &help::COMMAND,
    &start::COMMAND,
];

/// The command that says what is stored.
pub(super) const fn privacy() -> &'static Command {
    &privacy::COMMAND
}

/// The answer to plain text.
pub(super) fn text(scene: &Scene<'_>, text: &str) -> Reply {
    ask::to_text(scene, text)
}

/// The answer to what was said to the bot in a group; `None` where silence is the answer.
pub(super) fn talk(scene: &Scene<'_>, text: &str) -> Option<Reply> {
    ask::to_talk(scene, text)
}

/// An answer to a question, written.
pub(super) fn asked(answer: &crate::almanac::ask::Answer, scene: &Scene<'_>) -> Reply {
    ask::written(answer, scene)
}

/// The answer to a command that there is not. In a group it may be another bot's, unless it names us.
pub(super) fn unknown(addressed: Addressed, scene: &Scene<'_>) -> Option<Reply> {
    if scene.place.is_group() && addressed == Addressed::ToAnyone {
        return None;
    }
    let mut pen = Pen::new(scene);
    let hint = pen.say_with("unknown-command", &[("help", (&scene.typed("help")).into())]);
    pen.body.line(Line::of(hint));
    Some(pen.finish())
}

/// The answer to words that are no filter.
pub(super) fn not_a_filter(error: FilterError, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let hint = match error {
        FilterError::TooManyWords => pen.say_with("too-many-words", &[("search", (&scene.typed("search")).into())]),
        FilterError::NoSuchTime => pen.say("no-such-time"),
    };
    pen.body.line(Line::of(hint));
    pen.finish()
}

/// The answer to a command without the argument that it needs, or with one that it cannot read.
fn usage(command: &Command, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    let usage = format!("{} {}", scene.typed(command.name), pen.say(&format!("usage-{}", command.name)));
    let help = pen.say(&format!("help-{}", command.name));
    let line = pen.say_with("usage", &[("usage", (&usage).into()), ("help", (&help).into())]);
    pen.body.line(Line::of(line));
    pen.finish()
}
