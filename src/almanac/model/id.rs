//! Ids of records, parties, topics and questions.

use std::borrow::{Borrow, Cow};
use std::fmt;

use serde::Deserialize;
use serde::de::Error;

/// An id: 1 to 48 of `a-z`, `0-9` and `-`, not beginning with `-`.
///
/// The length leaves room for an id in callback data (64 bytes) and in a deep link (64 characters).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Box<str>);

impl Id {
    /// The longest id, in bytes.
    pub const MAX_LENGTH: usize = 48;

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text that is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 1 to 48 of a-z, 0-9 and `-`, and does not begin with `-`")]
pub struct IdError;

impl TryFrom<&str> for Id {
    type Error = IdError;

    fn try_from(text: &str) -> Result<Self, IdError> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let good = (1..=Self::MAX_LENGTH).contains(&text.len()) && text.bytes().all(fits) && !text.starts_with('-');
        if good { Ok(Self(text.into())) } else { Err(IdError) }
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::try_from(text.as_ref()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "An id of a record, a party, a topic or a question.",
            "pattern": "^[a-z0-9][a-z0-9-]{0,47}$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        let longest = "a".repeat(48);
        for good in ["a", "9", "ev-2014", "m-", &longest] {
            assert!(Id::try_from(good).is_ok(), "{good}");
        }
        let too_long = "a".repeat(49);
        for bad in ["", "-a", "A", "a_b", "é", "a b", &too_long] {
            assert_eq!(Id::try_from(bad), Err(IdError), "{bad}");
        }
    }
}
