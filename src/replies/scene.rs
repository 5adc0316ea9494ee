//! For whom and where a reply is made. All that could make two answers differ is in here.

use jiff::civil::Date;

use super::choices::Chat;
use super::phrases::{Argument, Phrases};
use crate::almanac::Almanac;
use crate::language::Locale;

/// The circumstances of a request.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// What is known.
    pub almanac: &'a Almanac,
    /// The interface strings.
    pub phrases: &'a Phrases,
    /// The language and script of the reply.
    pub locale: Locale,
    /// The day in the chat's time zone.
    pub today: Date,
    /// Chance: one seed gives one reply.
    pub seed: u64,
    /// Where the reply is read.
    pub place: Place<'a>,
    /// What the place can do.
    pub abilities: Abilities,
    /// What the chat has chosen, and whether whoever asks may change it.
    pub chat: Chat<'a>,
}

/// Where a reply is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// A terminal.
    Terminal,
    /// A private chat with the bot of this user name.
    Private {
        /// The bot's user name, without `@`.
        bot: &'a str,
    },
    /// A group that the bot of this user name is in.
    Group {
        /// The bot's user name, without `@`.
        bot: &'a str,
    },
    /// A chat that the bot of this user name is not in: a person put the reply there, or called the bot for one
    /// answer. Nothing can be done there later, so what a button opens is opened in the private chat.
    Elsewhere {
        /// The bot's user name, without `@`.
        bot: &'a str,
    },
}

impl<'a> Place<'a> {
    /// The bot's user name, where it has one.
    pub const fn bot(self) -> Option<&'a str> {
        match self {
            Self::Terminal => None,
            Self::Private { bot } | Self::Group { bot } | Self::Elsewhere { bot } => Some(bot),
        }
    }

    /// Whether it is a group that the bot is in.
    pub const fn is_group(self) -> bool {
        matches!(self, Self::Group { .. })
    }

    /// Whether several people read along.
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Group { .. } | Self::Elsewhere { .. })
    }
}

/// What depends on the server and on the bot's settings there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// Inline mode is on (`getMe.supports_inline_queries`): records can be shared to other chats.
    pub inline: bool,
    /// Buttons can put a text on the clipboard.
    pub copy: bool,
    /// The bot can be added to groups (`getMe.can_join_groups`).
    pub groups: bool,
}

impl Scene<'_> {
    /// An interface string.
    pub fn say(&self, key: &str) -> String {
        self.phrases.say(self.locale, key, &[])
    }

    /// An interface string with arguments.
    pub fn say_with(&self, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        self.phrases.say(self.locale, key, arguments)
    }

    /// A command as it should be typed here: in groups with the bot's name, since a bare command reaches a
    /// bot with privacy mode on only if it was the last bot to speak; elsewhere behind a mention, which calls it.
    ///
    /// <https://core.telegram.org/bots/features#privacy-mode>
    pub fn typed(&self, command: &str) -> String {
        match self.place {
            Place::Group { bot } => format!("/{command}@{bot}"),
            Place::Elsewhere { bot } => format!("@{bot} /{command}"),
            Place::Private { .. } | Place::Terminal => format!("/{command}"),
        }
    }
}
