//! The body of `getUpdates`, read element by element: a bad update is put aside alone, with its number where it
//! has one and with its text as it came. <https://core.telegram.org/bots/api#getupdates>

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Update, UpdateKind};

/// The updates of one `getUpdates`, at most 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch<'a> {
    /// In the order in which they came.
    pub updates: Vec<Taken<'a>>,
}

impl Batch<'_> {
    /// The `offset` that confirms the batch; `None` where no number could be read.
    pub fn next_offset(&self) -> Option<i64> {
        self.updates.iter().filter_map(|taken| taken.id).max().map(|id| id.saturating_add(1))
    }
}

/// An update as it was taken from Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken<'a> {
    /// Its number, also if the rest cannot be read.
    pub id: Option<i64>,
    /// Its JSON as it came.
    pub raw: &'a str,
    /// What it says.
    pub update: Result<Update, BadUpdate>,
}

/// Why an update cannot be read. Says nothing of what people wrote: it may go to a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadUpdate {
    /// It is no JSON object.
    #[error("it is no JSON object")]
    NoObject,
    /// Its number is missing, or is none.
    #[error("its `update_id` is missing or no whole number")]
    NoId,
    /// A field that it needs is missing or has another form.
    #[error("its `{kind}` has not the form that Telegram describes (character {column} of it)")]
    Form {
        /// The kind of update.
        kind: &'static str,
        /// Where in the field's JSON.
        column: usize,
    },
}

/// Why a body cannot be read at all. Says nothing of what people wrote: it may go to a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Telegram's answer to getUpdates is no JSON with a `result` list (line {line}, column {column})")]
pub struct BadBatch {
    line: usize,
    column: usize,
}

/// Reads the body of a successful `getUpdates`.
pub fn read_batch(body: &str) -> Result<Batch<'_>, BadBatch> {
    #[derive(Deserialize)]
    struct Answer<'a> {
        #[serde(borrow)]
        result: Vec<&'a RawValue>,
    }
    let answer: Answer<'_> =
        serde_json::from_str(body).map_err(|error| BadBatch { line: error.line(), column: error.column() })?;
    Ok(Batch { updates: answer.result.into_iter().map(|raw| read_update(raw.get())).collect() })
}

/// Reads one update: an element of a batch, a webhook's body, an entry of the inbox.
pub fn read_update(raw: &str) -> Taken<'_> {
    let (id, update) = match serde_json::from_str::<Envelope<'_>>(raw) {
        Ok(envelope) => (envelope.id, envelope.open()),
        Err(_) => (None, Err(BadUpdate::NoObject)),
    };
    Taken { id, raw, update }
}

/// An update whose kind is not read yet.
#[derive(Default)]
struct Envelope<'a> {
    id: Option<i64>,
    kind: Option<(Cow<'a, str>, &'a RawValue)>,
}

impl Envelope<'_> {
    fn open(self) -> Result<Update, BadUpdate> {
        let id = self.id.ok_or(BadUpdate::NoId)?;
        let Some((name, raw)) = self.kind else {
            return Ok(Update { id, kind: UpdateKind::Unknown(String::new()) });
        };
        let kind = match name.as_ref() {
            "message" => UpdateKind::Message(content("message", raw)?),
            "callback_query" => UpdateKind::CallbackQuery(content("callback_query", raw)?),
            "inline_query" => UpdateKind::InlineQuery(content("inline_query", raw)?),
            "guest_message" => UpdateKind::GuestMessage(content("guest_message", raw)?),
            "my_chat_member" => UpdateKind::MyChatMember(content("my_chat_member", raw)?),
            _ => UpdateKind::Unknown(name.into_owned()),
        };
        Ok(Update { id, kind })
    }
}

fn content<'a, T: Deserialize<'a>>(kind: &'static str, raw: &'a RawValue) -> Result<Box<T>, BadUpdate> {
    let read = serde_json::from_str(raw.get()).map(Box::new);
    read.map_err(|error| BadUpdate::Form { kind, column: error.column() })
}

impl<'de: 'a, 'a> Deserialize<'de> for Envelope<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(EnvelopeVisitor)
    }
}

struct EnvelopeVisitor;

impl<'de> Visitor<'de> for EnvelopeVisitor {
    type Value = Envelope<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an update")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let mut envelope = Envelope::default();
        while let Some((name, raw)) = fields.next_entry::<Cow<'de, str>, &'de RawValue>()? {
            if name == "update_id" {
                envelope.id = raw.get().parse().ok();
            } else if envelope.kind.is_none() && raw.get() != "null" {
                envelope.kind = Some((name, raw));
            }
        }
        Ok(envelope)
    }
}
