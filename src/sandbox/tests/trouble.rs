//! Troubles to order, and flood limits.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::Client;
use crate::sandbox::{ChatId, Fault, Feature, Outage, Sandbox, Trouble};

fn scene() -> (Sandbox, Client, ChatId) {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let chat = sandbox.private(sandbox.person("Ana"));
    (sandbox, client, chat)
}

fn hello(chat: ChatId) -> Value {
    json!({ "chat_id": chat.0, "text": "hello" })
}

#[tokio::test]
async fn refusals_leave_nothing_behind() {
    let (sandbox, client, chat) = scene();
    let faults = [
        (Fault::TooManyRequests(7), 429),
        (Fault::ServerError(500), 500),
        (Fault::HtmlPage(502), 502),
        (Fault::Unauthorized, 401),
        (Fault::NotFound, 404),
        (Fault::Refused(400, "Bad Request: CHAT_RESTRICTED".to_owned()), 400),
    ];
    for (fault, code) in faults {
        sandbox.order(Trouble::new(fault.clone()).on("sendMessage").in_chat(chat));
        let (status, body) = client.raw("sendMessage", &hello(chat)).await.unwrap();
        assert_eq!(status, code, "{body}");
        match fault {
            Fault::TooManyRequests(seconds) => assert!(body.contains(&format!("\"retry_after\":{seconds}"))),
            Fault::HtmlPage(_) => assert!(body.starts_with("<html>")),
            _ => assert!(body.starts_with('{')),
        }
    }
    assert!(sandbox.answers(chat).is_empty());
    client.get("sendMessage", hello(chat)).await;
    assert_eq!(sandbox.calls().iter().filter(|call| call.fault.is_some()).count(), 6);
}

#[tokio::test]
async fn resets_come_before_or_after_the_deed() {
    let (sandbox, client, chat) = scene();
    sandbox.order(Trouble::new(Fault::ResetBefore));
    assert!(client.raw("sendMessage", &hello(chat)).await.is_err());
    assert_eq!(sandbox.answers(chat).len(), 0);
    sandbox.order(Trouble::new(Fault::ResetAfter));
    assert!(client.raw("sendMessage", &hello(chat)).await.is_err());
    assert_eq!(sandbox.answers(chat).len(), 1);
    client.get("sendMessage", hello(chat)).await;
}

#[tokio::test]
async fn answers_may_be_slow_or_broken() {
    let (sandbox, client, chat) = scene();
    let time = async || {
        let begin = Instant::now();
        let body = client.raw("sendMessage", &hello(chat)).await.unwrap().1;
        (begin.elapsed(), serde_json::from_str::<Value>(&body).is_ok())
    };
    sandbox.order(Trouble::new(Fault::SlowAnswer(Duration::from_millis(300))));
    let (elapsed, is_whole) = time().await;
    assert!(elapsed >= Duration::from_millis(300) && is_whole);
    sandbox.order(Trouble::new(Fault::SlowBody(Duration::from_millis(20))));
    let (elapsed, is_whole) = time().await;
    assert!(elapsed >= Duration::from_millis(150) && is_whole, "{elapsed:?}");
    sandbox.order(Trouble::new(Fault::BrokenBody));
    let body = client.raw("sendMessage", &hello(chat)).await.unwrap().1;
    assert!(serde_json::from_str::<Value>(&body).is_err());
    assert_eq!(sandbox.answers(chat).len(), 3);
}

#[tokio::test]
async fn an_outage_ends_polls_and_refuses_connections() {
    let (sandbox, client, chat) = scene();
    for outage in [Outage::Refuse, Outage::Close] {
        let begun = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            sandbox.begin_outage(outage);
        };
        let params = json!({ "timeout": 5 });
        let (poll, ()) = tokio::join!(client.raw("getUpdates", &params), begun);
        assert!(poll.is_err(), "{poll:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
        let fault = client.raw("getMe", &json!({})).await.unwrap_err();
        assert!(outage == Outage::Close || fault.is_connect(), "{fault:?}");
        sandbox.end_troubles();
        tokio::time::sleep(Duration::from_millis(100)).await;
        client.get("sendMessage", hello(chat)).await;
    }
}

#[tokio::test]
async fn a_bot_that_does_not_wait_is_noted() {
    let (sandbox, client, chat) = scene();
    sandbox.order(Trouble::new(Fault::TooManyRequests(5)).in_chat(chat));
    assert_eq!(client.call("sendMessage", hello(chat)).await["parameters"]["retry_after"], 5);
    sandbox.advance_clock(2);
    client.get("sendMessage", hello(chat)).await;
    assert_eq!(sandbox.violations().len(), 1);
    sandbox.advance_clock(4);
    client.get("sendMessage", hello(chat)).await;
    assert_eq!(sandbox.violations().len(), 1);
}

#[tokio::test]
async fn a_flood_is_stopped() {
    let (sandbox, client, chat) = scene();
    sandbox.set(Feature::FloodLimits, true);
    for _ in 0..5 {
        client.get("sendMessage", hello(chat)).await;
    }
    assert_eq!(client.refused("sendMessage", hello(chat)).await, "Too Many Requests: retry after 1");
    sandbox.advance_clock(6);
    client.get("sendMessage", hello(chat)).await;
}

#[tokio::test]
async fn idleness_is_noticed() {
    let (sandbox, client, chat) = scene();
    let _said = sandbox.say(chat, sandbox.person("Ben"), "hello").send();
    sandbox.set_patience(Duration::from_millis(300));
    assert!(sandbox.wait_until_idle().await.unwrap_err().to_string().contains("1 updates unconfirmed"));
    client.fetch().await;
    sandbox.wait_until_idle().await.unwrap();
}
