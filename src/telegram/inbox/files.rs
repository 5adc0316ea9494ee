//! The files of an inbox: itself, its lock, and a new one while it is rewritten. They hold what people wrote, so
//! only the bot's user can read them.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::error::InboxError;
use super::line;
use super::scan::{self, Place};

/// Takes the inbox for this process, as long as the file given back is open.
pub(super) fn lock(path: &Path) -> Result<File, InboxError> {
    let failed = |source| InboxError::io("lock", path, source);
    let file = private().write(true).create(true).truncate(false).open(beside(path, ".lock")).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(InboxError::Taken { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(failed(source)),
    }
}

/// Opens the inbox for reading anywhere and writing at its end.
pub(super) fn open(path: &Path) -> Result<File, InboxError> {
    let file = private().read(true).append(true).create(true).open(path);
    file.map_err(|source| InboxError::io("open", path, source))
}

/// Puts a file with only these entries in the place of the inbox, and gives its size. A kill leaves the old file
/// or the new one, and at worst a part of the new one beside it, which the next rewrite begins anew.
pub(super) fn replace(path: &Path, old: &mut File, entries: &[Place]) -> io::Result<(File, u64)> {
    let beside = beside(path, ".new");
    if let Err(error) = fs::remove_file(&beside)
        && error.kind() != io::ErrorKind::NotFound
    {
        return Err(error);
    }
    let file = private().read(true).append(true).create_new(true).open(&beside)?;
    let mut writer = BufWriter::new(file);
    let mut size = line::HEADER.len() as u64;
    writer.write_all(line::HEADER)?;
    for place in entries {
        writer.write_all(&scan::bytes_of(old, *place)?)?;
        size += place.length;
    }
    let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    Ok((file, size))
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
