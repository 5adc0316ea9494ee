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
//! | [`body`], [`reply`] | the value: blocks of spans, and actions |
//! | [`phrases`] | the interface strings of `data/locales` |
//! | [`profile`] | what a stranger reads of the bot before the first word |
//! | [`limits`] | whether every reply fits into a message |

pub mod body;
mod cards;
pub mod commands;
pub mod limits;
mod lists;
mod pen;
pub mod phrases;
mod press;
pub mod profile;
pub mod reply;
pub mod request;
pub mod scene;
mod split;
#[cfg(test)]
mod testing;

pub use body::Body;
pub use phrases::Phrases;
pub use reply::{Action, Button, List, Listing, Reply};
pub use request::{Addressed, Request};
pub use scene::{Abilities, Place, Scene};

/// The reply that says an answer of the almanac.
pub fn asked(answer: &crate::almanac::ask::Answer, scene: &Scene<'_>) -> Reply {
    commands::asked(answer, scene)
}

/// The answer to a request; `None` where silence is the answer.
pub fn answer(request: &Request<'_>, scene: &Scene<'_>) -> Option<Reply> {
    match request {
        Request::Command { command, argument } => Some((command.answer)(scene, argument)),
        Request::UnknownCommand(addressed) => commands::unknown(*addressed, scene),
        Request::CommandForAnother => None,
        Request::Text(text) => Some(commands::text(scene, text)),
        Request::Talk(text) => commands::talk(scene, text),
        Request::Press(action) => press::answer(action, scene),
    }
}

/// The payload of a link to the private chat that leads to what a button shows, for what is shown to one person alone.
pub fn private_payload(action: &Action) -> Option<String> {
    commands::payload(action)
}
