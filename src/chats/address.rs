//! `DATABASE_URL`: where the choices of chats are kept.

use std::fmt;
use std::str::FromStr;

use sqlx::sqlite::SqliteConnectOptions;

/// The address of a database: `sqlite://FILE`, from the folder in which the program was started, or
/// `sqlite:///FILE` from the root. An address may hold a password, so it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

/// Not the address of a database that this program can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not sqlite://FILE")]
pub struct NoDatabaseUrl;

impl DatabaseUrl {
    /// How the database is opened. The file is made where there is none, unless the address says otherwise.
    pub(super) fn options(&self) -> Option<SqliteConnectOptions> {
        let options: SqliteConnectOptions = self.0.parse().ok()?;
        let says_how = self.0.contains("mode=");
        Some(if says_how { options } else { options.create_if_missing(true) })
    }

    /// Whether the address says that nothing may be written.
    pub(super) fn is_read_only(&self) -> bool {
        self.0.contains("mode=ro")
    }
}

impl Default for DatabaseUrl {
    fn default() -> Self {
        Self("sqlite://almanac-bot.db".to_owned())
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseUrl(..)")
    }
}

impl FromStr for DatabaseUrl {
    type Err = NoDatabaseUrl;

    /// A database in memory is none: what a chat chose must outlive the program.
    fn from_str(text: &str) -> Result<Self, NoDatabaseUrl> {
        let url = Self(text.to_owned());
        let file = text.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest));
        let named = file.is_some_and(|file| !file.is_empty() && !file.starts_with([':', '?']));
        let kept = !text.contains("mode=memory");
        if named && kept && url.options().is_some() { Ok(url) } else { Err(NoDatabaseUrl) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let cases = [
            ("sqlite://almanac-bot.db", Some("almanac-bot.db")),
            ("sqlite:almanac-bot.db", Some("almanac-bot.db")),
            ("sqlite:///var/lib/bot/chats.db", Some("/var/lib/bot/chats.db")),
            ("sqlite://my%20chats.db?mode=ro", Some("my chats.db")),
            ("sqlite://", None),
            ("sqlite::memory:", None),
            ("sqlite://x?mode=memory", None),
            ("sqlite://x?mode=soft", None),
            ("postgres://me:secret@localhost/chats", None),
            ("almanac-bot.db", None),
            ("", None),
        ];
        for (text, file) in cases {
            let options = text.parse().ok().and_then(|url: DatabaseUrl| url.options());
            assert_eq!(options.as_ref().and_then(|options| options.get_filename().to_str()), file, "{text}");
        }
    }

    #[test]
    fn an_address_is_not_printed() {
        let url: DatabaseUrl = "sqlite://secret.db".parse().unwrap();
        assert!(!format!("{url:?}").contains("secret"));
    }
}
