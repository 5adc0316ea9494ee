//! What the loop needs of the place that it posts to.

use std::time::Duration;

use jiff::civil::Date;

use crate::chats::Subscriber;
use crate::replies::Reply;

/// What became of an attempt to post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the chat.
    Sent,
    /// It is certainly not in the chat, and another attempt on this day is of no use: it was refused.
    NotSent,
    /// It is certainly not in the chat, and may be tried again after a while: the server asks to wait, or was not
    /// reached at all.
    Paused(Duration),
    /// Nobody knows: the request left, and no answer came.
    Unknown,
    /// The chat removed or blocked the bot, or is no more.
    ChatGone,
}

/// A place that can be posted to.
pub trait Post: Send + Sync + 'static {
    /// What a chat is told on a day; `None` if that is nothing.
    fn reply(&self, to: &Subscriber, day: Date) -> Option<Reply>;

    /// Tries once to post a reply, silently and in the chat's topic. It neither waits for its turn nor tries again;
    /// that is the loop's part.
    fn post(&self, to: &Subscriber, reply: &Reply) -> impl Future<Output = Outcome> + Send;
}
