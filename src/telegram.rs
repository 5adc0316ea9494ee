//! How a reply travels to Telegram, and what of Telegram's updates becomes a request.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`update`] | what the bot reads of an update; a batch, element by element |
//! | [`addressed`] | whether a message is answered, to which words, and where |
//! | [`inbox`] | updates that were taken but are unfinished, on disk |
//! | [`html`] | a reply's text as markup |

pub mod addressed;
pub mod html;
pub mod inbox;
pub mod update;
