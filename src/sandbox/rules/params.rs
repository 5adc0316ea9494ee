//! The parameters of a call. Telegram takes numbers as text and objects as JSON inside text, for forms can hold nothing
//! else. <https://core.telegram.org/bots/api#making-requests>

use serde_json::{Map, Value};

use crate::sandbox::refusal::Refusal;

/// Parameters by name, however they travelled.
#[derive(Clone, Debug, Default)]
pub(in crate::sandbox) struct Params(Map<String, Value>);

impl Params {
    pub(in crate::sandbox) fn new(values: Map<String, Value>) -> Self {
        Self(values.into_iter().filter(|(_, value)| !value.is_null()).collect())
    }

    /// All of them, JSON inside text opened, for the record.
    pub(in crate::sandbox) fn opened(&self) -> Value {
        let opened = self.0.iter().map(|(name, value)| {
            let inner = value.as_str().filter(|text| text.starts_with(['{', '[']) && name != "text");
            (name.clone(), inner.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| value.clone()))
        });
        Value::Object(opened.collect())
    }

    pub(in crate::sandbox) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(in crate::sandbox) fn set(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }

    /// A parameter as it travelled.
    pub(in crate::sandbox) fn value(&self, name: &str) -> Option<Value> {
        self.0.get(name).cloned()
    }

    /// A whole number.
    pub(in crate::sandbox) fn int(&self, name: &str) -> Option<i64> {
        let value = self.0.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
    }

    /// A text.
    pub(in crate::sandbox) fn text(&self, name: &str) -> Option<String> {
        match self.0.get(name)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// Yes or no; absent is no.
    pub(in crate::sandbox) fn flag(&self, name: &str) -> bool {
        match self.0.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.to_lowercase().as_str(), "true" | "yes" | "1"),
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// An object or a list.
    pub(in crate::sandbox) fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::mistake(&format!("can't parse {name} JSON object"))),
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// A list of words.
    pub(in crate::sandbox) fn words(&self, name: &str) -> Result<Option<Vec<String>>, Refusal> {
        let Some(value) = self.json(name)? else {
            return Ok(None);
        };
        serde_json::from_value(value)
            .map(Some)
            .map_err(|_| Refusal::mistake(&format!("can't parse {name}: expected an Array of String")))
    }
}
