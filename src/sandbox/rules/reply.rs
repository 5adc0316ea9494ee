//! What a message answers, and the part of it that is quoted.
//! <https://core.telegram.org/bots/api#replyparameters>

use super::entities::units;
use super::html;
use super::params::Params;
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::state::chat::Chat;

const MOST_QUOTED: usize = 1024;

/// The message answered and the words quoted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::sandbox) struct Target {
    pub(in crate::sandbox) message: Option<i64>,
    pub(in crate::sandbox) quote: Option<String>,
    /// The incoming ephemeral message answered.
    pub(in crate::sandbox) ephemeral: Option<i64>,
}

/// Ensure that the message to be answered is there, or that the bot said it may be missing.
pub(in crate::sandbox) fn target(params: &Params, chat: &Chat, record: &mut Record) -> Result<Target, Refusal> {
    if params.has("reply_to_message_id") {
        record.violate("`reply_to_message_id` is a thing of the past: use `reply_parameters`");
    }
    let Some(reply) = params.json("reply_parameters")? else {
        return Ok(Target { message: params.int("reply_to_message_id"), ..Target::default() });
    };
    if let Some(ephemeral) = reply["ephemeral_message_id"].as_i64() {
        return Ok(Target { ephemeral: Some(ephemeral), ..Target::default() });
    }
    let Some(id) = reply["message_id"].as_i64() else {
        return Err(Refusal::mistake("can't parse reply parameters: Can't find field \"message_id\""));
    };
    let is_elsewhere = reply["chat_id"].as_i64().is_some_and(|other| other != chat.id.0);
    // Elsewhere the server never sends without the original, whatever the bot said.
    let may_miss = reply["allow_sending_without_reply"] == true && !is_elsewhere;
    let Some(original) = chat.living(id).filter(|_| !is_elsewhere) else {
        if may_miss {
            return Ok(Target::default());
        }
        return Err(Refusal::mistake("message to be replied not found"));
    };
    let quote = checked_quote(&reply, &original.text, record)?;
    Ok(Target { message: Some(id), quote, ephemeral: None })
}

/// Ensure that a quote stands in the original word for word.
fn checked_quote(reply: &serde_json::Value, original: &str, record: &mut Record) -> Result<Option<String>, Refusal> {
    let Some(raw) = reply["quote"].as_str().filter(|quote| !quote.is_empty()) else {
        return Ok(None);
    };
    let quote = if reply["quote_parse_mode"].as_str().is_some_and(|mode| mode.eq_ignore_ascii_case("html")) {
        let parsed = html::parse(raw).map_err(|fault| Refusal::mistake(&format!("can't parse entities: {fault}")))?;
        parsed.remarks.into_iter().for_each(|remark| record.violate(remark));
        parsed.text
    } else {
        raw.to_owned()
    };
    if units(&quote) > MOST_QUOTED {
        return Err(Refusal::mistake("QUOTE_TEXT_TOO_LONG"));
    }
    if !original.contains(&quote) {
        return Err(Refusal::mistake("QUOTE_TEXT_INVALID"));
    }
    Ok(Some(quote))
}
