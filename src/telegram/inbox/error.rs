//! What can go wrong with an inbox, each in one sentence with the mend.

use std::io;
use std::path::{Path, PathBuf};

/// Why the inbox cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum InboxError {
    /// Another process has it.
    #[error("the inbox {path:?} belongs to a bot that is running: stop that one, or set INBOX to another file")]
    Taken {
        /// The inbox.
        path: PathBuf,
    },
    /// The file was made by something else, and is left alone.
    #[error("the file {path:?} is not an inbox: move it away, or set INBOX to another file")]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// It holds as much as it may.
    #[error(
        "the inbox {path:?} is full ({mebibytes} MiB of unfinished updates): \
             further ones stay with Telegram until some are finished"
    )]
    Full {
        /// The inbox.
        path: PathBuf,
        /// How much it may hold.
        mebibytes: u64,
    },
    /// The system refused.
    #[error(
        "cannot {doing} the inbox {path:?} ({source}): \
             set INBOX to a file in a folder that can be written to and has room, or to off"
    )]
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// The inbox.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl InboxError {
    pub(super) fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { doing, path: path.to_owned(), source }
    }
}
