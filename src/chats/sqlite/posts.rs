//! Daily posts: who gets one, and which were claimed.

use jiff::civil::Date;
use sqlx::sqlite::SqliteConnection;
use sqlx::{Error, Row};

use super::rows;
use crate::chats::settings::{ChatId, Settings};
use crate::chats::store::{Fate, Slot, Subscriber};

/// The second and the id of a chat together are where a page begins, so that a page costs the same however many
/// chats lie before it.
const SUBSCRIBERS: &str = "SELECT chat, language, daily, hour, zone, topic, quiet_day, answers, cool_down, quiz, \
    pictures FROM chats \
    WHERE due_zone = ?1 AND due_hour = ?2 AND due_second < ?3 AND (due_second, chat) > (?4, ?5) \
    ORDER BY due_second, chat LIMIT ?6";

pub(super) async fn subscribers(
    connection: &mut SqliteConnection,
    slot: &Slot,
    after: Option<ChatId>,
    most: u32,
) -> Result<Vec<Subscriber>, Error> {
    let (second, chat) =
        after.map_or((i64::from(slot.seconds.start) - 1, i64::MAX), |chat| (i64::from(chat.second_of_hour()), chat.0));
    let query = sqlx::query(SUBSCRIBERS)
        .bind(slot.zone.clone())
        .bind(i64::from(slot.hour))
        .bind(i64::from(slot.seconds.end))
        .bind(second)
        .bind(chat)
        .bind(i64::from(most));
    let rows = query.fetch_all(connection).await?;
    let subscriber =
        |row| Ok(Subscriber { chat: ChatId(row_chat(&row)?), settings: Settings::from(rows::read(&row, 1)?) });
    rows.into_iter().map(subscriber).collect()
}

fn row_chat(row: &sqlx::sqlite::SqliteRow) -> Result<i64, Error> {
    row.try_get(0)
}

pub(super) async fn zones(connection: &mut SqliteConnection) -> Result<Vec<String>, Error> {
    sqlx::query_scalar("SELECT DISTINCT due_zone FROM chats WHERE due_zone IS NOT NULL").fetch_all(connection).await
}

pub(super) async fn claim(connection: &mut SqliteConnection, chat: ChatId, day: Date) -> Result<bool, Error> {
    let query = sqlx::query("INSERT INTO posts (chat, day) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    Ok(query.bind(chat.0).bind(day.to_string()).execute(connection).await?.rows_affected() == 1)
}

pub(super) async fn settle(
    connection: &mut SqliteConnection,
    chat: ChatId,
    day: Date,
    fate: Fate,
) -> Result<(), Error> {
    let query = match fate {
        Fate::Open => sqlx::query("DELETE FROM posts WHERE chat = ?1 AND day = ?2"),
        Fate::Posted => sqlx::query("UPDATE posts SET fate = 'posted' WHERE chat = ?1 AND day = ?2"),
        Fate::NotPosted => sqlx::query("UPDATE posts SET fate = 'not posted' WHERE chat = ?1 AND day = ?2"),
        Fate::Unknown => sqlx::query("UPDATE posts SET fate = 'unknown' WHERE chat = ?1 AND day = ?2"),
    };
    query.bind(chat.0).bind(day.to_string()).execute(connection).await.map(drop)
}

pub(super) async fn lost(connection: &mut SqliteConnection) -> Result<u64, Error> {
    let done = sqlx::query("UPDATE posts SET fate = 'unknown' WHERE fate IS NULL").execute(connection).await?;
    Ok(done.rows_affected())
}

pub(super) async fn tidy(connection: &mut SqliteConnection, day: Date) -> Result<(), Error> {
    sqlx::query("DELETE FROM posts WHERE day < ?1").bind(day.to_string()).execute(connection).await.map(drop)
}
