//! Why the program ends without having done what was asked: one sentence with the mend, and an exit status.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::almanac::load::{Faults, FolderError};
use crate::config::ConfigError;
use crate::pictures::PictureError;
use crate::telegram::{ApiError, RunError};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The configuration is wrong.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// There is no such folder, or it cannot be read.
    #[error("{0}; give the folder that has the almanac's almanac.json")]
    Folder(#[from] FolderError),
    /// The almanac has faults.
    #[error("the almanac has faults and is not used; `almanac-bot check DIR` shows them again\n{0}")]
    Almanac(#[from] Faults),
    /// The almanac has no map.
    #[error("this almanac has no map; docs/almanac.md says how its map.json and outlines.json are made")]
    NoMap,
    /// A picture could not be drawn.
    #[error("{0}; this is a mistake in the program, please report it")]
    Picture(#[from] PictureError),
    /// A file could not be written.
    #[error("cannot write {}: {reason}; name another file with -o", .file.display())]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// What the operating system says.
        reason: io::Error,
    },
    /// Reading or writing failed.
    #[error("cannot go on: {0}")]
    Io(#[from] io::Error),
    /// A file of questions cannot be opened.
    #[error("cannot read the questions in {0}: {1}; give a file of JSON lines, or - for standard input")]
    Questions(PathBuf, io::Error),
    /// There is no token.
    #[error(
        "TELOXIDE_TOKEN is not set: make a bot with @BotFather on Telegram (/newbot) and put its token into TELOXIDE_TOKEN \
         or .env; `almanac-bot chat` answers in this terminal and needs none"
    )]
    NoToken,
    /// The bot on Telegram cannot run.
    #[error(transparent)]
    Telegram(#[from] RunError),
}

impl Failure {
    /// Says it on standard error; a pipe that was closed on the other side is no failure.
    pub(super) fn report(&self) -> ExitCode {
        use io::Write;
        if matches!(self, Self::Io(error) if error.kind() == io::ErrorKind::BrokenPipe) {
            return ExitCode::SUCCESS;
        }
        // Nothing is left to be done where even standard error is closed.
        let _ = writeln!(io::stderr(), "error: {self}");
        match self {
            Self::Config(_)
            | Self::Folder(_)
            | Self::Questions(..)
            | Self::NoToken
            | Self::Telegram(
                RunError::Token
                | RunError::Api(ApiError::Proxy | ApiError::Url)
                | RunError::Inbox(_)
                | RunError::Chats(_),
            ) => ExitCode::from(2),
            Self::Almanac(_)
            | Self::NoMap
            | Self::Picture(_)
            | Self::Unwritable { .. }
            | Self::Io(_)
            | Self::Telegram(RunError::Api(ApiError::Client(_)) | RunError::Io(_)) => ExitCode::FAILURE,
        }
    }
}
