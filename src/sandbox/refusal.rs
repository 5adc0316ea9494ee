//! How the server says no: the error object of a Bot API answer, and whether the bot is to blame for it.

use serde_json::{Value, json};

use super::state::ids::ChatId;

/// An answer with `ok: false`.
#[derive(Clone, Debug)]
pub(super) struct Refusal {
    /// `error_code`, also the HTTP status.
    pub(super) code: u16,
    /// `description`, as Telegram words it.
    pub(super) description: String,
    /// `parameters`: where the chat went, or how long to wait.
    pub(super) parameters: Option<Value>,
    /// Whether a correct bot never gets this refusal.
    pub(super) is_violation: bool,
}

/// What a method gives back: the `result` of its answer, or a refusal.
pub(super) type Answer = Result<Value, Refusal>;

impl Refusal {
    fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: None, is_violation: false }
    }

    /// 400 that the course of events can bring about: a deleted message, a closed topic.
    pub(super) fn bad_request(text: &str) -> Self {
        Self::new(400, format!("Bad Request: {text}"))
    }

    /// 400 that only a mistake of the bot brings about.
    pub(super) fn mistake(text: &str) -> Self {
        Self { is_violation: true, ..Self::bad_request(text) }
    }

    /// 403: the bot was kicked, blocked or never let in.
    pub(super) fn forbidden(text: &str) -> Self {
        Self::new(403, format!("Forbidden: {text}"))
    }

    /// 409: two ways of fetching updates at once.
    pub(super) fn conflict(text: &str) -> Self {
        Self::new(409, format!("Conflict: {text}"))
    }

    /// 401: no such token.
    pub(super) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized")
    }

    /// 404: no such method.
    pub(super) fn not_found() -> Self {
        Self::new(404, "Not Found")
    }

    /// 429 with the seconds to wait.
    pub(super) fn too_many_requests(retry_after: u64) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": retry_after })),
            ..Self::new(429, format!("Too Many Requests: retry after {retry_after}"))
        }
    }

    /// 400 of a group that has become a supergroup, with its new id.
    pub(super) fn migrated(to: ChatId) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": to.0 })),
            ..Self::bad_request("group chat was upgraded to a supergroup chat")
        }
    }

    /// Any other failure, worded by a test.
    pub(super) fn other(code: u16, description: &str) -> Self {
        Self::new(code, description)
    }

    /// The body of the HTTP answer.
    pub(super) fn body(&self) -> Value {
        let mut body = json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(parameters) = &self.parameters {
            body["parameters"] = parameters.clone();
        }
        body
    }
}
