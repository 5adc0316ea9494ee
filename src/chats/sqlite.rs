//! The choices of chats in a file of `SQLite`. One connection writes and another one reads; with a write-ahead log
//! neither waits for the other. <https://www.sqlite.org/wal.html>

mod faults;
mod link;
mod posts;
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
use link::Link;

/// A transaction that locks the file for writing from its start: one that found the lock taken half-way could not
/// wait for it. <https://www.sqlite.org/lang_transaction.html>
const WRITING: &str = "BEGIN IMMEDIATE";

/// A database in a file.
#[derive(Debug)]
pub struct Sqlite {
    reader: Link,
    writer: Link,
}

impl Sqlite {
    /// Opens a database, makes its file where there is none, and brings it to the version of this program.
    ///
    /// # Errors
    /// Where it cannot be used at all. A file of this version that cannot be written is used as it is.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let options = url.options().unwrap_or_default();
        let sqlite = Self { reader: Link::reader(options.clone()), writer: Link::writer(options, url.is_read_only()) };
        // The writer first, since it makes the file.
        sqlite.writer.lend().await?.done(Ok(()))?;
        sqlite.reader.lend().await?.done(Ok(()))?;
        Ok(sqlite)
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
        chosen.apply(&Change::DailyOff);
        rows::save(&mut transaction, chat, &chosen).await?;
    }
    transaction.commit().await
}

impl Store for Sqlite {
    fn settings(&self, chat: ChatId) -> Doing<'_, Option<Settings>> {
        Box::pin(async move {
            let mut lent = self.reader.lend().await?;
            let chosen: Result<Option<Chosen>, Error> = rows::load(&mut lent.connection, chat).await;
            Ok(lent.done(chosen)?.map(Settings::from))
        })
    }

    fn change<'a>(&'a self, chat: ChatId, choice: &'a Change) -> Doing<'a, Settings> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let changed = change(&mut lent.connection, chat, choice).await;
            lent.done(changed)
        })
    }

    fn migrate(&self, from: ChatId, to: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let migrated = migrate(&mut lent.connection, from, to).await;
            lent.done(migrated)
        })
    }

    fn forget(&self, chat: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let forgotten = forget(&mut lent.connection, chat).await;
            lent.done(forgotten)
        })
    }

    fn gone(&self, chat: ChatId) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let done = gone(&mut lent.connection, chat).await;
            lent.done(done)
        })
    }

    fn zones(&self) -> Doing<'_, Vec<String>> {
        Box::pin(async move {
            let mut lent = self.reader.lend().await?;
            let zones = posts::zones(&mut lent.connection).await;
            lent.done(zones)
        })
    }

    fn subscribers<'a>(&'a self, slot: &'a Slot, after: Option<ChatId>, most: u32) -> Doing<'a, Vec<Subscriber>> {
        Box::pin(async move {
            let mut lent = self.reader.lend().await?;
            let page = posts::subscribers(&mut lent.connection, slot, after, most).await;
            lent.done(page)
        })
    }

    fn claim(&self, chat: ChatId, day: Date) -> Doing<'_, bool> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let claimed = posts::claim(&mut lent.connection, chat, day).await;
            lent.done(claimed)
        })
    }

    fn settle(&self, chat: ChatId, day: Date, fate: Fate) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let settled = posts::settle(&mut lent.connection, chat, day, fate).await;
            lent.done(settled)
        })
    }

    fn lost(&self) -> Doing<'_, u64> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let lost = posts::lost(&mut lent.connection).await;
            lent.done(lost)
        })
    }

    fn tidy(&self, day: Date) -> Doing<'_, ()> {
        Box::pin(async move {
            let mut lent = self.writer.lend().await?;
            let tidied = posts::tidy(&mut lent.connection, day).await;
            lent.done(tidied)
        })
    }
}
