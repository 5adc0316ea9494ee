//! Why a call did not succeed, told apart by what may have happened on the other side.

use super::refusal::Refusal;

/// Why a call did not succeed. Says neither the token nor what people wrote: it may go to a log.
#[derive(Debug, thiserror::Error)]
pub(in crate::telegram) enum CallError {
    /// No connection: nothing was sent.
    #[error("Telegram cannot be reached: {0}")]
    NotSent(Cause),
    /// The request left, and the answer did not arrive: it may have taken effect.
    #[error("the connection to Telegram was lost: {0}")]
    Lost(Cause),
    /// A success whose result has not the form that Telegram describes.
    #[error("Telegram's answer cannot be read")]
    Unreadable,
    /// A payload that is no JSON.
    #[error("the request cannot be written as JSON")]
    Unwritable,
    /// Telegram says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// The cause of a broken connection, with the causes behind it.
#[derive(Debug)]
pub(in crate::telegram) struct Cause(reqwest::Error);

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The first line of it says no more than "error sending request"; the last one says why.
        let mut cause: &dyn std::error::Error = &self.0;
        while let Some(next) = cause.source() {
            cause = next;
        }
        write!(f, "{cause}")
    }
}

impl CallError {
    /// Sorts an error of the HTTP client. The address, which holds the token, is taken out of it.
    pub(super) fn of_transport(error: reqwest::Error) -> Self {
        let error = error.without_url();
        if error.is_connect() { Self::NotSent(Cause(error)) } else { Self::Lost(Cause(error)) }
    }

    /// What Telegram said, if it said anything.
    pub(in crate::telegram) const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}
