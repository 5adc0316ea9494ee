//! The tags themselves: which there are, what may stand in which, and the entity that each leaves behind.

use url::Url;

use super::attributes::{self, Attributes};
use crate::sandbox::rules::entities::Entity;

/// A start tag whose end tag has not come yet.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) name: String,
    attributes: Attributes,
    from: usize,
}

impl Open {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn is_code(&self) -> bool {
        matches!(self.name.as_str(), "code" | "pre")
    }
}

/// Reads the start tag at `at`; gives it and the place after it.
pub(super) fn opened(html: &str, at: usize, from: usize, remarks: &mut Vec<String>) -> Result<(Open, usize), String> {
    let name_at = at + 1;
    let Some(length) = html[name_at..].find(|c: char| c.is_whitespace() || c == '>') else {
        return Err(format!("Unclosed start tag at byte offset {at}"));
    };
    let name = html[name_at..name_at + length].to_ascii_lowercase();
    let Some(known) = known_attributes(&name) else {
        return Err(format!("Unsupported start tag \"{name}\" at byte offset {at}"));
    };
    let (attributes, after) = attributes::read(html, &name, at, name_at + length, remarks)?;
    for (attribute, _) in &attributes {
        if !known.contains(&attribute.as_str()) {
            remarks.push(format!("the tag `{name}` has no attribute `{attribute}`"));
        }
    }
    let tag = Open { name, attributes, from };
    if tag.name == "span" && tag.attribute("class") != Some("tg-spoiler") {
        return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"));
    }
    if tag.name == "tg-emoji" && tag.attribute("emoji-id").is_none_or(|id| id.parse::<u64>().is_err()) {
        return Err("Invalid custom emoji identifier specified".to_owned());
    }
    if tag.name == "tg-time" && tag.attribute("unix").is_none_or(|time| time.parse::<i64>().is_err()) {
        return Err(format!("Tag \"tg-time\" must have a valid \"unix\" at byte offset {at}"));
    }
    Ok((tag, after))
}

/// Notes what the server drops in silence: marks inside code, quotes inside quotes.
pub(super) fn note_bad_nesting(open: &[Open], tag: &Open, remarks: &mut Vec<String>) {
    let is_language = |outer: &Open| outer.name == "pre" && tag.name == "code";
    if let Some(outer) = open.iter().find(|outer| outer.is_code())
        && !is_language(outer)
    {
        remarks.push(format!("nothing nests in `{}`, here `{}`", outer.name, tag.name));
    }
    if tag.name == "blockquote" && open.iter().any(|outer| outer.name == "blockquote") {
        remarks.push("quotes do not nest in quotes".to_owned());
    }
}

/// Turns a closed tag into its entity.
pub(super) fn finish(tag: &Open, end: usize, text: &str, entities: &mut Vec<Entity>, remarks: &mut Vec<String>) {
    let mut entity = Entity::new(kind(tag), tag.from, end - tag.from);
    match tag.name.as_str() {
        "a" => {
            let covered = entity.of(text);
            let address = tag.attribute("href").unwrap_or(&covered);
            if let Some(person) = address.strip_prefix("tg://user?id=") {
                "text_mention".clone_into(&mut entity.kind);
                entity.user = person.parse::<i64>().ok().map(|id| serde_json::json!({ "id": id }));
            } else if Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "tg" | "mailto")) {
                entity.url = Some(address.to_owned());
            } else {
                remarks.push(format!("the link address `{address}` is none, the server drops the link"));
                return;
            }
        }
        "code" => entity.language = tag.attribute("class").and_then(|c| c.strip_prefix("language-")).map(str::to_owned),
        "pre" => take_language(&mut entity, entities),
        "tg-emoji" => entity.custom_emoji_id = tag.attribute("emoji-id").map(str::to_owned),
        "tg-time" => {
            entity.unix_time = tag.attribute("unix").and_then(|time| time.parse().ok());
            entity.date_time_format = tag.attribute("format").map(str::to_owned);
        }
        _ => {}
    }
    if entity.length > 0 {
        entities.push(entity);
    }
}

/// `<pre><code class="language-x">` is one entity: the block takes the language over.
fn take_language(block: &mut Entity, entities: &mut Vec<Entity>) {
    if let Some(inner) = entities.last()
        && inner.kind == "code"
        && (inner.offset, inner.length) == (block.offset, block.length)
    {
        block.language.clone_from(&inner.language);
        entities.pop();
    }
}

fn known_attributes(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag {
        "b" | "strong" | "i" | "em" | "u" | "ins" | "s" | "strike" | "del" | "tg-spoiler" | "pre" => &[],
        "span" | "code" => &["class"],
        "a" => &["href"],
        "blockquote" => &["expandable"],
        "tg-emoji" => &["emoji-id"],
        "tg-time" => &["unix", "format"],
        _ => return None,
    })
}

fn kind(tag: &Open) -> &'static str {
    match tag.name.as_str() {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "a" => "text_link",
        "tg-emoji" => "custom_emoji",
        "tg-time" => "date_time",
        "blockquote" if tag.attribute("expandable").is_some() => "expandable_blockquote",
        "blockquote" => "blockquote",
        _ => "spoiler",
    }
}
