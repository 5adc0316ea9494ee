//! Keyboards under messages and what their buttons may hold.
//! <https://core.telegram.org/bots/api#inlinekeyboardbutton>

use serde_json::Value;
use url::Url;

use super::entities::units;
use crate::sandbox::refusal::Refusal;

const MOST_BUTTONS: usize = 100;
const MOST_IN_A_ROW: usize = 8;
const MOST_DATA_BYTES: usize = 64;
const MOST_COPIED: usize = 256;

/// The fields of which a button has exactly one.
const ACTIONS: [&str; 11] = [
    "callback_data",
    "url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "web_app",
    "login_url",
    "callback_game",
    "pay",
    "disabled",
];

/// An inline keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyboard {
    /// The buttons as they stand.
    pub rows: Vec<Vec<Button>>,
    /// The markup as it was sent.
    pub raw: Value,
}

/// A button of an inline keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    /// What is written on it.
    pub text: String,
    /// What it does.
    pub action: ButtonAction,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq)]
pub enum ButtonAction {
    /// Sends data to the bot.
    Callback(String),
    /// Opens an address.
    Url(String),
    /// Copies a text.
    Copy(String),
    /// Starts an inline query.
    SwitchInline(String),
    /// Anything else, with the name of its field.
    Other(String),
}

impl Keyboard {
    /// All buttons, row after row.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        self.rows.iter().flatten()
    }

    /// Ensure that an inline keyboard is within every limit.
    pub(in crate::sandbox) fn checked(markup: &Value) -> Result<Option<Self>, Refusal> {
        let Some(rows) = markup.get("inline_keyboard") else {
            return Ok(None);
        };
        let Some(rows) = rows.as_array() else {
            return Err(Refusal::mistake("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array"));
        };
        let rows: Vec<Vec<Button>> = rows.iter().map(checked_row).collect::<Result<_, _>>()?;
        if rows.iter().map(Vec::len).sum::<usize>() > MOST_BUTTONS {
            return Err(Refusal::mistake("reply markup is too long"));
        }
        let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        // An empty keyboard takes the buttons away.
        Ok((!rows.is_empty()).then(|| Self { rows, raw: markup.clone() }))
    }
}

fn checked_row(row: &Value) -> Result<Vec<Button>, Refusal> {
    let Some(row) = row.as_array() else {
        return Err(Refusal::mistake("can't parse inline keyboard: row must be an Array"));
    };
    if row.len() > MOST_IN_A_ROW {
        return Err(Refusal::mistake("reply markup is too long: more than 8 buttons in a row"));
    }
    row.iter().map(checked_button).collect()
}

fn checked_button(button: &Value) -> Result<Button, Refusal> {
    let unreadable = |why: &str| Refusal::mistake(&format!("can't parse inline keyboard button: {why}"));
    let text = button["text"].as_str().ok_or_else(|| unreadable("Can't find field \"text\""))?;
    if text.trim().is_empty() {
        return Err(unreadable("text must be non-empty"));
    }
    let mut actions = ACTIONS.iter().filter(|name| !button[**name].is_null());
    let none = "Text buttons are unallowed in the inline keyboard";
    let field = actions.next().ok_or_else(|| unreadable(none))?;
    if actions.next().is_some() {
        return Err(unreadable("exactly one action field must be used"));
    }
    if !button["style"].is_null() && !matches!(button["style"].as_str(), Some("danger" | "success" | "primary")) {
        return Err(Refusal::mistake("BUTTON_STYLE_INVALID"));
    }
    let value = &button[*field];
    let word = value.as_str().unwrap_or_default().to_owned();
    let action = match *field {
        "callback_data" if word.is_empty() => return Err(unreadable(none)),
        "callback_data" if word.len() > MOST_DATA_BYTES => return Err(Refusal::mistake("BUTTON_DATA_INVALID")),
        "callback_data" => ButtonAction::Callback(word),
        "url" => ButtonAction::Url(checked_address(word)?),
        "copy_text" => {
            let copied = value["text"].as_str().unwrap_or_default();
            if !(1..=MOST_COPIED).contains(&units(copied)) {
                return Err(Refusal::mistake("BUTTON_COPY_TEXT_INVALID"));
            }
            ButtonAction::Copy(copied.to_owned())
        }
        "switch_inline_query" | "switch_inline_query_current_chat" => ButtonAction::SwitchInline(word),
        other => ButtonAction::Other(other.to_owned()),
    };
    Ok(Button { text: text.to_owned(), action })
}

/// Ensure that a button's address is one that Telegram opens.
fn checked_address(address: String) -> Result<String, Refusal> {
    let invalid = |why: &str| Refusal::mistake(&format!("inline keyboard button URL '{address}' is invalid: {why}"));
    let url = Url::parse(&address).map_err(|_| invalid("Wrong HTTP URL"))?;
    match url.scheme() {
        "tg" => Ok(address),
        "http" | "https" if url.host_str().is_some_and(|host| host.contains('.')) => Ok(address),
        "http" | "https" => Err(invalid("Wrong HTTP URL")),
        _ => Err(invalid("Unsupported URL protocol")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(button: &Value) -> Result<Option<Keyboard>, String> {
        Keyboard::checked(&json!({ "inline_keyboard": [[button]] })).map_err(|refusal| refusal.description)
    }

    #[test]
    fn good_buttons_pass() {
        let case = |button: Value| assert!(check(&button).unwrap().is_some(), "{button}");
        case(json!({ "text": "a", "callback_data": "x".repeat(64) }));
        case(json!({ "text": "a", "callback_data": "ж".repeat(32), "style": "primary" }));
        case(json!({ "text": "a", "url": "https://example.org/?q=1" }));
        case(json!({ "text": "a", "url": "tg://user?id=1" }));
        case(json!({ "text": "a", "copy_text": { "text": "x".repeat(256) } }));
        case(json!({ "text": "a", "switch_inline_query_current_chat": "" }));
    }

    #[test]
    fn bad_buttons_are_refused() {
        let case = |button: Value, expected: &str| {
            let error = check(&button).unwrap_err();
            assert!(error.ends_with(expected), "{button}: {error}");
        };
        case(json!({ "text": "a", "callback_data": "x".repeat(65) }), "BUTTON_DATA_INVALID");
        case(json!({ "text": "a", "callback_data": "ж".repeat(33) }), "BUTTON_DATA_INVALID");
        case(json!({ "text": "a", "callback_data": "" }), "Text buttons are unallowed in the inline keyboard");
        case(json!({ "text": "a" }), "Text buttons are unallowed in the inline keyboard");
        case(json!({ "callback_data": "a" }), "Can't find field \"text\"");
        case(json!({ "text": " ", "callback_data": "a" }), "text must be non-empty");
        case(
            json!({ "text": "a", "callback_data": "a", "url": "https://a.b" }),
            "exactly one action field must be used",
        );
        case(json!({ "text": "a", "url": "ftp://example.com" }), "Unsupported URL protocol");
        case(json!({ "text": "a", "url": "http://localhost" }), "Wrong HTTP URL");
        case(json!({ "text": "a", "url": "example" }), "Wrong HTTP URL");
        case(json!({ "text": "a", "copy_text": { "text": "" } }), "BUTTON_COPY_TEXT_INVALID");
        case(json!({ "text": "a", "callback_data": "a", "style": "loud" }), "BUTTON_STYLE_INVALID");
    }

    #[test]
    fn keyboards_have_limits() {
        let rows = |count: usize, width: usize| {
            let row = vec![json!({ "text": "a", "callback_data": "a" }); width];
            Keyboard::checked(&json!({ "inline_keyboard": vec![row; count] })).is_ok()
        };
        assert!(rows(12, 8));
        assert!(rows(100, 1));
        assert!(!rows(1, 9));
        assert!(!rows(13, 8));
        assert!(Keyboard::checked(&json!({ "inline_keyboard": [] })).unwrap().is_none());
    }
}
