//! Guest mode: people call the bot in a chat that it is not in, and get one answer there.

use almanac_bot::replies::{self, Reply, Request, Scene};
use almanac_bot::sandbox::{ButtonAction, ChatId, Keyboard, Message, UserId};
use serde_json::json;

use super::{BOT, Stage};

impl Stage {
    /// Somebody calls the bot and gets an answer.
    async fn call(&self, chat: ChatId, person: UserId, text: &str, under: Option<&Message>) -> Message {
        let query = self.sandbox.ask_as_guest(chat, person, text, under);
        self.sandbox.guest_answer(&query).await.unwrap()
    }

    /// How often guests were answered, once all is done.
    async fn answers_to_guests(&self) -> usize {
        self.sandbox.wait_until_idle().await.unwrap();
        self.sandbox.calls().iter().filter(|call| call.method == "answerGuestQuery").count()
    }
}

#[tokio::test]
async fn a_call_gets_one_answer_where_the_bot_is_not() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, liridon) = (sandbox.person("Ana"), sandbox.person_speaking("Liridon", "sq"));
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana, liridon]);
    let card = stage.call(chat, ana, &format!("@{BOT} /start ev-1998-ferry-blockade"), None).await;
    assert!(card.text.contains("Brookend moors the ferry"), "{}", card.text);
    let buttons: Vec<_> = card.keyboard.iter().flat_map(Keyboard::buttons).collect();
    assert!(!buttons.is_empty() && buttons.iter().all(|button| !matches!(button.action, ButtonAction::Callback(_))));
    let list = stage.call(chat, ana, &format!("what of the ferry, @{BOT}?"), None).await;
    assert!(list.text.contains("ferry"), "{}", list.text);
    let albanian = stage.call(chat, liridon, &format!("@{BOT} /start ev-1998-ferry-blockade"), None).await;
    assert!(albanian.text.contains("ankoron"), "{}", albanian.text);
    // Polls, pictures and settings have no place there.
    for command in ["/quiz", "/settings", "/language ru", "/map", "/help", "/nosuch"] {
        let answer = stage.call(chat, ana, &format!("@{BOT} {command}"), None).await;
        assert!(!answer.text.is_empty() && !answer.is_media(), "{command}");
    }
    assert_eq!(stage.answers_to_guests().await, 9);
    stage.end();
}

#[tokio::test]
async fn under_somebodys_message_a_call_is_a_check_or_what_it_says() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana, bob]);
    let claim = sandbox.say(chat, bob, "The ferry was blockaded in 1998 and Lumëza said so").send();
    let check = stage.call(chat, ana, &format!("@{BOT}"), Some(&claim)).await;
    assert!(check.text.contains("no verdict"), "{}", check.text);
    let quote = stage.call(chat, ana, &format!("@{BOT} /quote lumeza 2009"), Some(&claim)).await;
    assert!(quote.text.contains("We have not agreed"), "{}", quote.text);
    stage.end();
}

#[tokio::test]
async fn empty_calls_and_bots_are_met_with_silence() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, robot) = (sandbox.person("Ana"), sandbox.other_bot("other_bot"));
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana]);
    sandbox.ask_as_guest(chat, ana, &format!("@{BOT}"), None);
    sandbox.ask_as_guest(chat, robot, &format!("@{BOT} ferry"), None);
    let message = json!({
        "message_id": 1, "date": 1, "chat": {"id": chat.0, "type": "supergroup"}, "from": {"id": ana.0, "is_bot": false},
        "text": format!("@{BOT} ferry"), "guest_query_id": "gone",
    });
    // Of long ago; without a query to answer.
    sandbox.push_update(json!({"guest_message": message.clone()}));
    let mut without = message;
    without["guest_query_id"] = json!(null);
    without["date"] = json!(4_000_000_000_i64);
    sandbox.push_update(json!({"guest_message": without}));
    assert_eq!(stage.answers_to_guests().await, 0);
    stage.end();
}

#[tokio::test]
async fn a_message_that_comes_in_both_ways_is_answered_once() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let group = sandbox.supergroup("Towns", &[ana]);
    let said = sandbox.say(group, ana, &format!("/quote@{BOT}")).send();
    let guest = json!({"guest_message": {
        "message_id": said.id, "date": said.date, "chat": {"id": group.0, "type": "supergroup"},
        "from": {"id": ana.0, "is_bot": false}, "text": said.text, "guest_query_id": "q1",
    }});
    stage.heard(group).await;
    sandbox.push_update(guest);
    assert_eq!(stage.answers_to_guests().await, 0);
    stage.is_silent(group, 1).await;
    // The other way round.
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana]);
    let text = format!("@{BOT} /quote");
    stage.call(chat, ana, &text, None).await;
    let asked = sandbox.messages(chat).into_iter().find(|message| message.text == text).unwrap();
    sandbox.push_update(json!({"message": {
        "message_id": asked.id, "date": asked.date, "chat": {"id": chat.0, "type": "supergroup"},
        "from": {"id": ana.0, "is_bot": false}, "text": text,
        "entities": [{"type": "mention", "offset": 0, "length": BOT.len() + 1}],
    }}));
    stage.is_silent(chat, 0).await;
    stage.end();
}

#[tokio::test]
async fn whoever_calls_too_often_is_told_once_and_their_chat_is_not_to_blame() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 3);
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let chat = sandbox.supergroup_without_bot("Elsewhere", &[ana, bob]);
    let queries: Vec<_> = (0..8).map(|_| sandbox.ask_as_guest(chat, ana, &format!("@{BOT} /quote"), None)).collect();
    let fourth = sandbox.guest_answer(&queries[3]).await.unwrap();
    assert!(fourth.text.contains("wait a minute"), "{}", fourth.text);
    assert_eq!(stage.answers_to_guests().await, 4);
    stage.call(chat, bob, &format!("@{BOT} /quote"), None).await;
    stage.end();
}

#[tokio::test]
async fn where_the_operator_names_the_chats_there_are_no_guests() {
    let stage = Stage::with(|settings| settings.allowed_chats = vec![-1]);
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    sandbox.push_update(json!({"guest_message": {
        "message_id": 1, "date": 4_000_000_000_i64, "chat": {"id": -5, "type": "supergroup"},
        "from": {"id": ana.0, "is_bot": false}, "text": "ferry", "guest_query_id": "q",
    }}));
    assert_eq!(stage.answers_to_guests().await, 0);
    let calls = sandbox.calls();
    let fetch = calls.iter().find(|call| call.method == "getUpdates").unwrap();
    assert!(!fetch.param("allowed_updates").to_string().contains("guest_message"));
    stage.end();
}

#[tokio::test]
async fn a_panic_in_an_answer_to_a_guest_ends_nothing_else() {
    fn breaks(request: &Request<'_>, scene: &Scene<'_>) -> Option<Reply> {
        assert!(!matches!(request, Request::Text("break")), "told to");
        replies::answer(request, scene)
    }
    let stage = Stage::prepared(|_| (), |_| (), breaks);
    let ana = stage.sandbox.person("Ana");
    let chat = stage.sandbox.supergroup_without_bot("Elsewhere", &[ana]);
    let sorry = stage.call(chat, ana, &format!("@{BOT} break"), None).await;
    assert!(sorry.text.contains("Something broke"), "{}", sorry.text);
    stage.call(chat, ana, &format!("@{BOT} /quote"), None).await;
    stage.end();
}
