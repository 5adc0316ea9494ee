//! The environment: what an operator can set without building the program anew.

use std::path::PathBuf;

use crate::chats::DatabaseUrl;
use crate::language::Locale;
use crate::telegram::{Settings, Token, TokenError};

/// Every variable that is read, with what it is for. `--help`, `.env.example` and the README name the same.
pub const VARIABLES: &[(&str, &str)] = &[
    ("TELOXIDE_TOKEN", "the bot's token from @BotFather; only the bot on Telegram needs it"),
    ("TELOXIDE_API_URL", "server of the Bot API (default: https://api.telegram.org)"),
    ("TELOXIDE_PROXY", "proxy for all requests: http://host:port or socks5://host:port (default: none)"),
    ("ALMANAC_DATA", "folder of another almanac (default: the one in the program)"),
    ("DATABASE_URL", "database of what chats have chosen (default: sqlite://almanac-bot.db)"),
    ("INBOX", "file for updates in hand, so that a kill loses none; off for none (default: almanac-bot.inbox)"),
    ("DEFAULT_LANGUAGE", "language of the replies: en, sq, sr, sr-Latn, ru (default: en)"),
    ("FLOOD_PER_MINUTE", "requests answered within a minute, per chat and per person; 0: all (default: 20)"),
    ("ALLOWED_CHATS", "ids of the only chats that are answered, with commas between (default: all chats)"),
    ("RUST_LOG", "what is logged: error, warn, info, debug (default: info)"),
];

/// The settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The bot's token.
    pub token: Option<Token>,
    /// The server of the Bot API.
    pub api_url: String,
    /// The proxy for all requests.
    pub proxy: Option<String>,
    /// The folder of another almanac than the shipped one.
    pub almanac: Option<PathBuf>,
    /// The database of what chats have chosen.
    pub database: DatabaseUrl,
    /// The file for updates in hand.
    pub inbox: Option<PathBuf>,
    /// The language where nothing else decides.
    pub language: Locale,
    /// How many requests are answered within a minute; 0 for all.
    pub flood_per_minute: u32,
    /// The only chats that are answered; empty for all.
    pub allowed_chats: Vec<i64>,
}

/// A variable that cannot be used. Never repeats a value, which may be a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// A token of another form.
    #[error("TELOXIDE_TOKEN is not a token: {0}")]
    Token(#[from] TokenError),
    /// A language that we do not have.
    #[error("DEFAULT_LANGUAGE is none of en, sq, sr, sr-Latn, ru; set one of them, or leave it empty for en")]
    Language,
    /// An address of another form, or of a database that we cannot use.
    #[error(
        "DATABASE_URL is no address of a database; write it as sqlite://almanac-bot.db, or sqlite:///folder/file from the root"
    )]
    Database,
    /// A number of another form.
    #[error("FLOOD_PER_MINUTE is no whole number; write it as 20, or 0 to answer everything")]
    Flood,
    /// A list of other things than ids.
    #[error(
        "ALLOWED_CHATS is no list of ids of chats; write it as -1001234567890, 42, or leave it empty for all chats"
    )]
    Chats,
}

impl Config {
    /// Reads `.env` of the working folder and the environment, which counts more.
    pub fn from_environment() -> Result<Self, ConfigError> {
        // No `.env` is the usual case, and what is wrong with one shows in the variables.
        let _ = dotenvy::dotenv();
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// Reads the variables that `get` knows. An empty one is the same as none.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let set = |name| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let chats = set("ALLOWED_CHATS").unwrap_or_default();
        let chats = chats.split([',', ' ']).filter(|id| !id.is_empty());
        Ok(Self {
            token: set("TELOXIDE_TOKEN").map(|token| token.parse()).transpose()?,
            api_url: set("TELOXIDE_API_URL").unwrap_or_else(|| Settings::TELEGRAM.to_owned()),
            proxy: set("TELOXIDE_PROXY"),
            almanac: set("ALMANAC_DATA").map(PathBuf::from),
            database: match set("DATABASE_URL") {
                Some(url) => url.parse().map_err(|_| ConfigError::Database)?,
                None => DatabaseUrl::default(),
            },
            inbox: match set("INBOX") {
                Some(word) if word.eq_ignore_ascii_case("off") => None,
                Some(path) => Some(path.into()),
                None => Some(Settings::INBOX.into()),
            },
            language: match set("DEFAULT_LANGUAGE") {
                Some(tag) => tag.parse().map_err(|_| ConfigError::Language)?,
                None => Locale::default(),
            },
            flood_per_minute: match set("FLOOD_PER_MINUTE") {
                Some(number) => number.parse().map_err(|_| ConfigError::Flood)?,
                None => Settings::FLOOD_PER_MINUTE,
            },
            allowed_chats: chats.map(|id| id.parse().map_err(|_| ConfigError::Chats)).collect::<Result<_, _>>()?,
        })
    }

    /// What the bot on Telegram needs to know; `None` without a token.
    pub fn telegram(&self) -> Option<Settings> {
        Some(Settings {
            api_url: self.api_url.clone(),
            proxy: self.proxy.clone(),
            database: Some(self.database.clone()),
            inbox: self.inbox.clone(),
            language: self.language,
            flood_per_minute: self.flood_per_minute,
            allowed_chats: self.allowed_chats.clone(),
            ..Settings::new(self.token.clone()?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let find =
            |name: &str| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
        Config::from_variables(find)
    }

    #[test]
    fn an_empty_variable_is_the_same_as_none() {
        let none = read(&[]).unwrap();
        for (name, _) in VARIABLES {
            assert_eq!(read(&[(name, "")]).unwrap(), none, "{name}");
            assert_eq!(read(&[(name, "  ")]).unwrap(), none, "{name}");
        }
        assert_eq!((none.flood_per_minute, none.inbox), (20, Some("almanac-bot.inbox".into())));
        assert_eq!(none.api_url, "https://api.telegram.org");
    }

    #[test]
    fn a_malformed_variable_is_named_and_not_repeated() {
        let cases = [
            ("DEFAULT_LANGUAGE", "de"),
            ("TELOXIDE_TOKEN", "secretsecret"),
            ("DATABASE_URL", "postgres://me:secret@localhost"),
            ("DATABASE_URL", "sqlite::memory:"),
            ("FLOOD_PER_MINUTE", "-1"),
            ("FLOOD_PER_MINUTE", "many"),
            ("ALLOWED_CHATS", "-100, group"),
        ];
        for (name, value) in cases {
            let error = read(&[(name, value)]).unwrap_err().to_string();
            assert!(error.starts_with(&format!("{name} is ")) && !error.contains(value), "{error}");
        }
    }

    #[test]
    fn values_are_read() {
        let config = read(&[
            ("TELOXIDE_TOKEN", "123456:AAE-abcdefghijklmnopqrstuvwxyz"),
            ("DEFAULT_LANGUAGE", "sr-latn"),
            ("INBOX", "Off"),
            ("FLOOD_PER_MINUTE", "0"),
            ("ALLOWED_CHATS", "-1001234567890, 42"),
        ])
        .unwrap();
        assert_eq!((config.language, &config.inbox, config.flood_per_minute), (Locale::SerbianLatin, &None, 0));
        assert_eq!(config.allowed_chats, [-1_001_234_567_890, 42]);
        assert!(!format!("{config:?} {:?}", config.telegram()).contains("AAE-abc"));
    }
}
