//! Fetching updates.

use std::time::{Duration, Instant};

use serde_json::json;

use super::client::Client;
use crate::sandbox::Sandbox;

#[tokio::test]
async fn get_me_answers_in_any_casing_and_by_get() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    assert_eq!(client.get("GetMe", json!({})).await["username"], sandbox.bot_username());
    let url = format!("{}/bot{}/getme", sandbox.url(), sandbox.token());
    assert!(reqwest::get(url).await.unwrap().status().is_success());
    assert_eq!(client.raw("getNothing", &json!({})).await.unwrap().0, 404);
    let url = format!("{}/bot1:wrong/getMe", sandbox.url());
    assert_eq!(reqwest::get(url).await.unwrap().status().as_u16(), 401);
    assert_eq!(sandbox.violations().len(), 1);
}

#[tokio::test]
async fn a_long_poll_ends_when_something_is_said() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    let begin = Instant::now();
    let poll = client.get("getUpdates", json!({ "timeout": 5 }));
    let said = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        sandbox.say(chat, ana, "/start").send()
    };
    let (updates, said) = tokio::join!(poll, said);
    assert!(begin.elapsed() < Duration::from_secs(4));
    assert_eq!(updates[0]["message"]["message_id"], said.id);
    assert_eq!(updates[0]["message"]["entities"][0]["type"], "bot_command");
}

#[tokio::test]
async fn an_empty_poll_takes_its_time() {
    let sandbox = Sandbox::start().unwrap();
    let begin = Instant::now();
    assert_eq!(Client::new(&sandbox).get("getUpdates", json!({ "timeout": 1 })).await, json!([]));
    assert!(begin.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn the_offset_confirms() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    for text in ["one", "two", "three"] {
        let _said = sandbox.say(chat, ana, text).send();
    }
    let first = client.get("getUpdates", json!({ "limit": 2 })).await;
    assert_eq!(first.as_array().unwrap().len(), 2);
    let again = client.get("getUpdates", json!({})).await;
    assert_eq!(again.as_array().unwrap().len(), 3);
    let offset = first[1]["update_id"].as_i64().unwrap() + 1;
    let rest = client.get("getUpdates", json!({ "offset": offset.to_string() })).await;
    assert_eq!(rest[0]["message"]["text"], "three");
    assert_eq!(rest.as_array().unwrap().len(), 1);
    sandbox.repeat_updates(1);
    let rest = client.get("getUpdates", json!({ "offset": offset + 1 })).await;
    assert_eq!(rest[0]["message"]["text"], "two");
}

#[tokio::test]
async fn only_allowed_kinds_come() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    client.get("getUpdates", json!({ "allowed_updates": ["inline_query"] })).await;
    let _said = sandbox.say(chat, ana, "not wanted").send();
    sandbox.inline_query(ana, "judo", "");
    // An absent list leaves the former one in force.
    let updates = client.fetch().await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["inline_query"]["query"], "judo");
    client.get("getUpdates", json!({ "allowed_updates": [] })).await;
    let _said = sandbox.say(chat, ana, "wanted").send();
    assert_eq!(client.fetch().await.len(), 1);
}

#[tokio::test]
async fn a_second_poller_ends_the_first() {
    let sandbox = Sandbox::start().unwrap();
    let (client, other) = (Client::new(&sandbox), Client::new(&sandbox));
    let second = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        other.call("getUpdates", json!({ "timeout": 1 })).await
    };
    let (first, second) = tokio::join!(client.call("getUpdates", json!({ "timeout": 5 })), second);
    assert_eq!(first["error_code"], 409);
    assert!(first["description"].as_str().unwrap().starts_with("Conflict: terminated by other getUpdates request"));
    assert_eq!(second["ok"], true);
}

#[tokio::test]
async fn a_webhook_keeps_pollers_out() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let form = reqwest::multipart::Form::new().text("url", "https://example.org/hook");
    assert_eq!(client.form("SetWebhook", form).await["ok"], true);
    assert!(client.refused("getUpdates", json!({})).await.contains("while webhook is active"));
    assert_eq!(client.get("getWebhookInfo", json!({})).await["url"], "https://example.org/hook");
    client.get("deleteWebhook", json!({})).await;
    client.get("getUpdates", json!({})).await;
}

#[tokio::test]
async fn odd_updates_come_as_they_are() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    sandbox.push_update(json!({ "tomorrow": { "odd": true } }));
    let updates = client.fetch().await;
    assert_eq!(updates[0]["tomorrow"]["odd"], true);
    assert!(updates[0]["update_id"].is_i64());
}
