//! Updates as nobody should send them.

use serde_json::{Value, json};

use super::Stage;

#[tokio::test]
async fn a_bad_update_is_skipped_alone() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    let deep = (0..100).fold(json!([]), |inner, _| json!([inner]));
    let chat = json!({"id": private.0, "type": "private"});
    for update in [
        json!({}),
        json!({"message": Value::Null}),
        json!({"message": {"message_id": "x"}}),
        json!({"message": {"message_id": 1, "date": 1, "chat": chat, "text": 5}}),
        json!({"message": {"message_id": 1, "date": 1, "chat": {"id": i64::MAX, "type": "private"}, "text": "/quote", "from": {"id": i64::MAX, "is_bot": false}}}),
        json!({"callback_query": {"id": 7}}),
        json!({"callback_query": deep}),
        json!({"something_new": deep}),
        json!({"edited_message": {"text": "/quote"}}),
    ] {
        sandbox.push_update(update);
        stage.ask(private, ana, "/quote").await;
    }
    stage.end();
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    for _ in 0..3 {
        stage.ask(private, ana, "/quote").await;
    }
    stage.sandbox.repeat_updates(3);
    stage.is_silent(private, 3).await;
    stage.end();
}

#[tokio::test]
async fn odd_texts_are_answered_within_the_limits() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    let long = "ferry ".repeat(680);
    for text in [
        "😀",
        "\u{202e}yrref",
        "<b>&amp;",
        "/quote <a href='x'>",
        "\u{0}\u{1}",
        "/timeline 99999999999999999999",
        "/check ",
        "?",
        &long,
        &"ж".repeat(4096),
    ] {
        let answer = stage.ask(private, ana, text).await;
        assert!(!answer.text.is_empty());
    }
    stage.end();
}
