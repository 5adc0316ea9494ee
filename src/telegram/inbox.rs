//! The inbox: a file of updates that were taken from Telegram but are unfinished, so that neither SIGTERM nor
//! SIGKILL loses one. Entries are appended and erased by a further line; a new start replays what is left.
//!
//! - One bot per inbox, held by a lock on `<file>.lock`, which stays when the inbox itself is renamed over.
//! - Any cut leaves a file that can be replayed: a line counts only whole, with its check sum. What a kill can
//!   cost is the line that was being written: an update not yet confirmed, or an answer given twice.
//! - Appends are not flushed to the disk: they outlive the process, not a power cut. A rewrite is flushed.
//! - Where a write fails, the lines wait in memory and go with the next write.
//!
//! All calls block; the caller keeps them off its asynchronous threads. Mode `off` is the caller's too.

mod error;
mod files;
mod line;
mod scan;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io::Write;
use std::mem;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

pub use error::InboxError;

/// How much unfinished text the file may hold, in bytes, and how much may wait in memory for room on the disk.
const MOST: u64 = 64 << 20;
/// Below this size a file is not worth a rewrite: a busy bot would do little else.
const SMALL: u64 = 16 << 20;
/// How much room for waiting lines is kept for the next ones, in bytes.
const WORTH_KEEPING: usize = 256 << 10;
/// How long Telegram itself keeps an update, in seconds. <https://core.telegram.org/bots/api#getting-updates>
const DAY: i64 = 24 * 60 * 60;
/// The size of a file without entries.
const HEADING: u64 = line::HEADER.len() as u64;

/// An open inbox.
#[derive(Debug)]
pub struct Inbox {
    path: PathBuf,
    file: File,
    /// Held as long as the inbox is open.
    _lock: File,
    /// The size of each unfinished entry's line, by the update's number.
    unfinished: HashMap<i64, u64>,
    unfinished_size: u64,
    file_size: u64,
    /// Lines that could not be written yet.
    waiting: Vec<u8>,
    /// The file may end in a part of a line.
    torn: bool,
    /// Above this size the file is looked at for a rewrite.
    rewrite_above: u64,
    most: u64,
}

/// An update that was left unfinished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The update's number.
    pub id: i64,
    /// When it was put in.
    pub taken: Timestamp,
    /// The update's JSON.
    pub raw: String,
}

/// What an inbox held when it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Unfinished updates, oldest first.
    pub pending: Vec<Pending>,
    /// Updates that were finished lately: Telegram gives one out again if the bot was killed before it could
    /// confirm it.
    pub finished: Vec<Finished>,
}

/// An update that was finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finished {
    /// The update's number. Numbers start again at random after a quiet week, so it is not enough.
    pub id: i64,
    /// What it said.
    pub content: Content,
}

/// What an update says, for telling whether another one says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content(u64);

impl Content {
    /// The content of an update's JSON.
    pub fn of(raw: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(raw.as_bytes());
        Self(hasher.finish())
    }
}

impl Inbox {
    /// Opens or begins an inbox and gives what it holds. Entries older than 24 hours are dropped, and so is what
    /// a kill left of a line.
    pub fn open(path: &Path, now: Timestamp) -> Result<(Self, Left), InboxError> {
        let lock = files::lock(path)?;
        let mut file = files::open(path)?;
        let scan = scan::scan(&mut file).map_err(|source| InboxError::io("read", path, source))?;
        if scan.is_foreign {
            return Err(InboxError::Foreign { path: path.to_owned() });
        }
        let oldest = now.as_second().saturating_sub(DAY);
        let places: Vec<_> = scan.unfinished.iter().filter(|entry| entry.taken >= oldest).collect();
        let pending = scan::read(&mut file, places.iter().copied());
        let pending = pending.map_err(|source| InboxError::io("read", path, source))?;
        let unfinished: HashMap<_, _> = places.iter().map(|entry| (entry.id, entry.length)).collect();
        let unfinished_size = unfinished.values().sum();
        let mut inbox = Self {
            path: path.to_owned(),
            file,
            _lock: lock,
            unfinished,
            unfinished_size,
            file_size: scan.size,
            waiting: Vec::new(),
            torn: false,
            rewrite_above: SMALL,
            most: MOST,
        };
        if scan.size != HEADING + unfinished_size
            && let Err(error) = inbox.rewrite()
        {
            // A full disk does not keep the bot from starting, as long as further lines will be understood.
            if !scan.has_heading {
                return Err(error);
            }
            inbox.torn = true;
        }
        Ok((inbox, Left { pending, finished: scan.finished }))
    }

    /// Puts an update in; one that is in already stays as it is. A line end in `raw` (white space in JSON, since
    /// strings hold none) becomes a space.
    ///
    /// After [`InboxError::Full`] the update is not in, and must not be confirmed to Telegram. After another
    /// error it is in, but only in memory until a later call succeeds.
    pub fn put(&mut self, id: i64, raw: &str, now: Timestamp) -> Result<(), InboxError> {
        self.enter(id, raw, now)?;
        self.write()
    }

    /// As [`put`](Self::put), but left in memory until [`flush`](Self::flush); fails only when full.
    pub fn enter(&mut self, id: i64, raw: &str, now: Timestamp) -> Result<(), InboxError> {
        if self.unfinished.contains_key(&id) {
            return Ok(());
        }
        let before = self.waiting.len();
        line::write_entry(&mut self.waiting, id, now.as_second(), raw);
        let size = (self.waiting.len() - before) as u64;
        if self.unfinished_size.max(before as u64) + size > self.most {
            self.waiting.truncate(before);
            return Err(InboxError::Full { path: self.path.clone(), mebibytes: self.most >> 20 });
        }
        self.unfinished.insert(id, size);
        self.unfinished_size += size;
        Ok(())
    }

    /// Erases an update that is finished; one that is not in changes nothing. After an error it is erased in
    /// memory, and would be replayed only if the process ended before a later call succeeds.
    pub fn finish(&mut self, id: i64) -> Result<(), InboxError> {
        self.erase(id);
        self.flush()
    }

    /// As [`finish`](Self::finish), but left in memory until [`flush`](Self::flush).
    pub fn erase(&mut self, id: i64) {
        if let Some(size) = self.unfinished.remove(&id) {
            self.unfinished_size -= size;
            line::write_erasure(&mut self.waiting, id);
        }
    }

    /// Writes what waits, in one call, and keeps the file small.
    pub fn flush(&mut self) -> Result<(), InboxError> {
        let written = self.write();
        if self.unfinished.is_empty() && (written.is_err() || self.file_size > SMALL) {
            return self.clear();
        }
        written?;
        if self.file_size > self.rewrite_above && self.file_size / 2 > self.unfinished_size {
            // Not again for every entry, should the rewrite fail.
            self.rewrite_above = self.file_size.saturating_mul(2);
            self.rewrite()?;
        }
        Ok(())
    }

    /// How many updates are unfinished.
    pub fn len(&self) -> usize {
        self.unfinished.len()
    }

    /// Whether nothing is unfinished.
    pub fn is_empty(&self) -> bool {
        self.unfinished.is_empty()
    }

    /// Writes what waits, in one call. A part that an earlier failure left counts as nothing: the whole is
    /// written again on a new line, and what did get through twice says the same twice.
    fn write(&mut self) -> Result<(), InboxError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        if mem::take(&mut self.torn) {
            self.waiting.insert(0, b'\n');
        }
        match self.file.write_all(&self.waiting) {
            Ok(()) => {
                self.file_size += self.waiting.len() as u64;
                self.waiting.clear();
                self.waiting.shrink_to(WORTH_KEEPING);
                Ok(())
            }
            Err(source) => {
                self.torn = self.waiting.first() != Some(&b'\n');
                Err(InboxError::io("write", &self.path, source))
            }
        }
    }

    /// Cuts the file behind its heading, which also works on a full disk. For when nothing is unfinished.
    fn clear(&mut self) -> Result<(), InboxError> {
        self.file.set_len(HEADING).map_err(|source| InboxError::io("empty", &self.path, source))?;
        self.file_size = HEADING;
        self.waiting = Vec::new();
        self.torn = false;
        self.rewrite_above = SMALL;
        Ok(())
    }

    /// Writes the unfinished entries into a new file and puts it in the place of the old one. Called with nothing
    /// waiting. Until the last step the old file stays as it is, and in use.
    fn rewrite(&mut self) -> Result<(), InboxError> {
        let failed = |source| InboxError::io("rewrite", &self.path, source);
        let kept = scan::wanted(&mut self.file, |id| self.unfinished.contains_key(&id)).map_err(failed)?;
        let (file, size) = files::replace(&self.path, &mut self.file, &kept).map_err(failed)?;
        self.file = file;
        self.file_size = size;
        self.torn = false;
        self.rewrite_above = SMALL.max(size.saturating_mul(2));
        Ok(())
    }
}
