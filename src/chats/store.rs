//! What a database of chats must be able to do. Operations and not tables: `SQLite` fills them now, and whatever else
//! does later changes nothing elsewhere.

use std::fmt;
use std::ops::Range;
use std::pin::Pin;

use jiff::civil::Date;

use super::fault::StoreError;
use super::settings::{Change, ChatId, Settings};

/// An operation under way.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// Whoever gets a daily post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscriber {
    /// The chat.
    pub chat: ChatId,
    /// Its choices.
    pub settings: Settings,
}

/// When posts are due: in a zone, within an hour by its clock, at certain seconds of that hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The IANA name of the zone.
    pub zone: String,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The seconds of the hour, below 3600.
    pub seconds: Range<u16>,
}

/// What became of a post that was claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in the chat.
    Posted,
    /// It is not, and will not be.
    NotPosted,
    /// Nobody knows. It is not tried again: silence is better than a double.
    Unknown,
    /// It is not in the chat and may be claimed again.
    Open,
}

/// A database of chats. Every operation takes effect as a whole or not at all, and once it has said that it is done,
/// what it saved is there after a crash.
pub trait Store: fmt::Debug + Send + Sync {
    /// The choices of a chat; `None` if it never made one.
    fn settings(&self, chat: ChatId) -> Doing<'_, Option<Settings>>;

    /// Makes a choice and gives all choices as they are then.
    fn change<'a>(&'a self, chat: ChatId, change: &'a Change) -> Doing<'a, Settings>;

    /// A group became a supergroup. What it had chosen, and which days it had its post, goes over; what was already
    /// chosen under the new id counts more. Doing it again, or for a group that is not known, changes nothing.
    fn migrate(&self, from: ChatId, to: ChatId) -> Doing<'_, ()>;

    /// Deletes all that is stored of a chat.
    fn forget(&self, chat: ChatId) -> Doing<'_, ()>;

    /// A chat removed or blocked the bot: it gets no daily post any more and keeps its other choices.
    fn gone(&self, chat: ChatId) -> Doing<'_, ()>;

    /// The zones in which somebody gets a daily post.
    fn zones(&self) -> Doing<'_, Vec<String>>;

    /// Who gets a daily post in a slot, by second of the hour and then by id: at most `most`, and only those behind
    /// `after`.
    fn subscribers<'a>(&'a self, slot: &'a Slot, after: Option<ChatId>, most: u32) -> Doing<'a, Vec<Subscriber>>;

    /// Claims the post of a chat for a day. `true` at most once for both, whoever asks: only then it may be sent.
    fn claim(&self, chat: ChatId, day: Date) -> Doing<'_, bool>;

    /// Writes down what became of a claimed post.
    fn settle(&self, chat: ChatId, day: Date, fate: Fate) -> Doing<'_, ()>;

    /// Counts the posts that were claimed by a process that ended before it knew what became of them, and marks them
    /// as unknown. To be asked once, at start.
    fn lost(&self) -> Doing<'_, u64>;

    /// Forgets the claims for days before `day`.
    fn tidy(&self, day: Date) -> Doing<'_, ()>;
}
