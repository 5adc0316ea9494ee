//! The daily post on Telegram.

use almanac_bot::chats::{Change, QuietDay};
use almanac_bot::sandbox::{Fault, Trouble};
use jiff::{Timestamp, tz::TimeZone};

use super::*;

/// Lets a chat have a daily post that became due within the last hour.
async fn subscribe(home: &Home, chat: ChatId, topic: Option<i64>) {
    let id = chats::ChatId(chat.0);
    let now = TimeZone::UTC.to_datetime(Timestamp::now());
    let into_hour = u16::from(now.minute().unsigned_abs()) * 60 + u16::from(now.second().unsigned_abs());
    let hour = now.hour().unsigned_abs();
    let hour = if id.second_of_hour() < into_hour { hour } else { (hour + 23) % 24 };
    let chats = home.chats().await;
    for change in [Change::DailyOn(topic), Change::Hour(hour), Change::QuietDay(QuietDay::Nearest)] {
        chats.change(id, &change).await.unwrap();
    }
}

async fn posts(sandbox: &Sandbox, chat: ChatId) -> Vec<Message> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    sandbox.wait_until_idle().await.unwrap();
    sandbox.answers(chat)
}

#[tokio::test]
async fn it_comes_silently_into_its_topic_and_once() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let forum = sandbox.forum("Towns", &[ana]);
    let topic = sandbox.topic(forum, ana, "History");
    let quiet = sandbox.supergroup("Quiet", &[ana]);
    subscribe(&home, forum, Some(topic)).await;
    for _ in 0..3 {
        let guest = Guest::arrives(&sandbox, &home).await;
        let posted = posts(&sandbox, forum).await;
        assert_eq!(posted.len(), 1, "{posted:?}");
        let post = &posted[0];
        assert!(post.is_silent && post.thread == Some(topic) && post.reply_to.is_none(), "{post:?}");
        assert!(post.text.contains(" ago)"), "{}", post.text);
        guest.leaves().await;
    }
    assert!(sandbox.answers(quiet).is_empty());
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn one_whose_outcome_nobody_knows_is_not_sent_again() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let group = sandbox.supergroup("Towns", &[ana]);
    subscribe(&home, group, None).await;
    sandbox.order(Trouble::new(Fault::ResetAfter).on("sendMessage"));
    for _ in 0..2 {
        let guest = Guest::arrives(&sandbox, &home).await;
        posts(&sandbox, group).await;
        guest.leaves().await;
    }
    let calls = sandbox.calls().into_iter().filter(|call| call.method == "sendMessage");
    assert_eq!(calls.count(), 1);
}

#[tokio::test]
async fn a_chat_that_shut_the_bot_out_is_unsubscribed_and_keeps_the_rest() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let (ana, ben) = (sandbox.person("Ana"), sandbox.person("Ben"));
    let chat = sandbox.private(ana);
    let group = sandbox.supergroup("Towns", &[ana, ben]);
    // The one shuts it out while it is away, the other while it is there.
    subscribe(&home, chat, None).await;
    let guest = Guest::arrives(&sandbox, &home).await;
    assert_eq!(posts(&sandbox, chat).await.len(), 1);
    home.chats().await.change(chats::ChatId(group.0), &Change::DailyOn(None)).await.unwrap();
    sandbox.kick(group, sandbox.bot(), ana);
    sandbox.block(ana, true);
    sandbox.wait_until_idle().await.unwrap();
    tokio::time::sleep(Duration::from_millis(300)).await;
    guest.leaves().await;
    for chat in [chat, group] {
        assert!(!home.settings(chat).await.daily.on, "{chat:?}");
    }
    assert_eq!(home.settings(chat).await.daily.quiet_day, QuietDay::Nearest);
    assert_good_manners(&sandbox);
}

#[tokio::test]
async fn a_post_that_meets_a_closed_door_unsubscribes_too() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    // An account that vanishes says no word.
    sandbox.deactivate(ana);
    subscribe(&home, chat, None).await;
    let guest = Guest::arrives(&sandbox, &home).await;
    posts(&sandbox, chat).await;
    guest.leaves().await;
    assert!(!home.settings(chat).await.daily.on);
}

#[tokio::test]
async fn a_group_that_moved_unseen_gets_its_post_and_keeps_its_settings() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let group = sandbox.group("Village", &[ana]);
    subscribe(&home, group, None).await;
    let supergroup = sandbox.migrate_silently(group);
    let guest = Guest::arrives(&sandbox, &home).await;
    assert_eq!(posts(&sandbox, supergroup).await.len(), 1);
    guest.leaves().await;
    assert!(home.settings(supergroup).await.daily.on);
    assert!(!home.settings(group).await.daily.on);
    let guest = Guest::arrives(&sandbox, &home).await;
    assert_eq!(posts(&sandbox, supergroup).await.len(), 1, "it came twice");
    guest.leaves().await;
}
