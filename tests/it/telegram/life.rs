//! The bot's life: its start, a second one beside it, a token that is none, and an orderly end.

use std::time::{Duration, Instant};

use almanac_bot::replies;
use almanac_bot::sandbox::{Fault, Outage, Sandbox, Trouble};
use almanac_bot::telegram::RunError;

use super::{BOT, Stage};

const SECOND: Duration = Duration::from_secs(1);

/// Waits for a bot that ends by itself, and tells how.
async fn ended(stage: &mut Stage) -> Result<(), RunError> {
    let bot = stage.bot.as_ref().expect("the bot was started");
    let began = Instant::now();
    while !bot.thread.is_finished() && began.elapsed() < 10 * SECOND {
        tokio::time::sleep(SECOND / 100).await;
    }
    assert!(bot.thread.is_finished(), "the bot goes on");
    stage.stop()
}

#[tokio::test]
async fn a_token_that_telegram_does_not_know_ends_the_bot() {
    for fault in [Fault::Unauthorized, Fault::NotFound] {
        let refused = |sandbox: &Sandbox| sandbox.order(Trouble::new(fault.clone()).on("getMe").always());
        let mut stage = Stage::prepared(refused, |_| (), replies::answer);
        assert!(matches!(ended(&mut stage).await, Err(RunError::Token)), "{fault:?}");
        // Also later, when it was taken back.
        let mut stage = Stage::new();
        stage.sandbox.order(Trouble::new(fault.clone()).on("getUpdates").always());
        stage.sandbox.private(stage.sandbox.person("Ana"));
        stage.sandbox.say(stage.sandbox.private(stage.sandbox.person("Bob")), stage.sandbox.person("Bob"), "x").send();
        assert!(matches!(ended(&mut stage).await, Err(RunError::Token)), "{fault:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_waited_for() {
    let stage = Stage::prepared(|sandbox| sandbox.begin_outage(Outage::Refuse), |_| (), replies::answer);
    stage.sandbox.set_patience(15 * SECOND);
    let ana = stage.sandbox.person("Ana");
    let private = stage.sandbox.private(ana);
    stage.sandbox.say(private, ana, "/quote").send();
    tokio::time::sleep(SECOND).await;
    stage.sandbox.end_troubles();
    stage.heard(private).await;
    stage.end();
}

#[tokio::test]
async fn a_webhook_from_before_is_removed() {
    let leave = |sandbox: &Sandbox| sandbox.leave_webhook("https://example.org/hook");
    let stage = Stage::prepared(leave, |_| (), replies::answer);
    let ana = stage.sandbox.person("Ana");
    stage.ask(stage.sandbox.private(ana), ana, "/quote").await;
    assert_eq!(stage.sandbox.webhook(), None);
    stage.end();
}

#[tokio::test]
async fn a_second_poller_ends_neither() {
    let mut stage = Stage::new();
    let sandbox = &stage.sandbox;
    sandbox.set_patience(15 * SECOND);
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    stage.ask(private, ana, "/quote").await;
    let conflict = Fault::Refused(409, "Conflict: terminated by other getUpdates request".to_owned());
    sandbox.order(Trouble::new(conflict).on("getUpdates").times(3));
    for _ in 0..3 {
        stage.ask(private, ana, "/quote").await;
    }
    assert!(stage.stop().is_ok());
}

#[tokio::test]
async fn a_second_bot_on_the_same_inbox_does_not_start() {
    let mut stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    stage.ask(stage.sandbox.private(ana), ana, "/quote").await;
    let first = stage.bot.take();
    stage.start();
    let error = ended(&mut stage).await.expect_err("the inbox is taken").to_string();
    assert!(error.contains("INBOX") && error.contains("bot.inbox"), "{error}");
    stage.bot = first;
    stage.end();
}

#[tokio::test]
async fn the_bot_ends_in_good_order_while_much_is_going_on() {
    let mut stage = Stage::with(|settings| settings.flood_per_minute = 0);
    let people: Vec<_> = (0..40).map(|index| stage.sandbox.person(&format!("P{index}"))).collect();
    let chats: Vec<_> = people.iter().map(|person| stage.sandbox.private(*person)).collect();
    stage.sandbox.order(Trouble::new(Fault::SlowAnswer(SECOND / 20)).on("sendMessage").always());
    let say_all = |stage: &Stage| {
        for (chat, person) in chats.iter().zip(&people) {
            stage.sandbox.say(*chat, *person, "/quote").send();
        }
    };
    for _ in 0..5 {
        say_all(&stage);
    }
    stage.heard(chats[0]).await;
    let began = Instant::now();
    assert!(stage.stop().is_ok());
    assert!(began.elapsed() < 5 * SECOND, "{:?}", began.elapsed());
    say_all(&stage);
    stage.start();
    stage.sandbox.set_patience(20 * SECOND);
    for chat in &chats {
        stage.is_silent(*chat, 6).await;
    }
    stage.end();
}

#[tokio::test]
async fn a_chat_that_must_wait_at_the_end_gets_its_answer_after_the_next_start() {
    let mut stage = Stage::new();
    let ana = stage.sandbox.person("Ana");
    let group = stage.sandbox.supergroup("Towns", &[ana]);
    stage.sandbox.order(Trouble::new(Fault::TooManyRequests(30)).on("sendMessage"));
    let asked = stage.sandbox.say(group, ana, &format!("/quote@{BOT}")).send();
    stage.sandbox.next_call("sendMessage").await.unwrap();
    assert!(stage.stop().is_ok());
    stage.sandbox.advance_clock(30);
    stage.start();
    assert_eq!(stage.heard(group).await.reply_to, Some(asked.id));
    stage.end();
}
