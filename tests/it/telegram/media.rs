//! Pictures and quizzes, and chats that allow neither. About the shipped almanac, since the invented one has no map.

use std::sync::Arc;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::sandbox::{Fault, Message, Sandbox, Trouble};
use serde_json::Value;

use super::{BOT, Stage};

/// A bot that answers from the shipped almanac.
fn stage() -> Stage {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/kosovo-russia");
    let almanac = Almanac::load(&Folder::open(path.as_ref()).unwrap()).unwrap();
    Stage::about(Arc::new(almanac))
}

fn refuse(sandbox: &Sandbox, method: &str, what: &str) {
    let refusal = format!("Bad Request: not enough rights to send {what} to the chat");
    sandbox.order(Trouble::new(Fault::Refused(400, refusal)).on(method));
}

fn photo(message: &Message) -> &str {
    message.extra["photo"][0]["file_id"].as_str().expect("a photo")
}

#[tokio::test]
async fn the_map_is_drawn_once_and_then_known() {
    let stage = stage();
    let sandbox = &stage.sandbox;
    sandbox.set_patience(std::time::Duration::from_secs(30));
    let ana = sandbox.person("Ana");
    let (private, group) = (sandbox.private(ana), sandbox.supergroup("Towns", &[ana]));
    let first = stage.ask(private, ana, "/map").await;
    assert!(first.is_media() && !first.text.is_empty() && !first.marked("bold").is_empty());
    let asked = sandbox.say(group, ana, &format!("/map@{BOT}")).send();
    let second = stage.heard(group).await;
    assert_eq!((photo(&second), second.reply_to), (photo(&first), Some(asked.id)));
    // Another language is another picture.
    let boris = sandbox.person_speaking("Boris", "ru");
    let third = stage.ask(sandbox.private(boris), boris, "/map").await;
    assert_ne!(photo(&third), photo(&first));
    // Where pictures are forbidden, the words go alone.
    refuse(sandbox, "sendPhoto", "photos");
    let words = stage.ask(private, ana, "/map").await;
    assert!(!words.is_media() && words.text == first.text, "{}", words.text);
    stage.end();
}

#[tokio::test]
async fn a_quiz_is_a_poll_and_the_next_one_another() {
    let stage = stage();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let group = sandbox.supergroup("Towns", &[ana]);
    let quiz = stage.ask(group, ana, &format!("/quiz@{BOT}")).await;
    let poll = &quiz.extra["poll"];
    assert_eq!(poll["type"], "quiz");
    assert!(poll["options"].as_array().is_some_and(|options| options.len() >= 3), "{poll}");
    let label = quiz.labels()[0].to_owned();
    assert_eq!(sandbox.press(ana, &quiz, &label).answered().await.unwrap().text, "");
    let next = stage.heard(group).await;
    assert!(next.extra["poll"]["question"].is_string() && next.id != quiz.id);
    assert_eq!(next.reply_to, Some(quiz.id));
    // Under a poll that somebody has deleted meanwhile the next one still comes.
    let press = sandbox.press(ana, &next, &label);
    sandbox.delete(&next);
    assert_eq!(press.answered().await.unwrap().text, "");
    let after = stage.heard(group).await;
    assert!(after.extra["poll"]["question"].is_string() && after.reply_to.is_none(), "{:?}", after.reply_to);
    refuse(sandbox, "sendPoll", "polls");
    let without = stage.ask(group, ana, &format!("/quiz@{BOT}")).await;
    assert!(
        without.extra.get("poll").is_none_or(Value::is_null) && without.text.contains("Polls are not allowed"),
        "{}",
        without.text
    );
    // A poll that may have been sent is not sent again.
    sandbox.order(Trouble::new(Fault::ResetAfter).on("sendPoll"));
    let before = sandbox.answers(group).len();
    sandbox.say(group, ana, &format!("/quiz@{BOT}")).send();
    sandbox.next_call("sendPoll").await.unwrap();
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    stage.is_silent(group, before + 1).await;
    stage.end();
}
