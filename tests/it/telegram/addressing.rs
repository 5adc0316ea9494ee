//! What is answered and what is not, and under which message an answer goes.

use almanac_bot::sandbox::{Feature, Speaker, Status};
use serde_json::json;

use super::{BOT, Stage};

#[tokio::test]
async fn silence_is_kept_where_nothing_was_asked() {
    let stage = Stage::new();
    stage.sandbox.set(Feature::PrivacyMode, false);
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let group = sandbox.supergroup("Towns", &[ana, bob]);
    let other = sandbox.other_bot("another_bot");
    sandbox.add(group, other, ana);
    let channel = sandbox.channel("News");
    for text in
        ["hello", "/dance", "/quote@another_bot", "/quote@another_bot ferry", "and /quote ferry", &format!("@{BOT}")]
    {
        sandbox.say(group, ana, text).send();
    }
    sandbox.say(group, other, &format!("/quote@{BOT}")).send();
    sandbox.say(group, Speaker::LinkedChannel(channel), "/quote").send();
    sandbox.say(channel, Speaker::Post, "/quote").send();
    sandbox.say(group, ana, "/quote").via(sandbox.bot()).send();
    let said = sandbox.say(group, ana, "hello").send();
    sandbox.edit(&said, &format!("/quote@{BOT}"));
    sandbox.announce(group, ana, json!({"new_chat_title": "/quote"}));
    stage.is_silent(group, 0).await;
    stage.is_silent(channel, 0).await;
    stage.end();
}

#[tokio::test]
async fn what_is_due_an_answer_gets_one() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let (private, group) = (sandbox.private(ana), sandbox.supergroup("Towns", &[ana]));
    let channel = sandbox.channel("News");
    let hint = stage.ask(private, ana, "/dance").await;
    assert!(hint.text.contains("/help"), "{}", hint.text);
    let hint = stage.ask(group, ana, &format!("/dance@{BOT}")).await;
    assert!(hint.text.contains(&format!("/help@{BOT}")), "{}", hint.text);
    assert!(stage.ask(private, ana, "ferry 1998").await.text.contains("1998"));
    for speaker in [Speaker::AnonymousAdmin, Speaker::Channel(channel)] {
        let asked = sandbox.say(group, speaker, &format!("/QUOTE@{}\nferry", BOT.to_uppercase())).send();
        assert_eq!(stage.heard(group).await.reply_to, Some(asked.id), "{speaker:?}");
    }
    // Privacy mode lets a reply to us through.
    let card = stage.ask(group, ana, &format!("/term@{BOT} ferry reach")).await;
    let asked = sandbox.say(group, ana, "what happened to the ferry in 1998?").reply_to(&card).send();
    assert_eq!(stage.heard(group).await.reply_to, Some(asked.id));
    // An administrator gets everything, and so its mentions.
    sandbox.set_status(group, sandbox.bot(), ana, Status::Administrator);
    let answer = stage.ask(group, ana, &format!("@{BOT} ferry 1998")).await;
    assert!(answer.text.contains("1998"), "{}", answer.text);
    stage.end();
}

#[tokio::test]
async fn an_answer_goes_under_the_message_that_it_is_about() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let group = sandbox.supergroup("Towns", &[ana, bob]);
    let claim = sandbox.say(group, bob, "The bridge opened on 12 June 1974 and the ferry was blocked in 1998").send();
    sandbox.say(group, ana, &format!("/check@{BOT}")).reply_to(&claim).send();
    let answer = stage.heard(group).await;
    assert_eq!(answer.reply_to, Some(claim.id));
    assert!(answer.text.contains("1974") && answer.text.contains("1998"), "{}", answer.text);
    // Of a part that is quoted, the part.
    sandbox
        .say(group, ana, &format!("/check@{BOT}"))
        .reply_to(&claim)
        .with_quote("The bridge opened on 12 June 1974")
        .send();
    let answer = stage.heard(group).await;
    assert!(answer.text.contains("1974") && !answer.text.contains("11–14 May 1998"), "{}", answer.text);
    // Any other command as well; but not under a message of ours.
    sandbox.say(group, ana, &format!("/timeline@{BOT} 1998")).reply_to(&claim).send();
    assert_eq!(stage.heard(group).await.reply_to, Some(claim.id));
    let asked = sandbox.say(group, ana, &format!("/timeline@{BOT} 1998")).reply_to(&answer).send();
    assert_eq!(stage.heard(group).await.reply_to, Some(asked.id));
    // Under a message that is gone, the answer comes all the same.
    let asked = sandbox.say(group, bob, &format!("/timeline@{BOT} 1998")).send();
    sandbox.delete(&asked);
    assert_eq!(stage.heard(group).await.reply_to, None);
    stage.end();
}

#[tokio::test]
async fn an_answer_stays_in_its_topic() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let forum = sandbox.forum("Towns", &[ana]);
    let thread = sandbox.topic(forum, ana, "Ferry");
    let asked = sandbox.say(forum, ana, &format!("/quote@{BOT} ferry")).in_topic(thread).send();
    let answer = stage.heard(forum).await;
    assert_eq!((answer.thread, answer.reply_to), (Some(thread), Some(asked.id)), "not under the topic's first message");
    // The General topic has no number.
    let asked = sandbox.say(forum, ana, &format!("/quote@{BOT} ferry")).send();
    let answer = stage.heard(forum).await;
    assert_eq!((answer.thread, answer.reply_to), (None, Some(asked.id)));
    // Reply chains outside of topics carry a thread too, which must not be named.
    let group = sandbox.supergroup("No topics", &[ana]);
    let first = sandbox.say(group, ana, "hello").send();
    sandbox
        .say(group, ana, &format!("/quote@{BOT} ferry"))
        .reply_to(&first)
        .with_field("message_thread_id", json!(first.id))
        .send();
    assert_eq!(stage.heard(group).await.reply_to, Some(first.id));
    stage.end();
}

#[tokio::test]
async fn a_command_that_only_its_sender_sees_is_answered_to_its_sender() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let group = stage.sandbox.supergroup("Towns", &[ana]);
    stage.sandbox.say(group, ana, &format!("/help@{BOT}")).ephemeral().send();
    stage.sandbox.next_call("sendMessage").await.unwrap();
    stage.is_silent(group, 0).await;
    assert_eq!(stage.sandbox.whispers(group, ana).len(), 1);
    stage.end();
}
