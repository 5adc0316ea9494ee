//! The loop: looks again and again which posts became due, claims each before it is sent, and sends them at a pace
//! that leaves room for answers.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use tokio::sync::{Mutex, watch};
use tokio::task::JoinSet;
use tokio::time::{Interval, MissedTickBehavior, interval, sleep};

use super::due::{self, LATE};
use super::post::{Outcome, Post};
use crate::chats::{Chats, Fate, NotSaved, Slot, Subscriber};
use crate::replies::Reply;

/// How many days a claim is kept: more than a day is long anywhere.
const KEPT_DAYS: i64 = 3;

/// How fast and how often.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The time between two posts: 25 a second, of the 30 that Telegram takes from a bot.
    /// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>
    pub pace: Duration,
    /// The time between two looks.
    pub look: Duration,
    /// How many posts are under way at most, those that wait for the server included.
    pub under_way: usize,
    /// How many subscribers are looked up at once.
    pub page: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { pace: Duration::from_millis(40), look: Duration::from_mins(1), under_way: 256, page: 256 }
    }
}

/// The daily posts of all chats.
pub struct Daily<P> {
    inner: Arc<Inner<P>>,
    limits: Limits,
}

struct Inner<P> {
    chats: Arc<Chats>,
    post: P,
    clock: Clock,
    counts: Counts,
    /// One post may leave with each tick, retries too.
    pace: Mutex<Interval>,
}

/// What tells the time.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// Why a look ended early. The next one covers its time anew; what was claimed is not claimed again.
enum Halt {
    NotSaved,
    Stopped,
}

impl From<NotSaved> for Halt {
    fn from(_: NotSaved) -> Self {
        Self::NotSaved
    }
}

impl<P> fmt::Debug for Daily<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Daily").field("limits", &self.limits).finish_non_exhaustive()
    }
}

/// How posts ended, since they were last written to the log.
#[derive(Debug, Default)]
struct Counts {
    sent: AtomicU64,
    not_sent: AtomicU64,
    unknown: AtomicU64,
    late: AtomicU64,
    gone: AtomicU64,
}

impl Counts {
    fn log(&self) {
        let take = |count: &AtomicU64| count.swap(0, Ordering::Relaxed);
        let (sent, not_sent, gone) = (take(&self.sent), take(&self.not_sent), take(&self.gone));
        if sent + not_sent + gone > 0 {
            log::info!("daily posts: {sent} sent, {not_sent} refused, {gone} chats without the bot unsubscribed");
        }
        let (unknown, late) = (take(&self.unknown), take(&self.late));
        if unknown > 0 {
            log::warn!(
                "{unknown} daily posts got no answer from the server; they may be missing, and are not sent again"
            );
        }
        if late > 0 {
            log::warn!("{late} daily posts were left out: they would have come more than an hour late");
        }
    }
}

impl<P: Post> Daily<P> {
    /// Posts to the chats that want it, by a clock.
    ///
    /// # Panics
    /// Outside of a runtime of tokio.
    pub fn new(chats: Arc<Chats>, post: P, clock: Clock, limits: Limits) -> Self {
        let mut pace = interval(limits.pace);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let pace = Mutex::new(pace);
        Self { inner: Arc::new(Inner { chats, post, clock, counts: Counts::default(), pace }), limits }
    }

    /// Posts until `stop` turns true, then ends what is under way and returns.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let inner = self.inner;
        let mut round = Round {
            looked_until: (inner.clock)() - LATE,
            lost_counted: false,
            tidied: None,
            under_way: JoinSet::new(),
            stop: stop.clone(),
            limits: self.limits,
            inner: inner.clone(),
        };
        loop {
            // A look is not broken off: it may just have claimed a post.
            if let Err(Halt::Stopped) = round.look().await {
                break;
            }
            inner.counts.log();
            tokio::select! {
                () = sleep(self.limits.look) => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
        while round.under_way.join_next().await.is_some() {}
        inner.counts.log();
    }
}

/// What the loop knows from one look to the next.
struct Round<P> {
    inner: Arc<Inner<P>>,
    limits: Limits,
    /// What became due until then was handed over, or is past.
    looked_until: Timestamp,
    lost_counted: bool,
    tidied: Option<Date>,
    under_way: JoinSet<()>,
    stop: watch::Receiver<bool>,
}

impl<P: Post> Round<P> {
    /// Hands over what became due since the last look.
    async fn look(&mut self) -> Result<(), Halt> {
        let now = (self.inner.clock)();
        self.count_lost().await?;
        self.tidy(now).await?;
        // A clock that was set back finds nothing due twice: what lies before was looked at.
        let after = self.looked_until.max(now - LATE);
        if after >= now {
            return Ok(());
        }
        for zone in self.inner.chats.zones().await? {
            for opening in due::openings(&zone, after, now) {
                let slot = Slot { zone: zone.clone(), hour: opening.hour, seconds: opening.seconds };
                self.hand_over(&slot, opening.day).await?;
            }
        }
        self.looked_until = now;
        Ok(())
    }

    async fn hand_over(&mut self, slot: &Slot, day: Date) -> Result<(), Halt> {
        let mut after = None;
        loop {
            let page = self.inner.chats.subscribers(slot, after, self.limits.page).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = Some(last.chat);
            for to in page {
                if *self.stop.borrow() {
                    return Err(Halt::Stopped);
                }
                // Whoever changed their mind since the page was read is in memory.
                if self.inner.chats.cached(to.chat).is_some_and(|now| now.daily != to.settings.daily) {
                    continue;
                }
                if self.inner.is_late(&to, day) {
                    self.inner.counts.late.fetch_add(1, Ordering::Relaxed);
                    continue;
                }
                let Some(reply) = self.inner.post.reply(&to, day) else { continue };
                // Claimed only when it can leave at once: what is claimed when the process dies is lost.
                self.wait_for_turn().await;
                if self.inner.chats.claim(to.chat, day).await? {
                    let (inner, stop) = (self.inner.clone(), self.stop.clone());
                    self.under_way.spawn(async move { inner.deliver(to, day, reply, stop).await });
                }
            }
        }
    }

    async fn wait_for_turn(&mut self) {
        while self.under_way.len() >= self.limits.under_way {
            self.under_way.join_next().await;
        }
        while self.under_way.try_join_next().is_some() {}
        self.inner.pace.lock().await.tick().await;
    }

    async fn count_lost(&mut self) -> Result<(), NotSaved> {
        if self.lost_counted {
            return Ok(());
        }
        let lost = self.inner.chats.lost().await?;
        if lost > 0 {
            log::warn!(
                "{lost} daily posts were under way when the bot ended; they may be missing, and are not sent again"
            );
        }
        self.lost_counted = true;
        Ok(())
    }

    async fn tidy(&mut self, now: Timestamp) -> Result<(), NotSaved> {
        let today = TimeZone::UTC.to_datetime(now).date();
        if self.tidied != Some(today) {
            let before = today.checked_sub(KEPT_DAYS.days()).unwrap_or(today);
            self.inner.chats.tidy(before).await?;
            self.tidied = Some(today);
        }
        Ok(())
    }
}

impl<P: Post> Inner<P> {
    /// Sends a claimed post, and waits where the server asks for it and there is time.
    async fn deliver(&self, to: Subscriber, day: Date, reply: Reply, mut stop: watch::Receiver<bool>) {
        let (count, fate) = loop {
            match self.post.post(&to, &reply).await {
                Outcome::Sent => break (&self.counts.sent, Fate::Posted),
                Outcome::NotSent => break (&self.counts.not_sent, Fate::NotPosted),
                Outcome::Unknown => break (&self.counts.unknown, Fate::Unknown),
                Outcome::ChatGone => {
                    // Not saved, it shows again tomorrow.
                    let _ = self.chats.gone(to.chat).await;
                    break (&self.counts.gone, Fate::NotPosted);
                }
                Outcome::Paused(wait) => {
                    let stopped = tokio::select! {
                        () = sleep(wait) => false,
                        _ = stop.wait_for(|stop| *stop) => true,
                    };
                    if stopped {
                        // Another process may still send it in time.
                        let _ = self.chats.settle(to.chat, day, Fate::Open).await;
                        return;
                    }
                    self.pace.lock().await.tick().await;
                    if self.is_late(&to, day) {
                        break (&self.counts.late, Fate::NotPosted);
                    }
                }
            }
        };
        count.fetch_add(1, Ordering::Relaxed);
        // Not saved, it is counted as lost at the next start.
        let _ = self.chats.settle(to.chat, day, fate).await;
    }

    fn is_late(&self, to: &Subscriber, day: Date) -> bool {
        due::day(&to.settings.daily, to.chat, (self.clock)()) != Some(day)
    }
}
