//! Reading an inbox: first where the unfinished entries lie, then only those.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use jiff::Timestamp;

use super::line::{self, Line};
use super::{Content, Finished, Pending};

/// What lies in a file.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The file was made by something else.
    pub(super) is_foreign: bool,
    /// How long it is.
    pub(super) size: u64,
    /// It begins with the whole heading.
    pub(super) has_heading: bool,
    /// In the order in which they were put in.
    pub(super) unfinished: Vec<Place>,
    /// Those that are finished, as far as the file still says so.
    pub(super) finished: Vec<Finished>,
}

/// Where an unfinished entry lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) id: i64,
    /// In seconds since 1970.
    pub(super) taken: i64,
    pub(super) start: u64,
    /// With the line's end.
    pub(super) length: u64,
    pub(super) content: Content,
}

/// Finds the unfinished entries. Lines that are damaged or have no end are passed over. A file that ends within
/// the heading is an inbox that was killed at its very beginning.
pub(super) fn scan(file: &mut File) -> io::Result<Scan> {
    file.seek(SeekFrom::Start(0))?;
    let mut scan = Scan { size: file.metadata()?.len(), ..Scan::default() };
    let mut reader = BufReader::new(file);
    let mut heading = Vec::new();
    reader.by_ref().take(line::HEADER.len() as u64).read_to_end(&mut heading)?;
    if !line::HEADER.starts_with(&heading) {
        scan.is_foreign = true;
        return Ok(scan);
    }
    scan.has_heading = heading == line::HEADER;
    let mut start = heading.len() as u64;
    let mut found: HashMap<i64, Place> = HashMap::new();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let length = reader.read_until(b'\n', &mut bytes)? as u64;
        if bytes.pop() != Some(b'\n') {
            break;
        }
        match line::read(&bytes) {
            Some(Line::Entry { id, taken, raw }) => {
                found.insert(id, Place { id, taken, start, length, content: Content::of(raw) });
            }
            Some(Line::Erasure { id }) => {
                scan.finished.extend(found.remove(&id).map(|place| Finished { id, content: place.content }));
            }
            None => {}
        }
        start += length;
    }
    scan.unfinished = found.into_values().collect();
    scan.unfinished.sort_by_key(|place| place.start);
    Ok(scan)
}

/// Reads entries.
pub(super) fn read<'p>(file: &mut File, places: impl Iterator<Item = &'p Place>) -> io::Result<Vec<Pending>> {
    let mut pending = Vec::new();
    for place in places {
        let bytes = bytes_of(file, *place)?;
        let Some(Line::Entry { id, taken, raw }) = line::read(bytes.strip_suffix(b"\n").unwrap_or(&bytes)) else {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "it changed while it was read"));
        };
        pending.push(Pending { id, taken: Timestamp::from_second(taken).unwrap_or_default(), raw: raw.to_owned() });
    }
    Ok(pending)
}

/// The bytes of an entry's line, its end included.
pub(super) fn bytes_of(file: &mut File, place: Place) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(place.start))?;
    let mut bytes = Vec::new();
    file.take(place.length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
