//! Reading an inbox: first where the unfinished entries lie, then only those.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use jiff::Timestamp;

use super::line::{self, Line};
use super::{Content, Finished, Pending};

/// How much is read at once, in bytes.
const BUFFER: usize = 64 << 10;

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
    let mut reader = BufReader::with_capacity(BUFFER, file);
    let mut heading = Vec::new();
    reader.by_ref().take(line::HEADER.len() as u64).read_to_end(&mut heading)?;
    if !line::HEADER.starts_with(&heading) {
        scan.is_foreign = true;
        return Ok(scan);
    }
    scan.has_heading = heading == line::HEADER;
    let mut found: HashMap<i64, Place> = HashMap::new();
    for_each_line(reader, heading.len() as u64, |line, start, length| match line::read(line) {
        Some(Line::Entry { id, taken, raw }) => {
            found.insert(id, Place { id, taken, start, length, content: Content::of(raw) });
        }
        Some(Line::Erasure { id }) => {
            scan.finished.extend(found.remove(&id).map(|place| Finished { id, content: place.content }));
        }
        None => {}
    })?;
    scan.unfinished = in_order(found);
    Ok(scan)
}

/// Finds the entries of our own file that are wanted, and looks no further at others.
pub(super) fn wanted(file: &mut File, is_wanted: impl Fn(i64) -> bool) -> io::Result<Vec<Place>> {
    file.seek(SeekFrom::Start(0))?;
    let mut found: HashMap<i64, Place> = HashMap::new();
    for_each_line(BufReader::with_capacity(BUFFER, file), 0, |line, start, length| {
        if line.first() == Some(&b'+')
            && line::id(line).is_some_and(&is_wanted)
            && let Some(Line::Entry { id, taken, raw }) = line::read(line)
        {
            // One that was put in again, after it was finished, lies further on.
            found.insert(id, Place { id, taken, start, length, content: Content::of(raw) });
        }
    })?;
    Ok(in_order(found))
}

/// Calls a function with each line without its end, where it starts, and its length with its end. What has no end is
/// no line.
fn for_each_line(mut reader: impl BufRead, mut start: u64, mut call: impl FnMut(&[u8], u64, u64)) -> io::Result<()> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let length = reader.read_until(b'\n', &mut bytes)? as u64;
        if bytes.pop() != Some(b'\n') {
            return Ok(());
        }
        call(&bytes, start, length);
        start += length;
    }
}

fn in_order(found: HashMap<i64, Place>) -> Vec<Place> {
    let mut places: Vec<_> = found.into_values().collect();
    places.sort_by_key(|place| place.start);
    places
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
