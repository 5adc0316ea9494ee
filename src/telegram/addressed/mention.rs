//! Mentions of the bot in a text.

use std::ops::Range;

use super::Us;
use crate::telegram::update::{Entity, EntityKind};

/// The text without its mentions of us and the punctuation behind a leading one, trimmed; `None` if it mentions us
/// nowhere.
pub(super) fn without(text: &str, entities: &[Entity], us: Us<'_>) -> Option<String> {
    let mut ours: Vec<_> = entities.iter().filter_map(|entity| place(text, entity, us)).collect();
    if ours.is_empty() {
        return None;
    }
    ours.sort_by_key(|place| place.start);
    let mut rest = String::new();
    let mut end = 0;
    for place in ours.into_iter().filter(|place| !place.is_empty()) {
        rest.push_str(text.get(end..place.start).unwrap_or_default());
        end = end.max(place.end);
    }
    let after = &text[end..];
    if rest.trim().is_empty() {
        return Some(after.trim_start_matches([',', ':', ' ']).trim().to_owned());
    }
    rest.truncate(rest.trim_end().len());
    rest.push_str(after);
    Some(rest.trim().to_owned())
}

/// Where an entity mentions us, in bytes.
fn place(text: &str, entity: &Entity, us: Us<'_>) -> Option<Range<usize>> {
    if !matches!(entity.kind, EntityKind::Mention | EntityKind::TextMention) {
        return None;
    }
    let start = byte_at(text, entity.offset)?;
    let end = byte_at(text, entity.offset.checked_add(entity.length)?)?;
    let ours = match entity.kind {
        EntityKind::Mention => {
            text[start..end].strip_prefix('@').is_some_and(|name| name.eq_ignore_ascii_case(us.name))
        }
        _ => entity.user.as_ref().is_some_and(|user| user.id == us.id),
    };
    ours.then_some(start..end)
}

/// The byte at which a UTF-16 unit begins; `None` inside of a character and behind the text.
fn byte_at(text: &str, unit: usize) -> Option<usize> {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if units >= unit {
            return (units == unit).then_some(byte);
        }
        units += c.len_utf16();
    }
    (units == unit).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const US: Us<'_> = Us { id: 9, name: "probe_bot" };

    fn entity(kind: EntityKind, offset: usize, length: usize) -> Entity {
        Entity { kind, offset, length, user: None }
    }

    #[test]
    fn the_name_goes_and_the_words_stay() {
        let cases = [
            ("@probe_bot ferry", &[0][..], "ferry"),
            ("@Probe_Bot, when was it?", &[0], "when was it?"),
            ("when was it @probe_bot?", &[12], "when was it?"),
            ("😀 hey @probe_bot when?", &[7], "😀 hey when?"),
            ("@probe_bot @probe_bot one", &[11, 0], "one"),
            ("@probe_bot", &[0], ""),
            ("@probe_bot /quote lumeza", &[0], "/quote lumeza"),
        ];
        for (text, offsets, rest) in cases {
            let entities: Vec<_> = offsets.iter().map(|&offset| entity(EntityKind::Mention, offset, 10)).collect();
            assert_eq!(without(text, &entities, US).as_deref(), Some(rest), "{text}");
        }
        assert_eq!(without("@probe_bot2 x", &[entity(EntityKind::Mention, 0, 11)], US), None);
        assert_eq!(without("@probe_bot x", &[entity(EntityKind::Other, 0, 10)], US), None);
        let user = serde_json::from_str(r#"{"id":9,"is_bot":true}"#).expect("a user");
        let by_id = Entity { kind: EntityKind::TextMention, offset: 0, length: 5, user: Some(user) };
        assert_eq!(without("Probe when?", &[by_id], US).as_deref(), Some("when?"));
    }

    proptest! {
        #[test]
        fn entities_that_fit_no_text_harm_nothing(
            text in "[@a😀é ]{0,12}(@probe_bot)?[😀 é]{0,4}", places in prop::collection::vec((0..30_usize, 0..30_usize), 0..5)
        ) {
            let mut entities: Vec<_> = places.iter().map(|&(at, length)| entity(EntityKind::Mention, at, length)).collect();
            entities.push(entity(EntityKind::Mention, usize::MAX, usize::MAX));
            without(&text, &entities, US);
            let user = serde_json::from_str(r#"{"id":9}"#).ok();
            for entity in &mut entities {
                entity.kind = EntityKind::TextMention;
                entity.user.clone_from(&user);
            }
            without(&text, &entities, US);
        }
    }
}
