//! A press of a button. <https://core.telegram.org/bots/api#callbackquery>

use serde::Deserialize;

use super::lenient;
use super::message::{Message, User};

/// A press of a button. It is to be acknowledged whatever it holds, so only its id and its sender must be readable.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CallbackQuery {
    /// What `answerCallbackQuery` wants.
    pub id: String,
    /// Who pressed.
    pub from: User,
    /// The message with the button: not there if it was sent in inline mode, dated 0 if it is too old.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub message: Option<Message>,
    /// The message with the button, if it was sent in inline mode.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub inline_message_id: Option<String>,
    /// What the button carries, 1 to 64 bytes; a foreign client can send anything.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub data: Option<String>,
}
