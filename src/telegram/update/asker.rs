//! Who asks. Anonymous admins and channels come under the ids of two stand-in bots, so that a plain "drop what a
//! bot sent" would lose real people. <https://core.telegram.org/bots/api#message> (`from`, `sender_chat`)

use super::message::Message;

/// `@GroupAnonymousBot`, who stands for an anonymous admin.
const ANONYMOUS_ADMIN: i64 = 1_087_968_824;
/// `@Channel_Bot`, who stands for a channel that writes in a group.
const CHANNEL: i64 = 136_817_688;
/// "Telegram", who brings a channel's posts into its discussion group.
const TELEGRAM: i64 = 777_000;

/// Who sent a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// A person.
    Person {
        /// The person's id.
        id: i64,
    },
    /// An administrator of the group who does not show who they are.
    AnonymousAdmin,
    /// A person who writes as a channel, or as another chat: never an administrator.
    Channel {
        /// The chat's id.
        id: i64,
    },
    /// A post of the linked channel, brought in by Telegram: never to react to.
    LinkedPost,
    /// A bot, this one included.
    Bot,
    /// Nobody who could be told apart.
    Nobody,
}

impl Message {
    /// Who sent the message.
    pub fn asker(&self) -> Asker {
        let from = self.from.as_ref();
        let id = from.map(|user| user.id);
        if self.is_automatic_forward || id == Some(TELEGRAM) {
            return Asker::LinkedPost;
        }
        match (id, &self.sender_chat) {
            (Some(ANONYMOUS_ADMIN), Some(chat)) if chat.id == self.chat.id => Asker::AnonymousAdmin,
            (Some(ANONYMOUS_ADMIN | CHANNEL), None) => Asker::Bot,
            (_, Some(chat)) => Asker::Channel { id: chat.id },
            (Some(_), None) if from.is_some_and(|user| user.is_bot) => Asker::Bot,
            (Some(id), None) => Asker::Person { id },
            (None, None) => Asker::Nobody,
        }
    }

    /// Whether the message was sent through this bot's own inline mode: it shows an answer and asks nothing.
    pub fn is_through(&self, bot: i64) -> bool {
        self.via_bot.as_ref().is_some_and(|via| via.id == bot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_can_send() {
        let person = r#""from":{"id":7,"is_bot":false}"#;
        let cases = [
            (person, Asker::Person { id: 7 }),
            (r#""from":{"id":4503599627370495}"#, Asker::Person { id: 4_503_599_627_370_495 }),
            (r#""from":{"id":8,"is_bot":true}"#, Asker::Bot),
            (
                r#""from":{"id":1087968824,"is_bot":true},"sender_chat":{"id":-100,"type":"supergroup"}"#,
                Asker::AnonymousAdmin,
            ),
            // Another chat than this one: no admin here.
            (
                r#""from":{"id":1087968824,"is_bot":true},"sender_chat":{"id":-200,"type":"supergroup"}"#,
                Asker::Channel { id: -200 },
            ),
            (r#""from":{"id":1087968824,"is_bot":true}"#, Asker::Bot),
            (
                r#""from":{"id":136817688,"is_bot":true},"sender_chat":{"id":-200,"type":"channel"}"#,
                Asker::Channel { id: -200 },
            ),
            // The group's own id does not make an admin of anyone but the stand-in.
            (
                r#""from":{"id":136817688,"is_bot":true},"sender_chat":{"id":-100,"type":"supergroup"}"#,
                Asker::Channel { id: -100 },
            ),
            (r#""sender_chat":{"id":-100,"type":"supergroup"}"#, Asker::Channel { id: -100 }),
            (
                r#""from":{"id":777000,"is_bot":false},"is_automatic_forward":true,"sender_chat":{"id":-200,"type":"channel"}"#,
                Asker::LinkedPost,
            ),
            (r#""from":{"id":777000,"is_bot":false}"#, Asker::LinkedPost),
            (r#""is_automatic_forward":true,"sender_chat":{"id":-200,"type":"channel"}"#, Asker::LinkedPost),
            (r#""text":"hello""#, Asker::Nobody),
        ];
        for (fields, asker) in cases {
            let json = format!(r#"{{"message_id":1,"date":0,"chat":{{"id":-100,"type":"supergroup"}},{fields}}}"#);
            let message: Message = serde_json::from_str(&json).expect("a message");
            assert_eq!(message.asker(), asker, "{fields}");
        }
    }
}
