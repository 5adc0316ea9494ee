//! A connection that is lent to one operation at a time, and made anew after a fault, or when another file has taken
//! the place of the one that it has open: a file that became writable again, or a backup of a damaged one, is only seen
//! by a new connection, and what an old one writes would go into a file that nobody finds any more.

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::ConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use tokio::sync::{Mutex, MutexGuard};

use super::faults::{is_passing, of_migration, of_sqlx};
use super::versions;
use crate::chats::fault::{StoreError, Trouble};

/// How long an operation waits for another program to release the file.
/// Whoever pressed a button waits for it.
const PATIENCE: Duration = Duration::from_millis(400);
/// How long a look-up does: an answer waits for it, and the defaults do for once.
const READERS_PATIENCE: Duration = Duration::from_millis(200);
/// How often look-ups see whether the file is still the one of its name.
const LOOKING: Duration = Duration::from_secs(1);

/// A connection, or the way to one.
#[derive(Debug)]
pub(super) struct Link {
    options: SqliteConnectOptions,
    writes: bool,
    connection: Mutex<Option<Open>>,
}

/// A connection, and the file that it has open.
#[derive(Debug)]
struct Open {
    connection: SqliteConnection,
    file: Option<FileId>,
    /// When it was last seen that this is still the file of that name.
    seen: Instant,
}

/// What tells a file from another one of the same name, where the system has that: device and number.
type FileId = (u64, u64);

/// A connection in use. Dropped before it is [`done`](Self::done), it is closed.
pub(super) struct Lent<'a> {
    home: MutexGuard<'a, Option<Open>>,
    path: &'a Path,
    /// Whether nobody has used it before.
    pub(super) is_new: bool,
    open: Open,
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
        // Whoever writes always looks; for look-ups a moment does not matter.
        let is_seen = |open: &Open| !self.writes && open.seen.elapsed() < LOOKING;
        let is_same = |open: &Open| open.file == file_id(self.file());
        if let Some(open) = home.take() {
            if is_seen(&open) {
                return Ok(Lent { home, path: self.file(), is_new: false, open });
            }
            if is_same(&open) {
                return Ok(Lent {
                    home,
                    path: self.file(),
                    is_new: false,
                    open: Open { seen: Instant::now(), ..open },
                });
            }
        }
        let connection = self.open().await.map_err(|trouble| StoreError { file: self.file().to_owned(), trouble })?;
        let open = Open { connection, file: file_id(self.file()), seen: Instant::now() };
        Ok(Lent { home, path: self.file(), is_new: true, open })
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
    pub(super) const fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.open.connection
    }

    /// Gives the connection back, unless what happened shows that it is of no more use.
    pub(super) fn done<T>(mut self, result: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        let keep = result.as_ref().err().is_none_or(is_passing);
        if keep {
            *self.home = Some(self.open);
        }
        result.map_err(|error| StoreError { file: self.path.to_owned(), trouble: of_sqlx(error) })
    }

    /// Closes the connection.
    #[cfg(test)]
    pub(super) async fn close(self) {
        sqlx::Connection::close(self.open.connection).await.unwrap();
    }
}

#[cfg(unix)]
fn file_id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    path.metadata().ok().map(|file| (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn file_id(_: &Path) -> Option<FileId> {
    None
}
