//! What the bot reads of an update: types of its own that hold only what is used and overlook the rest, so that
//! a field or kind that Telegram adds tomorrow costs nothing. <https://core.telegram.org/bots/api#update>
//!
//! What decides is read strictly: a message with a text that is no string is a bad update, never an empty one.
//! What only helps (entities, the message replied to, a language) is left out where it cannot be read.
//!
//! Nesting cannot overflow the stack: these types do not nest in themselves, and what is overlooked is skipped
//! without recursion.

mod asker;
mod batch;
mod inline;
mod lenient;
mod member;
mod message;
mod press;
#[cfg(test)]
mod tests;

pub use asker::Asker;
pub use batch::{BadBatch, BadUpdate, Batch, Taken, read_batch, read_update};
pub use inline::InlineQuery;
pub use member::{ChatMemberUpdate, Standing};
pub use message::{Chat, ChatKind, Entity, EntityKind, Message, Quote, RepliedTo, User};
pub use press::CallbackQuery;

/// Something that happened. <https://core.telegram.org/bots/api#update>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Numbers rise, but start again at random after a quiet week: no order across days.
    pub id: i64,
    /// What happened.
    pub kind: UpdateKind,
}

/// What happened. An update has one kind at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UpdateKind {
    /// A new message, service messages included.
    Message(Box<Message>),
    /// A press of a button.
    CallbackQuery(Box<CallbackQuery>),
    /// Somebody types behind the bot's name.
    InlineQuery(Box<InlineQuery>),
    /// A message by which somebody calls the bot in a chat that it is not in.
    GuestMessage(Box<Message>),
    /// The bot was added, removed, blocked or given other rights.
    MyChatMember(Box<ChatMemberUpdate>),
    /// What the bot does not read, by its name in the update; empty where the update holds nothing.
    Unknown(String),
}
