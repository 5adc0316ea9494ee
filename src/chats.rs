//! What each chat has chosen, kept in a database and, as far as it was asked for lately, in memory.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`settings`] | the choices and their defaults |
//! | [`store`] | what a database must be able to do |
//! | [`sqlite`] | a database in a file |
//! | [`memory`] | no database: what is chosen holds until the bot ends |
//! | [`address`] | `DATABASE_URL` |
//! | [`fault`] | why a database cannot be used, with the mend |
//!
//! [`Chats`] answers at once, whatever becomes of the database: with the choices last known, else with the defaults.

pub mod address;
mod chosen;
pub mod fault;
pub mod memory;
pub mod settings;
pub mod sqlite;
pub mod store;
#[cfg(test)]
mod tests;
mod well;

use std::sync::Arc;

use jiff::civil::Date;
use quick_cache::sync::Cache;
use tokio::sync::Mutex;

pub use address::DatabaseUrl;
pub use fault::{StoreError, Trouble};
pub use settings::{Answers, Change, ChatId, DailyPost, QuietDay, Settings};
pub use store::{Fate, Slot, Store, Subscriber};

use well::Well;

/// How many chats' choices are held in memory: some 200 bytes each.
const REMEMBERED: usize = 10_000;

/// The choices of all chats.
#[derive(Debug)]
pub struct Chats {
    store: Box<dyn Store>,
    remembered: Cache<ChatId, Arc<Settings>>,
    default: Arc<Settings>,
    /// Held while something is saved, so that what is remembered is always what was saved last.
    saving: Mutex<()>,
    reading: Well,
    writing: Well,
}

/// A choice was not saved, and does not hold. Why is in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the choice could not be saved")]
pub struct NotSaved;

impl Chats {
    /// Chats without a database.
    pub fn in_memory() -> Self {
        Self::new(Box::new(memory::Memory::default()))
    }

    /// Opens a database.
    ///
    /// # Errors
    /// Where it cannot be used at all.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        Ok(Self::new(Box::new(sqlite::Sqlite::open(url).await?)))
    }

    /// The chats of a database.
    pub fn new(store: Box<dyn Store>) -> Self {
        Self {
            store,
            remembered: Cache::new(REMEMBERED),
            default: Arc::new(Settings::DEFAULT),
            saving: Mutex::new(()),
            reading: Well::new("chats have the choices last known"),
            writing: Well::new("no choice can be saved"),
        }
    }

    /// The choices of a chat, if they are in memory.
    pub fn cached(&self, chat: ChatId) -> Option<Arc<Settings>> {
        self.remembered.get(&chat)
    }

    /// The choices of a chat: those last known, else the defaults, while the database cannot be used.
    pub async fn settings(&self, chat: ChatId) -> Arc<Settings> {
        let guard = match self.remembered.get_value_or_guard_async(&chat).await {
            Ok(settings) => return settings,
            Err(guard) => guard,
        };
        if self.reading.is_resting() {
            return self.default.clone();
        }
        match self.reading.heard(self.store.settings(chat).await) {
            Ok(settings) => {
                let settings = settings.map_or_else(|| self.default.clone(), Arc::new);
                // Refused if something was saved meanwhile, which then counts more.
                match guard.insert(settings.clone()) {
                    Ok(()) => settings,
                    Err(_) => self.cached(chat).unwrap_or(settings),
                }
            }
            Err(NotSaved) => self.default.clone(),
        }
    }

    /// Makes a choice. The new choices hold from now on.
    ///
    /// # Errors
    /// If it cannot be saved; the former choice then goes on to hold.
    pub async fn change(&self, chat: ChatId, change: &Change) -> Result<Arc<Settings>, NotSaved> {
        let _saving = self.saving.lock().await;
        let settings = Arc::new(self.writing.heard(self.store.change(chat, change).await)?);
        self.remembered.insert(chat, settings.clone());
        Ok(settings)
    }

    /// A group became a supergroup; see [`Store::migrate`].
    ///
    /// # Errors
    /// If it cannot be saved; to be said again then.
    pub async fn migrate(&self, from: ChatId, to: ChatId) -> Result<(), NotSaved> {
        let _saving = self.saving.lock().await;
        let migrated = self.writing.heard(self.store.migrate(from, to).await);
        self.remembered.remove(&from);
        self.remembered.remove(&to);
        migrated
    }

    /// Deletes all that is stored of a chat; see [`Store::forget`].
    ///
    /// # Errors
    /// If it cannot be deleted.
    pub async fn forget(&self, chat: ChatId) -> Result<(), NotSaved> {
        let _saving = self.saving.lock().await;
        self.writing.heard(self.store.forget(chat).await)?;
        self.remembered.remove(&chat);
        Ok(())
    }

    /// A chat removed or blocked the bot; see [`Store::gone`].
    ///
    /// # Errors
    /// If it cannot be saved.
    pub async fn gone(&self, chat: ChatId) -> Result<(), NotSaved> {
        let _saving = self.saving.lock().await;
        self.writing.heard(self.store.gone(chat).await)?;
        self.remembered.remove(&chat);
        Ok(())
    }

    /// See [`Store::zones`].
    ///
    /// # Errors
    /// If the database cannot be used.
    pub async fn zones(&self) -> Result<Vec<String>, NotSaved> {
        self.reading.heard(self.store.zones().await)
    }

    /// See [`Store::subscribers`].
    ///
    /// # Errors
    /// If the database cannot be used.
    pub async fn subscribers(
        &self,
        slot: &Slot,
        after: Option<ChatId>,
        most: u32,
    ) -> Result<Vec<Subscriber>, NotSaved> {
        self.reading.heard(self.store.subscribers(slot, after, most).await)
    }

    /// See [`Store::claim`].
    ///
    /// # Errors
    /// If it cannot be saved; then nothing may be sent.
    pub async fn claim(&self, chat: ChatId, day: Date) -> Result<bool, NotSaved> {
        self.writing.heard(self.store.claim(chat, day).await)
    }

    /// See [`Store::settle`].
    ///
    /// # Errors
    /// If it cannot be saved; the post then counts as lost.
    pub async fn settle(&self, chat: ChatId, day: Date, fate: Fate) -> Result<(), NotSaved> {
        self.writing.heard(self.store.settle(chat, day, fate).await)
    }

    /// See [`Store::lost`].
    ///
    /// # Errors
    /// If it cannot be saved.
    pub async fn lost(&self) -> Result<u64, NotSaved> {
        self.writing.heard(self.store.lost().await)
    }

    /// See [`Store::tidy`].
    ///
    /// # Errors
    /// If it cannot be saved.
    pub async fn tidy(&self, day: Date) -> Result<(), NotSaved> {
        self.writing.heard(self.store.tidy(day).await)
    }
}
