//! Inline mode, guests, polls, pictures.

use serde_json::{Value, json};

use super::client::Client;
use crate::sandbox::{Feature, Sandbox};

fn article(id: &str) -> Value {
    let content = json!({ "message_text": "<b>Kazan</b>", "parse_mode": "HTML" });
    let keyboard = json!({ "inline_keyboard": [[{ "text": "More", "callback_data": "m" }]] });
    json!({ "type": "article", "id": id, "title": "Kazan", "input_message_content": content, "reply_markup": keyboard })
}

#[tokio::test]
async fn an_inline_result_is_sent_pressed_and_edited() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let query = sandbox.inline_query(ana, "kazan", "");
    let updates = client.fetch().await;
    let id = &updates[0]["inline_query"]["id"];
    client.get("answerInlineQuery", json!({ "inline_query_id": id, "results": [article("a")] })).await;
    assert_eq!(sandbox.inline_answer(&query).await.unwrap()["results"][0]["id"], "a");
    let sent = sandbox.choose(ana, &query, "a").unwrap();
    assert_eq!(sent.text, "Kazan");
    sandbox.press(ana, &sent, "More");
    let updates = client.fetch().await;
    assert_eq!(updates[0]["chosen_inline_result"]["result_id"], "a");
    let pressed = &updates[1]["callback_query"];
    assert!(pressed["message"].is_null());
    client.get("answerCallbackQuery", json!({ "callback_query_id": pressed["id"] })).await;
    let edit = json!({ "inline_message_id": pressed["inline_message_id"], "text": "More of it" });
    assert_eq!(client.get("editMessageText", edit).await, true);
    assert_eq!(sandbox.inline_message(sent.inline_id.as_deref().unwrap()).unwrap().text, "More of it");
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn a_guest_gets_one_answer() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana]);
    let query = sandbox.ask_as_guest(chat, ana, "@almanac_test_bot kazan", None);
    let updates = client.fetch().await;
    let params = json!({ "guest_query_id": updates[0]["guest_message"]["guest_query_id"], "result": article("a") });
    let sent = client.get("answerGuestQuery", params.clone()).await;
    let message = sandbox.guest_answer(&query).await.unwrap();
    assert_eq!(json!(message.inline_id), sent["inline_message_id"]);
    assert!(client.refused("answerGuestQuery", params.clone()).await.contains("query is too old"));
    sandbox.set(Feature::GuestMode, false);
    assert_eq!(client.call("answerGuestQuery", params).await["error_code"], 404);
    assert_eq!(client.get("getMe", json!({})).await["supports_guest_queries"], false);
}

#[tokio::test]
async fn a_quiz_is_voted_in_and_stopped() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.group("G", &[ana]);
    let params = json!({
        "chat_id": chat.0, "question": "Where?", "options": [{ "text": "Kazan" }, { "text": "Perm" }],
        "type": "quiz", "correct_option_id": 0, "is_anonymous": false, "explanation": "<i>x</i>",
        "explanation_parse_mode": "HTML",
    });
    let sent = client.get("sendPoll", params).await;
    let poll = sandbox.next_message(chat).await.unwrap();
    sandbox.vote(&poll, ana, &[1]);
    let updates = client.fetch().await;
    assert_eq!(updates[0]["poll_answer"]["poll_id"], sent["poll"]["id"]);
    assert_eq!(updates[0]["poll_answer"]["option_ids"], json!([1]));
    let stop = json!({ "chat_id": chat.0, "message_id": poll.id });
    assert_eq!(client.get("stopPoll", stop.clone()).await["is_closed"], true);
    assert!(client.refused("stopPoll", stop).await.contains("already been closed"));
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn pictures_come_by_upload_and_by_id() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let chat = sandbox.private(sandbox.person("Ana"));
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(1200_u32.to_be_bytes());
    png.extend(630_u32.to_be_bytes());
    let part = |bytes: Vec<u8>| reqwest::multipart::Part::bytes(bytes).file_name("card.png");
    let form = |bytes: Vec<u8>| {
        let form = reqwest::multipart::Form::new().text("chat_id", chat.0.to_string()).text("caption", "<b>c</b>");
        form.text("parse_mode", "HTML").text("photo", "attach://p1").part("p1", part(bytes))
    };
    let sent = client.form("SendPhoto", form(png.clone())).await["result"].clone();
    assert_eq!((&sent["photo"][0]["width"], &sent["caption"]), (&json!(1200), &json!("c")));
    let id = &sent["photo"][0]["file_id"];
    client.get("sendPhoto", json!({ "chat_id": chat.0, "photo": id })).await;
    assert_eq!(sandbox.violations(), []);
    png[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
    let refused = client.form("SendPhoto", form(png)).await;
    assert_eq!(refused["description"], "Bad Request: PHOTO_INVALID_DIMENSIONS");
    client.refused("sendPhoto", json!({ "chat_id": chat.0, "photo": "no-such-id" })).await;
    assert_eq!(sandbox.violations().len(), 2);
}
