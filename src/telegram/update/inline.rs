//! What somebody types behind the bot's name. <https://core.telegram.org/bots/api#inlinequery>

use serde::Deserialize;

use super::lenient;
use super::message::User;

/// An inline query. It is to be answered whatever it holds, so only its id and its sender must be readable.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct InlineQuery {
    /// What `answerInlineQuery` wants.
    pub id: String,
    /// Who types. In which chat is not told.
    pub from: User,
    /// What is typed, at most 256 characters.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub query: Option<String>,
    /// Which page is wanted, as the answer before named it; empty for the first.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub offset: Option<String>,
}
