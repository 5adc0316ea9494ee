//! The actions of a reply as an inline keyboard. <https://core.telegram.org/bots/api#inlinekeyboardmarkup>

use teloxide::types::{CopyTextButton, InlineKeyboardButton, InlineKeyboardButtonKind as Does, InlineKeyboardMarkup};

use super::callback::{self, Marks};
use crate::almanac::Almanac;
use crate::replies::limits::{BUTTONS, BUTTONS_IN_ROW, COPY};
use crate::replies::{Abilities, Action, Button};

/// The payload of the link that adds the bot to a group: the reserved word of [`Action::AddToGroup`].
/// 1 to 64 of `A-Z a-z 0-9 _ -`; no id of a record begins with `_`. <https://core.telegram.org/bots/features#deep-linking>
pub const GROUP_PAYLOAD: &str = "_group";

/// The keyboard of a bot with this user name (without `@`): no row is empty, a row has at most 8 buttons, all have
/// at most 100 together. A button that the bot cannot have is left out.
pub fn keyboard(
    actions: &[Vec<Button>],
    bot: &str,
    abilities: Abilities,
    marks: Marks,
    almanac: &Almanac,
) -> InlineKeyboardMarkup {
    let mut room = BUTTONS;
    let mut rows = Vec::new();
    for row in actions {
        let buttons = row.iter().filter_map(|button| {
            let kind = does(&button.action, bot, abilities, marks, almanac)?;
            Some(InlineKeyboardButton::new(button.label.clone(), kind))
        });
        let mut row: Vec<_> = buttons.take(room).collect();
        room -= row.len();
        while !row.is_empty() {
            let rest = row.split_off(row.len().min(BUTTONS_IN_ROW));
            rows.push(std::mem::replace(&mut row, rest));
        }
    }
    InlineKeyboardMarkup::new(rows)
}

/// What a button does on Telegram. <https://core.telegram.org/bots/api#inlinekeyboardbutton>
fn does(action: &Action, bot: &str, abilities: Abilities, marks: Marks, almanac: &Almanac) -> Option<Does> {
    match action {
        Action::Share(id) => abilities.inline.then(|| Does::SwitchInlineQuery(id.to_string())),
        Action::Copy(text) => {
            let fits = (1..=COPY).contains(&text.encode_utf16().count());
            (abilities.copy && fits).then(|| Does::CopyText(CopyTextButton { text: text.clone() }))
        }
        Action::Link(url) => url.parse().ok().map(Does::Url),
        Action::AddToGroup => {
            let url = abilities.groups.then(|| format!("https://t.me/{bot}?startgroup={GROUP_PAYLOAD}"))?;
            url.parse().ok().map(Does::Url)
        }
        Action::Open(..)
        | Action::Page(_)
        | Action::NextQuote(..)
        | Action::Question(_)
        | Action::Quiz(_)
        | Action::Sources(_)
        | Action::Related(_)
        | Action::Run(_)
        | Action::Guess(_)
        | Action::Settings(_)
        | Action::Choose(_)
        | Action::Remove => callback::encode(action, marks, almanac).map(|data| Does::CallbackData(data.into())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::almanac::model::Id;
    use crate::almanac::testing::EXAMPLE;

    const ALL: Abilities = Abilities { inline: true, copy: true, groups: true };

    fn keyboard(rows: Vec<Vec<Action>>, abilities: Abilities) -> Value {
        let button = |action| Button::new("label", action);
        let rows: Vec<_> = rows.into_iter().map(|row| row.into_iter().map(button).collect()).collect();
        serde_json::to_value(super::keyboard(&rows, "towns_bot", abilities, Marks::default(), &EXAMPLE)).unwrap()
    }

    fn id() -> Id {
        Id::try_from("ev-1998-ferry-blockade").unwrap()
    }

    fn all_kinds() -> Vec<Vec<Action>> {
        vec![
            vec![Action::Remove, Action::Link("https://example.org/?a=1&b=\"2\"".to_owned())],
            vec![Action::Share(id()), Action::Copy("Ferry „blockade“".to_owned())],
            vec![Action::AddToGroup],
        ]
    }

    #[test]
    fn each_kind_has_its_field() {
        let expected = json!({"inline_keyboard": [
            [{"text": "label", "callback_data": "AX"}, {"text": "label", "url": "https://example.org/?a=1&b=%222%22"}],
            [{"text": "label", "switch_inline_query": "ev-1998-ferry-blockade"},
             {"text": "label", "copy_text": {"text": "Ferry „blockade“"}}],
            [{"text": "label", "url": "https://t.me/towns_bot?startgroup=_group"}],
        ]});
        assert_eq!(keyboard(all_kinds(), ALL), expected);
    }

    #[test]
    fn what_the_bot_cannot_do_is_left_out_with_its_row() {
        let expected = json!({"inline_keyboard": [
            [{"text": "label", "callback_data": "AX"}, {"text": "label", "url": "https://example.org/?a=1&b=%222%22"}],
        ]});
        assert_eq!(keyboard(all_kinds(), Abilities::default()), expected);
        assert_eq!(
            keyboard(vec![vec![], vec![Action::AddToGroup]], Abilities::default()),
            json!({"inline_keyboard": []})
        );
        for text in [String::new(), "ф".repeat(COPY + 1)] {
            assert_eq!(keyboard(vec![vec![Action::Copy(text)]], ALL), json!({"inline_keyboard": []}));
        }
    }

    #[test]
    fn rows_and_buttons_are_limited() {
        let keyboard = keyboard(vec![vec![Action::Remove; 20], vec![Action::Remove; 90]], ALL);
        let rows = keyboard["inline_keyboard"].as_array().unwrap();
        let lengths: Vec<_> = rows.iter().map(|row| row.as_array().unwrap().len()).collect();
        assert_eq!(lengths, [8, 8, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]);
        assert_eq!(lengths.iter().sum::<usize>(), BUTTONS);
    }

    #[test]
    fn the_payload_is_one_that_telegram_takes() {
        assert!(GROUP_PAYLOAD.starts_with('_') && GROUP_PAYLOAD.len() <= 64);
        assert!(GROUP_PAYLOAD.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')));
    }
}
