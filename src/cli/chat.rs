//! `chat`: the replies in a terminal, or line by line through pipes.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::arguments::Fixed;
use super::failure::Failure;
use super::terminal::{Terminal, buttons};
use crate::almanac::Almanac;
use crate::config::Config;
use crate::replies::body::Line;
use crate::replies::reply::Action;
use crate::replies::{Abilities, Body, Phrases, Place, Reply, Request, Scene, answer};

/// Answers every line of standard input until it ends.
pub(super) fn run(almanac: &Almanac, config: &Config, fixed: &Fixed) -> Result<ExitCode, Failure> {
    let phrases = Phrases::new();
    let now = Timestamp::now();
    let seed = fixed.seed.unwrap_or_else(|| now.subsec_nanosecond().unsigned_abs().into());
    let mut scene = Scene {
        almanac,
        phrases: &phrases,
        locale: fixed.lang.unwrap_or(config.language),
        today: fixed.today.unwrap_or_else(|| TimeZone::UTC.to_datetime(now).date()),
        seed,
        place: Place::Terminal,
        abilities: Abilities { copy: true, ..Abilities::default() },
    };
    let talks_to_person = io::stdin().is_terminal() && io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let terminal = Terminal { coloured: io::stdout().is_terminal() && !plain };
    let mut out = io::stdout().lock();
    let mut last = Reply::default();
    if talks_to_person {
        last = greeting(&scene);
        terminal.write(&last, &mut out)?;
    }
    let mut line = Vec::new();
    loop {
        if talks_to_person {
            write!(out, "\n> ")?;
            out.flush()?;
        }
        line.clear();
        if io::stdin().lock().read_until(b'\n', &mut line)? == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        if let Some((reply, takes_over)) = answer_line(String::from_utf8_lossy(&line).trim(), &last, &scene) {
            terminal.write(&reply, &mut out)?;
            if takes_over {
                last = reply;
            }
        }
        if !talks_to_person {
            writeln!(out)?;
        }
        out.flush()?;
        // Each question has its own chance, and a session with one seed always goes the same way.
        scene.seed = scene.seed.wrapping_add(1);
    }
}

fn greeting(scene: &Scene<'_>) -> Reply {
    answer(&Request::of_text("/start", None), scene).unwrap_or_default()
}

/// The answer to a line, and whether its buttons are now the ones that numbers press. A number presses a button
/// of the last answer; one that is too large to be meant as a button is a text, as a year is.
fn answer_line(line: &str, last: &Reply, scene: &Scene<'_>) -> Option<(Reply, bool)> {
    const LARGEST_BUTTON: usize = 99;
    let number =
        line.parse::<usize>().ok().filter(|&number| number <= LARGEST_BUTTON && buttons(last).next().is_some());
    let Some(number) = number else { return answer(&Request::of_text(line, None), scene).map(|reply| (reply, true)) };
    match number.checked_sub(1).and_then(|place| buttons(last).nth(place)).map(|button| &button.action) {
        // What Telegram would open or copy is written out.
        Some(Action::Link(text) | Action::Copy(text)) => Some((line_of(text), false)),
        Some(action) => answer(&Request::Press(action.clone()), scene).map(|reply| (reply, true)),
        None => Some((line_of(&scene.say("no-such-button")), false)),
    }
}

fn line_of(text: &str) -> Reply {
    let mut body = Body::default();
    body.line(Line::of(text));
    Reply { body, ..Reply::default() }
}
