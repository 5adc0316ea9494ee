//! The choices of chats in a file of `SQLite`. One connection writes and another one reads; with a write-ahead log
//! neither waits for the other. <https://www.sqlite.org/wal.html>

mod faults;
mod link;
mod posts;
mod present;
mod rows;
#[cfg(test)]
mod tests;
mod versions;

use jiff::civil::Date;
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection, Error};

use super::address::DatabaseUrl;
use super::chosen::Chosen;
use super::fault::StoreError;
use super::settings::{Change, ChatId, Settings};
use super::store::{Doing, Fate, Slot, Store, Subscriber};
use link::{Lent, Link};
use present::Present;

/// A transaction that locks the file for writing from its start: one that found the lock taken half-way could not
/// wait for it. <https://www.sqlite.org/lang_transaction.html>
const WRITING: &str = "BEGIN IMMEDIATE";

/// A database in a file.
#[derive(Debug)]
pub struct Sqlite {
    reader: Link,
    writer: Link,
    present: Present,
}

impl Sqlite {
    /// Opens a database, makes its file where there is none, and brings it to the version of this program.
    ///
    /// # Errors
    /// Where it cannot be used at all. A file of this version that cannot be written is used as it is.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let options = url.options().unwrap_or_default();
        let sqlite = Self {
            reader: Link::reader(options.clone()),
            writer: Link::writer(options, url.is_read_only()),
            present: Present::default(),
        };
        // The writer first, since it makes the file.
        sqlite.writer.lend().await?.done(Ok(()))?;
        sqlite.reading().await?.done(Ok(()))?;
        Ok(sqlite)
    }

    /// The connection that reads. With a new one it is looked anew who has a row: the file may be another.
    async fn reading(&self) -> Result<Lent<'_>, StoreError> {
        let mut lent = self.reader.lend().await?;
        if lent.is_new {
            let filled = self.present.fill(lent.connection()).await;
            lent.done(filled)?;
            lent = self.reader.lend().await?;
        }
        Ok(lent)
    }
}

async fn change(connection: &mut SqliteConnection, chat: ChatId, change: &Change) -> Result<Settings, Error> {
    let mut transaction = connection.begin_with(WRITING).await?;
    let mut chosen = rows::load(&mut transaction, chat).await?.unwrap_or_default();
    chosen.apply(change);
    rows::save(&mut transaction, chat, &chosen).await?;
    transaction.commit().await?;
    Ok(chosen.into())
}

async fn migrate(connection: &mut SqliteConnection, from: ChatId, to: ChatId) -> Result<(), Error> {
    let mut transaction = connection.begin_with(WRITING).await?;
    if let Some(former) = rows::load(&mut transaction, from).await? {
        let chosen = rows::load(&mut transaction, to).await?.unwrap_or_default().or(former);
        rows::save(&mut transaction, to, &chosen).await?;
    }
    sqlx::query("UPDATE OR IGNORE posts SET chat = ?2 WHERE chat = ?1")
        .bind(from.0)
        .bind(to.0)
        .execute(&mut *transaction)
        .await?;
    delete(&mut transaction, from).await?;
    transaction.commit().await
}

/// Deletes all rows of a chat.
async fn delete(connection: &mut SqliteConnection, chat: ChatId) -> Result<(), Error> {
    for statement in ["DELETE FROM chats WHERE chat = ?1", "DELETE FROM posts WHERE chat = ?1"] {
        sqlx::query(statement).bind(chat.0).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn forget(connection: &mut SqliteConnection, chat: ChatId) -> Result<(), Error> {
    let mut transaction = connection.begin_with(WRITING).await?;
    delete(&mut transaction, chat).await?;
    transaction.commit().await
}

async fn gone(connection: &mut SqliteConnection, chat: ChatId) -> Result<(), Error> {
    let mut transaction = connection.begin_with(WRITING).await?;
    if let Some(mut chosen) = rows::load(&mut transaction, chat).await? {
        chosen.gone = true;
        rows::save(&mut transaction, chat, &chosen).await?;
    }
    transaction.commit().await
}

impl Store for Sqlite {
    fn settings(&self, chat: ChatId) -> Doing<'_, Option<Settings>> {
        Box::pin(async move {
            if !self.present.may_have(chat) {
                return Ok(None);
            }
            let mut lent = self.reading().await?;
            let chosen: Result<Option<Chosen>, Error> = rows::load(lent.connection(), chat).await;
            Ok(lent.done(chosen)?.map(Settings::from))
        })
    }

    fn change<'a>(&'a self, chat: ChatId, choice: &'a Change) -> Doing<'a, Settings> {
        Box::pin(async move {
            self.present.add(chat);
            let mut lent = self.writer.lend().await?;
            let changed = change(lent.connection(), chat, choice).await;
            lent.done(changed)
        })
    }

    fn migrate(&self, from: ChatId, to: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            self.present.add(to);
            let mut lent = self.writer.lend().await?;
            let migrated = migrate(lent.connection(), from, to).await;
            lent.done(migrated)
        })
    }

    fn forget(&self, chat: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let forgotten = forget(lent.connection(), chat).await;
            lent.done(forgotten)
        })
    }

    fn gone(&self, chat: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let done = gone(lent.connection(), chat).await;
            lent.done(done)
        })
    }

    fn zones(&self) -> Doing<'_, Vec<String>> {
        Box::pin(async move {
            let mut lent = self.reading().await?;
            let zones = posts::zones(lent.connection()).await;
            lent.done(zones)
        })
    }

    fn subscribers<'a>(&'a self, slot: &'a Slot, after: Option<ChatId>, most: u32) -> Doing<'a, Vec<Subscriber>> {
        Box::pin(async move {
            let mut lent = self.reading().await?;
            let page = posts::subscribers(lent.connection(), slot, after, most).await;
            lent.done(page)
        })
    }

    fn claim(&self, chat: ChatId, day: Date) -> Doing<'_, bool> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let claimed = posts::claim(lent.connection(), chat, day).await;
            lent.done(claimed)
        })
    }

    fn settle(&self, chat: ChatId, day: Date, fate: Fate) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let settled = posts::settle(lent.connection(), chat, day, fate).await;
            lent.done(settled)
        })
    }

    fn lost(&self) -> Doing<'_, u64> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let lost = posts::lost(lent.connection()).await;
            lent.done(lost)
        })
    }

    fn tidy(&self, day: Date) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let tidied = posts::tidy(lent.connection(), day).await;
            lent.done(tidied)
        })
    }
}
