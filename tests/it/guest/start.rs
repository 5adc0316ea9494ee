//! A database with which the bot cannot start: one sentence names the file and the mend.

use std::process::{Command, Stdio};

use super::*;

/// What the program says before it ends.
fn said(home: &Home, database: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_almanac-bot"))
        .current_dir(&home.0)
        .env("TELOXIDE_TOKEN", "123456:AAE-abcdefghijklmnopqrstuvwxyz")
        .env("TELOXIDE_API_URL", "http://127.0.0.1:9")
        .env("DATABASE_URL", database)
        .env("INBOX", "off")
        .env("RUST_LOG", "error")
        .env_remove("TELOXIDE_PROXY")
        .env_remove("ALMANAC_DATA")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

#[test]
fn why_it_cannot_start_is_said_in_a_sentence() {
    let home = Home::new();
    std::fs::write(home.0.join("notes.db"), "Not a database, though long enough to be taken for one. ".repeat(99))
        .unwrap();
    let cases = [
        ("sqlite://notes.db", ["notes.db is damaged", "put a backup in its place"]),
        ("sqlite://nowhere/chats.db", ["nowhere/chats.db cannot be opened", "see that its folder is there"]),
        ("chats.db", ["DATABASE_URL is no address", "write it as sqlite://almanac-bot.db"]),
    ];
    for (database, parts) in cases {
        let text = said(&home, database);
        assert!(parts.iter().all(|part| text.contains(part)), "{text}");
    }
}
