//! Whether the database can be read, or written. A fault is logged when it begins and when it is over, not each time it shows.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::NotSaved;
use super::fault::StoreError;

/// For how long a database that could not be read is left alone by look-ups, so that answers do not wait for it.
const REST: Duration = Duration::from_secs(1);

#[derive(Debug)]
pub(super) struct Well {
    /// What a fault means for people.
    meanwhile: &'static str,
    /// What was wrong last, and when; `None` while all is well.
    fault: Mutex<Option<(String, Instant)>>,
}

impl Well {
    pub(super) const fn new(meanwhile: &'static str) -> Self {
        Self { meanwhile, fault: Mutex::new(None) }
    }

    /// Takes note of what came of an operation, and keeps the reason to the log.
    pub(super) fn heard<T>(&self, result: Result<T, StoreError>) -> Result<T, NotSaved> {
        let mut fault = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(value) => {
                if fault.take().is_some() {
                    log::warn!("the database of chats is well again; before, {}", self.meanwhile);
                }
                Ok(value)
            }
            Err(error) => {
                let reason = error.to_string();
                if fault.as_ref().is_none_or(|(former, _)| *former != reason) {
                    log::error!("{reason}; until then {}", self.meanwhile);
                }
                *fault = Some((reason, Instant::now()));
                Err(NotSaved)
            }
        }
    }

    /// Whether there was a fault a moment ago.
    pub(super) fn is_resting(&self) -> bool {
        let fault = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        fault.as_ref().is_some_and(|(_, when)| when.elapsed() < REST)
    }
}
