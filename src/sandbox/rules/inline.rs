//! Results of inline queries. <https://core.telegram.org/bots/api#inlinequeryresult>

use serde_json::{Value, json};

use super::keyboard::Keyboard;
use super::params::Params;
use super::text::{self, Field};
use super::{entities, preview};
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;
use crate::sandbox::state::ids::ChatId;
use crate::sandbox::state::message::Message;

const MOST_RESULTS: usize = 50;
const MOST_ID_BYTES: usize = 64;
const MOST_OFFSET_BYTES: usize = 64;

const MESSAGE_TEXT: Field = Field { name: "message_text", ..text::TEXT };

/// Ensure that the answer to an inline query is within its limits.
pub(in crate::sandbox) fn checked_answer(params: &Params, record: &mut Record) -> Result<(), Refusal> {
    let results = params.json("results")?.unwrap_or_else(|| json!([]));
    let results = results.as_array().cloned().unwrap_or_default();
    if results.len() > MOST_RESULTS {
        return Err(Refusal::mistake("Too many inline query results specified"));
    }
    if params.text("next_offset").is_some_and(|offset| offset.len() > MOST_OFFSET_BYTES) {
        return Err(Refusal::mistake("NEXT_OFFSET_INVALID"));
    }
    if let Some(button) = params.json("button")? {
        check_button(&button)?;
    }
    let mut ids = Vec::new();
    for result in &results {
        checked_result(result, record)?;
        let id = result["id"].as_str().unwrap_or_default().to_owned();
        if ids.contains(&id) {
            return Err(Refusal::mistake("RESULT_ID_DUPLICATE"));
        }
        ids.push(id);
    }
    Ok(())
}

fn check_button(button: &Value) -> Result<(), Refusal> {
    if entities::units(button["text"].as_str().unwrap_or_default()) == 0 {
        return Err(Refusal::mistake("can't parse InlineQueryResultsButton: Can't find field \"text\""));
    }
    if let Some(start) = button["start_parameter"].as_str() {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        if !(1..=64).contains(&start.len()) || !start.chars().all(fits) {
            return Err(Refusal::mistake("START_PARAM_INVALID"));
        }
    }
    Ok(())
}

/// Ensure that one result is within its limits; gives the message that it would send.
pub(in crate::sandbox) fn checked_result(result: &Value, record: &mut Record) -> Result<Message, Refusal> {
    let unreadable = |why: &str| Refusal::mistake(&format!("can't parse inline query result: {why}"));
    let id = result["id"].as_str().unwrap_or_default();
    if !(1..=MOST_ID_BYTES).contains(&id.len()) {
        return Err(Refusal::mistake("RESULT_ID_INVALID"));
    }
    let mut message = Message::new(ChatId(0), None, "");
    let content = &result["input_message_content"];
    match result["type"].as_str() {
        Some("article") => {
            if result["title"].as_str().is_none_or(|title| title.trim().is_empty()) {
                return Err(unreadable("Can't find field \"title\""));
            }
            if !content.is_object() {
                return Err(unreadable("Can't find field \"input_message_content\""));
            }
        }
        Some("photo") if result["photo_file_id"].is_string() => {}
        Some("photo") => {
            if !result["photo_url"].is_string() || !result["thumbnail_url"].is_string() {
                return Err(unreadable("Can't find field \"photo_url\" or \"thumbnail_url\""));
            }
        }
        Some(_) => record.violate("the sandbox knows results of type article and photo only"),
        None => return Err(unreadable("Can't find field \"type\"")),
    }
    if content.is_object() {
        let content = Params::new(content.as_object().cloned().unwrap_or_default());
        (message.text, message.entities) = text::required(&content, &MESSAGE_TEXT, record)?;
        message.link_preview = preview::checked(&content, record)?;
    } else {
        let fields = Params::new(result.as_object().cloned().unwrap_or_default());
        (message.text, message.entities) = text::optional(&fields, &text::CAPTION, record)?;
        message.extra.insert("photo".to_owned(), json!([]));
    }
    if !result["reply_markup"].is_null() {
        message.keyboard = Keyboard::checked(&result["reply_markup"])?;
    }
    Ok(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str) -> Value {
        let content = json!({ "message_text": "<b>a</b>", "parse_mode": "HTML" });
        json!({ "type": "article", "id": id, "title": "t", "input_message_content": content })
    }

    fn check(params: Value) -> Result<(), String> {
        let Value::Object(params) = params else { panic!("not an object") };
        checked_answer(&Params::new(params), &mut Record::default()).map_err(|refusal| refusal.description)
    }

    #[test]
    fn answers_have_limits() {
        let many = |count: usize| (0..count).map(|n| article(&n.to_string())).collect::<Vec<_>>();
        assert_eq!(check(json!({ "results": many(50) })), Ok(()));
        let case = |params: Value, end: &str| assert!(check(params).unwrap_err().ends_with(end), "{end}");
        case(json!({ "results": many(51) }), "Too many inline query results specified");
        case(json!({ "results": [article("a"), article("a")] }), "RESULT_ID_DUPLICATE");
        case(json!({ "results": [article(&"a".repeat(65))] }), "RESULT_ID_INVALID");
        case(json!({ "results": [], "next_offset": "x".repeat(65) }), "NEXT_OFFSET_INVALID");
        case(json!({ "results": [], "button": { "text": "a", "start_parameter": "a b" } }), "START_PARAM_INVALID");
        case(json!({ "results": [{ "type": "article", "id": "a", "title": "t" }] }), "\"input_message_content\"");
    }
}
