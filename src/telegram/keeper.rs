//! Keeps the inbox on a thread of its own, since files block. What has come in the meantime is written in one go,
//! so that under load an update costs a fraction of a system call.

use std::io;
use std::iter::once;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::oneshot;

use super::inbox::{Inbox, InboxError};
use super::seldom::Seldom;

/// How often a failing disk is spoken of.
const COMPLAIN_EVERY: Duration = Duration::from_secs(60);

/// The way to the inbox.
#[derive(Debug)]
pub(super) struct Keeper {
    /// Taken away only at the end.
    notes: Option<Sender<Note>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
enum Note {
    /// Updates that were taken, and whom to tell whether all of them are in.
    Put { updates: Vec<(i64, String)>, done: oneshot::Sender<bool> },
    /// An update that is finished.
    Finish(i64),
}

impl Keeper {
    /// Takes charge of an inbox.
    pub(super) fn new(inbox: Inbox) -> io::Result<Self> {
        let (notes, received) = channel();
        let thread = thread::Builder::new().name("inbox".to_owned()).spawn(move || keep(inbox, &received))?;
        Ok(Self { notes: Some(notes), thread: Some(thread) })
    }

    /// Puts updates in. Whether they are all in; if not, they must not be confirmed to Telegram.
    pub(super) async fn put(&self, updates: Vec<(i64, String)>) -> bool {
        let (done, told) = oneshot::channel();
        self.note(Note::Put { updates, done }) && told.await.unwrap_or(false)
    }

    /// Notes that an update is finished.
    pub(super) fn finish(&self, id: i64) {
        self.note(Note::Finish(id));
    }

    /// Hands a note over; it fails only if the thread is gone.
    fn note(&self, note: Note) -> bool {
        self.notes.as_ref().is_some_and(|notes| notes.send(note).is_ok())
    }
}

impl Drop for Keeper {
    /// Waits until everything is written, and lets go of the inbox.
    fn drop(&mut self) {
        self.notes.take();
        if let Some(Err(_)) = self.thread.take().map(JoinHandle::join) {
            log::error!("the inbox ended early: updates may be answered twice after the next start");
        }
    }
}

/// Does what the notes say until nobody is left to write any.
fn keep(mut inbox: Inbox, notes: &Receiver<Note>) {
    let mut complaints = Seldom::new(COMPLAIN_EVERY);
    let mut complain = |error: InboxError| {
        if complaints.now((), Instant::now()) {
            log::error!("{error}");
        }
    };
    while let Ok(first) = notes.recv() {
        let mut put = Vec::new();
        for note in once(first).chain(notes.try_iter()) {
            match note {
                Note::Put { updates, done } => {
                    let now = Timestamp::now();
                    let entered: Result<(), InboxError> =
                        updates.iter().try_for_each(|(id, raw)| inbox.enter(*id, raw, now));
                    put.push((done, entered.is_ok()));
                    entered.unwrap_or_else(&mut complain);
                }
                Note::Finish(id) => inbox.erase(id),
            }
        }
        inbox.flush().unwrap_or_else(&mut complain);
        for (done, are_in) in put {
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
        assert_eq!((pending, left.finished), (vec![(2, "two")], vec![1]));
        drop(inbox);
        for suffix in ["", ".lock"] {
            std::fs::remove_file(format!("{}{suffix}", path.display())).unwrap();
        }
    }
}
