//! What is left of a reply in a chat that the bot is not in. A message there cannot be taken back and its buttons
//! cannot be answered by a new message, so what a button opens is opened in the private chat, and what only makes
//! sense in place (pages, choices, removing) is left out.

use super::body::Line;
use super::commands::{self, Command};
use super::pen::Pen;
use super::reply::{Action, Button, Reply};
use super::scene::{Place, Scene};
use crate::almanac::Almanac;

/// The commands that are about a chat that the bot is in, or need one: guests get no polls.
/// <https://core.telegram.org/bots/api#answerguestquery>
const OUT_OF_PLACE: [&str; 4] = ["language", "settings", "privacy", "quiz"];

/// The payload of a link that leads to the private chat and to nothing in particular there. Reserved.
const HELLO: &str = "_guest";

/// The link to what a payload leads to in the private chat with a bot.
/// <https://core.telegram.org/bots/features#deep-linking>
pub(super) fn link(bot: &str, payload: &str) -> String {
    format!("https://t.me/{bot}?start={payload}")
}

/// The payload that leads to what a button shows; `None` where nothing in the private chat is the same.
pub(super) fn payload(action: &Action, almanac: &Almanac) -> Option<String> {
    match action {
        Action::Open(id, _) => Some(id.to_string()),
        Action::Question(id) => {
            let position = almanac.positions_on(id).first()?;
            Some(almanac.record(*position).id().to_string())
        }
        _ => commands::payload(action),
    }
}

/// Whether a command makes no sense where the bot is not.
pub(super) fn is_out_of_place(command: &Command, scene: &Scene<'_>) -> bool {
    matches!(scene.place, Place::Elsewhere { .. }) && OUT_OF_PLACE.contains(&command.name)
}

/// The answer to such a command.
pub(super) fn in_private(scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    pen.body.line(Line::of(pen.say("only-in-private")));
    if let Some(bot) = scene.place.bot() {
        let open = pen.button("button-private", Action::Link(link(bot, HELLO)));
        pen.row(vec![open]);
    }
    pen.finish()
}

/// A reply as it can be in its place: elsewhere with the text and with the buttons that work there.
pub(super) fn settled(mut reply: Reply, scene: &Scene<'_>) -> Reply {
    let Place::Elsewhere { bot } = scene.place else { return reply };
    for row in &mut reply.actions {
        let buttons = std::mem::take(row).into_iter();
        row.extend(buttons.filter_map(|Button { label, action }| {
            let action = match action {
                Action::Share(_) | Action::Copy(_) | Action::Link(_) | Action::AddToGroup => action,
                other => Action::Link(link(bot, &payload(&other, scene.almanac)?)),
            };
            Some(Button { label, action })
        }));
    }
    reply.actions.retain(|row| !row.is_empty());
    // Pictures and polls cannot be uploaded there; the text stands for them.
    reply.media = None;
    reply
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::{say, scene};
    use crate::replies::{Request, answer};

    #[test]
    fn answers() {
        let elsewhere = Scene { place: Place::Elsewhere { bot: "towns_bot" }, ..scene() };
        let asked = ["/start", "/help", "/quote lumeza 1998", "/position ferry", "/timeline 1998", "/quiz", "zzqq"];
        insta::assert_snapshot!(say(&elsewhere, &asked));
    }

    #[test]
    fn every_button_works_where_the_bot_is_not() {
        let elsewhere = Scene { place: Place::Elsewhere { bot: "towns_bot" }, ..scene() };
        for command in commands::COMMANDS {
            let reply = answer(&Request::Command { command, argument: "" }, &elsewhere).unwrap();
            assert!(reply.media.is_none() && reply.change.is_none() && !reply.alert, "{}", command.name);
            for Button { label, action } in reply.actions.iter().flatten() {
                let works = match action {
                    Action::Link(url) => url.starts_with("https://"),
                    action => matches!(action, Action::Share(_) | Action::Copy(_) | Action::AddToGroup),
                };
                assert!(works, "/{}: {label}", command.name);
            }
        }
    }
}
