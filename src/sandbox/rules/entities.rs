//! Entities: what is marked in a text, measured in UTF-16 code units, and what Telegram finds by itself.
//! <https://core.telegram.org/bots/api#messageentity>

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A marked piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// `bold`, `text_link`, `bot_command` ...
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it begins, in UTF-16 code units.
    pub offset: usize,
    /// How long it is, in UTF-16 code units.
    pub length: usize,
    /// The address of a `text_link`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The programming language of a `pre`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The person of a `text_mention`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<Value>,
    /// The picture of a `custom_emoji`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_emoji_id: Option<String>,
    /// The instant of a `date_time`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unix_time: Option<i64>,
    /// How a `date_time` is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_time_format: Option<String>,
}

impl Entity {
    pub(in crate::sandbox) fn new(kind: &str, offset: usize, length: usize) -> Self {
        Self {
            kind: kind.to_owned(),
            offset,
            length,
            url: None,
            language: None,
            user: None,
            custom_emoji_id: None,
            unix_time: None,
            date_time_format: None,
        }
    }

    /// Where it ends, in UTF-16 code units.
    pub fn end(&self) -> usize {
        self.offset + self.length
    }

    /// The piece of `text` that it covers.
    pub fn of(&self, text: &str) -> String {
        let units: Vec<u16> = text.encode_utf16().skip(self.offset).take(self.length).collect();
        String::from_utf16_lossy(&units)
    }
}

/// The length of a text in UTF-16 code units.
pub(in crate::sandbox) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts white space off both ends, as the server does, and moves the entities along.
pub(in crate::sandbox) fn trim(text: &str, entities: Vec<Entity>) -> (String, Vec<Entity>) {
    let cut = units(text) - units(text.trim_start());
    let trimmed = text.trim();
    let length = units(trimmed);
    let moved = entities.into_iter().filter_map(|mut entity| {
        let end = entity.end().saturating_sub(cut).min(length);
        entity.offset = entity.offset.saturating_sub(cut);
        entity.length = end.saturating_sub(entity.offset);
        (entity.length > 0).then_some(entity)
    });
    (trimmed.to_owned(), moved.collect())
}

/// What Telegram marks without being told: commands, mentions, hashtags, web addresses.
pub(in crate::sandbox) fn find(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut before = None;
    let mut skip_to = 0;
    for (at, character) in text.char_indices() {
        if at >= skip_to
            && !before.is_some_and(is_word)
            && let Some((kind, length)) = find_at(&text[at..], character, before)
        {
            found.push(Entity::new(kind, units(&text[..at]), units(&text[at..at + length])));
            skip_to = at + length;
        }
        before = Some(character);
    }
    found
}

/// Adds what the server finds by itself, where nothing that the bot marked stands in the way.
pub(in crate::sandbox) fn with_found(text: &str, mut marked: Vec<Entity>) -> Vec<Entity> {
    let blocks = ["code", "pre", "text_link", "text_mention"];
    for entity in find(text) {
        let is_free = |other: &Entity| {
            !blocks.contains(&other.kind.as_str()) || other.end() <= entity.offset || entity.end() <= other.offset
        };
        if marked.iter().all(is_free) {
            marked.push(entity);
        }
    }
    marked.sort_by_key(|entity| (entity.offset, usize::MAX - entity.length));
    marked
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn find_at(rest: &str, first: char, before: Option<char>) -> Option<(&'static str, usize)> {
    match first {
        '/' if !matches!(before, Some('/' | '<' | '>')) => command_length(rest).map(|length| ("bot_command", length)),
        '@' => run(&rest[1..], |c| c.is_ascii_alphanumeric() || c == '_', 3, 32).map(|length| ("mention", 1 + length)),
        '#' => run(&rest[1..], is_word, 1, 256).map(|length| ("hashtag", 1 + length)),
        'h' if rest.starts_with("http://") || rest.starts_with("https://") => {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            Some(("url", rest[..end].trim_end_matches(['.', ',', ')', '!', '?', ';', ':', '"', '»']).len()))
        }
        _ => None,
    }
}

/// The length of `/name` or `/name@bot`; none for a path such as `/a/b`.
fn command_length(rest: &str) -> Option<usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut end = 1 + run(&rest[1..], is_name, 1, 64)?;
    if let Some(bot) = rest[end..].strip_prefix('@')
        && let Some(length) = run(bot, is_name, 1, 32)
    {
        end += 1 + length;
    }
    let after = rest[end..].chars().next();
    (!after.is_some_and(|c| is_word(c) || matches!(c, '/' | '<' | '>'))).then_some(end)
}

/// The length in bytes of the characters at the start that fit, if there are enough and not too many.
fn run(text: &str, fits: impl Fn(char) -> bool, least: usize, most: usize) -> Option<usize> {
    let end = text.find(|c| !fits(c)).unwrap_or(text.len());
    let count = text[..end].chars().count();
    (least..=most).contains(&count).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegram_finds_commands_mentions_and_addresses() {
        let case = |text: &str, expected: &[(&str, usize, usize)]| {
            let found: Vec<_> = find(text).into_iter().map(|e| (e.kind, e.offset, e.length)).collect();
            let expected: Vec<_> = expected.iter().map(|&(kind, at, long)| (kind.to_owned(), at, long)).collect();
            assert_eq!(found, expected, "{text}");
        };
        case("/match judo", &[("bot_command", 0, 6)]);
        case("/match@almanac_bot judo", &[("bot_command", 0, 18)]);
        case("😀 /ask @ana", &[("bot_command", 3, 4), ("mention", 8, 4)]);
        case("/етикета", &[]);
        case("/askшта", &[]);
        case("either/or", &[]);
        case("/usr/bin", &[]);
        case("mail@example.org", &[]);
        case("#judo see https://example.org/a, please", &[("hashtag", 0, 5), ("url", 10, 21)]);
    }

    #[test]
    fn units_count_astral_characters_twice() {
        assert_eq!(units("žđ😀"), 4);
        assert_eq!(Entity::new("bold", 2, 2).of("žđ😀!"), "😀");
    }

    #[test]
    fn trimming_moves_entities() {
        let (text, entities) = trim("  ab c ", vec![Entity::new("bold", 1, 2), Entity::new("italic", 5, 2)]);
        assert_eq!(text, "ab c");
        assert_eq!(entities, [Entity::new("bold", 0, 1), Entity::new("italic", 3, 1)]);
    }
}
