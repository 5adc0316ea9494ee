//! Every command, in private and in a group, and what becomes of links.

use almanac_bot::replies::commands::COMMANDS;

use super::{BOT, Stage};

#[tokio::test]
async fn every_command_is_answered_once_in_private_and_in_a_group() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    let group = stage.sandbox.supergroup("Towns", &[ana]);
    for (index, command) in COMMANDS.iter().enumerate() {
        let text = if command.takes_argument { "ferry 1998" } else { "" };
        let asked = stage.sandbox.say(private, ana, &format!("/{} {text}", command.name)).send();
        let answer = stage.heard(private).await;
        assert_eq!(answer.reply_to, Some(asked.id), "/{}", command.name);
        let is_poll = answer.extra.contains_key("poll");
        assert!(
            (is_poll || !answer.text.is_empty()) && !answer.text.contains('<'),
            "/{}: {}",
            command.name,
            answer.text
        );
        let asked = stage.sandbox.say(group, ana, &format!("/{}@{BOT} {text}", command.name)).send();
        let answer = stage.heard(group).await;
        assert_eq!(answer.reply_to, Some(asked.id), "/{}", command.name);
        // What was answered before gets a link to that answer, and needs no button.
        let is_pointer = answer.keyboard.is_none() && !answer.marked("text_link").is_empty();
        assert!(is_pointer || answer.labels().contains(&"✕ Remove"), "/{}: {:?}", command.name, answer.labels());
        assert_eq!(stage.sandbox.answers(group).len(), index + 1);
    }
    stage.is_silent(private, COMMANDS.len()).await;
    stage.end();
}

#[tokio::test]
async fn a_card_says_what_the_almanac_says_with_marks_and_a_link() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    let card = stage.ask(private, ana, "/start ev-1998-ferry-blockade").await;
    assert!(card.text.starts_with("Brookend moors the ferry in midstream\n11–14 May 1998"), "{}", card.text);
    assert_eq!(card.marked("bold").len(), 1);
    assert_eq!(card.marked("text_link").len(), 1, "{:?}", card.entities);
    stage.end();
}

#[tokio::test]
async fn links_lead_to_records_and_say_where_they_lead_to_nothing() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    for (link, part) in [
        ("EV-1998-Ferry-Blockade", "Brookend moors the ferry"),
        ("ev-1998-bell-theft", "renamed"),
        ("ev-1979-ferry-ghost", "withdrawn"),
        ("no-such-thing", "The link points to nothing here."),
        ("_reserved", "Dated, sourced facts"),
        ("_sources-ev-1998-ferry-blockade", "Sources"),
    ] {
        let answer = stage.ask(private, ana, &format!("/start {link}")).await;
        assert!(answer.text.contains(part), "{link}: {}", answer.text);
    }
    stage.end();
}

#[tokio::test]
async fn a_group_that_the_bot_was_added_to_hears_of_it_only_by_a_link() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let group = stage.sandbox.supergroup_without_bot("Towns", &[ana]);
    stage.sandbox.add(group, stage.sandbox.bot(), ana);
    stage.is_silent(group, 0).await;
    let answer = stage.ask(group, ana, &format!("/start@{BOT} _group")).await;
    assert!(answer.text.lines().filter(|line| line.contains(&format!("@{BOT}"))).count() == 3, "{}", answer.text);
    stage.end();
}

#[tokio::test]
async fn a_person_is_answered_in_their_own_language_and_a_group_in_its() {
    let stage = Stage::with(|settings| settings.language = "sq".parse().unwrap());
    for (code, part) in [
        ("sr", "Шта можете"),
        ("sr-Latn", "Šta možete"),
        ("ru-RU", "О чём"),
        ("en-GB", "What you can ask"),
        ("de", "Çfarë"),
        ("", "Çfarë"),
    ] {
        let person = stage.sandbox.person_speaking("Ana", code);
        let help = stage.ask(stage.sandbox.private(person), person, "/help").await;
        assert!(help.text.contains(part), "{code}: {}", help.text);
    }
    let ana = stage.sandbox.person_speaking("Ana", "ru");
    let group = stage.sandbox.supergroup("Towns", &[ana]);
    let albanian = stage.ask(group, ana, &format!("/today@{BOT}")).await;
    assert!(albanian.text.contains("Dita më e afërt"), "{}", albanian.text);
    stage.end();
}
