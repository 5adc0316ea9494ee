//! Command menus and the texts of the bot's profile.
//! <https://core.telegram.org/bots/api#setmycommands>, <https://core.telegram.org/bots/api#setmyname>

use serde_json::Value;

use super::entities::units;
use super::params::Params;
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;

const MOST_COMMANDS: usize = 100;

/// Ensure that a list of commands is within the limits.
pub(in crate::sandbox) fn commands(commands: &Value, record: &mut Record) -> Result<(), Refusal> {
    let Some(list) = commands.as_array() else {
        return Err(Refusal::mistake("can't parse commands: expected an Array of BotCommand"));
    };
    if list.len() > MOST_COMMANDS {
        return Err(Refusal::mistake("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut names = Vec::new();
    for command in list {
        let name = command["command"].as_str().unwrap_or_default();
        let description = command["description"].as_str().unwrap_or_default();
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(fits) {
            return Err(Refusal::mistake("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&units(description.trim())) {
            return Err(Refusal::mistake("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        if names.contains(&name) {
            record.violate(format!("the command `{name}` stands in the menu twice"));
        }
        names.push(name);
    }
    Ok(())
}

/// Ensure that a language is two letters or none.
pub(in crate::sandbox) fn language(params: &Params) -> Result<String, Refusal> {
    let code = params.text("language_code").unwrap_or_default();
    let is_good = code.is_empty() || (code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()));
    if is_good { Ok(code) } else { Err(Refusal::mistake("invalid language code specified")) }
}

/// Ensure that a text of the profile is not too long.
pub(in crate::sandbox) fn profile(text: &str, most: usize) -> Result<(), Refusal> {
    if units(text) > most { Err(Refusal::mistake("bot profile text is too long")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn menus_have_limits() {
        let case = |name: &str, description: &str, is_good: bool| {
            let list = json!([{ "command": name, "description": description }]);
            assert_eq!(commands(&list, &mut Record::default()).is_ok(), is_good, "{name} {description}");
        };
        case("match", "Sport", true);
        case("match", &"š".repeat(256), true);
        case("match", &"š".repeat(257), false);
        case("match", "", false);
        case("Match", "Sport", false);
        case("/match", "Sport", false);
        case(&"a".repeat(33), "Sport", false);
        let many = vec![json!({ "command": "a", "description": "b" }); 101];
        assert!(commands(&json!(many), &mut Record::default()).is_err());
    }

    #[test]
    fn languages_have_two_letters() {
        let case = |code: &str, is_good: bool| {
            let params = Params::new([("language_code".to_owned(), json!(code))].into_iter().collect());
            assert_eq!(language(&params).is_ok(), is_good, "{code}");
        };
        case("", true);
        case("sq", true);
        case("sr-Latn", false);
        case("EN", false);
    }
}
