//! The loop over a database in memory and a place that answers as it is told, by a clock of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::*;
use crate::chats::memory::Memory;
use crate::chats::{Change, ChatId, Chats, Fate, Store, Subscriber};
use crate::replies::Reply;

/// A place that keeps what is posted, and answers a chat's attempts in turn as it is told, then as sent.
#[derive(Clone, Default)]
struct Board(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    answers: HashMap<ChatId, Vec<Outcome>>,
    tried: Vec<(ChatId, Date, Instant)>,
    silent: bool,
}

impl Board {
    fn answering(chat: ChatId, answers: &[Outcome]) -> Self {
        let board = Self::default();
        board.0.lock().unwrap().answers.insert(chat, answers.to_vec());
        board
    }

    fn tried(&self) -> Vec<(ChatId, Date)> {
        self.0.lock().unwrap().tried.iter().map(|(chat, day, _)| (*chat, *day)).collect()
    }
}

impl Post for Board {
    fn reply(&self, _: &Subscriber, day: Date) -> Option<Reply> {
        let mut reply = Reply::default();
        reply.body.line(crate::replies::body::Line::of(day.to_string()));
        (!self.0.lock().unwrap().silent).then_some(reply)
    }

    async fn post(&self, to: &Subscriber, reply: &Reply) -> Outcome {
        let mut inner = self.0.lock().unwrap();
        inner.tried.push((to.chat, reply.body.text().parse().unwrap(), Instant::now()));
        let answers = inner.answers.entry(to.chat).or_default();
        if answers.is_empty() { Outcome::Sent } else { answers.remove(0) }
    }
}

const CHAT: ChatId = ChatId(-4001);
const DAY: Date = date(2026, 11, 25);

/// When a chat's post of 9 o'clock is due on a day, in UTC.
fn due(chat: ChatId, day: Date) -> Timestamp {
    let post = Subscriber { chat, settings: crate::chats::Settings::DEFAULT }.settings.daily;
    due::instant(&crate::chats::DailyPost { on: true, ..post }, chat, day).unwrap()
}

async fn subscribed(memory: &Memory, chats: &[ChatId]) {
    for chat in chats {
        memory.change(*chat, &Change::DailyOn(None)).await.unwrap();
    }
}

/// A loop that runs, by a clock that shows `from` now.
struct Running {
    stop: watch::Sender<bool>,
    task: tokio::task::JoinHandle<()>,
}

fn started(memory: &Memory, board: &Board, from: Timestamp) -> Running {
    let start = Instant::now();
    let clock = move || from + SignedDuration::try_from(start.elapsed()).unwrap();
    let chats = Arc::new(Chats::new(Box::new(memory.clone())));
    let (stop, stopped) = watch::channel(false);
    let daily = Daily::new(chats, board.clone(), Box::new(clock), Limits::default());
    Running { stop, task: tokio::spawn(daily.run(stopped)) }
}

impl Running {
    async fn for_minutes(&self, minutes: u64) {
        sleep(Duration::from_mins(minutes)).await;
    }

    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.task.await.unwrap();
    }
}

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

#[tokio::test(start_paused = true)]
async fn a_post_comes_at_its_time_every_day_and_once() {
    let (memory, board) = (Memory::default(), Board::default());
    subscribed(&memory, &[CHAT]).await;
    memory.change(ChatId(7), &Change::DailyOff).await.unwrap();
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(5));
    running.for_minutes(4).await;
    assert_eq!(board.tried(), []);
    running.for_minutes(2).await;
    assert_eq!(board.tried(), [(CHAT, DAY)]);
    running.for_minutes(2 * 24 * 60).await;
    running.stop().await;
    let days = [DAY, DAY.tomorrow().unwrap(), date(2026, 11, 27)];
    assert_eq!(board.tried(), days.map(|day| (CHAT, day)));
    assert_eq!(memory.fate(CHAT, date(2026, 11, 27)), Some(Fate::Posted));
}

#[tokio::test(start_paused = true)]
async fn a_restart_neither_doubles_nor_misses() {
    let (memory, board) = (Memory::default(), Board::default());
    let chats: Vec<_> = (1..=200).map(ChatId).collect();
    subscribed(&memory, &chats).await;
    // Restarted every few minutes over the hours in which posts are due.
    let mut now: Timestamp = "2026-11-25T08:50:00Z".parse().unwrap();
    for round in 0..20 {
        let running = started(&memory, &board, now);
        let length = 3 + round % 5;
        running.for_minutes(length).await;
        running.stop().await;
        now += minutes(i64::try_from(length).unwrap() + 1);
    }
    let mut tried: Vec<_> = board.tried().into_iter().map(|(chat, _)| chat).collect();
    tried.sort();
    assert_eq!(tried, chats);
}

#[tokio::test(start_paused = true)]
async fn after_an_outage_what_is_an_hour_late_is_left_out() {
    for (late, posted) in [(10, true), (59, true), (61, false), (600, false)] {
        let (memory, board) = (Memory::default(), Board::default());
        subscribed(&memory, &[CHAT]).await;
        let running = started(&memory, &board, due(CHAT, DAY) + minutes(late));
        running.for_minutes(1).await;
        running.stop().await;
        assert_eq!(!board.tried().is_empty(), posted, "{late} minutes late");
    }
}

#[tokio::test(start_paused = true)]
async fn each_outcome_is_written_down_and_none_leads_to_a_double() {
    let tomorrow = DAY.tomorrow().unwrap();
    let cases = [
        (Outcome::Sent, Fate::Posted, true),
        (Outcome::NotSent, Fate::NotPosted, true),
        (Outcome::Unknown, Fate::Unknown, true),
        // Whoever shut the bot out is not tried on the next day.
        (Outcome::ChatGone, Fate::NotPosted, false),
    ];
    for (outcome, fate, again_tomorrow) in cases {
        let (memory, board) = (Memory::default(), Board::answering(CHAT, &[outcome]));
        subscribed(&memory, &[CHAT]).await;
        let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
        running.for_minutes(120).await;
        assert_eq!(board.tried(), [(CHAT, DAY)], "{outcome:?}");
        assert_eq!(memory.fate(CHAT, DAY), Some(fate), "{outcome:?}");
        running.for_minutes(24 * 60).await;
        running.stop().await;
        assert_eq!(board.tried().contains(&(CHAT, tomorrow)), again_tomorrow, "{outcome:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_pause_is_waited_for_as_long_as_there_is_time() {
    let pause = |minutes: u64| Outcome::Paused(Duration::from_mins(minutes));
    let (memory, board) = (Memory::default(), Board::answering(CHAT, &[pause(5), pause(20)]));
    subscribed(&memory, &[CHAT]).await;
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
    running.for_minutes(30).await;
    running.stop().await;
    assert_eq!(board.tried(), [(CHAT, DAY); 3]);
    assert_eq!(memory.fate(CHAT, DAY), Some(Fate::Posted));

    let (memory, board) = (Memory::default(), Board::answering(CHAT, &[pause(70)]));
    subscribed(&memory, &[CHAT]).await;
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
    running.for_minutes(90).await;
    running.stop().await;
    assert_eq!(board.tried(), [(CHAT, DAY)]);
    assert_eq!(memory.fate(CHAT, DAY), Some(Fate::NotPosted));
}

#[tokio::test(start_paused = true)]
async fn a_pause_that_a_stop_breaks_off_leaves_the_post_to_the_next_process() {
    let (memory, board) = (Memory::default(), Board::answering(CHAT, &[Outcome::Paused(Duration::from_mins(15))]));
    subscribed(&memory, &[CHAT]).await;
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
    running.for_minutes(3).await;
    let before = Instant::now();
    running.stop().await;
    assert!(before.elapsed() < Duration::from_secs(1));
    assert!(!memory.is_claimed(CHAT, DAY));
    let running = started(&memory, &board, due(CHAT, DAY) + minutes(5));
    running.for_minutes(1).await;
    running.stop().await;
    assert_eq!((board.tried().len(), memory.fate(CHAT, DAY)), (2, Some(Fate::Posted)));
}

#[tokio::test(start_paused = true)]
async fn a_claim_whose_process_died_is_not_sent_again() {
    let (memory, board) = (Memory::default(), Board::default());
    subscribed(&memory, &[CHAT]).await;
    assert!(memory.claim(CHAT, DAY).await.unwrap());
    let running = started(&memory, &board, due(CHAT, DAY) + minutes(1));
    running.for_minutes(5).await;
    running.stop().await;
    assert_eq!((board.tried(), memory.fate(CHAT, DAY)), (vec![], Some(Fate::Unknown)));
}

#[tokio::test(start_paused = true)]
async fn posts_that_were_paused_together_are_paced_again() {
    let memory = Memory::default();
    let chats: Vec<_> = (1..=100).map(ChatId).collect();
    let board = Board::default();
    for chat in &chats {
        board.0.lock().unwrap().answers.insert(*chat, vec![Outcome::Paused(Duration::from_mins(1))]);
    }
    subscribed(&memory, &chats).await;
    let running = started(&memory, &board, "2026-11-25T09:59:59Z".parse().unwrap());
    running.for_minutes(5).await;
    running.stop().await;
    let inner = board.0.lock().unwrap();
    let instants: Vec<_> = inner.tried.iter().map(|(_, _, instant)| *instant).collect();
    assert!(instants.len() > 180, "{}", instants.len());
    assert!(instants.windows(27).all(|window| window[26] - window[0] >= Duration::from_secs(1)));
}

#[tokio::test(start_paused = true)]
async fn posts_are_paced_and_nobody_waits_for_a_neighbour() {
    let board = Board::answering(ChatId(1), &[Outcome::Paused(Duration::from_mins(10)); 2]);
    let memory = Memory::default();
    let chats: Vec<_> = (1..=2000).map(ChatId).collect();
    subscribed(&memory, &chats).await;
    // All at once, after an outage; the first of them late by almost an hour.
    let running = started(&memory, &board, "2026-11-25T09:59:50Z".parse().unwrap());
    running.for_minutes(30).await;
    running.stop().await;
    let inner = board.0.lock().unwrap();
    let mut instants: Vec<_> = inner.tried.iter().map(|(_, _, instant)| *instant).collect();
    instants.sort();
    assert!(instants.len() > 1900, "{}", instants.len());
    let most = instants.windows(27).all(|window| window[26] - window[0] >= Duration::from_secs(1));
    assert!(most, "more than 25 within a second");
    assert!(instants[1900] - instants[0] < Duration::from_secs(100), "somebody held up the others");
}

#[tokio::test(start_paused = true)]
async fn a_database_that_fails_for_a_while_loses_no_post() {
    let (memory, board) = (Memory::default(), Board::default());
    subscribed(&memory, &[CHAT]).await;
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
    memory.fail(true);
    running.for_minutes(20).await;
    assert_eq!(board.tried(), []);
    memory.fail(false);
    running.for_minutes(1).await;
    running.stop().await;
    assert_eq!(board.tried(), [(CHAT, DAY)]);
}

#[tokio::test(start_paused = true)]
async fn a_day_without_anything_to_tell_is_not_claimed() {
    let (memory, board) = (Memory::default(), Board::default());
    board.0.lock().unwrap().silent = true;
    subscribed(&memory, &[CHAT]).await;
    let running = started(&memory, &board, due(CHAT, DAY) - minutes(1));
    running.for_minutes(5).await;
    running.stop().await;
    assert_eq!((board.tried(), memory.is_claimed(CHAT, DAY)), (vec![], false));
}
