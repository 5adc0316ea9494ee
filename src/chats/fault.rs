//! Why a database cannot be used, in a sentence with the mend.

use std::path::PathBuf;

/// A database that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the database {} {trouble}", file.display())]
pub struct StoreError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What can be wrong with a database. Each text goes on from the file's name.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Somebody else holds it for longer than we wait.
    #[error("is locked by another program; end that program, or wait until it is done")]
    Locked,
    /// It may be read but not written.
    #[error("is read-only; give the bot the right to write this file and its folder")]
    ReadOnly,
    /// The disk, or what the bot may use of it, is full.
    #[error("has no room left on its disk; make some")]
    Full,
    /// It is not, or not any more, what this program wrote.
    #[error("is damaged, or is no database of this bot; put a backup in its place, or move it away to begin anew")]
    Damaged,
    /// A later version of this program has written it.
    #[error("was written by a newer version of the bot; start that version, or name another file in DATABASE_URL")]
    Newer,
    /// It cannot be opened.
    #[error("cannot be opened; see that its folder is there and that the bot may read and write in it")]
    Unreachable,
    /// Something else, as the database tells it.
    #[error("cannot be used: {0}")]
    Other(Box<dyn std::error::Error + Send + Sync>),
}
