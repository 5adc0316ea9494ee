//! Buttons: each press is acknowledged once, at once, and does what the button says.

use std::time::{Duration, Instant};

use almanac_bot::sandbox::{ButtonAction, Fault, Feature, Status, Trouble};

use super::{BOT, Stage};

#[tokio::test]
async fn lists_page_and_open_in_place() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let group = sandbox.supergroup("Towns", &[ana, bob]);
    let list = stage.ask(group, ana, &format!("/timeline@{BOT}")).await;
    // Anyone may page a shared message.
    assert_eq!(sandbox.press(bob, &list, "Next ›").answered().await.unwrap().text, "");
    let second = sandbox.message_when(&list, |message| message.text != list.text).await.unwrap();
    assert_eq!(sandbox.press(ana, &second, "‹ Back").answered().await.unwrap().text, "");
    let first = sandbox.message_when(&second, |message| message.text == list.text).await.unwrap();
    assert_eq!(first.labels(), list.labels());
    sandbox.press(ana, &first, "1").answered().await.unwrap();
    let card = sandbox.message_when(&first, |message| message.text != first.text).await.unwrap();
    sandbox.press(ana, &card, "‹ To the list").answered().await.unwrap();
    sandbox.message_when(&card, |message| message.text == list.text).await.unwrap();
    stage.is_silent(group, 1).await;
    stage.end();
}

#[tokio::test]
async fn another_quotation_is_another_until_all_were_shown() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    let mut quote = stage.ask(private, ana, "/quote ferry").await;
    let mut shown = vec![quote.text.clone()];
    for _ in 0..2 {
        stage.sandbox.press(ana, &quote, "Another quotation").answered().await.unwrap();
        let before = quote.text.clone();
        quote = stage.sandbox.message_when(&quote, |message| message.text != before).await.unwrap();
        assert!(!shown.contains(&quote.text), "{}", quote.text);
        shown.push(quote.text.clone());
    }
    stage.end();
}

#[tokio::test]
async fn an_answer_is_removed_by_who_asked_and_by_admins() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (owner, ana, bob, eve) =
        (sandbox.person("Olga"), sandbox.person("Ana"), sandbox.person("Bob"), sandbox.person("Eve"));
    let group = sandbox.supergroup("Towns", &[owner, ana, bob, eve]);
    sandbox.set_status(group, eve, owner, Status::Administrator);
    let gone = |message| async move { sandbox.message_when(&message, |message| message.is_deleted).await.unwrap() };
    // Under somebody else's message the button still knows who asked, also after others have paged.
    let claim = sandbox.say(group, bob, "hello").send();
    sandbox.say(group, ana, &format!("/timeline@{BOT}")).reply_to(&claim).send();
    let list = stage.heard(group).await;
    sandbox.press(bob, &list, "Next ›").answered().await.unwrap();
    let list = sandbox.message_when(&list, |message| message.text != list.text).await.unwrap();
    let refused = sandbox.press(bob, &list, "✕ Remove").answered().await.unwrap();
    assert!(refused.is_alert && refused.text.contains("Only who asked"), "{}", refused.text);
    assert_eq!(sandbox.press(ana, &list, "✕ Remove").answered().await.unwrap().text, "");
    gone(list).await;
    let card = stage.ask(group, ana, &format!("/quote@{BOT}")).await;
    assert_eq!(sandbox.press(eve, &card, "✕ Remove").answered().await.unwrap().text, "");
    gone(card).await;
    // An anonymous admin's answers are removed by admins.
    sandbox.say(group, almanac_bot::sandbox::Speaker::AnonymousAdmin, &format!("/quote@{BOT}")).send();
    let card = stage.heard(group).await;
    assert!(sandbox.press(ana, &card, "✕ Remove").answered().await.unwrap().is_alert);
    assert_eq!(sandbox.press(eve, &card, "✕ Remove").answered().await.unwrap().text, "");
    gone(card).await;
    stage.end();
}

#[tokio::test]
async fn what_one_person_opens_is_not_put_before_everybody() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let group = sandbox.supergroup("Towns", &[ana, bob]);
    let card = stage.ask(group, ana, &format!("/start@{BOT} ev-1998-ferry-blockade")).await;
    let sources = card.labels().into_iter().find(|label| label.starts_with("Sources")).unwrap().to_owned();
    assert_eq!(sandbox.press(bob, &card, &sources).answered().await.unwrap().text, "");
    stage.is_silent(group, 1).await;
    let [whisper] = &sandbox.whispers(group, bob)[..] else { panic!("not one whisper") };
    assert!(whisper.text.starts_with("Sources"), "{}", whisper.text);
    assert_eq!(sandbox.message(group, card.id).unwrap().text, card.text);
    // A server that does not know such messages shows them to all: it is taken back, and not tried again.
    sandbox.set(Feature::EphemeralMessages, false);
    for _ in 0..2 {
        let answer = sandbox.press(bob, &card, &sources).answered().await.unwrap();
        let link = answer.url.expect("a link to the private chat");
        assert_eq!(link, format!("https://t.me/{BOT}?start=_sources-ev-1998-ferry-blockade"));
    }
    sandbox.wait_until_idle().await.unwrap();
    let left = sandbox.answers(group).into_iter().filter(|message| !message.is_deleted).count();
    let whispered = sandbox.calls().iter().filter(|call| !call.param("ephemeral_message_parameters").is_null()).count();
    assert_eq!((left, whispered), (1, 2));
    // In private they take the place of the card, with a way back.
    let private = sandbox.private(ana);
    let card = stage.ask(private, ana, "/start ev-1998-ferry-blockade").await;
    sandbox.press(ana, &card, &sources).answered().await.unwrap();
    let list = sandbox.message_when(&card, |message| message.text != card.text).await.unwrap();
    sandbox.press(ana, &list, "‹ To the record").answered().await.unwrap();
    sandbox.message_when(&list, |message| message.text == card.text).await.unwrap();
    stage.end();
}

#[tokio::test]
async fn data_nobody_made_is_acknowledged_and_harmless() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    let card = stage.ask(private, ana, "/quote").await;
    for data in ["", "x", "AO", "ZZZZ", "AX:DROP TABLE", "\u{202e}", &"A".repeat(64), "BrACquote~"] {
        assert_eq!(sandbox.press_data(ana, &card, data).answered().await.unwrap().text, "", "{data:?}");
    }
    let gone = sandbox.press_data(ana, &card, "AOAAAAAAAA").answered().await.unwrap();
    assert!(gone.is_alert && gone.text.contains("no such record"), "{}", gone.text);
    let press = sandbox.press(ana, &card, "Another quotation");
    sandbox.delete(&card);
    assert_eq!(press.answered().await.unwrap().text, "");
    assert_eq!(sandbox.press_data(ana, &card, "AOAAAAAAAA").answered().await.unwrap().text, gone.text);
    stage.is_silent(private, 0).await;
    stage.end();
}

#[tokio::test]
async fn a_press_is_acknowledged_at_once_whatever_the_edit_has_to_wait_for() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    let list = stage.ask(private, ana, "/timeline").await;
    sandbox.order(Trouble::new(Fault::TooManyRequests(2)).on("editMessageText"));
    let began = Instant::now();
    let press = sandbox.press(ana, &list, "Next ›");
    let other = sandbox.press(ana, &list, "Next ›");
    press.answered().await.unwrap();
    other.answered().await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
    sandbox.message_when(&list, |message| message.text != list.text).await.unwrap();
    assert!(began.elapsed() >= Duration::from_secs(2));
    stage.end();
}

#[tokio::test]
async fn only_buttons_that_the_bot_can_have_are_shown() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let start = stage.ask(stage.sandbox.private(ana), ana, "/start").await;
    let buttons: Vec<_> = start.keyboard.iter().flat_map(almanac_bot::sandbox::Keyboard::buttons).collect();
    let link = format!("https://t.me/{BOT}?startgroup=_group");
    assert!(buttons.iter().any(|button| button.action == ButtonAction::Url(link.clone())), "{buttons:?}");
    stage.end();
}
