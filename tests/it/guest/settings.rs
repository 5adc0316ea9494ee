//! Choices, and who may make them.

use almanac_bot::chats::{Answers, Change};
use almanac_bot::language::Locale;
use almanac_bot::sandbox::{Feature, Speaker, Status};

use super::*;

#[tokio::test]
async fn a_person_chooses_a_language_and_it_outlives_the_bot() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    let guest = Guest::arrives(&sandbox, &home).await;
    let answer = asked(&sandbox, chat, ana, "/language ru").await;
    assert!(answer.text.starts_with("Язык ответов"), "{}", answer.text);
    guest.leaves().await;
    let guest = Guest::arrives(&sandbox, &home).await;
    let answer = asked(&sandbox, chat, ana, "/privacy").await;
    assert!(answer.text.contains("чате"), "{}", answer.text);
    // Forgotten after it was asked for twice.
    let press = sandbox.press(ana, &answer, "Забыть этот чат");
    assert_eq!(press.answered().await.unwrap().text, "");
    let menu = sandbox.message_when(&answer, |message| message.labels().contains(&"Удалить всё")).await.unwrap();
    sandbox.press(ana, &menu, "Удалить всё").answered().await.unwrap();
    sandbox.message_when(&menu, |message| message.text.starts_with("Готово")).await.unwrap();
    guest.leaves().await;
    assert_eq!(*home.settings(chat).await, chats::Settings::DEFAULT);
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn in_a_group_only_admins_change_anything() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let (ana, ben) = (sandbox.person("Ana"), sandbox.person("Ben"));
    let group = sandbox.supergroup("Towns", &[ana, ben]);
    sandbox.set_status(group, ben, ana, Status::Member);
    let guest = Guest::arrives(&sandbox, &home).await;
    // A member is told so, by a command and by a button, and sees the settings.
    let answer = asked(&sandbox, group, ben, &command(&sandbox, "/language sq")).await;
    assert_eq!(answer.text, "Only administrators of this group can change its settings.");
    let answer = asked(&sandbox, group, ben, &command(&sandbox, "/settings")).await;
    assert!(answer.text.contains("Daily post: off") && !answer.labels().contains(&"Language"), "{answer:?}");
    let menu = asked(&sandbox, group, ana, &command(&sandbox, "/settings")).await;
    for button in ["Language", "Commands only"] {
        let told = sandbox.press(ben, &menu, button).answered().await.unwrap();
        assert!(told.is_alert && told.text.starts_with("Only administrators"), "{told:?}");
    }
    // Nor do those who speak as a channel.
    let channel = sandbox.channel("News");
    sandbox.say(group, Speaker::Channel(channel), &command(&sandbox, "/language sq")).send();
    assert!(sandbox.next_message(group).await.unwrap().text.starts_with("Only administrators"));
    assert_eq!(*home.settings(group).await, chats::Settings::DEFAULT);
    // Admins do, those who stay anonymous too.
    sandbox.press(ana, &menu, "Commands only").answered().await.unwrap();
    let menu = sandbox.message_when(&menu, |message| message.text.contains("commands only •")).await.unwrap();
    assert!(menu.text.contains("changed from how it begins"));
    sandbox.say(group, Speaker::AnonymousAdmin, &command(&sandbox, "/language sq")).send();
    assert!(sandbox.next_message(group).await.unwrap().text.starts_with("Gjuha e përgjigjeve"));
    let settings = home.settings(group).await;
    assert_eq!((settings.language, settings.answers), (Some(Locale::Albanian), Answers::CommandsOnly));
    guest.leaves().await;
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn a_menu_is_opened_for_whoever_uses_it_where_the_server_can() {
    for can in [true, false] {
        let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
        sandbox.set(Feature::EphemeralMessages, can);
        let ana = sandbox.person("Ana");
        let group = sandbox.supergroup("Towns", &[ana]);
        let guest = Guest::arrives(&sandbox, &home).await;
        let overview = asked(&sandbox, group, ana, &command(&sandbox, "/settings")).await;
        sandbox.press(ana, &overview, "Daily post").answered().await.unwrap();
        let menu = if can {
            sandbox.wait_until_idle().await.unwrap();
            sandbox.whispers(group, ana).pop().unwrap()
        } else {
            sandbox.message_when(&overview, |message| message.labels().contains(&"Switch on")).await.unwrap()
        };
        sandbox.press(ana, &menu, "Switch on").answered().await.unwrap();
        sandbox.wait_until_idle().await.unwrap();
        assert!(home.settings(group).await.daily.on);
        let public = sandbox.message(group, overview.id).unwrap();
        assert_eq!(public.text.starts_with("Settings of this chat"), can, "{}", public.text);
        assert_eq!(sandbox.answers(group).len(), 1, "{can}");
        guest.leaves().await;
        assert_good_manners(&sandbox);
    }
}

#[tokio::test]
async fn what_cannot_be_saved_is_said_and_everything_stays_as_it_was() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    let guest = Guest::arrives(&sandbox, &home).await;
    asked(&sandbox, chat, ana, "/language ru").await;
    let menu = asked(&sandbox, chat, ana, "/language").await;
    let lock = rusty_lock(&home).await;
    let told = sandbox.press(ana, &menu, "Shqip").answered().await.unwrap();
    assert!(told.is_alert && told.text.starts_with("Сейчас сохранить не удалось"), "{told:?}");
    assert!(told.after < Duration::from_secs(1), "{:?}", told.after);
    let answer = asked(&sandbox, chat, ana, "/language sq").await;
    assert!(answer.text.starts_with("Сейчас сохранить не удалось"), "{}", answer.text);
    // Answers go on meanwhile.
    assert!(asked(&sandbox, chat, ana, "/help").await.text.contains("/timeline"));
    drop(lock);
    let answer = asked(&sandbox, chat, ana, "/language sq").await;
    assert!(answer.text.starts_with("Gjuha"), "{}", answer.text);
    guest.leaves().await;
    assert_good_manners(&sandbox);
}

/// Another program that holds the database for writing, until it is dropped.
async fn rusty_lock(home: &Home) -> impl Sized {
    use sqlx::{ConnectOptions, Executor};
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(home.0.join("chats.db"));
    let mut other = options.connect().await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    other
}

#[tokio::test]
async fn a_group_that_wants_commands_only_is_not_talked_to() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let group = sandbox.supergroup("Towns", &[ana]);
    let id = chats::ChatId(group.0);
    let guest = Guest::arrives(&sandbox, &home).await;
    let answer = asked(&sandbox, group, ana, &command(&sandbox, "/timeline 1998")).await;
    sandbox.say(group, ana, "ferry").reply_to(&answer).send();
    assert!(sandbox.next_message(group).await.unwrap().text.contains("ferry"));
    guest.leaves().await;
    home.chats().await.change(id, &Change::Answers(Answers::CommandsOnly)).await.unwrap();
    let guest = Guest::arrives(&sandbox, &home).await;
    sandbox.say(group, ana, "bridge").reply_to(&answer).send();
    sandbox.wait_until_idle().await.unwrap();
    assert_eq!(sandbox.answers(group).len(), 2);
    guest.leaves().await;
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn the_same_answer_again_is_a_pointer_to_the_first() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let (ana, ben) = (sandbox.person("Ana"), sandbox.person("Ben"));
    let guest = Guest::arrives(&sandbox, &home).await;
    let supergroup = sandbox.supergroup("Towns", &[ana, ben]);
    let first = asked(&sandbox, supergroup, ana, &command(&sandbox, "/match chess")).await;
    let again = asked(&sandbox, supergroup, ben, &command(&sandbox, "/match CHESS")).await;
    assert_eq!(again.text, "Answered here a moment ago");
    assert!(again.entities.iter().any(|entity| format!("{entity:?}").contains(&format!("/{}", first.id))), "{again:?}");
    // Another question, help, and another place are answered.
    assert!(asked(&sandbox, supergroup, ben, &command(&sandbox, "/match rowing")).await.text.len() > 60);
    for _ in 0..2 {
        assert!(asked(&sandbox, supergroup, ben, &command(&sandbox, "/help")).await.text.contains("/timeline"));
    }
    // A small group has no addresses of messages: there the pointer is a reply to the answer.
    let group = sandbox.group("Village", &[ana, ben]);
    let first = asked(&sandbox, group, ana, &command(&sandbox, "/match chess")).await;
    assert!(first.text.len() > 60);
    let again = asked(&sandbox, group, ben, &command(&sandbox, "/match chess")).await;
    assert_eq!((again.text.as_str(), again.reply_to), ("Answered here a moment ago", Some(first.id)));
    // What was taken away, or paged, is given anew.
    sandbox.press(ana, &first, "✕ Remove").answered().await.unwrap();
    sandbox.message_when(&first, |message| message.is_deleted).await.unwrap();
    assert!(asked(&sandbox, group, ben, &command(&sandbox, "/match chess")).await.text.len() > 60);
    // In private nothing is withheld.
    let chat = sandbox.private(ana);
    for _ in 0..2 {
        assert!(asked(&sandbox, chat, ana, "/match chess").await.text.len() > 60);
    }
    guest.leaves().await;
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_keeps_its_settings() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let group = sandbox.group("Village", &[ana]);
    let guest = Guest::arrives(&sandbox, &home).await;
    asked(&sandbox, group, ana, &command(&sandbox, "/language sr-Latn")).await;
    let supergroup = sandbox.migrate(group);
    sandbox.wait_until_idle().await.unwrap();
    let answer = asked(&sandbox, supergroup, ana, &command(&sandbox, "/settings")).await;
    assert!(answer.text.starts_with("Podešavanja"), "{}", answer.text);
    guest.leaves().await;
    assert_eq!(*home.settings(group).await, chats::Settings::DEFAULT);
    assert_good_manners(&sandbox);
}
