//! A strict stand-in for the Telegram Bot API on loopback, written from the published limits and knowing nothing of the bot.
//!
//! [`Sandbox`] starts the server and is the hand that plays the people; a bot under test is pointed at [`Sandbox::url`].
//! Inside, `state` is what Telegram would know (pure, behind one lock), `methods` what a bot may ask for, `rules` what is
//! refused, `http` how it travels, and `faults` the trouble that a test orders.

mod acts;
mod cast;
mod faults;
mod http;
mod methods;
mod record;
mod refusal;
mod rules;
mod server;
mod settings;
mod shared;
mod state;
#[cfg(test)]
mod tests;
mod waits;

pub use acts::press::{CallbackAnswer, Press};
pub use acts::say::{Say, Speaker};
pub use faults::{Fault, Outage, Trouble};
pub use record::{Call, Violation};
pub use rules::entities::Entity;
pub use rules::keyboard::{Button, ButtonAction, Keyboard};
pub use server::Sandbox;
pub use settings::Feature;
pub use state::ids::{ChatId, UserId};
pub use state::member::Status;
pub use state::message::Message;
pub use waits::TimedOut;
