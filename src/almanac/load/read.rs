//! Reads the files into records, one record at a time, so that a bad one does not hide the others.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::fault::Report;
use super::folder::{FileKind, Folder};
use super::plain::plain;
use crate::almanac::model::{Change, Edition, Map, Outlines, Record, Usage};

/// Everything that was read, not yet checked.
#[derive(Debug)]
pub(crate) struct Draft {
    /// `almanac.json`, its overview taken out.
    pub(crate) edition: Edition,
    /// All records but changes, the overview among them.
    pub(crate) records: Vec<Filed>,
    /// `changes.json`, with the JSON pointer of each.
    pub(crate) changes: Vec<(String, Change)>,
    /// `map.json`, for almanacs that have a map.
    pub(crate) map: Option<Map>,
    /// `outlines.json`, the shapes of that map.
    pub(crate) outlines: Option<Outlines>,
    /// `usage.json`, for almanacs whose readers' questions were counted.
    pub(crate) usage: Option<Usage>,
    /// Records that are in the files and not in the draft.
    pub(crate) unread: Unread,
}

/// Records that could not be read. They are there all the same, so no rule may call them missing: one comma
/// left out would otherwise be followed by a fault at every mention of the file's records.
#[derive(Debug, Default)]
pub(crate) struct Unread {
    ids: HashSet<String>,
    /// Whether there are some whose ids are not known.
    nameless: bool,
}

impl Unread {
    /// Whether all records were read.
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty() && !self.nameless
    }

    /// Whether a record with this id may be among them.
    pub(crate) fn may_hold(&self, id: &str) -> bool {
        self.nameless || self.ids.contains(id)
    }

    fn add(&mut self, id: Option<String>) {
        match id {
            Some(id) => {
                self.ids.insert(id);
            }
            None => self.nameless = true,
        }
    }
}

/// A record and where it stands.
#[derive(Debug)]
pub(crate) struct Filed {
    pub(crate) file: FileKind,
    /// The JSON pointer of the record in its file, without a leading `/`.
    pub(crate) pointer: String,
    pub(crate) record: Record,
}

/// Reads all files. `None` when there is no edition to speak of; every fault is in the report.
pub(crate) fn read(folder: &Folder, report: &mut Report<'_>) -> Option<Draft> {
    for name in folder.strangers() {
        report.of_file(name, "no file of an almanac has this name");
    }
    report_foreign_bytes(folder, report);
    let (mut records, mut unread) = (Vec::new(), Unread::default());
    let mut file = |kind, of: fn(&str) -> Result<Record, serde_json::Error>| {
        for (pointer, record) in read_file(folder, kind, of, &mut unread, report) {
            records.push(Filed { file: kind, pointer, record });
        }
    };
    file(FileKind::Events, |text| parse(text).map(Box::new).map(Record::Event));
    file(FileKind::Matches, |text| parse(text).map(Box::new).map(Record::Match));
    file(FileKind::People, |text| parse(text).map(Box::new).map(Record::Person));
    file(FileKind::Positions, |text| parse(text).map(Box::new).map(Record::Position));
    file(FileKind::Quotes, |text| parse(text).map(Box::new).map(Record::Quote));
    file(FileKind::Sources, |text| parse(text).map(Record::Source));
    file(FileKind::Terms, |text| parse(text).map(Box::new).map(Record::Term));
    let changes = read_file(folder, FileKind::Changes, parse, &mut Unread::default(), report);
    let map = read_single(folder, FileKind::Map, report);
    let outlines = read_single(folder, FileKind::Outlines, report);
    let usage = read_single(folder, FileKind::Usage, report);
    let mut edition: Edition = read_edition(folder, report)?;
    if let Some(overview) = edition.overview.take() {
        let record = Record::Overview(Box::new(overview));
        records.push(Filed { file: FileKind::Almanac, pointer: "overview".to_owned(), record });
    }
    Some(Draft { edition, records, changes, map, outlines, usage, unread })
}

/// Reports the first place in each file where bytes that are not UTF-8 were replaced.
fn report_foreign_bytes(folder: &Folder, report: &mut Report<'_>) {
    for kind in FileKind::ALL {
        if let Some(byte) = folder.text(kind).and_then(|text| text.find(char::REPLACEMENT_CHARACTER)) {
            report.at_byte(kind, byte, None, "the file is not UTF-8 from here on; save it as UTF-8");
        }
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

fn read_edition(folder: &Folder, report: &mut Report<'_>) -> Option<Edition> {
    if folder.text(FileKind::Almanac).is_none() {
        report.of_file(FileKind::Almanac.name(), "the file is missing; every almanac needs one");
    }
    read_single(folder, FileKind::Almanac, report)
}

/// A file that is one object and no list of records.
fn read_single<T: DeserializeOwned>(folder: &Folder, kind: FileKind, report: &mut Report<'_>) -> Option<T> {
    let text = folder.text(kind)?;
    parse(text).map_err(|error| json_fault(text, text, &error, kind, None, report)).ok()
}

/// The outer form of every file of records.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    /// For editors only.
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
}

/// Just the id of a record that could not be read.
#[derive(Deserialize)]
struct WithId {
    id: String,
}

/// The records of one file with their JSON pointers. A file that does not exist has none.
fn read_file<T>(
    folder: &Folder,
    kind: FileKind,
    of: fn(&str) -> Result<T, serde_json::Error>,
    unread: &mut Unread,
    report: &mut Report<'_>,
) -> Vec<(String, T)> {
    let Some(text) = folder.text(kind) else { return Vec::new() };
    if text.trim_start().starts_with('[') {
        // To `serde` a list is a struct without names of fields, and its message would be about those.
        let start = text.len() - text.trim_start().len();
        report.at_byte(kind, start, None, "the file is a list; it must be an object with the list as its `records`");
        unread.add(None);
        return Vec::new();
    }
    let envelope: Envelope<'_> = match serde_json::from_str(text) {
        Ok(envelope) => envelope,
        Err(error) => {
            json_fault(text, text, &error, kind, None, report);
            unread.add(None);
            return Vec::new();
        }
    };
    let mut records = Vec::with_capacity(envelope.records.len());
    for (index, raw) in envelope.records.into_iter().enumerate() {
        match of(raw.get()) {
            Ok(record) => records.push((format!("records/{index}"), record)),
            Err(error) => {
                let id = serde_json::from_str(raw.get()).ok().map(|WithId { id }| id);
                json_fault(text, raw.get(), &error, kind, id.as_deref(), report);
                unread.add(id);
            }
        }
    }
    records
}

/// Reports an error of `serde_json` in `part`, which is a slice of `whole`.
fn json_fault(
    whole: &str,
    part: &str,
    error: &serde_json::Error,
    kind: FileKind,
    id: Option<&str>,
    report: &mut Report<'_>,
) {
    let part_start = part.as_ptr() as usize - whole.as_ptr() as usize;
    let line_start: usize = part.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // `serde_json` counts columns in bytes, and those that it has read: the last one is where the form is
    // broken, while a value of a good form that is not what it should be lies behind it.
    let read = part_start + line_start + error.column();
    if error.is_data() {
        report.at_ending(kind, read, id, plain(error));
    } else {
        report.at_byte(kind, read.saturating_sub(1).min(whole.len()), id, plain(error));
    }
}
