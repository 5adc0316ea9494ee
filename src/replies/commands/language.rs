//! `/language [tag]`: in which language, and for Serbian in which script, the chat is answered.

use super::{Command, usage};
use crate::language::{Language, Locale};
use crate::replies::choices::{Choice, Menu, Permission};
use crate::replies::menus;
use crate::replies::reply::Reply;
use crate::replies::scene::Scene;

pub(super) const COMMAND: Command = Command { name: "language", takes_argument: true, answer };

fn answer(scene: &Scene<'_>, argument: &str) -> Reply {
    if argument.is_empty() {
        return match scene.chat.permission {
            Permission::OnlyAdmins => menus::menu(Menu::Overview, scene),
            Permission::Granted | Permission::Unknown => menus::menu(Menu::Language, scene),
        };
    }
    match named(argument, scene) {
        Some(locale) => menus::choose(&Choice::Language(Some(locale)), scene),
        None => usage(&COMMAND, scene),
    }
}

/// A language by its tag, or by its name in itself or in the chat's language; Serbian in the script of the name.
fn named(text: &str, scene: &Scene<'_>) -> Option<Locale> {
    let text = text.to_lowercase();
    let own = |locale: &Locale| locale.own_name().to_lowercase() == text;
    let in_chat = |language: &Language| scene.say(&format!("language-{language}")).to_lowercase() == text;
    let by_name = || Language::ALL.into_iter().find(in_chat).and_then(|language| language.tag().parse().ok());
    text.parse().ok().or_else(|| Locale::ALL.into_iter().find(own)).or_else(by_name).or_else(|| Locale::of_user(&text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replies::testing::scene;

    #[test]
    fn languages_as_people_name_them() {
        let russian = Scene { locale: Locale::Russian, ..scene() };
        let cases = [
            ("sr-Latn", Some(Locale::SerbianLatin)),
            ("SR", Some(Locale::SerbianCyrillic)),
            ("Srpski", Some(Locale::SerbianLatin)),
            ("српски", Some(Locale::SerbianCyrillic)),
            ("shqip", Some(Locale::Albanian)),
            ("en-GB", Some(Locale::English)),
            ("klingon", None),
            ("de", None),
        ];
        for (text, expected) in cases {
            assert_eq!(named(text, &scene()), expected, "{text}");
        }
        assert_eq!(named("Albanian", &scene()), Some(Locale::Albanian));
        assert_eq!(named(&russian.say("language-sq"), &russian), Some(Locale::Albanian));
    }
}
