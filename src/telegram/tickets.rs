//! Updates in hand: each has a ticket from when it is taken until it is finished.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

use super::keeper::Keeper;

/// Gives out tickets and knows how many there are.
#[derive(Debug)]
pub(super) struct Tickets {
    keeper: Option<Keeper>,
    in_hand: AtomicUsize,
    fewer: Notify,
}

/// An update in hand. Dropped without [`Ticket::finish`], the update stays in the inbox for the next start.
#[derive(Debug)]
pub(super) struct Ticket {
    update: i64,
    tickets: Arc<Tickets>,
}

impl Tickets {
    /// Tickets for updates that are kept in an inbox, if there is one.
    pub(super) fn new(keeper: Option<Keeper>) -> Self {
        Self { keeper, in_hand: AtomicUsize::new(0), fewer: Notify::new() }
    }

    /// The ticket of an update.
    pub(super) fn issue(self: &Arc<Self>, update: i64) -> Ticket {
        self.in_hand.fetch_add(1, Ordering::Relaxed);
        Ticket { update, tickets: self.clone() }
    }

    /// Waits until at most so many updates are in hand.
    pub(super) async fn at_most(&self, most: usize) {
        loop {
            let fewer = self.fewer.notified();
            if self.in_hand.load(Ordering::Relaxed) <= most {
                return;
            }
            fewer.await;
        }
    }

    /// How many updates are in hand.
    pub(super) fn in_hand(&self) -> usize {
        self.in_hand.load(Ordering::Relaxed)
    }

    /// Puts updates into the inbox. Whether they may be confirmed to Telegram: not if the inbox is full.
    pub(super) async fn keep(&self, updates: Vec<(i64, String)>) -> bool {
        match &self.keeper {
            Some(keeper) if !updates.is_empty() => keeper.put(updates).await,
            _ => true,
        }
    }

    /// Waits until all that was noted in the inbox is written.
    pub(super) async fn settle(&self) {
        if let Some(keeper) = &self.keeper {
            keeper.put(Vec::new()).await;
        }
    }
}

impl Ticket {
    /// The update's number.
    pub(super) const fn update(&self) -> i64 {
        self.update
    }

    /// The update was answered, or given up on with a logged reason.
    pub(super) fn finish(self) {
        self.erase();
    }

    /// As [`finish`](Self::finish), and waits until a kill could no longer bring the update back.
    pub(super) async fn finish_for_good(self) {
        if let (Some(count), Some(keeper)) = (self.erase(), &self.tickets.keeper) {
            keeper.erased(count).await;
        }
    }

    fn erase(&self) -> Option<u64> {
        self.tickets.keeper.as_ref().map(|keeper| keeper.finish(self.update))
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.tickets.in_hand.fetch_sub(1, Ordering::Relaxed);
        self.tickets.fewer.notify_waiters();
    }
}
