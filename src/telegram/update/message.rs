//! What the bot reads of a message. <https://core.telegram.org/bots/api#message>

use serde::Deserialize;

use super::lenient;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Message {
    /// Unique in its chat; 0 if the message is ephemeral.
    #[serde(rename = "message_id")]
    pub id: i64,
    /// The id of a message that only one member and the bot see.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub ephemeral_message_id: Option<i64>,
    /// When it was sent, in seconds since 1970; 0 if Telegram no longer gives the message out.
    pub date: i64,
    /// Where it was sent.
    pub chat: Chat,
    #[serde(default, rename = "message_thread_id")]
    thread: Option<i64>,
    #[serde(default, rename = "is_topic_message")]
    in_topic: bool,
    /// Who sent it; a stand-in where `sender_chat` is given.
    #[serde(default)]
    pub from: Option<User>,
    /// The chat on whose behalf it was sent: a channel, or the group itself for an anonymous admin.
    #[serde(default)]
    pub sender_chat: Option<Chat>,
    /// A channel's post, brought into its discussion group by Telegram.
    #[serde(default)]
    pub is_automatic_forward: bool,
    /// The bot through which it was sent (inline mode).
    #[serde(default)]
    pub via_bot: Option<User>,
    /// The text, at most 4096 characters; `None` for media and service messages.
    #[serde(default)]
    pub text: Option<String>,
    /// Commands, mentions and the like in the text.
    #[serde(default, deserialize_with = "lenient::readable")]
    pub entities: Vec<Entity>,
    /// The message that it replies to. In a forum topic every plain message "replies" to the message that
    /// opened the topic.
    #[serde(default, rename = "reply_to_message", deserialize_with = "lenient::or_none")]
    pub replied_to: Option<RepliedTo>,
    /// The part of the message replied to that was quoted, at most 1024 characters.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub quote: Option<Quote>,
    /// The buttons below it.
    #[serde(default, rename = "reply_markup", deserialize_with = "lenient::or_none")]
    keyboard: Option<Keyboard>,
    /// What `answerGuestQuery` wants, in a message that calls the bot into a chat that it is not in.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub guest_query_id: Option<String>,
    /// In the last message of a group: the supergroup that it became.
    #[serde(default)]
    pub migrate_to_chat_id: Option<i64>,
    /// In the first message of a supergroup: the group that it was.
    #[serde(default)]
    pub migrate_from_chat_id: Option<i64>,
}

impl Message {
    /// The forum topic that the message is in. Reply chains outside of topics carry a thread id too, and an
    /// answer must not name that one: "message thread not found".
    pub fn thread(&self) -> Option<i64> {
        self.thread.filter(|_| self.in_topic)
    }

    /// What the buttons below it carry.
    pub fn callback_data(&self) -> impl Iterator<Item = &str> {
        let buttons = self.keyboard.iter().flat_map(|keyboard| keyboard.rows.iter().flatten());
        buttons.filter_map(|button| button.callback_data.as_deref())
    }
}

/// The buttons below a message. <https://core.telegram.org/bots/api#inlinekeyboardmarkup>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Keyboard {
    #[serde(rename = "inline_keyboard")]
    rows: Vec<Vec<KeyboardButton>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct KeyboardButton {
    #[serde(default)]
    callback_data: Option<String>,
}

/// A chat. Ids have up to 52 bits. <https://core.telegram.org/bots/api#chat>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Chat {
    /// Unique; negative for groups and channels.
    pub id: i64,
    /// What kind of chat it is.
    #[serde(rename = "type")]
    pub kind: ChatKind,
    /// A supergroup with topics.
    #[serde(default)]
    pub is_forum: bool,
}

/// What kind of chat it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChatKind {
    /// With one person.
    Private,
    /// A small group.
    Group,
    /// A supergroup.
    Supergroup,
    /// A channel.
    Channel,
    /// A kind that the bot does not know.
    #[serde(other)]
    Unknown,
}

impl ChatKind {
    /// Whether several people talk there.
    pub const fn is_group(self) -> bool {
        matches!(self, Self::Group | Self::Supergroup)
    }
}

/// A person or a bot. <https://core.telegram.org/bots/api#user>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct User {
    /// Unique, up to 52 bits.
    pub id: i64,
    /// A bot; also the stand-ins for anonymous admins and channels.
    #[serde(default)]
    pub is_bot: bool,
    /// The language tag of the person's app.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub language_code: Option<String>,
}

/// A marked part of a text; offset and length count UTF-16 units.
/// <https://core.telegram.org/bots/api#messageentity>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Entity {
    /// What is marked.
    #[serde(rename = "type")]
    pub kind: EntityKind,
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// The person or bot that a [`EntityKind::TextMention`] names.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub user: Option<User>,
}

/// What an entity marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntityKind {
    /// `/x` or `/x@bot`
    BotCommand,
    /// `@name`
    Mention,
    /// A mention without a user name.
    TextMention,
    /// Text of fixed width: not meant as a command.
    Code,
    /// A block of fixed width.
    Pre,
    /// Anything else.
    #[serde(other)]
    Other,
}

/// A message that another one replies to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct RepliedTo {
    /// Unique in its chat; 0 if the message is ephemeral.
    #[serde(rename = "message_id")]
    pub id: i64,
    /// Who sent it.
    #[serde(default, deserialize_with = "lenient::or_none")]
    pub from: Option<User>,
    /// It is the service message that opened a forum topic.
    #[serde(default, rename = "forum_topic_created", deserialize_with = "lenient::is_there")]
    pub opens_topic: bool,
    #[serde(default, deserialize_with = "lenient::or_none")]
    text: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_none")]
    caption: Option<String>,
}

impl RepliedTo {
    /// Its text, or what is written under its picture.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref().or(self.caption.as_deref())
    }

    /// Whether this user or bot sent it.
    pub fn is_from(&self, user: i64) -> bool {
        self.from.as_ref().is_some_and(|from| from.id == user)
    }
}

/// The quoted part of a message. <https://core.telegram.org/bots/api#textquote>
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Quote {
    /// Its text.
    pub text: String,
}
