//! The actions of a reply as an inline keyboard. <https://core.telegram.org/bots/api#inlinekeyboardmarkup>

use serde::Serialize;

use super::callback::{self, CallbackData};
use crate::almanac::Almanac;
use crate::replies::limits::{BUTTONS, BUTTONS_IN_ROW, COPY};
use crate::replies::{Abilities, Action, Button};

/// The payload of the link that adds the bot to a group: the reserved word of [`Action::AddToGroup`].
/// 1 to 64 of `A-Z a-z 0-9 _ -`; no id of a record begins with `_`. <https://core.telegram.org/bots/features#deep-linking>
pub const GROUP_PAYLOAD: &str = "_group";

/// Rows of buttons: none is empty, a row has at most 8, all have at most 100 together.
///
/// ```json
/// {"inline_keyboard": [[{"text": "Sources", "callback_data": "ASrV5cXw2b"}]]}
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct InlineKeyboard {
    /// The rows.
    #[serde(rename = "inline_keyboard")]
    pub rows: Vec<Vec<InlineButton>>,
}

/// A button: what it says, and exactly one thing that it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InlineButton {
    /// What it says.
    pub text: String,
    /// What it does.
    #[serde(flatten)]
    pub does: Does,
}

/// What a button does, by the name of its field in an `InlineKeyboardButton`.
/// <https://core.telegram.org/bots/api#inlinekeyboardbutton>
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// Sends us a callback query.
    CallbackData(CallbackData),
    /// Opens an address.
    Url(String),
    /// Puts a text of 1 to 256 characters on the clipboard. <https://core.telegram.org/bots/api#copytextbutton>
    CopyText {
        /// The text.
        text: String,
    },
    /// Asks for a chat, and writes the bot's name and these words into its text field.
    SwitchInlineQuery(String),
}

impl InlineKeyboard {
    /// The keyboard of a bot with this user name (without `@`). A button that the bot cannot have is left out.
    pub fn of(actions: &[Vec<Button>], bot: &str, abilities: Abilities, almanac: &Almanac) -> Self {
        let mut room = BUTTONS;
        let mut rows = Vec::new();
        for row in actions {
            let mut row: Vec<_> =
                row.iter().filter_map(|button| InlineButton::of(button, bot, abilities, almanac)).take(room).collect();
            room -= row.len();
            while !row.is_empty() {
                let rest = row.split_off(row.len().min(BUTTONS_IN_ROW));
                rows.push(std::mem::replace(&mut row, rest));
            }
        }
        Self { rows }
    }

    /// Whether there are no buttons. A message is then sent without a keyboard.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl InlineButton {
    fn of(button: &Button, bot: &str, abilities: Abilities, almanac: &Almanac) -> Option<Self> {
        let does = match &button.action {
            Action::Share(id) => abilities.inline.then(|| Does::SwitchInlineQuery(id.to_string())),
            Action::Copy(text) => {
                let fits = (1..=COPY).contains(&text.encode_utf16().count());
                (abilities.copy && fits).then(|| Does::CopyText { text: text.clone() })
            }
            Action::Link(url) => Some(Does::Url(url.clone())),
            Action::AddToGroup => {
                abilities.groups.then(|| Does::Url(format!("https://t.me/{bot}?startgroup={GROUP_PAYLOAD}")))
            }
            Action::Open(..)
            | Action::Page(_)
            | Action::NextQuote(..)
            | Action::Question(_)
            | Action::Sources(_)
            | Action::Related(_)
            | Action::Run(_)
            | Action::Guess(_)
            | Action::Remove => callback::encode(&button.action, almanac).map(Does::CallbackData),
        };
        does.map(|does| Self { text: button.label.clone(), does })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use serde_json::{Value, json};

    use super::*;
    use crate::almanac::load::Folder;
    use crate::almanac::model::Id;

    static EXAMPLE: LazyLock<Almanac> = LazyLock::new(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
        Almanac::load(&Folder::open(&path).unwrap()).unwrap()
    });

    const ALL: Abilities = Abilities { inline: true, copy: true, groups: true };

    fn keyboard(rows: Vec<Vec<Action>>, abilities: Abilities) -> Value {
        let button = |action| Button::new("label", action);
        let rows: Vec<_> = rows.into_iter().map(|row| row.into_iter().map(button).collect()).collect();
        serde_json::to_value(InlineKeyboard::of(&rows, "towns_bot", abilities, &EXAMPLE)).unwrap()
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
            [{"text": "label", "callback_data": "AX"}, {"text": "label", "url": "https://example.org/?a=1&b=\"2\""}],
            [{"text": "label", "switch_inline_query": "ev-1998-ferry-blockade"},
             {"text": "label", "copy_text": {"text": "Ferry „blockade“"}}],
            [{"text": "label", "url": "https://t.me/towns_bot?startgroup=_group"}],
        ]});
        assert_eq!(keyboard(all_kinds(), ALL), expected);
    }

    #[test]
    fn what_the_bot_cannot_do_is_left_out_with_its_row() {
        let expected = json!({"inline_keyboard": [
            [{"text": "label", "callback_data": "AX"}, {"text": "label", "url": "https://example.org/?a=1&b=\"2\""}],
        ]});
        assert_eq!(keyboard(all_kinds(), Abilities::default()), expected);
        assert_eq!(
            keyboard(vec![vec![], vec![Action::AddToGroup]], Abilities::default()),
            json!({"inline_keyboard": []})
        );
        for text in [String::new(), "ф".repeat(COPY + 1)] {
            assert_eq!(keyboard(vec![vec![Action::Copy(text)]], ALL), json!({"inline_keyboard": []}));
        }
        assert!(InlineKeyboard::default().is_empty());
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
