//! Keeps the inbox on a thread of its own, since files block. Updates that come in are written at once, since
//! Telegram is told only then that we have them. That an update is finished may wait for half a millisecond, and what
//! finishes meanwhile is written in one go. A chat's next answer waits for it, so that a kill doubles one at most.

use std::io;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::{oneshot, watch};

use super::inbox::{Inbox, InboxError};
use super::seldom::Seldom;

/// How long a finished update may wait to be erased.
const TOGETHER: Duration = Duration::from_micros(500);
/// How often a failing disk is spoken of.
const COMPLAIN_EVERY: Duration = Duration::from_mins(1);

/// The way to the inbox.
#[derive(Debug)]
pub(super) struct Keeper {
    notes: Arc<Notes>,
    /// How many updates were erased.
    erased: watch::Receiver<u64>,
    thread: Option<JoinHandle<()>>,
}

/// What is to be written.
#[derive(Debug, Default)]
struct Notes {
    waiting: Mutex<Waiting>,
    more: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    put: Vec<Put>,
    finished: Vec<i64>,
    /// How many updates were finished in all.
    count: u64,
    is_closed: bool,
}

/// Updates that were taken, and whom to tell whether all of them are in.
#[derive(Debug)]
struct Put {
    updates: Vec<(i64, String)>,
    done: oneshot::Sender<bool>,
}

impl Keeper {
    /// Takes charge of an inbox.
    pub(super) fn new(inbox: Inbox) -> io::Result<Self> {
        let notes = Arc::new(Notes::default());
        let read = notes.clone();
        let (told, erased) = watch::channel(0);
        let thread = thread::Builder::new().name("inbox".to_owned()).spawn(move || keep(inbox, &read, &told))?;
        Ok(Self { notes, erased, thread: Some(thread) })
    }

    /// Puts updates in. Whether they are all in; if not, they must not be confirmed to Telegram.
    pub(super) async fn put(&self, updates: Vec<(i64, String)>) -> bool {
        let (done, told) = oneshot::channel();
        self.notes.lock().put.push(Put { updates, done });
        self.notes.more.notify_one();
        told.await.unwrap_or(false)
    }

    /// Notes that an update is finished, and gives how many are.
    pub(super) fn finish(&self, id: i64) -> u64 {
        let (count, is_first) = {
            let mut waiting = self.notes.lock();
            waiting.finished.push(id);
            waiting.count += 1;
            (waiting.count, waiting.finished.len() == 1)
        };
        if is_first {
            self.notes.more.notify_one();
        }
        count
    }

    /// Waits until so many updates were erased.
    pub(super) async fn erased(&self, count: u64) {
        // It fails only if the thread is gone, and then nothing will be erased any more.
        let _ = self.erased.clone().wait_for(|erased| *erased >= count).await;
    }
}

impl Drop for Keeper {
    /// Waits until everything is written, and lets go of the inbox.
    fn drop(&mut self) {
        self.notes.lock().is_closed = true;
        self.notes.more.notify_one();
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            log::error!("the inbox ended early: updates may be answered twice after the next start");
        }
    }
}

impl Notes {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until there is something to write, and takes it; `None` at the end.
    fn take(&self) -> Option<Waiting> {
        let idle = |waiting: &mut Waiting| waiting.put.is_empty() && waiting.finished.is_empty() && !waiting.is_closed;
        let waiting = self.more.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
        let can_wait = |waiting: &mut Waiting| waiting.put.is_empty() && !waiting.is_closed;
        let waited = self.more.wait_timeout_while(waiting, TOGETHER, can_wait);
        let (mut waiting, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if waiting.is_closed && waiting.put.is_empty() && waiting.finished.is_empty() {
            return None;
        }
        let (is_closed, count) = (waiting.is_closed, waiting.count);
        Some(mem::replace(&mut *waiting, Waiting { count, is_closed, ..Waiting::default() }))
    }
}

/// Writes what the notes say until nobody is left to write any.
fn keep(mut inbox: Inbox, notes: &Notes, told_erased: &watch::Sender<u64>) {
    let mut complaints = Seldom::new(COMPLAIN_EVERY);
    let mut complain = |error: InboxError| {
        if complaints.now((), Instant::now()) {
            log::error!("{error}");
        }
    };
    while let Some(Waiting { put, finished, count, .. }) = notes.take() {
        let now = Timestamp::now();
        let mut told = Vec::with_capacity(put.len());
        for Put { updates, done } in put {
            let entered: Result<(), InboxError> = updates.iter().try_for_each(|(id, raw)| inbox.enter(*id, raw, now));
            told.push((done, entered.is_ok()));
            entered.unwrap_or_else(&mut complain);
        }
        // What is finished was put in before, now or earlier.
        for id in finished {
            inbox.erase(id);
        }
        inbox.flush().unwrap_or_else(&mut complain);
        told_erased.send_replace(count);
        for (done, are_in) in told {
            // Nobody waits any more while the bot is stopping.
            let _ = done.send(are_in);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_put_in_stays_until_it_is_finished() {
        let path = std::env::temp_dir().join(format!("almanac-bot-keeper-{}.inbox", std::process::id()));
        let (inbox, _) = Inbox::open(&path, Timestamp::now()).unwrap();
        let keeper = Keeper::new(inbox).unwrap();
        assert!(keeper.put(vec![(1, "one".to_owned()), (2, "two".to_owned())]).await);
        keeper.finish(1);
        drop(keeper);
        let (inbox, left) = Inbox::open(&path, Timestamp::now()).unwrap();
        let pending: Vec<_> = left.pending.iter().map(|pending| (pending.id, pending.raw.as_str())).collect();
        assert_eq!((pending, left.finished.len()), (vec![(2, "two")], 1));
        drop(inbox);
        for suffix in ["", ".lock"] {
            std::fs::remove_file(format!("{}{suffix}", path.display())).unwrap();
        }
    }
}
