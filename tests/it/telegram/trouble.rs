//! What the platform and the network do, and that no answer is missing afterwards.

use std::time::{Duration, Instant};

use almanac_bot::replies::{self, Reply, Request, Scene};
use almanac_bot::sandbox::{Fault, Feature, Outage, Status, Trouble};

use super::{BOT, Stage};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_chat_that_must_wait_holds_up_nobody() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let (slow, quick) = (sandbox.private(ana), sandbox.private(bob));
    sandbox.order(Trouble::new(Fault::TooManyRequests(3)).on("sendMessage").in_chat(slow));
    let began = Instant::now();
    let asked: Vec<_> = (0..4).map(|_| sandbox.say(slow, ana, "/quote").send().id).collect();
    stage.ask(quick, bob, "/quote").await;
    assert!(began.elapsed() < SECOND, "{:?}", began.elapsed());
    let mut in_order = Vec::new();
    for _ in 0..4 {
        in_order.push(stage.heard(slow).await.reply_to.unwrap());
    }
    assert_eq!(in_order, asked);
    assert!(began.elapsed() >= 3 * SECOND);
    stage.end();
}

#[tokio::test]
async fn many_chats_that_must_wait_make_all_wait() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let people: Vec<_> = (0..4).map(|index| sandbox.person(&format!("P{index}"))).collect();
    let chats: Vec<_> = people.iter().map(|person| sandbox.private(*person)).collect();
    for chat in &chats[..3] {
        sandbox.order(Trouble::new(Fault::TooManyRequests(2)).on("sendMessage").in_chat(*chat));
        sandbox.say(*chat, people[0], "/quote").send();
    }
    tokio::time::sleep(SECOND / 2).await;
    let began = Instant::now();
    stage.ask(chats[3], people[3], "/quote").await;
    assert!(began.elapsed() > SECOND, "{:?}", began.elapsed());
    for chat in &chats[..3] {
        stage.heard(*chat).await;
    }
    stage.end();
}

#[tokio::test]
async fn what_is_tried_again_and_how_often() {
    // How often the answer arrives, and how long it takes at least.
    for (fault, times, answers, seconds) in [
        (Fault::ResetBefore, 1, 1, 2),
        (Fault::ResetAfter, 1, 2, 2_u32),
        (Fault::BrokenBody, 1, 2, 2),
        (Fault::ServerError(500), 2, 1, 4),
        (Fault::HtmlPage(502), 1, 1, 1),
        (Fault::SlowAnswer(SECOND), 1, 1, 0),
        (Fault::SlowBody(Duration::from_millis(100)), 1, 1, 0),
        (Fault::Refused(400, "Bad Request: not enough rights to send text messages to the chat".to_owned()), 1, 0, 0),
        (Fault::Refused(403, "Forbidden: bot was kicked from the supergroup chat".to_owned()), 1, 0, 0),
    ] {
        let stage = Stage::new();
        let sandbox = &stage.sandbox;
        sandbox.set_patience(10 * SECOND);
        let ana = sandbox.person("Ana");
        let private = sandbox.private(ana);
        sandbox.order(Trouble::new(fault.clone()).on("sendMessage").times(times));
        let began = Instant::now();
        sandbox.say(private, ana, "/quote").send();
        // What is answered by nothing but silence has been sent all the same.
        while sandbox.answers(private).len() < answers && began.elapsed() < 10 * SECOND {
            tokio::time::sleep(SECOND / 50).await;
        }
        assert!(began.elapsed() >= seconds * SECOND, "{fault:?} took {:?}", began.elapsed());
        tokio::time::sleep(SECOND / 2).await;
        stage.is_silent(private, answers).await;
        stage.end();
    }
}

#[tokio::test]
async fn an_answer_that_cannot_go_as_it_is_goes_in_a_simpler_form() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    let refused = |text: &str| Trouble::new(Fault::Refused(400, format!("Bad Request: {text}"))).on("sendMessage");
    sandbox.order(refused("can't parse entities: Unsupported start tag"));
    let answer = stage.ask(private, ana, "/start ev-1998-ferry-blockade").await;
    assert!(answer.entities.is_empty() && answer.text.starts_with("Brookend moors"), "{}", answer.text);
    let forum = sandbox.forum("Towns", &[ana]);
    let thread = sandbox.topic(forum, ana, "Ferry");
    sandbox.order(refused("message thread not found"));
    sandbox.say(forum, ana, &format!("/quote@{BOT}")).in_topic(thread).send();
    assert_eq!(stage.heard(forum).await.thread, None);
    stage.end();
}

#[tokio::test]
async fn updates_that_cannot_be_fetched_are_fetched_later() {
    for outage in [Outage::Refuse, Outage::Close] {
        let stage = Stage::new();
        let sandbox = &stage.sandbox;
        sandbox.set_patience(15 * SECOND);
        let ana = sandbox.person("Ana");
        let private = sandbox.private(ana);
        stage.ask(private, ana, "/quote").await;
        sandbox.begin_outage(outage);
        let asked: Vec<_> = (0..5).map(|_| sandbox.say(private, ana, "/quote").send().id).collect();
        tokio::time::sleep(2 * SECOND).await;
        sandbox.end_troubles();
        for asked in asked {
            assert_eq!(stage.heard(private).await.reply_to, Some(asked));
        }
        stage.end();
    }
}

#[tokio::test]
async fn answers_that_cannot_be_sent_for_a_while_are_sent_later_and_in_order() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let sandbox = &stage.sandbox;
    sandbox.set_patience(20 * SECOND);
    let people: Vec<_> = (0..5).map(|index| sandbox.person(&format!("P{index}"))).collect();
    sandbox.order(Trouble::new(Fault::ServerError(503)).on("sendMessage").lasting(5 * SECOND));
    let chats: Vec<_> = people.iter().map(|person| sandbox.private(*person)).collect();
    let mut asked = vec![Vec::new(); chats.len()];
    for _ in 0..3 {
        for (index, chat) in chats.iter().enumerate() {
            asked[index].push(sandbox.say(*chat, people[index], "/quote").send().id);
        }
    }
    for (index, chat) in chats.iter().enumerate() {
        for expected in &asked[index] {
            assert_eq!(stage.heard(*chat).await.reply_to, Some(*expected));
        }
    }
    stage.end();
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_gets_its_answer_there() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let group = sandbox.group("Towns", &[ana]);
    sandbox.order(Trouble::new(Fault::TooManyRequests(1)).on("sendMessage"));
    sandbox.say(group, ana, &format!("/quote@{BOT}")).send();
    sandbox.next_call("sendMessage").await.unwrap();
    let supergroup = sandbox.migrate_silently(group);
    assert!(!stage.heard(supergroup).await.text.is_empty());
    stage.end();
}

#[tokio::test]
async fn a_chat_that_throws_the_bot_out_hears_nothing_more() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let (group, private) = (sandbox.supergroup("Towns", &[ana, bob]), sandbox.private(bob));
    sandbox.order(Trouble::new(Fault::TooManyRequests(1)).on("sendMessage"));
    sandbox.say(group, ana, &format!("/quote@{BOT}")).send();
    sandbox.next_call("sendMessage").await.unwrap();
    sandbox.kick(group, sandbox.bot(), ana);
    sandbox.order(Trouble::new(Fault::TooManyRequests(1)).on("sendMessage"));
    sandbox.say(private, bob, "/quote").send();
    sandbox.next_call("sendMessage").await.unwrap();
    sandbox.block(bob, true);
    tokio::time::sleep(2 * SECOND).await;
    stage.is_silent(group, 0).await;
    stage.is_silent(private, 0).await;
    sandbox.set_status(group, sandbox.bot(), ana, Status::Member);
    stage.ask(group, ana, &format!("/quote@{BOT}")).await;
    stage.end();
}

#[tokio::test]
async fn a_stale_command_is_given_up_on_and_a_fresh_one_is_not() {
    let stage = Stage::new();
    let sandbox = &stage.sandbox;
    let ana = sandbox.person("Ana");
    let (group, private) = (sandbox.supergroup("Towns", &[ana]), sandbox.private(ana));
    sandbox.say(group, ana, &format!("/quote@{BOT}")).minutes_ago(11).send();
    stage.is_silent(group, 0).await;
    sandbox.say(group, ana, &format!("/quote@{BOT}")).minutes_ago(9).send();
    stage.heard(group).await;
    sandbox.say(private, ana, "/quote").minutes_ago(23 * 60).send();
    stage.heard(private).await;
    sandbox.say(private, ana, "/quote").minutes_ago(25 * 60).send();
    stage.is_silent(private, 1).await;
    stage.end();
}

/// Breaks on one word, and answers everything else.
fn broken(request: &Request<'_>, scene: &Scene<'_>) -> Option<Reply> {
    assert!(!matches!(request, Request::Command { argument: "break", .. }), "a fault of ours");
    replies::answer(request, scene)
}

#[tokio::test]
async fn a_panic_in_one_answer_ends_nothing_else() {
    let stage = Stage::prepared(|_| (), |_| (), broken);
    let sandbox = &stage.sandbox;
    let (ana, bob) = (sandbox.person("Ana"), sandbox.person("Bob"));
    let (one, other) = (sandbox.private(ana), sandbox.private(bob));
    for text in ["/quote break", "/quote", "/quote break"] {
        sandbox.say(one, ana, text).send();
    }
    stage.ask(other, bob, "/quote").await;
    // An apology at most once per chat and hour.
    stage.is_silent(one, 2).await;
    let answers = sandbox.answers(one);
    assert!(answers[0].text.starts_with("Something broke on our side"), "{}", answers[0].text);
    stage.end();
}

#[tokio::test]
async fn the_limits_of_telegram_are_met_with_patience() {
    let stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let sandbox = &stage.sandbox;
    sandbox.set(Feature::FloodLimits, true);
    sandbox.set_patience(20 * SECOND);
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    let asked: Vec<_> = (0..8).map(|_| sandbox.say(private, ana, "/quote").send().id).collect();
    for asked in asked {
        assert_eq!(stage.heard(private).await.reply_to, Some(asked));
    }
    stage.end();
}
