//! People and bots.

use serde_json::{Value, json};

use super::ids::UserId;

/// A person or a bot as Telegram knows it.
#[derive(Clone, Debug)]
pub(in crate::sandbox) struct User {
    pub(in crate::sandbox) id: UserId,
    pub(in crate::sandbox) is_bot: bool,
    pub(in crate::sandbox) first_name: String,
    pub(in crate::sandbox) username: Option<String>,
    pub(in crate::sandbox) language_code: Option<String>,
    /// The account is gone.
    pub(in crate::sandbox) is_deactivated: bool,
}

impl User {
    pub(in crate::sandbox) fn person(id: UserId, first_name: &str) -> Self {
        Self {
            id,
            is_bot: false,
            first_name: first_name.to_owned(),
            username: None,
            language_code: None,
            is_deactivated: false,
        }
    }

    pub(in crate::sandbox) fn bot(id: UserId, first_name: &str, username: &str) -> Self {
        Self { is_bot: true, username: Some(username.to_owned()), ..Self::person(id, first_name) }
    }

    /// The `User` object, with a field that no client of 2025 knows.
    pub(in crate::sandbox) fn json(&self) -> Value {
        let mut user = json!({ "id": self.id.0, "is_bot": self.is_bot, "first_name": self.first_name });
        if let Some(username) = &self.username {
            user["username"] = json!(username);
        }
        if let Some(code) = &self.language_code {
            user["language_code"] = json!(code);
        }
        if !self.is_bot {
            user["has_topics_enabled"] = json!(false);
        }
        user
    }
}
