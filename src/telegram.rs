//! How a reply travels to Telegram, and how a request comes from there. `docs/architecture.md` follows an update
//! through this room and says where each promise is kept.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`update`] | what is read of an update, element by element |
//! | [`addressed`] | which messages are for us, and where the answer goes |
//! | [`html`], [`keyboard`], [`callback`] | a reply's text as markup, its actions as buttons, and presses of them |
//! | [`run`](run()), `polling`, `intake` | the life of the bot; updates in |
//! | `lanes`, `answering`, `pressing`, `editing` | what is done about them, in order within a chat |
//! | `outgoing`, `media` | a reply as it leaves: text and buttons, pictures, quizzes |
//! | `delivery`, `pauses`, `api`, `methods` | requests out: retries, limits, the wire |
//! | `tickets`, `keeper`, [`inbox`] | updates in hand, and the file that outlives a kill |
//! | `standing`, `memberships` | what a chat has chosen, and what becomes of it |
//! | `daily` | the daily post |
//! | `inline`, `guests` | answers in chats that the bot is not in |
//! | `repeats`, `doubles`, `flood`, `seldom`, `admins`, `trouble` | small memories |
//! | `menus` | commands and descriptions in Telegram's menus |

pub mod addressed;
mod admins;
mod answering;
mod api;
mod bot;
pub mod callback;
mod daily;
mod delivery;
mod doubles;
mod editing;
mod flood;
mod guests;
pub mod html;
pub mod inbox;
mod inline;
mod intake;
mod keeper;
pub mod keyboard;
mod lanes;
mod media;
mod memberships;
mod menus;
mod methods;
mod outgoing;
mod pauses;
mod polling;
mod pressing;
mod repeats;
mod run;
mod seldom;
mod settings;
mod standing;
mod tickets;
mod token;
mod trouble;
pub mod update;

pub use api::ApiError;
pub use bot::Answers;
pub use run::{RunError, run, run_with};
pub use settings::Settings;
pub use token::{Token, TokenError};
