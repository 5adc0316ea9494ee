//! How a reply travels to Telegram, and how a request comes from there. Not yet joined to a running bot.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`update`] | what is read of an update, element by element |
//! | [`addressed`] | which messages are for us, and where the answer goes |
//! | [`html`] | a reply's text as markup |
//! | [`keyboard`], [`callback`] | a reply's actions as buttons, and presses of them |
//! | [`inbox`] | updates taken but not finished, in a file |

pub mod addressed;
pub mod callback;
pub mod html;
pub mod inbox;
pub mod keyboard;
pub mod update;
