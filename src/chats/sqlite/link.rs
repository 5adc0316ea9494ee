//! A connection that is lent to one operation at a time, and made anew after a fault: a file that became writable
//! again, or was put in the place of a damaged one, is only seen by a new connection.

use std::path::Path;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use tokio::sync::{Mutex, MutexGuard};

use super::faults::{is_passing, of_migration, of_sqlx};
use super::versions;
use crate::chats::fault::{StoreError, Trouble};

/// How long an operation waits for another program to release the file.
/// Whoever pressed a button waits for it.
const PATIENCE: Duration = Duration::from_millis(700);
/// How long a look-up does: an answer waits for it, and the defaults do for once.
const READERS_PATIENCE: Duration = Duration::from_millis(200);

/// A connection, or the way to one.
#[derive(Debug)]
pub(super) struct Link {
    options: SqliteConnectOptions,
    writes: bool,
    connection: Mutex<Option<SqliteConnection>>,
}

/// A connection in use. Dropped before it is [`done`](Self::done), it is closed.
pub(super) struct Lent<'a> {
    home: MutexGuard<'a, Option<SqliteConnection>>,
    file: &'a Path,
    pub(super) connection: SqliteConnection,
}

impl Link {
    /// The connection that writes. It makes the file and brings it to this version.
    pub(super) fn writer(options: SqliteConnectOptions, read_only: bool) -> Self {
        // What was chosen outlives a power cut; what is deleted is overwritten.
        let options = options.busy_timeout(PATIENCE).synchronous(SqliteSynchronous::Full).pragma("secure_delete", "ON");
        // The mode stays with the file; in one that cannot be written it is as it is.
        let options = if read_only { options } else { options.journal_mode(SqliteJournalMode::Wal) };
        Self::new(options, !read_only)
    }

    /// The connection that only reads.
    pub(super) fn reader(options: SqliteConnectOptions) -> Self {
        Self::new(options.create_if_missing(false).read_only(true).busy_timeout(READERS_PATIENCE), false)
    }

    fn new(options: SqliteConnectOptions, writes: bool) -> Self {
        Self { options: options.disable_statement_logging(), writes, connection: Mutex::new(None) }
    }

    /// The connection, once nobody else uses it.
    pub(super) async fn lend(&self) -> Result<Lent<'_>, StoreError> {
        let mut home = self.connection.lock().await;
        let connection = match home.take() {
            Some(connection) => connection,
            None => self.open().await.map_err(|trouble| StoreError { file: self.file().to_owned(), trouble })?,
        };
        Ok(Lent { home, file: self.file(), connection })
    }

    async fn open(&self) -> Result<SqliteConnection, Trouble> {
        let mut connection = self.options.connect().await.map_err(of_sqlx)?;
        if self.writes {
            versions::bring_up_to_date(&mut connection).await.map_err(of_migration)?;
        } else {
            versions::check(&mut connection).await.map_err(of_migration)?;
        }
        Ok(connection)
    }

    pub(super) fn file(&self) -> &Path {
        self.options.get_filename()
    }
}

impl Lent<'_> {
    /// Gives the connection back, unless what happened shows that it is of no more use.
    pub(super) fn done<T>(mut self, result: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        let keep = result.as_ref().err().is_none_or(is_passing);
        if keep {
            *self.home = Some(self.connection);
        }
        result.map_err(|error| StoreError { file: self.file.to_owned(), trouble: of_sqlx(error) })
    }
}
