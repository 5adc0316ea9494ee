//! What Telegram sends, what it never should, and what no one would.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn body(updates: &[Value]) -> String {
    json!({"ok": true, "result": updates}).to_string()
}

fn update(value: &Value) -> Update {
    read_update(&value.to_string()).update.expect("a good update")
}

fn message(fields: &Value) -> Value {
    let mut message = json!({"message_id": 5, "date": 1_700_000_000, "chat": {"id": -100, "type": "supergroup"}});
    for (name, value) in fields.as_object().expect("fields") {
        message[name] = value.clone();
    }
    json!({"update_id": 1, "message": message})
}

fn read_message(fields: &Value) -> Message {
    match update(&message(fields)).kind {
        UpdateKind::Message(message) => *message,
        other => panic!("a message, not {other:?}"),
    }
}

#[test]
fn a_message_with_all_that_is_read() {
    let read = read_message(&json!({
        "message_thread_id": 3, "is_topic_message": true, "from": {"id": 7, "is_bot": false, "language_code": "sq"},
        "chat": {"id": -1_001_234_567_890_i64, "type": "supergroup", "is_forum": true, "title": "Brookend"},
        "text": "/check@probe_bot", "entities": [{"type": "bot_command", "offset": 0, "length": 16}],
        "reply_to_message": {"message_id": 4, "date": 1, "chat": {}, "from": {"id": 9}, "caption": "a ferry",
            "reply_markup": {"inline_keyboard": []}},
        "quote": {"text": "ferry", "position": 2, "is_manual": true}, "something_new": {"of": ["tomorrow"]},
    }));
    assert_eq!(read.thread(), Some(3));
    assert_eq!((read.chat.id, read.chat.kind, read.chat.is_forum), (-1_001_234_567_890, ChatKind::Supergroup, true));
    assert_eq!(read.entities[0].kind, EntityKind::BotCommand);
    let replied_to = read.replied_to.expect("a message replied to");
    assert_eq!((replied_to.text(), replied_to.is_from(9), replied_to.opens_topic), (Some("a ferry"), true, false));
    assert_eq!(read.quote.map(|quote| quote.text).as_deref(), Some("ferry"));
}

#[test]
fn a_thread_counts_in_a_topic_only() {
    assert_eq!(read_message(&json!({"message_thread_id": 3})).thread(), None);
    assert_eq!(read_message(&json!({"is_topic_message": true})).thread(), None);
}

#[test]
fn what_only_helps_is_left_out_where_it_cannot_be_read() {
    let read = read_message(&json!({
        "text": "kept", "from": {"id": 7, "language_code": 5}, "reply_to_message": {"message_id": "x"}, "quote": [],
        "entities": [7, {"type": "date_time", "offset": 0, "length": 1}, {"type": "mention", "offset": -1, "length": 2}],
    }));
    assert_eq!((read.text.as_deref(), read.replied_to, read.quote), (Some("kept"), None, None));
    assert_eq!(read.entities.iter().map(|entity| entity.kind).collect::<Vec<_>>(), [EntityKind::Other]);
    let read = read_message(&json!({"entities": 5, "chat": {"id": 1, "type": "community"}}));
    assert_eq!((read.entities.len(), read.chat.kind), (0, ChatKind::Unknown));
}

#[test]
fn a_press_survives_what_is_around_it() {
    let press = |message: Value| {
        let query = json!({"id": "99", "from": {"id": 7}, "message": message, "data": "v1:x", "chat_instance": "5"});
        match update(&json!({"update_id": 2, "callback_query": query})).kind {
            UpdateKind::CallbackQuery(query) => *query,
            other => panic!("a press, not {other:?}"),
        }
    };
    let gone = press(json!({"message_id": 4, "date": 0, "chat": {"id": 7, "type": "private"}}));
    assert_eq!(gone.message.map(|message| (message.id, message.date)), Some((4, 0)));
    let strange = press(json!({"rich": "new"}));
    assert_eq!((strange.message, strange.data.as_deref()), (None, Some("v1:x")));
}

#[test]
fn what_the_bot_became() {
    let standing = |member: Value| {
        let change = json!({"chat": {"id": -1, "type": "group"}, "from": {"id": 7}, "date": 1,
            "old_chat_member": {"status": "left"}, "new_chat_member": member});
        match update(&json!({"update_id": 3, "my_chat_member": change})).kind {
            UpdateKind::MyChatMember(change) => (change.before.is_in(), change.now.is_in(), change.now.is_admin()),
            other => panic!("a change, not {other:?}"),
        }
    };
    assert_eq!(standing(json!({"status": "administrator"})), (false, true, true));
    assert_eq!(standing(json!({"status": "member", "user": {"id": 1}})), (false, true, false));
    assert_eq!(standing(json!({"status": "restricted", "is_member": true})), (false, true, false));
    assert_eq!(standing(json!({"status": "restricted", "is_member": false})), (false, false, false));
    assert_eq!(standing(json!({"status": "kicked"})), (false, false, false));
    assert_eq!(standing(json!({"status": "new"})), (false, false, false));
}

#[test]
fn bad_updates_stand_alone() {
    let good = message(&json!({"text": "good"}));
    let form = |column| Err(BadUpdate::Form { kind: "message", column });
    let cases = [
        (json!(5), None, Err(BadUpdate::NoObject)),
        (json!(null), None, Err(BadUpdate::NoObject)),
        (json!([]), None, Err(BadUpdate::NoObject)),
        (json!({}), None, Err(BadUpdate::NoId)),
        (json!({"update_id": "7", "message": {}}), None, Err(BadUpdate::NoId)),
        (json!({"update_id": 1e30}), None, Err(BadUpdate::NoId)),
        (json!({"update_id": 7, "message": 5}), Some(7), form(1)),
        (json!({"update_id": 7, "message": {"message_id": 5}}), Some(7), form(16)),
        (json!({"message": null, "update_id": 7}), Some(7), Ok(UpdateKind::Unknown(String::new()))),
        (json!({"update_id": 7, "poll": {"x": []}}), Some(7), Ok(UpdateKind::Unknown("poll".to_owned()))),
        (json!({"update_id": 7, "edited_message": {}}), Some(7), Ok(UpdateKind::Unknown("edited_message".to_owned()))),
        (json!({"update_id": i64::MAX}), Some(i64::MAX), Ok(UpdateKind::Unknown(String::new()))),
    ];
    for (bad, id, expected) in cases {
        let body = body(&[good.clone(), bad.clone(), good.clone()]);
        let batch = read_batch(&body).expect("a batch");
        assert!(batch.updates[0].update.is_ok() && batch.updates[0] == batch.updates[2], "{bad}");
        let taken = &batch.updates[1];
        assert_eq!((taken.id, taken.raw), (id, bad.to_string().as_str()), "{bad}");
        assert_eq!(taken.update.clone().map(|update| update.kind), expected, "{bad}");
        assert_eq!(batch.next_offset(), Some(id.unwrap_or(1).saturating_add(1)));
    }
}

#[test]
fn bodies_that_are_none() {
    for body in
        ["", "{}", "[]", "null", r#"{"ok":true}"#, r#"{"result":5}"#, r#"{"result":[1,}"#, "<html>secret</html>"]
    {
        let error = read_batch(body).expect_err(body).to_string();
        assert!(error.contains("getUpdates") && !error.contains("secret"), "{error}");
    }
    assert_eq!(read_batch(&body(&[])).expect("a batch").next_offset(), None);
}

#[test]
fn bytes_that_are_no_text_cost_a_character() {
    let mut body = br#"{"ok":true,"result":[{"update_id":1,"poll":"#.to_vec();
    body.extend(b"\"\xff\"},{\"update_id\":2}]}");
    let body = String::from_utf8_lossy(&body);
    let ids: Vec<_> = read_batch(&body).expect("a batch").updates.iter().map(|taken| taken.id).collect();
    assert_eq!(ids, [Some(1), Some(2)]);
}

#[test]
fn nesting_overflows_nothing() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    let message = r#""message_id":5,"date":1,"chat":{"id":1,"type":"private"}"#;
    let elements = [
        (deep.clone(), false),
        (format!(r#"{{"update_id":1,"message":{deep}}}"#), false),
        (format!(r#"{{"update_id":1,"message":{{{message},"text":{deep}}}}}"#), false),
        (format!(r#"{{"update_id":1,"message":{{{message},"reply_to_message":{deep},"entities":{deep}}}}}"#), true),
        (format!(r#"{{"update_id":1,"message":{{{message},"something_new":{deep}}}}}"#), true),
        (format!(r#"{{"update_id":1,"something_new":{deep}}}"#), true),
    ];
    for (element, good) in elements {
        let body = format!(r#"{{"ok":true,"result":[{element},{{"update_id":2}}]}}"#);
        let batch = read_batch(&body).expect("a batch");
        assert_eq!((batch.updates[0].update.is_ok(), batch.updates[1].update.is_ok()), (good, true));
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "update_id",
        "message",
        "callback_query",
        "my_chat_member",
        "message_id",
        "date",
        "chat",
        "id",
        "type",
        "from",
        "text",
        "entities",
        "offset",
        "length",
        "reply_to_message",
        "quote",
        "via_bot",
        "sender_chat",
        "new",
    ]);
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..8).prop_map(|fields| Value::Object(
                fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
            )),
        ]
    })
}

/// A good message with one field of it, at any depth, replaced.
fn spoilt_message() -> impl Strategy<Value = Value> {
    let paths = [
        "/message/message_id",
        "/message/chat",
        "/message/chat/id",
        "/message/from/id",
        "/message/text",
        "/message/entities",
        "/message/reply_to_message/message_id",
        "/update_id",
    ];
    (prop::sample::select(paths.to_vec()), any_json()).prop_map(|(path, value)| {
        let mut update = message(&json!({"from": {"id": 7}, "text": "/quote", "reply_to_message": {"message_id": 1},
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}]}));
        *update.pointer_mut(path).expect("a field") = value;
        update
    })
}

proptest! {
    #[test]
    fn any_element_leaves_its_neighbours_alone(element in prop_oneof![any_json(), spoilt_message()]) {
        let good = message(&json!({"text": "good"}));
        let body = body(&[good.clone(), element.clone(), good]);
        let batch = read_batch(&body).expect("a batch");
        prop_assert_eq!(batch.updates.len(), 3);
        prop_assert!(batch.updates[0].update.is_ok() && batch.updates[2].update.is_ok());
        prop_assert_eq!(batch.updates[1].raw, element.to_string());
        prop_assert_eq!(batch.updates[1].id, element.get("update_id").and_then(Value::as_i64));
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text: String) {
        let _ = read_batch(&String::from_utf8_lossy(&bytes));
        read_update(&text);
    }
}

#[test]
fn a_body_cut_anywhere_is_no_batch() {
    let body = json!({"ok": true, "result": [message(&json!({"text": "é"}))]}).to_string();
    for end in 0..body.len() {
        assert!(read_batch(&String::from_utf8_lossy(&body.as_bytes()[..end])).is_err());
    }
}
