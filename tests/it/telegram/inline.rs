//! Inline mode: cards to pick from in any chat, and what is posted when one is picked.

use std::collections::HashSet;
use std::time::Duration;

use almanac_bot::replies;
use almanac_bot::sandbox::{ButtonAction, Fault, Feature, Keyboard, Trouble, UserId};
use serde_json::{Value, json};

use super::{BOT, Stage};

impl Stage {
    /// What somebody is offered who types this behind the bot's name.
    async fn offered(&self, person: UserId, text: &str, offset: &str) -> Value {
        let query = self.sandbox.inline_query(person, text, offset);
        self.sandbox.inline_answer(&query).await.unwrap()
    }
}

fn ids(answer: &Value) -> Vec<&str> {
    answer["results"].as_array().unwrap().iter().map(|result| result["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn whoever_types_is_offered_cards_in_their_own_language() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, liridon) = (sandbox.person("Ana"), sandbox.person_speaking("Liridon", "sq"));
    let found = stage.offered(ana, "ferry lumeza", "").await;
    assert!(ids(&found).contains(&"ev-1998-ferry-blockade"), "{found}");
    assert_eq!(found["is_personal"], true);
    assert!(found["button"].is_null() && found["next_offset"].is_null(), "{found}");
    let quotes = stage.offered(ana, "Quote ferry", "").await;
    assert!(!ids(&quotes).is_empty() && ids(&quotes).iter().all(|id| id.starts_with("qt-")), "{quotes}");
    let shared = stage.offered(ana, "EV-1998-bell-theft", "").await;
    assert_eq!(ids(&shared), ["ev-1998-ferry-bell"]);
    let today = stage.offered(ana, "", "").await;
    assert!(!ids(&today).is_empty());
    assert!(today["cache_time"].as_u64() < found["cache_time"].as_u64());
    // What a person has chosen in private holds everywhere, else their app's language.
    let title = |answer: &Value| answer["results"][0]["title"].as_str().unwrap().to_owned();
    assert!(title(&stage.offered(liridon, "ev-1998-ferry-blockade", "").await).contains("ankoron"));
    let private = sandbox.private(liridon);
    stage.ask(private, liridon, "/language ru").await;
    assert!(title(&stage.offered(liridon, "ev-1998-ferry-blockade", "").await).contains("якорь"));
    stage.end();
}

#[tokio::test]
async fn what_is_picked_is_the_whole_card_and_leads_to_the_private_chat() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let query = sandbox.inline_query(ana, "ev-1998-ferry-blockade", "");
    sandbox.inline_answer(&query).await.unwrap();
    let posted = sandbox.choose(ana, &query, "ev-1998-ferry-blockade").unwrap();
    for part in
        ["Brookend moors the ferry in midstream", "Source:", &format!("t.me/{BOT}?start=ev-1998-ferry-blockade")]
    {
        assert!(posted.text.contains(part), "{part}: {}", posted.text);
    }
    let buttons: Vec<_> = posted.keyboard.iter().flat_map(Keyboard::buttons).collect();
    assert!(buttons.iter().any(|button| button.text.starts_with("Sources")), "{buttons:?}");
    assert!(buttons.iter().all(|button| !matches!(button.action, ButtonAction::Callback(_))), "{buttons:?}");
    let link = format!("https://t.me/{BOT}?start=_sources-ev-1998-ferry-blockade");
    assert!(buttons.iter().any(|button| button.action == ButtonAction::Url(link.clone())), "{buttons:?}");
    // What the links carry is answered in private.
    let private = sandbox.private(ana);
    assert!(stage.ask(private, ana, "/start _sources-ev-1998-ferry-blockade").await.text.starts_with("Sources"));
    // A share button, put into the text field of another chat, finds the same record.
    let card = stage.ask(private, ana, "/start ev-1998-ferry-blockade").await;
    let share = card.keyboard.iter().flat_map(Keyboard::buttons).find_map(|button| match &button.action {
        ButtonAction::SwitchInline(query) => Some(query.clone()),
        _ => None,
    });
    assert_eq!(ids(&stage.offered(ana, &share.unwrap(), "").await), ["ev-1998-ferry-blockade"]);
    stage.end();
}

#[tokio::test]
async fn pages_go_to_the_end_without_repeats() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let (mut seen, mut offset, mut pages) = (HashSet::new(), String::new(), 0);
    loop {
        let page = stage.offered(ana, "source", &offset).await;
        for id in ids(&page) {
            assert!(seen.insert(id.to_owned()), "{id} twice");
        }
        pages += 1;
        match page["next_offset"].as_str().filter(|next| !next.is_empty()) {
            Some(next) => next.clone_into(&mut offset),
            None => break,
        }
    }
    assert!(pages > 1 && seen.len() > 20, "{pages} pages, {} sources", seen.len());
    for (odd, is_first) in [("x", true), ("-1", true), ("1e9", true), ("99999", false), ("18446744073709551615", false)]
    {
        let page = stage.offered(ana, "source", odd).await;
        assert_eq!(!ids(&page).is_empty(), is_first, "{odd}");
    }
    stage.end();
}

#[tokio::test]
async fn odd_texts_behind_the_name_are_answered_within_the_limits() {
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let nothing = stage.offered(ana, "qzqz", "").await;
    assert!(ids(&nothing).is_empty());
    let start = nothing["button"]["start_parameter"].as_str().unwrap();
    assert!(start.starts_with('_'), "{start}");
    let private = stage.sandbox.private(ana);
    assert!(stage.ask(private, ana, &format!("/start {start}")).await.text.contains("Every answer is a record"));
    let long = ["ferry ".repeat(43), "щ".repeat(256), "\u{202e}<b>&\"'".repeat(32), "😀".repeat(128), "0".repeat(256)];
    let odd = [" ", "quote", "quote:", "/quote", "@", "\n\n", "\u{0}", "2014-01-32", "%s{}", "_inline", "-", "🗣"];
    for text in odd.into_iter().map(str::to_owned).chain(long.map(|text| text.chars().take(256).collect())) {
        stage.offered(ana, &text, "").await;
    }
    // A query that holds anything but its id and its sender.
    stage.sandbox.push_update(json!({"inline_query": {"id": "7", "from": {"id": ana.0}, "query": 5, "offset": []}}));
    let call = stage.sandbox.next_call_where("answerInlineQuery", |call| call.param("inline_query_id") == "7").await;
    assert!(!call.unwrap().succeeded(), "the sandbox has not asked that");
    stage.end();
}

#[tokio::test]
async fn a_stale_query_is_let_go_and_holds_up_nobody() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    sandbox.order(Trouble::new(Fault::SlowAnswer(Duration::from_millis(300))).on("answerInlineQuery"));
    sandbox.inline_query(ana, "fer", "");
    sandbox.advance_clock(60);
    sandbox.order(Trouble::new(Fault::ServerError(502)).on("answerInlineQuery"));
    stage.offered(ana, "ferry", "").await;
    let private = sandbox.private(ana);
    stage.ask(private, ana, "/quote").await;
    stage.end();
}

#[tokio::test]
async fn presses_below_a_posted_card_are_acknowledged() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let card = stage.ask(sandbox.private(ana), ana, "/start ev-1998-ferry-blockade").await;
    let sources = card.keyboard.iter().flat_map(Keyboard::buttons).find_map(|button| match &button.action {
        ButtonAction::Callback(data) => Some(data.clone()),
        _ => None,
    });
    let query = sandbox.inline_query(ana, "ev-1998-ferry-blockade", "");
    sandbox.inline_answer(&query).await.unwrap();
    let posted = sandbox.choose(ana, &query, "ev-1998-ferry-blockade").unwrap();
    let led = sandbox.press_data(bob, &posted, &sources.unwrap()).answered().await.unwrap();
    assert_eq!(led.url, Some(format!("https://t.me/{BOT}?start=_sources-ev-1998-ferry-blockade")));
    for data in ["AX", "nobody made this", "AOAAAAAAAA"] {
        let answer = sandbox.press_data(bob, &posted, data).answered().await.unwrap();
        assert_eq!((answer.text.as_str(), answer.url), ("", None), "{data}");
    }
    stage.end();
}

#[tokio::test]
async fn what_is_switched_off_is_not_asked_for() {
    let asked = |stage: &Stage| {
        let calls = stage.sandbox.calls();
        let fetch = calls.iter().find(|call| call.method == "getUpdates").expect("it fetches updates");
        fetch.param("allowed_updates").to_string()
    };
    let stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let card = stage.ask(stage.sandbox.private(ana), ana, "/start ev-1998-ferry-blockade").await;
    assert!(card.labels().contains(&"Share"), "{:?}", card.labels());
    assert!(asked(&stage).contains("inline_query") && asked(&stage).contains("guest_message"), "{}", asked(&stage));
    stage.end();
    let off = |sandbox: &almanac_bot::sandbox::Sandbox| {
        sandbox.set(Feature::InlineMode, false);
        sandbox.set(Feature::GuestMode, false);
    };
    let stage = Stage::prepared(off, |_| (), replies::answer);
    let ana = stage.sandbox.person("Ana");
    let card = stage.ask(stage.sandbox.private(ana), ana, "/start ev-1998-ferry-blockade").await;
    assert!(!card.labels().contains(&"Share"), "{:?}", card.labels());
    assert!(!asked(&stage).contains("inline_query") && !asked(&stage).contains("guest_message"), "{}", asked(&stage));
    stage.end();
}

#[tokio::test]
async fn where_the_operator_names_the_chats_nobody_else_is_offered_anything() {
    let stage = Stage::with(|settings| settings.allowed_chats = vec![-1]);
    let ana = stage.sandbox.person("Ana");
    assert!(ids(&stage.offered(ana, "ferry", "").await).is_empty());
    stage.end();
}
