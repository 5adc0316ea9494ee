//! What an error of `SQLite` means to whoever runs the bot. <https://www.sqlite.org/rescode.html>

use sqlx::Error;
use sqlx::migrate::MigrateError;

use crate::chats::fault::Trouble;

const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const READ_ONLY: i32 = 8;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANNOT_OPEN: i32 = 14;
const NO_DATABASE: i32 = 26;

/// What kept an operation from being done.
pub(super) fn of_sqlx(error: Error) -> Trouble {
    match code(&error) {
        Some(BUSY | LOCKED) => Trouble::Locked,
        Some(READ_ONLY) => Trouble::ReadOnly,
        Some(FULL) => Trouble::Full,
        Some(CORRUPT | NO_DATABASE) => Trouble::Damaged,
        Some(CANNOT_OPEN) => Trouble::Unreachable,
        _ => Trouble::Other(error.into()),
    }
}

/// What kept a file from being brought up to date.
pub(super) fn of_migration(error: MigrateError) -> Trouble {
    match error {
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => of_sqlx(error),
        MigrateError::VersionMissing(_) => Trouble::Newer,
        other => Trouble::Other(other.into()),
    }
}

/// Whether an error passes by itself and leaves the connection as it was.
pub(super) fn is_passing(error: &Error) -> bool {
    matches!(code(error), Some(BUSY | LOCKED))
}

/// The primary result code, which is the last byte of the extended one.
fn code(error: &Error) -> Option<i32> {
    let code: i32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
