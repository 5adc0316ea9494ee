//! Choices as columns. A word that this version does not know counts as no choice.

use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Error, Row, Sqlite};

use crate::chats::chosen::Chosen;
use crate::chats::settings::{Answers, ChatId, QuietDay, Settings};
use crate::language::Locale;

const LOAD: &str = "SELECT language, daily, hour, zone, topic, quiet_day, answers, cool_down, quiz, pictures \
    FROM chats WHERE chat = ?1";

const SAVE: &str = "INSERT OR REPLACE INTO chats \
    (chat, language, daily, hour, zone, topic, quiet_day, answers, cool_down, quiz, pictures, \
    due_zone, due_hour, due_second) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";

/// What a chat has chosen.
pub(super) async fn load(connection: &mut SqliteConnection, chat: ChatId) -> Result<Option<Chosen>, Error> {
    let row = sqlx::query(LOAD).bind(chat.0).fetch_optional(connection).await?;
    row.map(|row| read(&row, 0)).transpose()
}

/// Stores what a chat has chosen, and when its daily post is due by that.
pub(super) async fn save(connection: &mut SqliteConnection, chat: ChatId, chosen: &Chosen) -> Result<(), Error> {
    bound(sqlx::query(SAVE), chat, chosen).execute(connection).await.map(drop)
}

/// The choices in a row, from a column on.
pub(super) fn read(row: &SqliteRow, first: usize) -> Result<Chosen, Error> {
    let text = |place: usize| row.try_get::<Option<&str>, _>(first + place);
    let flag = |place: usize| row.try_get::<Option<bool>, _>(first + place);
    let number = |place: usize| row.try_get::<Option<i64>, _>(first + place);
    Ok(Chosen {
        language: text(0)?.and_then(|tag| tag.parse().ok()),
        daily: flag(1)?,
        hour: number(2)?.and_then(|hour| u8::try_from(hour).ok()).filter(|&hour| hour < 24),
        zone: text(3)?.map(str::to_owned),
        topic: number(4)?,
        quiet_day: text(5)?.and_then(|word| QUIET_DAYS.into_iter().find(|(_, other)| *other == word)).map(first_of),
        answers: text(6)?.and_then(|word| ANSWERS.into_iter().find(|(_, other)| *other == word)).map(first_of),
        cool_down: number(7)?.and_then(|minutes| u16::try_from(minutes).ok()),
        quiz: flag(8)?,
        pictures: flag(9)?,
    })
}

const QUIET_DAYS: [(QuietDay, &str); 2] = [(QuietDay::Skip, "skip"), (QuietDay::Nearest, "nearest")];
const ANSWERS: [(Answers, &str); 2] = [(Answers::CommandsOnly, "commands"), (Answers::RepliesToo, "replies")];

fn first_of<T>((value, _): (T, &str)) -> T {
    value
}

fn word<T: PartialEq>(words: [(T, &'static str); 2], value: &T) -> Option<&'static str> {
    words.into_iter().find(|(other, _)| other == value).map(|(_, word)| word)
}

type Query<'a> = sqlx::query::Query<'a, Sqlite, SqliteArguments>;

fn bound<'a>(query: Query<'a>, chat: ChatId, chosen: &Chosen) -> Query<'a> {
    let settings = Settings::from(chosen.clone());
    let post = settings.daily;
    let due = post.on.then(|| (post.zone_name().to_owned(), i64::from(post.hour), i64::from(chat.second_of_hour())));
    let (zone, hour, second) =
        due.map_or((None, None, None), |(zone, hour, second)| (Some(zone), Some(hour), Some(second)));
    query
        .bind(chat.0)
        .bind(chosen.language.map(Locale::tag))
        .bind(chosen.daily)
        .bind(chosen.hour.map(i64::from))
        .bind(chosen.zone.clone())
        .bind(chosen.topic)
        .bind(chosen.quiet_day.and_then(|value| word(QUIET_DAYS, &value)))
        .bind(chosen.answers.and_then(|value| word(ANSWERS, &value)))
        .bind(chosen.cool_down.map(i64::from))
        .bind(chosen.quiz)
        .bind(chosen.pictures)
        .bind(zone)
        .bind(hour)
        .bind(second)
}
