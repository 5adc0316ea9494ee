//! The bot about itself: who it is, its menus, its name and descriptions.
//! <https://core.telegram.org/bots/api#getme>, <https://core.telegram.org/bots/api#setmycommands>

#![expect(clippy::unnecessary_wraps, reason = "the table of methods asks for one shape")]

use serde_json::{Value, json};

use super::Params;
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::menu;
use crate::sandbox::settings::Feature;
use crate::sandbox::state::State;
use crate::sandbox::state::member::merge;

const SCOPES: [&str; 7] = [
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
];

pub(super) fn get_me(state: &mut State, _: &Params) -> Answer {
    let mut me = state.user(state.bot).json();
    merge(
        &mut me,
        json!({
            "can_join_groups": true,
            "can_read_all_group_messages": !state.settings.has(Feature::PrivacyMode),
            "supports_inline_queries": state.settings.has(Feature::InlineMode),
            "supports_guest_queries": state.settings.has(Feature::GuestMode),
            "can_connect_to_business": false,
            "has_main_web_app": false,
            "allows_users_to_create_topics": false,
        }),
    );
    Ok(me)
}

pub(super) fn set_my_commands(state: &mut State, params: &Params) -> Answer {
    let key = menu_key(params)?;
    let commands = params.json("commands")?.unwrap_or_else(|| json!([]));
    menu::commands(&commands, &mut state.record)?;
    state.menus.insert(key, commands);
    Ok(json!(true))
}

pub(super) fn get_my_commands(state: &mut State, params: &Params) -> Answer {
    let key = menu_key(params)?;
    Ok(state.menus.get(&key).cloned().unwrap_or_else(|| json!([])))
}

pub(super) fn delete_my_commands(state: &mut State, params: &Params) -> Answer {
    let key = menu_key(params)?;
    state.menus.remove(&key);
    Ok(json!(true))
}

fn menu_key(params: &Params) -> Result<(String, String), Refusal> {
    let scope = params.json("scope")?.unwrap_or_else(|| json!({ "type": "default" }));
    if !scope["type"].as_str().is_some_and(|kind| SCOPES.contains(&kind)) {
        return Err(Refusal::mistake("can't parse BotCommandScope: unsupported type specified"));
    }
    Ok((scope.to_string(), menu::language(params)?))
}

pub(super) fn set_my_name(state: &mut State, params: &Params) -> Answer {
    set(state, params, "name", 64)
}

pub(super) fn set_my_description(state: &mut State, params: &Params) -> Answer {
    set(state, params, "description", 512)
}

pub(super) fn set_my_short_description(state: &mut State, params: &Params) -> Answer {
    set(state, params, "short_description", 120)
}

pub(super) fn get_my_name(state: &mut State, params: &Params) -> Answer {
    get(state, params, "name")
}

pub(super) fn get_my_description(state: &mut State, params: &Params) -> Answer {
    get(state, params, "description")
}

pub(super) fn get_my_short_description(state: &mut State, params: &Params) -> Answer {
    get(state, params, "short_description")
}

fn set(state: &mut State, params: &Params, field: &str, most: usize) -> Answer {
    let text = params.text(field).unwrap_or_default();
    menu::profile(&text, most)?;
    state.profile.insert((field.to_owned(), menu::language(params)?), text);
    Ok(json!(true))
}

/// What was set for the language, else for all, else (a name) what the bot was made with.
fn get(state: &mut State, params: &Params, field: &str) -> Answer {
    let language = menu::language(params)?;
    let set = |language: &str| state.profile.get(&(field.to_owned(), language.to_owned())).filter(|t| !t.is_empty());
    let text = match set(&language).or_else(|| set("")) {
        Some(text) => text.clone(),
        None if field == "name" => state.user(state.bot).first_name.clone(),
        None => String::new(),
    };
    let mut answer = json!({});
    answer[field] = json!(text);
    Ok(answer)
}

pub(super) fn get_my_default_administrator_rights(_: &mut State, _: &Params) -> Answer {
    Ok(Value::Object(serde_json::Map::new()))
}
