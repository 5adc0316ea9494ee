//! What an operator decides about the bot on Telegram.

use std::path::PathBuf;

use super::token::Token;
use crate::chats::DatabaseUrl;
use crate::language::Locale;

/// The settings of a running bot.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The bot's token.
    pub token: Token,
    /// The server of the Bot API; [`Settings::TELEGRAM`] unless one's own.
    pub api_url: String,
    /// A proxy for all requests: `http://host:port` or `socks5://host:port`.
    pub proxy: Option<String>,
    /// Where it is kept what chats have chosen; without one it holds until the bot ends.
    pub database: Option<DatabaseUrl>,
    /// The file for updates that are taken and unfinished; without one they are lost when the bot is killed.
    pub inbox: Option<PathBuf>,
    /// The language of groups, and of persons whose own language we do not have.
    pub language: Locale,
    /// How many requests of a chat or a person are answered within a minute; 0 for all.
    pub flood_per_minute: u32,
    /// The only chats that are answered, by id; empty for all.
    pub allowed_chats: Vec<i64>,
    /// Called whenever there has been nothing to do for some seconds.
    pub when_quiet: fn(),
}

impl Settings {
    /// Telegram's own server.
    pub const TELEGRAM: &'static str = "https://api.telegram.org";
    /// The flood rule where nothing else is said.
    pub const FLOOD_PER_MINUTE: u32 = 20;
    /// The inbox where nothing else is said.
    pub const INBOX: &'static str = "almanac-bot.inbox";

    /// The settings of a bot where only the token is given.
    pub fn new(token: Token) -> Self {
        Self {
            token,
            api_url: Self::TELEGRAM.to_owned(),
            proxy: None,
            database: None,
            inbox: Some(Self::INBOX.into()),
            language: Locale::default(),
            flood_per_minute: Self::FLOOD_PER_MINUTE,
            allowed_chats: Vec::new(),
            when_quiet: || {},
        }
    }
}
