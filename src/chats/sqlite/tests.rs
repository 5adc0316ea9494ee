//! Faults of the file: what is saved stays, the choices last known hold, and nothing needs a new start.

use std::fs;

use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

use super::*;
use crate::chats::tests::Folder;
use crate::chats::{Chats, NotSaved, Trouble};
use crate::language::Locale;

const CHAT: ChatId = ChatId(-4001);
const OTHER: ChatId = ChatId(-4002);

fn language(locale: Locale) -> Change {
    Change::Language(Some(locale))
}

async fn language_of(chats: &Chats, chat: ChatId) -> Option<Locale> {
    chats.settings(chat).await.language
}

/// A connection of another program.
async fn other_program(folder: &Folder) -> SqliteConnection {
    SqliteConnectOptions::new().filename(folder.file()).connect().await.unwrap()
}

async fn run(statement: &'static str, connection: &mut SqliteConnection) {
    sqlx::raw_sql(statement).execute(connection).await.unwrap();
}

/// A database in which a chat has chosen Russian, closed again.
async fn made(folder: &Folder) {
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    sqlite.change(CHAT, &language(Locale::Russian)).await.unwrap();
    close(&sqlite).await;
}

/// Closes both connections, which empties the log into the file.
async fn close(sqlite: &Sqlite) {
    for link in [&sqlite.reader, &sqlite.writer] {
        link.lend().await.unwrap().close().await;
    }
}

async fn trouble_at_start(folder: &Folder) -> (Trouble, String) {
    let error = Sqlite::open(&folder.url()).await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains("chats.db"), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
    (error.trouble, text)
}

#[tokio::test]
async fn locked_by_another_program() {
    let folder = Folder::new();
    made(&folder).await;
    let chats = Chats::open(&folder.url()).await.unwrap();
    let mut other = other_program(&folder).await;
    run("BEGIN IMMEDIATE", &mut other).await;
    assert_eq!(chats.change(CHAT, &language(Locale::Albanian)).await, Err(NotSaved));
    // What is written elsewhere keeps nobody from reading, nor from starting.
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian));
    let late = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(language_of(&late, CHAT).await, Some(Locale::Russian));
    run("COMMIT", &mut other).await;
    chats.change(CHAT, &language(Locale::Albanian)).await.unwrap();
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Albanian));
}

#[tokio::test]
async fn locked_against_reading_too() {
    let folder = Folder::new();
    made(&folder).await;
    // An exclusive lock is only granted while nobody else has the file open.
    let mut other = other_program(&folder).await;
    run("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM posts; COMMIT", &mut other).await;
    let (trouble, text) = trouble_at_start(&folder).await;
    assert!(matches!(trouble, Trouble::Locked), "{text}");
    other.close().await.unwrap();
    assert_eq!(language_of(&Chats::open(&folder.url()).await.unwrap(), CHAT).await, Some(Locale::Russian));
}

#[tokio::test]
async fn read_only() {
    let folder = Folder::new();
    made(&folder).await;
    let url = format!("sqlite://{}?mode=ro", folder.file().display()).parse().unwrap();
    let chats = Chats::open(&url).await.unwrap();
    assert_eq!(chats.change(CHAT, &language(Locale::Albanian)).await, Err(NotSaved));
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian));
    assert_eq!(language_of(&chats, OTHER).await, None);
    let error = Sqlite::open(&url).await.unwrap().change(CHAT, &language(Locale::Albanian)).await.unwrap_err();
    assert!(matches!(error.trouble, Trouble::ReadOnly), "{error}");
}

#[tokio::test]
async fn read_only_for_a_while() {
    let folder = Folder::new();
    made(&folder).await;
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    let mut lent = sqlite.writer.lend().await.unwrap();
    run("PRAGMA query_only = ON", lent.connection()).await;
    lent.done(Ok(())).unwrap();
    let error = sqlite.change(CHAT, &language(Locale::Albanian)).await.unwrap_err();
    assert!(matches!(error.trouble, Trouble::ReadOnly), "{error}");
    // The next try opens the file anew.
    assert_eq!(sqlite.change(CHAT, &language(Locale::Albanian)).await.unwrap().language, Some(Locale::Albanian));
}

#[tokio::test]
async fn no_room_on_the_disk() {
    let folder = Folder::new();
    made(&folder).await;
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    let mut lent = sqlite.writer.lend().await.unwrap();
    run("PRAGMA max_page_count = 1", lent.connection()).await;
    lent.done(Ok(())).unwrap();
    let mut saved = Vec::new();
    let mut next = 0;
    let error = loop {
        next += 1;
        let chat = ChatId(next);
        match sqlite.change(chat, &Change::Zone("Europe/Belgrade".to_owned())).await {
            Ok(_) => saved.push(chat),
            Err(error) => break error,
        }
    };
    assert!(matches!(error.trouble, Trouble::Full), "{error}");
    for chat in saved.iter().chain([&CHAT]) {
        assert!(sqlite.settings(*chat).await.unwrap().is_some(), "{chat:?} is lost");
    }
    // Room was made.
    sqlite.change(OTHER, &language(Locale::Albanian)).await.unwrap();
    assert_eq!(sqlite.settings(OTHER).await.unwrap().unwrap().language, Some(Locale::Albanian));
}

#[tokio::test]
async fn damaged_before_the_start() {
    let folder = Folder::new();
    fs::write(folder.file(), "This is no database, but long enough to be looked at as if it were one. ".repeat(99))
        .unwrap();
    let (trouble, text) = trouble_at_start(&folder).await;
    assert!(matches!(trouble, Trouble::Damaged), "{text}");
    assert!(text.contains("backup"), "{text}");
}

#[tokio::test]
async fn damaged_while_it_is_in_use_and_mended() {
    let folder = Folder::new();
    made(&folder).await;
    let mut other = other_program(&folder).await;
    run(
        "INSERT INTO chats (chat, language) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000) \
        SELECT i, 'sq' FROM n",
        &mut other,
    )
    .await;
    other.close().await.unwrap();
    let good = fs::read(folder.file()).unwrap();
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian));
    // Everything behind the first pages, so that it opens and then breaks.
    let mut bad = good.clone();
    bad[10 * 4096..].fill(0xa5);
    fs::write(folder.file(), &bad).unwrap();
    assert_eq!(chats.change(ChatId(4000), &language(Locale::English)).await, Err(NotSaved));
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian), "the choice last known holds");
    // A backup takes its place.
    let backup = folder.0.join("backup.db");
    fs::write(&backup, &good).unwrap();
    for log in ["chats.db-wal", "chats.db-shm"] {
        let _ = fs::remove_file(folder.0.join(log));
    }
    fs::rename(&backup, folder.file()).unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    assert_eq!(language_of(&chats, ChatId(4000)).await, Some(Locale::Albanian));
    chats.change(OTHER, &language(Locale::Albanian)).await.unwrap();
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian));
}

#[tokio::test]
async fn another_file_in_the_place_of_the_one_that_is_open() {
    let folder = Folder::new();
    made(&folder).await;
    let backup = folder.0.join("backup.db");
    fs::copy(folder.file(), &backup).unwrap();
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    sqlite.change(CHAT, &language(Locale::Albanian)).await.unwrap();
    sqlite.change(OTHER, &language(Locale::Albanian)).await.unwrap();
    for log in ["chats.db-wal", "chats.db-shm"] {
        fs::remove_file(folder.0.join(log)).unwrap();
    }
    fs::rename(&backup, folder.file()).unwrap();
    // What is read a moment later, and written at once, is in the file that has the name.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    assert_eq!(sqlite.settings(CHAT).await.unwrap().unwrap().language, Some(Locale::Russian));
    assert_eq!(sqlite.settings(OTHER).await.unwrap(), None);
    sqlite.change(OTHER, &language(Locale::English)).await.unwrap();
    drop(sqlite);
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(language_of(&chats, OTHER).await, Some(Locale::English));
}

#[tokio::test]
async fn from_a_newer_version() {
    let folder = Folder::new();
    made(&folder).await;
    let mut other = other_program(&folder).await;
    run("INSERT INTO _sqlx_migrations VALUES (99, 'later', CURRENT_TIMESTAMP, TRUE, x'00', 1)", &mut other).await;
    let (trouble, text) = trouble_at_start(&folder).await;
    assert!(matches!(trouble, Trouble::Newer), "{text}");
    run("DELETE FROM _sqlx_migrations WHERE version = 99", &mut other).await;
    assert_eq!(language_of(&Chats::open(&folder.url()).await.unwrap(), CHAT).await, Some(Locale::Russian));
}

#[tokio::test]
async fn a_step_that_was_interrupted_is_taken_anew() {
    let folder = Folder::new();
    made(&folder).await;
    let mut other = other_program(&folder).await;
    let first = (1, "chats", include_str!("0001-chats.sql"));
    let broken = [first, (2, "more", "ALTER TABLE chats ADD COLUMN mood TEXT; INSERT INTO nowhere VALUES (1)")];
    versions::take(&broken, &mut other).await.unwrap_err();
    // Nothing of the half is left: this version reads and writes it, and the whole step can be taken.
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(language_of(&chats, CHAT).await, Some(Locale::Russian));
    chats.change(OTHER, &language(Locale::Albanian)).await.unwrap();
    let whole = [first, (2, "more", "ALTER TABLE chats ADD COLUMN mood TEXT")];
    versions::take(&whole, &mut other).await.unwrap();
    versions::take(&whole, &mut other).await.unwrap();
}

#[tokio::test]
async fn no_such_folder() {
    let folder = Folder::new();
    let url = format!("sqlite://{}/none/chats.db", folder.0.display()).parse().unwrap();
    let error = Sqlite::open(&url).await.unwrap_err();
    assert!(matches!(error.trouble, Trouble::Unreachable), "{error}");
    assert!(error.to_string().contains("none/chats.db"), "{error}");
}

#[tokio::test]
async fn nothing_saved_is_lost_when_the_program_is_killed() {
    let folder = Folder::new();
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    sqlite.change(CHAT, &language(Locale::Russian)).await.unwrap();
    // What a kill leaves behind: the files as they are, without anybody closing them.
    let killed = Folder::new();
    for name in ["chats.db", "chats.db-wal"] {
        fs::copy(folder.0.join(name), killed.0.join(name)).unwrap();
    }
    assert_eq!(language_of(&Chats::open(&killed.url()).await.unwrap(), CHAT).await, Some(Locale::Russian));
}

#[tokio::test]
async fn an_operation_that_is_given_up_on_leaves_the_database_usable() {
    let folder = Folder::new();
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    for wait in 0..20 {
        let change = language(Locale::Russian);
        let limit = std::time::Duration::from_micros(wait * 50);
        let _ = tokio::time::timeout(limit, sqlite.change(CHAT, &change)).await;
    }
    sqlite.change(CHAT, &language(Locale::Albanian)).await.unwrap();
    assert_eq!(sqlite.settings(CHAT).await.unwrap().unwrap().language, Some(Locale::Albanian));
}

#[tokio::test]
async fn what_is_forgotten_is_nowhere_in_the_files() {
    let folder = Folder::new();
    let sqlite = Sqlite::open(&folder.url()).await.unwrap();
    sqlite.change(CHAT, &Change::Zone("Antarctica/Troll".to_owned())).await.unwrap();
    sqlite.change(OTHER, &language(Locale::Albanian)).await.unwrap();
    let found = || {
        let files = fs::read_dir(&folder.0).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
        files.flatten().collect::<Vec<_>>().windows(16).any(|window| window == b"Antarctica/Troll")
    };
    assert!(found());
    sqlite.forget(CHAT).await.unwrap();
    close(&sqlite).await;
    assert!(!found());
    assert!(sqlite.settings(OTHER).await.unwrap().is_some());
}
