//! Reads the files into records, one record at a time, so that a bad one does not hide the others.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::fault::Report;
use super::folder::{FileKind, Folder};
use crate::almanac::model::{Change, Edition, Record};

/// Everything that was read, not yet checked.
#[derive(Debug)]
pub(crate) struct Draft {
    /// `almanac.json`, its overview taken out.
    pub(crate) edition: Edition,
    /// All records but changes, the overview among them.
    pub(crate) records: Vec<Filed>,
    /// `changes.json`, with the JSON pointer of each.
    pub(crate) changes: Vec<(String, Change)>,
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
    let mut records = Vec::new();
    let mut file = |kind, of: fn(&str) -> Result<Record, serde_json::Error>| {
        for (pointer, record) in read_file(folder, kind, of, report) {
            records.push(Filed { file: kind, pointer, record });
        }
    };
    file(FileKind::Events, |text| parse(text).map(Record::Event));
    file(FileKind::Matches, |text| parse(text).map(Record::Match));
    file(FileKind::People, |text| parse(text).map(Record::Person));
    file(FileKind::Positions, |text| parse(text).map(Record::Position));
    file(FileKind::Quotes, |text| parse(text).map(Record::Quote));
    file(FileKind::Sources, |text| parse(text).map(Record::Source));
    file(FileKind::Terms, |text| parse(text).map(Record::Term));
    let changes = read_file(folder, FileKind::Changes, parse, report);
    let mut edition: Edition = read_edition(folder, report)?;
    if let Some(overview) = edition.overview.take() {
        let record = Record::Overview(overview);
        records.push(Filed { file: FileKind::Almanac, pointer: "overview".to_owned(), record });
    }
    Some(Draft { edition, records, changes })
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

fn read_edition(folder: &Folder, report: &mut Report<'_>) -> Option<Edition> {
    let Some(text) = folder.text(FileKind::Almanac) else {
        report.of_file(FileKind::Almanac.name(), "the file is missing; every almanac needs one");
        return None;
    };
    parse(text).map_err(|error| json_fault(text, text, &error, FileKind::Almanac, None, report)).ok()
}

/// The outer form of every file but `almanac.json`.
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
    report: &mut Report<'_>,
) -> Vec<(String, T)> {
    let Some(text) = folder.text(kind) else { return Vec::new() };
    let envelope: Envelope<'_> = match serde_json::from_str(text) {
        Ok(envelope) => envelope,
        Err(error) => {
            json_fault(text, text, &error, kind, None, report);
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
    // `serde_json` counts columns in bytes and names the last byte that it read.
    let byte = part_start + line_start + error.column().saturating_sub(1);
    let said = error.to_string();
    let message = said.rsplit_once(" at line ").map_or(said.as_str(), |(message, _)| message);
    report.at_byte(kind, byte.min(whole.len()), id, message);
}
