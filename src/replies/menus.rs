//! The menus in which a chat's choices are shown and made. They are edited in place: one message, however many
//! choices. A file per menu.

mod daily;
mod forget;
mod language;
mod overview;
mod repeats;

use super::body::Line;
use super::choices::{Chat, Choice, Menu, Permission};
use super::pen::Pen;
use super::reply::{Action, Button, Reply};
use super::scene::Scene;

/// A menu as it stands.
pub(super) fn menu(menu: Menu, scene: &Scene<'_>) -> Reply {
    match menu {
        Menu::Overview => overview::write(scene),
        Menu::Language => language::write(scene),
        Menu::Daily => daily::write(scene),
        Menu::Hour => daily::hours(scene),
        Menu::Zone => daily::zones(scene),
        Menu::CoolDown => repeats::write(scene),
        Menu::Forget => forget::write(scene),
    }
}

/// A menu that somebody opens by a button. Who may not choose may look at the overview only.
pub(super) fn opened(which: Menu, scene: &Scene<'_>) -> Reply {
    match scene.chat.permission {
        Permission::OnlyAdmins if which != Menu::Overview => alert("settings-only-admins", scene),
        Permission::Granted | Permission::OnlyAdmins | Permission::Unknown => menu(which, scene),
    }
}

/// The reply to a choice: the menu that it was made in, as it is then. Who may not choose is told so.
pub(super) fn choose(choice: &Choice, scene: &Scene<'_>) -> Reply {
    match scene.chat.permission {
        Permission::Granted => {}
        Permission::OnlyAdmins => return alert("settings-only-admins", scene),
        Permission::Unknown => return alert("try-again", scene),
    }
    let choices = scene.chat.choices.with(choice);
    let chosen = Scene { chat: Chat { choices: &choices, ..scene.chat }, ..*scene };
    let reply = match choice {
        // The menu answers in the language that was chosen in it.
        Choice::Language(language) => {
            menu(Menu::Language, &Scene { locale: language.unwrap_or(scene.chat.otherwise), ..chosen })
        }
        Choice::DailyOn(_)
        | Choice::DailyOff
        | Choice::Hour(_)
        | Choice::Zone(_)
        | Choice::Topic(_)
        | Choice::QuietDay(_) => menu(Menu::Daily, &chosen),
        Choice::Answers(_) | Choice::CoolDown(_) | Choice::Quiz(_) | Choice::Pictures(_) => {
            menu(Menu::Overview, &chosen)
        }
        Choice::Forget => forget::done(scene),
    };
    Reply { change: Some(choice.clone()), ..reply }
}

/// What is said where a choice could not be saved.
pub(super) fn not_saved(scene: &Scene<'_>) -> Reply {
    alert("settings-not-saved", scene)
}

/// A line for whoever pressed, and for nobody else.
fn alert(key: &str, scene: &Scene<'_>) -> Reply {
    let mut pen = Pen::new(scene);
    pen.body.line(Line::of(pen.say(key)));
    Reply { alert: true, ..pen.finish() }
}

/// A button that makes a choice, with a mark if the choice is made already.
fn option(label: &str, choice: Choice, scene: &Scene<'_>) -> Button {
    let made = match &choice {
        Choice::Zone(zone) => scene.chat.choices.daily.zone_name() == zone,
        choice => scene.chat.choices.with(choice) == *scene.chat.choices,
    };
    let label = if made { format!("✓ {label}") } else { label.to_owned() };
    Button::new(label, Action::Choose(choice))
}

/// The row that leads back to another menu.
fn back(to: Menu, pen: &mut Pen<'_>) {
    let button = pen.button("button-back", Action::Settings(to));
    pen.row(vec![button]);
}

#[cfg(test)]
mod tests;
