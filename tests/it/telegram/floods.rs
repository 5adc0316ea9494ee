//! Too much of it, and chats that are not to be answered.

use super::{BOT, Stage};

#[tokio::test]
async fn above_the_flood_rule_one_notice_and_then_silence() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 3);
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let (group, other) = (sandbox.supergroup("Towns", &[ana, bob]), sandbox.supergroup("Rivers", &[ana, bob]));
    for _ in 0..9 {
        sandbox.say(group, ana, &format!("/quote@{BOT}")).send();
    }
    stage.is_silent(group, 4).await;
    assert!(sandbox.answers(group)[3].text.contains("wait a minute"));
    // Ana has used up her share in every chat, Bob has not.
    sandbox.say(other, ana, &format!("/quote@{BOT}")).send();
    stage.is_silent(other, 0).await;
    stage.ask(other, bob, &format!("/quote@{BOT}")).await;
    // Her presses are acknowledged all the same.
    let card = &sandbox.answers(other)[0];
    let answer = sandbox.press(ana, card, "Another quotation").answered().await.unwrap();
    assert!(answer.is_alert && answer.text.contains("wait a minute"), "{}", answer.text);
    stage.end();
}

#[tokio::test]
async fn only_the_chats_that_the_operator_names_are_answered() {
    let stage = Stage::prepared(
        |sandbox| {
            let ana = sandbox.person("Ana");
            sandbox.private(ana);
        },
        |settings| settings.allowed_chats = vec![-1],
        almanac_bot::replies::answer,
    );
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    stage.sandbox.say(private, ana, "/start").send();
    stage.is_silent(private, 0).await;
    stage.end();
}

#[tokio::test]
async fn one_chats_flood_holds_up_nobody_and_keeps_its_order() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let flooded = sandbox.supergroup("Flooded", &[ana]);
    let mut asked: Vec<_> = (0..300).map(|_| sandbox.say(flooded, ana, &format!("/quote@{BOT}")).send().id).collect();
    for index in 0..20 {
        let person = sandbox.person(&format!("P{index}"));
        stage.ask(sandbox.private(person), person, "/quote").await;
    }
    sandbox.wait_until_idle().await.unwrap();
    let answered: Vec<_> = sandbox.answers(flooded).iter().filter_map(|message| message.reply_to).collect();
    asked.sort_unstable();
    assert_eq!(answered, asked);
    stage.end();
}
