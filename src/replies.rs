//! What to say: from a request, an almanac and a scene to a [`Reply`], which is a value and says nothing of
//! how it travels.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`request`] | what a person asks for |
//! | [`scene`] | for whom and where: almanac, locale, day, seed, kind of chat |
//! | [`commands`] | a file per command: its arguments, its answer, its tests |
//! | `cards` | a file per kind of record |
//! | `lists` | pages of several records, and what to say when there are none |
//! | [`choices`] | what a chat has chosen, and what it can choose |
//! | `menus` | where it chooses |
//! | [`inline`](mod@inline) | cards to pick from in any chat |
//! | `elsewhere` | what is left of a reply in a chat that the bot is not in |
//! | [`quiz`] | questions made from records |
//! | [`body`], [`reply`] | the value: blocks of spans, and actions |
//! | [`phrases`] | the interface strings of `data/locales` |
//! | [`profile`] | what a stranger reads of the bot before the first word |
//! | [`limits`] | whether every reply fits into a message |

pub mod body;
mod cards;
mod chance;
pub mod choices;
pub mod commands;
mod elsewhere;
pub mod inline;
pub mod limits;
mod lists;
mod menus;
mod pen;
pub mod phrases;
mod press;
pub mod profile;
pub mod quiz;
pub mod reply;
pub mod request;
pub mod scene;
mod split;
#[cfg(test)]
mod testing;

pub use body::Body;
pub use choices::{Chat, Choice, Choices, Menu, Permission};
pub use inline::inline;
pub use phrases::Phrases;
pub use quiz::Quiz;
pub use reply::{Action, Button, Guess, List, Listing, Media, Reply};
pub use request::{Addressed, Request};
pub use scene::{Abilities, Place, Scene};

use crate::almanac::Almanac;

/// The reply that says an answer of the almanac.
pub fn asked(answer: &crate::almanac::ask::Answer, scene: &Scene<'_>) -> Reply {
    commands::asked(answer, scene)
}

/// The answer to a request; `None` where silence is the answer.
pub fn answer(request: &Request<'_>, scene: &Scene<'_>) -> Option<Reply> {
    let reply = match request {
        Request::Command { command, .. } if elsewhere::is_out_of_place(command, scene) => {
            Some(elsewhere::in_private(scene))
        }
        Request::Command { command, argument } => Some((command.answer)(scene, argument)),
        Request::UnknownCommand(addressed) => commands::unknown(*addressed, scene),
        Request::CommandForAnother => None,
        Request::Text(text) => Some(commands::text(scene, text)),
        Request::Talk(text) => commands::talk(scene, text),
        Request::Press(action) => press::answer(action, scene),
    }?;
    Some(elsewhere::settled(reply, scene))
}

/// The payload of a link to the private chat that leads to what a button shows, for what is shown to one person
/// alone or in a chat that the bot is not in: 1 to 64 of `A-Z a-z 0-9 _ -`.
pub fn private_payload(action: &Action, almanac: &Almanac) -> Option<String> {
    elsewhere::payload(action, almanac)
}

/// The daily post of the scene's day; `None` on a day without anything to tell.
pub fn daily_post(quiet_day: choices::QuietDay, scene: &Scene<'_>) -> Option<Reply> {
    commands::daily_post(quiet_day, scene)
}

/// What is said where the change of a reply could not be saved.
pub fn not_saved(scene: &Scene<'_>) -> Reply {
    menus::not_saved(scene)
}

/// Whether the answer depends on what whoever asks may change, which then has to be found out.
pub fn depends_on_permission(request: &Request<'_>) -> bool {
    match request {
        Request::Command { command, .. } => ["language", "settings", "privacy"].contains(&command.name),
        Request::Press(action) => match action {
            Action::Settings(_) | Action::Choose(_) => true,
            Action::Run(command) => depends_on_permission(&Request::Command { command, argument: "" }),
            _ => false,
        },
        Request::UnknownCommand(_) | Request::CommandForAnother | Request::Text(_) | Request::Talk(_) => false,
    }
}
