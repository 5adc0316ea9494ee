//! Order within a chat, and none between chats: a lane for each chat that has something to do. A lane is a task that
//! does one job after the other and ends with the last one; a chat that must wait holds up nobody else.

use std::collections::{HashMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::FutureExt;
use tokio::task::AbortHandle;

use super::answering::{self, Say};
use super::bot::Bot;
use super::editing::{self, Edit};
use super::tickets::Ticket;
use super::update::Message;

/// The lanes of all chats.
#[derive(Debug, Default)]
pub(super) struct Lanes(Mutex<HashMap<i64, Lane>>);

/// What waits in a chat, and the task that works it off.
#[derive(Debug, Default)]
struct Lane {
    waiting: VecDeque<Job>,
    task: Option<AbortHandle>,
}

/// Something to do in a chat, and the update that it comes from.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) work: Work,
    pub(super) ticket: Ticket,
}

/// What is done in order.
#[derive(Debug)]
pub(super) enum Work {
    /// Answer a message.
    Answer(Box<Message>),
    /// Say that there were too many of them.
    TooMany(Box<Message>),
    /// Say what a button asks for in a message of its own.
    Say(Box<Say>),
    /// Put another reply into a message of ours.
    Edit(Box<Edit>),
}

impl Lanes {
    /// Adds a job behind all others of its chat.
    pub(super) fn push(self: &Arc<Self>, chat: i64, job: Job, bot: &Arc<Bot>) {
        let mut lanes = self.lock();
        if let Some(lane) = lanes.get_mut(&chat) {
            lane.waiting.push_back(job);
            return;
        }
        let task = tokio::spawn(Self::run(self.clone(), chat, job, bot.clone()));
        lanes.insert(chat, Lane { waiting: VecDeque::new(), task: Some(task.abort_handle()) });
    }

    /// Ends all lanes where they stand. What they have not done stays in the inbox.
    pub(super) fn close(&self) {
        for lane in self.lock().values() {
            lane.task.as_ref().inspect(|task| task.abort());
        }
        self.lock().clear();
    }

    /// Does jobs until none is left.
    async fn run(self: Arc<Self>, chat: i64, first: Job, bot: Arc<Bot>) {
        let mut next = Some(first);
        while let Some(Job { work, ticket }) = next {
            // A panic in one job must not take the lane with it.
            let done = AssertUnwindSafe(work.perform(&bot, &ticket)).catch_unwind().await;
            if done.is_err() {
                log::error!("update {} was given up on after a panic", ticket.update());
            }
            // One answer of a chat may come twice after a kill, and not two.
            if self.has_more(chat) {
                ticket.finish_for_good().await;
            } else {
                ticket.finish();
            }
            next = self.next(chat);
        }
    }

    fn has_more(&self, chat: i64) -> bool {
        self.lock().get(&chat).is_some_and(|lane| !lane.waiting.is_empty())
    }

    /// The next job of a chat; a lane without one is closed.
    fn next(&self, chat: i64) -> Option<Job> {
        let mut lanes = self.lock();
        let waiting = &mut lanes.get_mut(&chat)?.waiting;
        loop {
            let Some(job) = waiting.pop_front() else {
                lanes.remove(&chat);
                return None;
            };
            // Somebody pages quickly: what is to be seen for a moment only need not be sent.
            let is_superseded = |edit: &Edit| {
                waiting.iter().any(|later| matches!(&later.work, Work::Edit(other) if other.target == edit.target))
            };
            match &job.work {
                Work::Edit(edit) if is_superseded(edit) => job.ticket.finish(),
                _ => return Some(job),
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, Lane>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Work {
    async fn perform(self, bot: &Bot, ticket: &Ticket) {
        match self {
            Self::Answer(message) => answering::answer(bot, &message, ticket.update()).await,
            Self::TooMany(message) => answering::too_many(bot, &message).await,
            Self::Say(say) => answering::say_again(bot, *say).await,
            Self::Edit(edit) => editing::edit(bot, *edit).await,
        }
    }
}
