//! The text of a message: parse mode, length, number of marks.
//! <https://core.telegram.org/bots/api#sendmessage>, <https://core.telegram.org/bots/api#formatting-options>

use super::entities::{Entity, trim, units, with_found};
use super::html;
use super::params::Params;
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;

/// Characters of a message after its markup is taken away.
pub(in crate::sandbox) const MOST_IN_A_MESSAGE: usize = 4096;
/// Characters of a caption after its markup is taken away.
pub(in crate::sandbox) const MOST_IN_A_CAPTION: usize = 1024;
/// Marks of a message; later ones are silently dropped.
const MOST_ENTITIES: usize = 100;

/// Which parameters hold a text, and how long it may be.
pub(in crate::sandbox) struct Field {
    pub(in crate::sandbox) name: &'static str,
    pub(in crate::sandbox) entities: &'static str,
    pub(in crate::sandbox) parse_mode: &'static str,
    pub(in crate::sandbox) most: usize,
    pub(in crate::sandbox) too_long: &'static str,
}

/// `text` of sendMessage and editMessageText.
pub(in crate::sandbox) const TEXT: Field = Field {
    name: "text",
    entities: "entities",
    parse_mode: "parse_mode",
    most: MOST_IN_A_MESSAGE,
    too_long: "message is too long",
};

/// `caption` of pictures.
pub(in crate::sandbox) const CAPTION: Field = Field {
    name: "caption",
    entities: "caption_entities",
    parse_mode: "parse_mode",
    most: MOST_IN_A_CAPTION,
    too_long: "message caption is too long",
};

/// Ensure that a text that must be there is well formed and within its limits.
pub(in crate::sandbox) fn required(
    params: &Params,
    field: &Field,
    record: &mut Record,
) -> Result<(String, Vec<Entity>), Refusal> {
    if !params.has(field.name) {
        return Err(Refusal::mistake("message text is empty"));
    }
    let (text, entities) = optional(params, field, record)?;
    if text.is_empty() {
        return Err(Refusal::mistake("message text is empty"));
    }
    Ok((text, entities))
}

/// Ensure that a text, if there is one, is well formed and within its limits.
pub(in crate::sandbox) fn optional(
    params: &Params,
    field: &Field,
    record: &mut Record,
) -> Result<(String, Vec<Entity>), Refusal> {
    let raw = params.text(field.name).unwrap_or_default();
    let mode = params.text(field.parse_mode).unwrap_or_default();
    let (text, entities) = match mode.to_ascii_lowercase().as_str() {
        "html" => {
            let parsed =
                html::parse(&raw).map_err(|fault| Refusal::mistake(&format!("can't parse entities: {fault}")))?;
            for remark in parsed.remarks {
                record.violate(remark);
            }
            (parsed.text, parsed.entities)
        }
        "" => trim(&raw, given_entities(params, field)?),
        "markdown" | "markdownv2" => {
            record.violate(format!("the sandbox reads HTML only, not {mode}"));
            trim(&raw, Vec::new())
        }
        _ => return Err(Refusal::mistake("unsupported parse_mode")),
    };
    if let Some(entity) = entities.iter().find(|entity| entity.end() > units(&text)) {
        record.violate(format!("the entity {} at {} ends behind the text", entity.kind, entity.offset));
    }
    // Others measured Unicode scalars, most sources say UTF-16 units: the stricter reading holds here.
    if units(&text) > field.most {
        return Err(Refusal::mistake(field.too_long));
    }
    if entities.len() > MOST_ENTITIES {
        record.violate(format!("{} entities, of which only {MOST_ENTITIES} are shown", entities.len()));
    }
    let entities = with_found(&text, entities);
    Ok((text, entities))
}

fn given_entities(params: &Params, field: &Field) -> Result<Vec<Entity>, Refusal> {
    let Some(given) = params.json(field.entities)? else {
        return Ok(Vec::new());
    };
    serde_json::from_value(given).map_err(|fault| Refusal::mistake(&format!("can't parse MessageEntity: {fault}")))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn check(params: Value) -> (Result<String, String>, usize) {
        let Value::Object(params) = params else { panic!("not an object") };
        let mut record = Record::default();
        let result = required(&Params::new(params), &TEXT, &mut record);
        (result.map(|(text, _)| text).map_err(|refusal| refusal.description), record.violations.len())
    }

    #[test]
    fn length_is_counted_after_parsing_in_utf16_units() {
        let case = |text: String, is_good: bool| {
            assert_eq!(check(json!({ "text": text, "parse_mode": "HTML" })).0.is_ok(), is_good, "{}", text.len());
        };
        case("a".repeat(4096), true);
        case("a".repeat(4097), false);
        case(format!("<b>{}</b>", "ж".repeat(4096)), true);
        case("&lt;".repeat(4096), true);
        case("😀".repeat(2048), true);
        case("😀".repeat(2049), false);
        case(format!("  {}  ", "a".repeat(4096)), true);
        case("<b> </b>".to_owned(), false);
    }

    #[test]
    fn lapses_are_noted() {
        assert_eq!(check(json!({ "text": "*a*", "parse_mode": "MarkdownV2" })), (Ok("*a*".to_owned()), 1));
        assert_eq!(check(json!({ "text": "<b>a</b> ".repeat(101), "parse_mode": "HTML" })).1, 1);
        let entities = json!([{ "type": "bold", "offset": 0, "length": 1 }]);
        assert_eq!(check(json!({ "text": "a", "entities": entities })), (Ok("a".to_owned()), 0));
        assert!(check(json!({ "text": "a", "parse_mode": "RTF" })).0.is_err());
    }
}
