//! The interface over a database in a file, and over one that fails when told to.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::civil::date;

use super::memory::Memory;
use super::*;
use crate::language::Locale;

/// A folder that is there for one test.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("almanac-bot-chats-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(super) fn file(&self) -> PathBuf {
        self.0.join("chats.db")
    }

    pub(super) fn url(&self) -> DatabaseUrl {
        format!("sqlite://{}", self.file().display()).parse().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const GROUP: ChatId = ChatId(-4001);
const SUPERGROUP: ChatId = ChatId(-1_000_000_004_001);

fn russian() -> Change {
    Change::Language(Some(Locale::Russian))
}

#[tokio::test]
async fn a_choice_holds_and_outlives_the_program() {
    let folder = Folder::new();
    let changes = [
        russian(),
        Change::DailyOn(Some(12)),
        Change::Hour(18),
        Change::Zone("Europe/Belgrade".to_owned()),
        Change::QuietDay(QuietDay::Nearest),
        Change::Answers(Answers::CommandsOnly),
        Change::CoolDown(60),
        Change::Quiz(false),
        Change::Pictures(false),
    ];
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(*chats.settings(GROUP).await, Settings::DEFAULT);
    for change in &changes {
        chats.change(GROUP, change).await.unwrap();
    }
    let chosen = Settings {
        language: Some(Locale::Russian),
        daily: DailyPost {
            on: true,
            hour: 18,
            zone: Some("Europe/Belgrade".to_owned()),
            topic: Some(12),
            quiet_day: QuietDay::Nearest,
        },
        answers: Answers::CommandsOnly,
        cool_down: 60,
        quiz: false,
        pictures: false,
    };
    assert_eq!(*chats.settings(GROUP).await, chosen);
    drop(chats);
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!(chats.cached(GROUP), None);
    assert_eq!(*chats.settings(GROUP).await, chosen);
    assert_eq!(*chats.settings(SUPERGROUP).await, Settings::DEFAULT);
}

#[tokio::test]
async fn a_group_that_moves_keeps_everything_in_whatever_order_it_is_told() {
    let day = date(2026, 11, 25);
    for again in [1, 2, 3] {
        let folder = Folder::new();
        let chats = Chats::open(&folder.url()).await.unwrap();
        chats.change(GROUP, &russian()).await.unwrap();
        chats.change(GROUP, &Change::DailyOn(None)).await.unwrap();
        assert!(chats.claim(GROUP, day).await.unwrap());
        // The supergroup is there before anybody says where it came from.
        chats.change(SUPERGROUP, &Change::Hour(7)).await.unwrap();
        chats.change(SUPERGROUP, &Change::Language(Some(Locale::Albanian))).await.unwrap();
        for _ in 0..again {
            chats.migrate(GROUP, SUPERGROUP).await.unwrap();
        }
        let moved = chats.settings(SUPERGROUP).await;
        assert_eq!((moved.language, moved.daily.on, moved.daily.hour), (Some(Locale::Albanian), true, 7));
        assert_eq!(*chats.settings(GROUP).await, Settings::DEFAULT);
        assert!(!chats.claim(SUPERGROUP, day).await.unwrap(), "the day's post was claimed before it moved");
        // What is chosen later is not undone when it is told once more.
        chats.change(SUPERGROUP, &Change::DailyOff).await.unwrap();
        chats.migrate(GROUP, SUPERGROUP).await.unwrap();
        assert!(!chats.settings(SUPERGROUP).await.daily.on);
    }
}

#[tokio::test]
async fn a_chat_that_is_gone_keeps_its_settings_and_a_forgotten_one_nothing() {
    let folder = Folder::new();
    let chats = Chats::open(&folder.url()).await.unwrap();
    let day = date(2026, 11, 25);
    for change in [russian(), Change::DailyOn(None)] {
        chats.change(GROUP, &change).await.unwrap();
    }
    chats.gone(GROUP).await.unwrap();
    let settings = chats.settings(GROUP).await;
    assert_eq!((settings.daily.on, settings.language), (false, Some(Locale::Russian)));
    // A chat that never chose anything leaves no trace.
    chats.gone(SUPERGROUP).await.unwrap();

    assert!(chats.claim(GROUP, day).await.unwrap());
    chats.forget(GROUP).await.unwrap();
    assert_eq!(*chats.settings(GROUP).await, Settings::DEFAULT);
    assert!(chats.claim(GROUP, day).await.unwrap(), "nothing is left of a forgotten chat");
}

#[tokio::test]
async fn a_post_is_claimed_once() {
    let folder = Folder::new();
    let chats = Chats::open(&folder.url()).await.unwrap();
    let (day, next) = (date(2026, 11, 25), date(2026, 11, 26));
    assert!(chats.claim(GROUP, day).await.unwrap());
    for fate in [Fate::Posted, Fate::NotPosted, Fate::Unknown] {
        assert!(!chats.claim(GROUP, day).await.unwrap());
        chats.settle(GROUP, day, fate).await.unwrap();
    }
    assert!(!chats.claim(GROUP, day).await.unwrap());
    assert!(chats.claim(SUPERGROUP, day).await.unwrap() && chats.claim(GROUP, next).await.unwrap());
    chats.settle(GROUP, next, Fate::Open).await.unwrap();
    assert!(chats.claim(GROUP, next).await.unwrap());
    // Two are open when the program ends; they are counted once.
    drop(chats);
    let chats = Chats::open(&folder.url()).await.unwrap();
    assert_eq!((chats.lost().await, chats.lost().await), (Ok(2), Ok(0)));
    assert!(!chats.claim(GROUP, next).await.unwrap());
    chats.tidy(next).await.unwrap();
    assert!(chats.claim(GROUP, day).await.unwrap() && !chats.claim(GROUP, next).await.unwrap());
}

#[tokio::test]
async fn subscribers_come_page_by_page_and_each_once() {
    let folder = Folder::new();
    let chats = Chats::open(&folder.url()).await.unwrap();
    let all: Vec<_> = (1..=60).map(ChatId).collect();
    for &chat in &all {
        chats.change(chat, &Change::DailyOn(None)).await.unwrap();
        let zone = if chat.0 % 3 == 0 { "Europe/Moscow" } else { "Europe/Tirane" };
        chats.change(chat, &Change::Zone(zone.to_owned())).await.unwrap();
        chats.change(chat, &Change::Hour(if chat.0 % 2 == 0 { 8 } else { 9 })).await.unwrap();
    }
    chats.change(ChatId(61), &Change::DailyOff).await.unwrap();
    let mut zones = chats.zones().await.unwrap();
    zones.sort();
    assert_eq!(zones, ["Europe/Moscow", "Europe/Tirane"]);
    let mut found = Vec::new();
    for (zone, hour) in [("Europe/Moscow", 8), ("Europe/Moscow", 9), ("Europe/Tirane", 8), ("Europe/Tirane", 9)] {
        for seconds in [0..1800, 1800..3600] {
            let slot = Slot { zone: zone.to_owned(), hour, seconds };
            let mut after = None;
            loop {
                let page = chats.subscribers(&slot, after, 4).await.unwrap();
                let Some(last) = page.last() else { break };
                assert!(page.len() <= 4);
                after = Some(last.chat);
                for Subscriber { chat, settings } in page {
                    assert!(slot.seconds.contains(&chat.second_of_hour()));
                    assert_eq!((settings.daily.zone_name(), settings.daily.hour), (zone, hour));
                    found.push(chat);
                }
            }
        }
    }
    found.sort();
    assert_eq!(found, all);
}

#[tokio::test]
async fn the_usual_answer_asks_the_database_nothing() {
    let memory = Memory::default();
    let chats = Chats::new(Box::new(memory.clone()));
    for _ in 0..3 {
        // A chat without choices is remembered too.
        assert_eq!(*chats.settings(GROUP).await, Settings::DEFAULT);
        assert!(chats.cached(GROUP).is_some());
    }
    assert_eq!(memory.asked(), 1);
    chats.change(GROUP, &Change::Hour(5)).await.unwrap();
    assert_eq!(chats.cached(GROUP).unwrap().daily.hour, 5);
    assert_eq!(memory.asked(), 2);
}

#[tokio::test]
async fn memory_is_bounded() {
    let chats = Chats::new(Box::new(Memory::default()));
    for id in 0..i64::try_from(REMEMBERED).unwrap() * 3 {
        chats.settings(ChatId(id)).await;
    }
    assert!(chats.remembered.len() <= REMEMBERED);
}

#[tokio::test]
async fn while_the_database_fails_what_was_last_known_holds() {
    let memory = Memory::default();
    let chats = Chats::new(Box::new(memory.clone()));
    chats.change(GROUP, &Change::Hour(5)).await.unwrap();
    memory.fail(true);
    assert_eq!(chats.change(GROUP, &Change::Hour(6)).await, Err(NotSaved));
    assert_eq!(chats.settings(GROUP).await.daily.hour, 5);
    // Nothing is known of this one; the defaults do, and are not taken for its choices.
    assert_eq!(*chats.settings(SUPERGROUP).await, Settings::DEFAULT);
    assert_eq!(chats.cached(SUPERGROUP), None);
    // It is not asked anew for every message.
    let before = memory.asked();
    for id in 0..100 {
        chats.settings(ChatId(id)).await;
    }
    assert_eq!(memory.asked(), before);
    memory.fail(false);
    assert_eq!(chats.change(GROUP, &Change::Hour(6)).await.map(|settings| settings.daily.hour), Ok(6));
}

#[tokio::test]
async fn a_look_up_under_way_does_not_undo_a_change() {
    let chats = Chats::new(Box::new(Memory::default()));
    // The look-up asks first and is answered after the change was made.
    let look_up = chats.settings(GROUP);
    let change = async { chats.change(GROUP, &Change::Hour(5)).await.map(drop) };
    let (_, changed) = tokio::join!(look_up, change);
    assert_eq!(changed, Ok(()));
    assert_eq!(chats.settings(GROUP).await.daily.hour, 5);
}
