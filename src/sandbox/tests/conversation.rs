//! Messages, edits, buttons.

use std::time::Duration;

use serde_json::{Value, json};

use super::client::Client;
use crate::sandbox::{ChatId, Entity, Feature, Message, Sandbox, Status};

/// A group with Ana, who has said `/match@almanac_test_bot`.
fn scene() -> (Sandbox, Client, Message) {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.supergroup("Judo", &[ana]);
    let said = sandbox.say(chat, ana, "/match@almanac_test_bot judo").send();
    (sandbox, client, said)
}

#[tokio::test]
async fn a_formatted_reply_is_stored_as_seen() {
    let (sandbox, client, said) = scene();
    let params = json!({
        "chat_id": said.chat.0, "text": "<b>Kazan</b> &amp; <a href=\"https://example.org/\">source</a>",
        "parse_mode": "HTML", "link_preview_options": { "is_disabled": true },
        "reply_parameters": { "message_id": said.id, "allow_sending_without_reply": true },
        "reply_markup": { "inline_keyboard": [[{ "text": "More", "callback_data": "m" }]] },
    });
    let sent = client.get("SendMessage", params).await;
    assert_eq!(sent["reply_to_message"]["message_id"], said.id);
    assert_eq!(sent["text"], "Kazan & source");
    let [answer] = &sandbox.answers(said.chat)[..] else { panic!("not one answer") };
    assert_eq!((answer.text.as_str(), answer.reply_to), ("Kazan & source", Some(said.id)));
    assert_eq!(answer.entities[0], Entity::new("bold", 0, 5));
    assert_eq!(answer.marked("text_link"), ["source"]);
    assert_eq!(answer.labels(), ["More"]);
    assert_eq!(sandbox.next_call("sendMessage").await.unwrap().param("chat_id"), said.chat.0);
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn mistakes_are_refused_and_noted() {
    let (sandbox, client, said) = scene();
    let chat = said.chat.0;
    let mut cases = 0;
    let mut case = async |more: Value, expected: &str| {
        let mut params = json!({ "chat_id": chat, "text": "a", "parse_mode": "HTML" });
        crate::sandbox::state::member::merge(&mut params, more);
        assert_eq!(client.refused("sendMessage", params).await, format!("Bad Request: {expected}"));
        cases += 1;
        assert_eq!(sandbox.violations().len(), cases, "{expected}");
    };
    case(json!({ "text": "" }), "message text is empty").await;
    case(json!({ "text": "a".repeat(4097) }), "message is too long").await;
    case(json!({ "text": "<b>" }), "can't parse entities: Can't find end tag corresponding to start tag \"b\"").await;
    case(json!({ "reply_parameters": { "message_id": 9 } }), "message to be replied not found").await;
    case(json!({ "message_thread_id": said.id }), "message thread not found").await;
    case(json!({ "reply_parameters": { "message_id": said.id, "quote": "kazan" } }), "QUOTE_TEXT_INVALID").await;
    let data = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "ж".repeat(33) }]] });
    case(json!({ "reply_markup": data }), "BUTTON_DATA_INVALID").await;
    case(json!({ "reply_markup": data.to_string() }), "BUTTON_DATA_INVALID").await;
}

#[tokio::test]
async fn a_missing_original_may_be_forgiven() {
    let (sandbox, client, said) = scene();
    sandbox.delete(&said);
    let reply = json!({ "message_id": said.id, "allow_sending_without_reply": true });
    let sent =
        client.get("sendMessage", json!({ "chat_id": said.chat.0, "text": "a", "reply_parameters": reply })).await;
    assert!(sent["reply_to_message"].is_null());
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn presses_are_answered_once() {
    let (sandbox, client, said) = scene();
    let ben = sandbox.person("Ben");
    let posted = client.post(&sandbox, &said, "one", &["Next"]).await;
    client.fetch().await;
    let press = sandbox.press(ben, &posted, "Next");
    let updates = client.fetch().await;
    let query = &updates[0]["callback_query"];
    assert_eq!(query["data"], "Next");
    assert_eq!(query["message"]["reply_markup"]["inline_keyboard"][0][0]["text"], "Next");
    let answer = json!({ "callback_query_id": query["id"], "text": "ok", "show_alert": true });
    client.get("answerCallbackQuery", answer.clone()).await;
    let told = press.answered().await.unwrap();
    assert_eq!((told.text.as_str(), told.is_alert), ("ok", true));
    assert!(client.refused("answerCallbackQuery", answer).await.contains("query is too old"));
    assert_eq!(sandbox.violations().len(), 1);
}

#[tokio::test]
async fn late_and_missing_answers_are_noted() {
    let (sandbox, client, said) = scene();
    let posted = client.post(&sandbox, &said, "one", &["Next"]).await;
    let press = sandbox.press(said.from.unwrap(), &posted, "Next");
    sandbox.advance_clock(11);
    // The bot cannot be blamed for what it has not fetched.
    assert_eq!(sandbox.violations(), []);
    client.fetch().await;
    sandbox.advance_clock(11);
    assert_eq!(sandbox.violations().len(), 1);
    let late = client.refused("answerCallbackQuery", json!({ "callback_query_id": press.id })).await;
    assert!(late.contains("query is too old"));
    assert_eq!(sandbox.violations().len(), 1);
    sandbox.set_patience(Duration::from_millis(50));
    let fault = sandbox.next_call("sendPoll").await.unwrap_err().to_string();
    assert!(fault.contains("a call of sendPoll, which did not come"), "{fault}");
}

#[tokio::test]
async fn edits_must_change_something_of_the_bots_own() {
    let (sandbox, client, said) = scene();
    let posted = client.post(&sandbox, &said, "one", &["Next"]).await;
    let edit = |id: i64, text: &str| json!({ "chat_id": said.chat.0, "message_id": id, "text": text });
    let edited = client.get("editMessageText", edit(posted.id, "two")).await;
    assert!(edited["edit_date"].is_i64() && edited["reply_markup"].is_null());
    assert!(client.refused("editMessageText", edit(posted.id, "two")).await.contains("message is not modified"));
    assert_eq!(sandbox.violations(), []);
    assert!(client.refused("editMessageText", edit(said.id, "two")).await.contains("message can't be edited"));
    assert_eq!(sandbox.violations().len(), 1);
    client.get("deleteMessage", edit(posted.id, "")).await;
    assert!(client.refused("editMessageText", edit(posted.id, "x")).await.contains("message to edit not found"));
    assert!(client.refused("deleteMessage", edit(posted.id, "")).await.contains("message to delete not found"));
    assert!(sandbox.message(said.chat, posted.id).unwrap().is_deleted);
}

#[tokio::test]
async fn a_deleted_message_is_inaccessible_in_a_press() {
    let (sandbox, client, said) = scene();
    let posted = client.post(&sandbox, &said, "one", &["Next"]).await;
    client.fetch().await;
    sandbox.delete(&posted);
    sandbox.press_data(said.from.unwrap(), &posted, "forged");
    let updates = client.fetch().await;
    assert_eq!(updates[0]["callback_query"]["message"]["date"], 0);
    assert_eq!(updates[0]["callback_query"]["data"], "forged");
}

#[tokio::test]
async fn what_one_person_asks_for_goes_to_that_person() {
    let (sandbox, client, said) = scene();
    let posted = client.post(&sandbox, &said, "one", &["Sources"]).await;
    let ana = said.from.unwrap();
    let press = sandbox.press(ana, &posted, "Sources");
    let wish = json!({ "receiver_user_id": ana.0, "callback_query_id": press.id });
    let params = json!({ "chat_id": said.chat.0, "text": "S", "ephemeral_message_parameters": wish });
    let sent = client.get("sendMessage", params.clone()).await;
    assert_eq!((&sent["message_id"], &sent["ephemeral_message_id"]), (&json!(0), &json!(1)));
    assert_eq!(sandbox.whispers(said.chat, ana)[0].text, "S");
    assert_eq!(sandbox.answers(said.chat).len(), 1);
    let mut edit = json!({ "chat_id": said.chat.0, "receiver_user_id": ana.0, "ephemeral_message_id": 1, "text": "T" });
    client.get("editEphemeralMessageText", edit.clone()).await;
    assert_eq!(sandbox.whispers(said.chat, ana)[0].text, "T");
    edit["ephemeral_message_id"] = json!(2);
    assert!(client.refused("deleteEphemeralMessage", edit).await.contains("not found"));
    // An older server posts for all to see.
    sandbox.set(Feature::EphemeralMessages, false);
    assert!(client.get("sendMessage", params.clone()).await["ephemeral_message_id"].is_null());
    sandbox.set(Feature::EphemeralMessages, true);
    sandbox.advance_clock(16);
    assert!(client.refused("sendMessage", params).await.contains("query is too old"));
}

#[tokio::test]
async fn an_ordinary_bot_whispers_only_to_those_who_acted() {
    let (sandbox, client, said) = scene();
    let ana = said.from.unwrap();
    let whisper = |reply: Value| {
        let wish = json!({ "receiver_user_id": ana.0 });
        json!({ "chat_id": said.chat.0, "text": "S", "ephemeral_message_parameters": wish, "reply_parameters": reply })
    };
    let plain = json!({ "message_id": said.id });
    assert!(client.refused("sendMessage", whisper(plain)).await.contains("MESSAGE_NOT_COMMAND"));
    client.refused("sendMessage", whisper(Value::Null)).await;
    let command = sandbox.say(said.chat, ana, "/help").ephemeral().send();
    let reply = json!({ "ephemeral_message_id": command.ephemeral_id });
    client.get("sendMessage", whisper(reply)).await;
    sandbox.set_status(said.chat, sandbox.bot(), ana, Status::Administrator);
    client.get("sendMessage", whisper(Value::Null)).await;
    assert_eq!(sandbox.whispers(said.chat, ana).len(), 2);
}

#[tokio::test]
async fn menus_and_profile_are_kept() {
    let (sandbox, client, _) = scene();
    let commands = json!([{ "command": "match", "description": "Sport" }]);
    let scope = json!({ "type": "all_group_chats" });
    let params = json!({ "commands": commands, "scope": scope, "language_code": "sq" });
    client.get("setMyCommands", params).await;
    assert_eq!(client.get("getMyCommands", json!({ "scope": scope, "language_code": "sq" })).await, commands);
    assert_eq!(client.get("getMyCommands", json!({})).await, json!([]));
    assert_eq!(sandbox.menu("all_group_chats", "sq"), Some(commands));
    client.get("setMyShortDescription", json!({ "short_description": "S", "language_code": "ru" })).await;
    assert_eq!(client.get("getMyShortDescription", json!({ "language_code": "ru" })).await["short_description"], "S");
    assert_eq!(client.get("getMyName", json!({})).await["name"], "Almanac");
    assert_eq!(sandbox.violations(), []);
    client.refused("setMyDescription", json!({ "description": "x".repeat(513) })).await;
    assert_eq!(sandbox.violations().len(), 1);
}

#[tokio::test]
async fn an_unknown_chat_is_not_found() {
    let (_sandbox, client, _) = scene();
    let unknown = ChatId(-5);
    let refusal = client.refused("sendMessage", json!({ "chat_id": unknown.0, "text": "a" })).await;
    assert_eq!(refusal, "Bad Request: chat not found");
}
