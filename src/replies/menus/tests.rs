use super::*;
use crate::language::Locale;
use crate::replies::choices::{Answers, Choices, QuietDay};
use crate::replies::press;
use crate::replies::testing::{plain, say, scene};
use crate::replies::{Place, limits};

/// In a topic of a group whose admin has chosen this and that.
fn chosen() -> Choices {
    [
        Choice::Language(Some(Locale::SerbianLatin)),
        Choice::DailyOn(Some(5)),
        Choice::Hour(23),
        Choice::Zone("Europe/London".to_owned()),
        Choice::QuietDay(QuietDay::Nearest),
        Choice::Answers(Answers::CommandsOnly),
        Choice::CoolDown(30),
        Choice::Quiz(false),
    ]
    .iter()
    .fold(Choices::DEFAULT, |choices, choice| choices.with(choice))
}

fn in_group(choices: &Choices, permission: Permission) -> Scene<'_> {
    let chat = Chat { choices, permission, topic: Some(12), otherwise: Locale::English };
    Scene { place: Place::Group { bot: "towns_bot" }, chat, ..scene() }
}

fn pressed(action: &Action, scene: &Scene<'_>) -> Reply {
    press::answer(action, scene).unwrap()
}

#[test]
fn in_private() {
    insta::assert_snapshot!(say(&scene(), &["/settings", "/language", "/language Shqip", "/language klingon"]));
}

#[test]
fn in_a_group() {
    let choices = chosen();
    let scene = in_group(&choices, Permission::Granted);
    let mut said = say(&scene, &["/settings", "/privacy"]);
    for menu in Menu::ALL {
        said.extend(["──── ", &format!("{menu:?}"), "\n", &plain(&pressed(&Action::Settings(menu), &scene)), "\n"]);
    }
    insta::assert_snapshot!(said);
}

#[test]
fn in_a_group_without_the_right_to_change() {
    let choices = chosen();
    insta::assert_snapshot!(say(
        &in_group(&choices, Permission::OnlyAdmins),
        &["/settings", "/language ru", "/privacy"]
    ));
}

#[test]
fn a_choice_is_shown_as_it_is_then_and_given_on() {
    let choices = Choices::DEFAULT;
    let scene = in_group(&choices, Permission::Granted);
    let reply = pressed(&Action::Choose(Choice::Hour(18)), &scene);
    assert_eq!((&reply.change, reply.alert), (&Some(Choice::Hour(18)), false));
    assert!(reply.body.text().contains("18:00"), "{}", reply.body.text());
    let reply = pressed(&Action::Choose(Choice::Language(Some(Locale::SerbianLatin))), &scene);
    assert!(reply.body.text().contains("Jezik odgovora"), "{}", reply.body.text());
    assert!(plain(&reply).contains("[✓ Srpski]"));
    // Back to none, the menu is in the language that the chat has without a choice.
    let choices = chosen();
    let scene = in_group(&choices, Permission::Granted);
    let reply = pressed(&Action::Choose(Choice::Language(None)), &Scene { locale: Locale::SerbianLatin, ..scene });
    assert!(reply.body.text().contains("Language of the answers"), "{}", reply.body.text());
    let reply = pressed(&Action::Choose(Choice::Forget), &scene);
    assert_eq!(reply.change, Some(Choice::Forget));
}

#[test]
fn nothing_is_changed_without_the_right_to() {
    let choices = Choices::DEFAULT;
    for permission in [Permission::OnlyAdmins, Permission::Unknown] {
        let scene = in_group(&choices, permission);
        for choice in [Choice::DailyOn(None), Choice::Forget, Choice::Language(None)] {
            let reply = pressed(&Action::Choose(choice), &scene);
            assert_eq!((reply.change, reply.alert), (None, true));
        }
        assert!(say(&scene, &["/language ru"]).len() < 200);
    }
}

#[test]
fn every_menu_fits_and_every_alert_is_short_in_every_language() {
    // https://core.telegram.org/bots/api#answercallbackquery
    const ALERT: usize = 200;
    let choices = chosen();
    for locale in Locale::ALL {
        let scene = Scene { locale, ..in_group(&choices, Permission::Granted) };
        for menu in Menu::ALL {
            assert_eq!(
                limits::excess(&pressed(&Action::Settings(menu), &scene)),
                Vec::<String>::new(),
                "{menu:?} {locale}"
            );
        }
        for key in ["settings-only-admins", "settings-not-saved", "try-again"] {
            assert!(alert(key, &scene).body.length() <= ALERT, "{key} {locale}");
        }
    }
}

#[test]
fn what_depends_on_the_right_to_change_is_known_beforehand() {
    use crate::replies::{Request, depends_on_permission};
    let choices = chosen();
    let granted = in_group(&choices, Permission::Granted);
    let denied = in_group(&choices, Permission::OnlyAdmins);
    for command in crate::replies::commands::COMMANDS {
        let request = Request::Command { command, argument: "ru" };
        let differs = crate::replies::answer(&request, &granted) != crate::replies::answer(&request, &denied);
        assert!(!differs || depends_on_permission(&request), "/{}", command.name);
    }
}
