//! What Telegram says no with, and what it means. Texts are compared by their beginning and without case, since
//! they carry names of chats and change over the years. <https://core.telegram.org/api/errors>

use serde::Deserialize;

/// An answer that is no success.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Telegram refuses with {code}: {text}")]
pub(in crate::telegram) struct Refusal {
    /// `error_code`, else the HTTP status.
    pub(in crate::telegram) code: u16,
    /// `description`; empty where a server in between answered.
    text: String,
    retry_after: Option<u64>,
    migrate_to: Option<i64>,
}

/// What a refusal means for the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::telegram) enum RefusalKind {
    /// Too many requests: none before so many seconds have passed.
    Wait(u64),
    /// The server, or one in between, does not work.
    Server,
    /// The group is a supergroup now, with this id.
    Migrated(i64),
    /// The edit changes nothing: as good as a success.
    NotModified,
    /// A press or an inline query that can no longer be answered.
    TooLate,
    /// The message to edit or delete is not there, or cannot be edited or deleted any more.
    NoMessage,
    /// The forum topic is closed or gone.
    NoTopic,
    /// Telegram cannot read our markup: our mistake.
    Markup,
    /// The chat does not exist for us: never started, left, deleted, blocked.
    NoChat,
    /// The chat is there, and we may not write in it.
    Muted,
    /// The token is no token of a bot, or no longer.
    NoToken,
    /// Another process fetches updates with the same token.
    OtherPoller,
    /// A webhook is set, so updates cannot be fetched.
    Webhook,
    /// Anything else.
    Other,
}

/// The body of a refusal.
#[derive(Deserialize)]
struct Body {
    error_code: u16,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

/// <https://core.telegram.org/bots/api#responseparameters>
#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Refusal {
    /// Reads the body of an answer with this HTTP status; what is not JSON comes from a server in between.
    pub(super) fn read(status: u16, body: &[u8]) -> Self {
        match serde_json::from_slice::<Body>(body) {
            Ok(body) => Self {
                code: body.error_code,
                text: body.description,
                retry_after: body.parameters.retry_after,
                migrate_to: body.parameters.migrate_to_chat_id,
            },
            Err(_) => Self { code: status, text: String::new(), retry_after: None, migrate_to: None },
        }
    }

    /// What it means.
    pub(in crate::telegram) fn kind(&self) -> RefusalKind {
        use RefusalKind as Kind;
        if let Some(chat) = self.migrate_to {
            return Kind::Migrated(chat);
        }
        let text = self.text.to_lowercase();
        let text = text.split_once(": ").map_or(text.as_str(), |(_, reason)| reason);
        let is_any = |beginnings: &[&str]| beginnings.iter().any(|beginning| text.starts_with(beginning));
        match self.code {
            429 => Kind::Wait(self.retry_after.unwrap_or(1)),
            500.. => Kind::Server,
            401 => Kind::NoToken,
            // A method that there is not is a 404 too, and comes with another text.
            404 if text.is_empty() || is_any(&["not found"]) => Kind::NoToken,
            409 if is_any(&["can't use getupdates method while webhook"]) => Kind::Webhook,
            409 => Kind::OtherPoller,
            403 => Kind::NoChat,
            _ if is_any(&["message is not modified"]) => Kind::NotModified,
            _ if is_any(&["query is too old"]) => Kind::TooLate,
            _ if is_any(NO_MESSAGE) => Kind::NoMessage,
            _ if is_any(&["topic_closed", "topic_deleted", "message thread not found"]) => Kind::NoTopic,
            _ if is_any(&["can't parse entities"]) => Kind::Markup,
            _ if is_any(NO_CHAT) => Kind::NoChat,
            _ if is_any(&["not enough rights", "have no rights", "chat_restricted", "chat_write_forbidden"]) => {
                Kind::Muted
            }
            _ => Kind::Other,
        }
    }
}

const NO_MESSAGE: &[&str] = &[
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "message can't be deleted",
    "message_id_invalid",
];
const NO_CHAT: &[&str] = &[
    "chat not found",
    "private chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "user is deactivated",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_mean_what_they_have_meant_over_the_years() {
        use RefusalKind as Kind;
        let cases = [
            (400, "Bad Request: message is not modified: specified new message content", Kind::NotModified),
            (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Kind::TooLate),
            (400, "Bad Request: message to edit not found", Kind::NoMessage),
            (400, "Bad Request: message can't be deleted for everyone", Kind::NoMessage),
            (400, "Bad Request: MESSAGE_ID_INVALID", Kind::NoMessage),
            (400, "Bad Request: TOPIC_CLOSED", Kind::NoTopic),
            (400, "Bad Request: message thread not found", Kind::NoTopic),
            (400, "Bad Request: can't parse entities: Unsupported start tag", Kind::Markup),
            (400, "Bad Request: chat not found", Kind::NoChat),
            (400, "Bad Request: not enough rights to send text messages to the chat", Kind::Muted),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Kind::Muted),
            (403, "Forbidden: bot was kicked from the supergroup chat", Kind::NoChat),
            (403, "Forbidden: bot was blocked by the user", Kind::NoChat),
            (401, "Unauthorized", Kind::NoToken),
            (404, "Not Found", Kind::NoToken),
            (404, "Not Found: method not found", Kind::Other),
            (409, "Conflict: terminated by other getUpdates request; make sure", Kind::OtherPoller),
            (409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook", Kind::Webhook),
            (502, "Bad Gateway", Kind::Server),
            (400, "Bad Request: something new", Kind::Other),
        ];
        for (code, text, kind) in cases {
            let body = serde_json::json!({"ok": false, "error_code": code, "description": text}).to_string();
            assert_eq!(Refusal::read(code, body.as_bytes()).kind(), kind, "{text}");
        }
    }

    #[test]
    fn parameters_and_foreign_bodies_are_read() {
        let read = |status, body: &str| Refusal::read(status, body.as_bytes()).kind();
        let wait = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#;
        assert_eq!(read(429, wait), RefusalKind::Wait(7));
        let moved = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-100123}}"#;
        assert_eq!(read(400, moved), RefusalKind::Migrated(-100_123));
        assert_eq!(read(502, "<html>Bad Gateway</html>"), RefusalKind::Server);
        assert_eq!(read(429, ""), RefusalKind::Wait(1));
        assert_eq!(read(404, ""), RefusalKind::NoToken);
    }
}
