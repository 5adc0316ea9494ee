//! The state behind its lock, and the bell that rings when it changes.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use super::state::State;

/// A cheap handle on the one state that the server and the test share.
#[derive(Clone)]
pub(super) struct Shared {
    state: Arc<Mutex<State>>,
    bell: Arc<watch::Sender<u64>>,
}

impl Shared {
    pub(super) fn new(state: State) -> Self {
        Self { state: Arc::new(Mutex::new(state)), bell: Arc::new(watch::Sender::new(0)) }
    }

    /// Looks without telling anybody.
    ///
    /// A test that panicked while it held the lock must not hide its message behind a poisoned lock.
    pub(super) fn peek<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the state and wakes whoever waits.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let result = self.peek(change);
        self.bell.send_modify(|rings| *rings = rings.wrapping_add(1));
        result
    }

    /// Hears every change from now on.
    pub(super) fn listen(&self) -> watch::Receiver<u64> {
        self.bell.subscribe()
    }
}
