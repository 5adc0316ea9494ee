//! The menu of commands and the bot's descriptions, in every language: set beside all else, and only where they differ
//! from what Telegram has, since setting them is limited. <https://core.telegram.org/bots/api#setmycommands>

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use teloxide::payloads::{
    GetMyCommands, GetMyDescription, GetMyShortDescription, SetMyCommands, SetMyDescription, SetMyShortDescription,
};
use teloxide::types::{BotCommand, BotCommandScope};
use tokio::time::sleep;

use super::api::{CallError, RefusalKind};
use super::bot::Bot;
use crate::language::{Language, Locale};
use crate::replies::commands::COMMANDS;

/// The waits before a menu that could not be set is tried again; the next start tries anyway.
const WAITS: [Duration; 4] =
    [Duration::from_secs(5), Duration::from_secs(30), Duration::from_secs(120), Duration::from_secs(600)];

/// Brings Telegram's menus up to date.
pub(super) async fn keep(bot: Arc<Bot>) {
    let mut waits = WAITS.into_iter();
    loop {
        let error = match set_all(&bot).await {
            Ok(()) => return,
            Err(error) => error,
        };
        let Some(wait) = waits.next() else {
            log::warn!("the menu of commands is not up to date: {error}");
            return;
        };
        let asked = match error.refusal().map(super::api::Refusal::kind) {
            Some(RefusalKind::Wait(seconds)) => Duration::from_secs(seconds),
            _ => Duration::ZERO,
        };
        sleep(wait.max(asked)).await;
    }
}

async fn set_all(bot: &Bot) -> Result<(), CallError> {
    for (code, locale) in languages() {
        for scope in [BotCommandScope::AllPrivateChats, BotCommandScope::AllGroupChats] {
            set_commands(bot, &code, locale, scope).await?;
        }
        set_descriptions(bot, &code, locale).await?;
    }
    Ok(())
}

/// The language codes that menus are given for. The one without a code is for all other languages.
fn languages() -> impl Iterator<Item = (Option<String>, Locale)> {
    let locale = |language: Language| Locale::of_user(language.tag()).unwrap_or_default();
    let of = move |language: Language| (Some(language.tag().to_owned()), locale(language));
    [(None, Locale::English)].into_iter().chain(Language::ALL.into_iter().filter(|l| *l != Language::English).map(of))
}

/// The commands of a menu, in the order of /help.
fn commands(bot: &Bot, locale: Locale) -> Vec<BotCommand> {
    let command = |name: &str| BotCommand::new(name, bot.say(locale, &format!("help-{name}")));
    COMMANDS.iter().map(|it| command(it.name)).collect()
}

async fn set_commands(bot: &Bot, code: &Option<String>, locale: Locale, scope: BotCommandScope) -> Result<(), CallError> {
    let wanted = commands(bot, locale);
    let mut get = GetMyCommands::new();
    get.scope = Some(scope.clone());
    get.language_code.clone_from(code);
    let present: Vec<BotCommand> = bot.api.get(&get).await?;
    if present == wanted {
        return Ok(());
    }
    let mut set = SetMyCommands::new(wanted);
    set.scope = Some(scope);
    set.language_code.clone_from(code);
    bot.api.call(&set).await
}

async fn set_descriptions(bot: &Bot, code: &Option<String>, locale: Locale) -> Result<(), CallError> {
    #[derive(Deserialize)]
    struct Long {
        description: String,
    }
    #[derive(Deserialize)]
    struct Short {
        short_description: String,
    }
    let wanted = bot.say_of_almanac(locale, "profile-description");
    let mut get = GetMyDescription::new();
    get.language_code.clone_from(code);
    if bot.api.get::<_, Long>(&get).await?.description != wanted {
        let mut set = SetMyDescription::new();
        set.description = Some(wanted);
        set.language_code.clone_from(code);
        bot.api.call(&set).await?;
    }
    let wanted = bot.say_of_almanac(locale, "profile-short-description");
    let mut get = GetMyShortDescription::new();
    get.language_code.clone_from(code);
    if bot.api.get::<_, Short>(&get).await?.short_description != wanted {
        let mut set = SetMyShortDescription::new();
        set.short_description = Some(wanted);
        set.language_code.clone_from(code);
        bot.api.call(&set).await?;
    }
    Ok(())
}
