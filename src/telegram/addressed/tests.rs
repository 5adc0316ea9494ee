//! Case tables: which messages are answered, to which words, and where.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

const US: Us<'_> = Us { id: 9, name: "Probe_Bot" };

/// A message 5 of person 7, with fields on top.
fn message(place: &str, fields: &Value) -> Message {
    let id = if place == "private" { 7 } else { -100 };
    let mut message = json!({"message_id": 5, "date": 1, "chat": {"id": id, "type": place}, "from": {"id": 7}});
    for (name, value) in fields.as_object().expect("fields") {
        message[name] = value.clone();
    }
    serde_json::from_str(&message.to_string()).expect("a message")
}

fn mention(text: &str) -> Value {
    let offset = text.find('@').expect("a mention");
    json!({"text": text, "entities": [{"type": "mention", "offset": offset, "length": 10}]})
}

fn decide(place: &str, fields: &Value) -> Result<(String, Due), Silence> {
    addressed(&message(place, fields), US).map(|answer| (answer.text.into_owned(), answer.due))
}

#[expect(clippy::unnecessary_wraps, reason = "stands in tables of results")]
fn always(text: &str) -> Result<(String, Due), Silence> {
    Ok((text.to_owned(), Due::Always))
}

#[test]
fn what_is_answered_in_groups() {
    let to_us = json!({"message_id": 3, "from": {"id": 9, "is_bot": true}, "text": "1974"});
    let to_person = json!({"message_id": 3, "from": {"id": 8}, "text": "it was 1974"});
    let topic = json!({"message_id": 2, "from": {"id": 9}, "forum_topic_created": {"name": "x"}});
    let cases = [
        (json!({"text": "/quote lumeza"}), always("/quote lumeza")),
        (json!({"text": "/quote@probe_bot lumeza"}), always("/quote@probe_bot lumeza")),
        (json!({"text": "/dance@probe_bot"}), always("/dance@probe_bot")),
        (json!({"text": "/dance"}), Err(Silence::OtherBot)),
        (json!({"text": "/quote@other_bot"}), Err(Silence::OtherBot)),
        (json!({"text": "/quote", "entities": [{"type": "code", "offset": 0, "length": 6}]}), Err(Silence::Talk)),
        (json!({"text": "/usr/bin"}), Err(Silence::Talk)),
        (json!({"text": "when was the ferry?"}), Err(Silence::Talk)),
        (json!({"text": "when was the ferry?", "reply_to_message": to_person}), Err(Silence::Talk)),
        (json!({"text": "thanks", "reply_to_message": to_us}), Ok(("thanks".to_owned(), Due::IfAnythingToSay))),
        // A topic that the bot itself opened.
        (json!({"text": "hello", "reply_to_message": topic}), Err(Silence::Talk)),
        (json!({"text": "/dance", "reply_to_message": to_us}), Err(Silence::OtherBot)),
        (mention("@probe_bot when was the ferry?"), always("when was the ferry?")),
        (mention("@probe_bot"), Err(Silence::Talk)),
        (mention("@other_bot when?"), Err(Silence::Talk)),
        (json!({}), Err(Silence::NoText)),
        (json!({"text": " \n"}), Err(Silence::NoText)),
        (json!({"caption": "/quote", "photo": []}), Err(Silence::NoText)),
        (json!({"new_chat_members": [{"id": 9}]}), Err(Silence::NoText)),
        (json!({"migrate_to_chat_id": -1000}), Err(Silence::NoText)),
    ];
    for (fields, expected) in cases {
        assert_eq!(decide("group", &fields), expected, "{fields}");
        assert_eq!(decide("supergroup", &fields), expected, "{fields}");
    }
}

#[test]
fn what_is_answered_in_private_and_elsewhere() {
    let cases = [
        ("private", json!({"text": "when was the ferry?"}), always("when was the ferry?")),
        ("private", json!({"text": "/dance"}), always("/dance")),
        ("private", json!({"text": "/dance@other"}), Err(Silence::OtherBot)),
        ("private", mention("@probe_bot ferry"), always("ferry")),
        ("private", mention("@probe_bot"), always("@probe_bot")),
        ("private", json!({"sticker": {}}), Err(Silence::NoText)),
        ("channel", json!({"text": "/quote"}), Err(Silence::Place)),
        ("community", json!({"text": "/quote"}), Err(Silence::Place)),
    ];
    for (place, fields, expected) in cases {
        assert_eq!(decide(place, &fields), expected, "{place} {fields}");
    }
}

#[test]
fn who_is_answered() {
    let group = json!({"id": -100, "type": "supergroup"});
    let channel = json!({"id": -200, "type": "channel"});
    let cases = [
        (json!({"from": {"id": 7}}), Ok(Asker::Person { id: 7 })),
        (json!({"from": {"id": 1_087_968_824, "is_bot": true}, "sender_chat": group}), Ok(Asker::AnonymousAdmin)),
        (json!({"from": {"id": 136_817_688, "is_bot": true}, "sender_chat": channel}), Ok(Asker::Channel { id: -200 })),
        (json!({"from": {"id": 777_000}, "sender_chat": channel, "is_automatic_forward": true}), Err(Silence::Sender)),
        (json!({"from": {"id": 8, "is_bot": true}}), Err(Silence::Sender)),
        (json!({"from": {"id": 9, "is_bot": true}}), Err(Silence::Sender)),
        (json!({"from": null}), Err(Silence::Sender)),
        (json!({"via_bot": {"id": 9, "is_bot": true}}), Err(Silence::Sender)),
        (json!({"via_bot": {"id": 10, "is_bot": true}}), Ok(Asker::Person { id: 7 })),
    ];
    for (mut fields, expected) in cases {
        fields["text"] = json!("/quote");
        let message = message("supergroup", &fields);
        assert_eq!(addressed(&message, US).map(|answer| answer.asker), expected, "{fields}");
    }
}

#[test]
fn where_an_answer_goes() {
    let topic = json!({"message_id": 2, "from": {"id": 8}, "forum_topic_created": {"name": "Aldmere"}});
    let cases = [
        (json!({}), Under::Message(5), None),
        (json!({"reply_to_message": {"message_id": 3, "from": {"id": 8}}}), Under::Message(3), None),
        (json!({"reply_to_message": {"message_id": 3, "from": {"id": 7}}}), Under::Message(3), None),
        (json!({"reply_to_message": {"message_id": 3}}), Under::Message(3), None),
        (json!({"reply_to_message": {"message_id": 3, "from": {"id": 9}}}), Under::Message(5), None),
        (json!({"reply_to_message": {"message_id": 0, "from": {"id": 8}}}), Under::Message(5), None),
        (
            json!({"reply_to_message": topic, "message_thread_id": 2, "is_topic_message": true}),
            Under::Message(5),
            Some(2),
        ),
        (
            json!({"reply_to_message": {"message_id": 3, "from": {"id": 8}}, "message_thread_id": 2, "is_topic_message": true}),
            Under::Message(3),
            Some(2),
        ),
        // A reply chain outside of topics.
        (json!({"reply_to_message": {"message_id": 3}, "message_thread_id": 3}), Under::Message(3), None),
        // A reply to a message of another chat.
        (json!({"external_reply": {"origin": {}}, "quote": {"text": "x"}}), Under::Message(5), None),
        (json!({"message_id": 0, "ephemeral_message_id": 77}), Under::Ephemeral(77), None),
    ];
    for (mut fields, under, thread) in cases {
        fields["text"] = json!("/quote");
        let message = message("supergroup", &fields);
        let answer = addressed(&message, US).expect("an answer");
        assert_eq!((answer.under, answer.thread), (under, thread), "{fields}");
    }
}

#[test]
fn what_a_check_is_about() {
    let said = json!({"message_id": 3, "from": {"id": 8}, "text": " the ferry\nsank in 1974 "});
    let photo = json!({"message_id": 3, "from": {"id": 8}, "caption": "Brookend"});
    let sticker = json!({"message_id": 3, "from": {"id": 8}, "sticker": {}});
    let quote = json!({"text": "in 1974", "position": 3});
    let cases = [
        (json!({"text": "/check", "reply_to_message": said}), "/check the ferry\nsank in 1974"),
        (json!({"text": "/Check@probe_bot ", "reply_to_message": said}), "/check the ferry\nsank in 1974"),
        (json!({"text": "/check", "reply_to_message": said, "quote": quote}), "/check in 1974"),
        (json!({"text": "/check", "external_reply": {}, "quote": quote}), "/check in 1974"),
        (json!({"text": "/check", "reply_to_message": photo}), "/check Brookend"),
        (json!({"text": "/check", "reply_to_message": sticker}), "/check"),
        (json!({"text": "/check"}), "/check"),
        (json!({"text": "/check 1998", "reply_to_message": said}), "/check 1998"),
        (json!({"text": "/quote", "reply_to_message": said}), "/quote"),
    ];
    for (fields, text) in cases {
        assert_eq!(decide("supergroup", &fields), always(text), "{fields}");
    }
    let said = json!({"message_id": 3, "from": {"id": 8}, "text": "/dance@other_bot"});
    let message = message("group", &json!({"text": "/check", "reply_to_message": said}));
    let answer = addressed(&message, US).expect("an answer");
    assert!(matches!(answer.request(US), Request::Command { argument: "/dance@other_bot", .. }));
}

proptest! {
    #[test]
    fn any_text_is_decided_on(text: String, place in prop::sample::select(vec!["private", "supergroup"])) {
        if let Ok((answered, _)) = decide(place, &json!({"text": text})) {
            prop_assert_eq!(answered, text);
        }
    }
}
