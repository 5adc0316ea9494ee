//! Faults of an almanac: where, in which record, and what is wrong in a plain sentence.

use std::fmt;

use super::folder::{FileKind, Folder};
use super::locate::Locator;
use super::read::Filed;
use crate::almanac::model::Kind;

/// A place in a file: line and column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// Something wrong with an almanac.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// Where in the file; absent when the file itself is the fault.
    pub position: Option<Position>,
    /// The id of the record, when it is known.
    pub record: Option<String>,
    /// What is wrong, in one sentence.
    pub message: String,
}

impl Fault {
    /// A fault of a record that shows only when the whole almanac is used.
    pub fn of_record(folder: &Folder, kind: Kind, id: &str, message: String) -> Self {
        let file = FileKind::of(kind);
        let position = Locator::new(folder.text(file).unwrap_or_default()).position_of_record(id);
        Self { file: file.name().to_owned(), position, record: Some(id.to_owned()), message }
    }

    /// A fault of the map that shows only when it is drawn, at a JSON pointer without its leading `/`.
    pub fn of_map(folder: &Folder, pointer: &str, message: String) -> Self {
        let file = FileKind::Map;
        let position = Locator::new(folder.text(file).unwrap_or_default()).position(pointer);
        Self { file: file.name().to_owned(), position, record: None, message }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        if let Some(record) = &self.record {
            write!(f, ": {record}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// All faults of an almanac, in the order of files, lines and columns. Never empty.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

/// Where faults are gathered while an almanac is read and checked.
///
/// Lines and columns are worked out only when there is a fault: finding them needs a second reading of the file.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    folder: &'a Folder,
    locators: Vec<(FileKind, Locator<'a>)>,
    faults: Vec<Fault>,
}

impl<'a> Report<'a> {
    pub(crate) const fn new(folder: &'a Folder) -> Self {
        Self { folder, locators: Vec::new(), faults: Vec::new() }
    }

    /// A fault of a whole file.
    pub(crate) fn of_file(&mut self, file: &str, message: impl Into<String>) {
        self.faults.push(Fault { file: file.to_owned(), position: None, record: None, message: message.into() });
    }

    /// A fault at a byte of a file.
    pub(super) fn at_byte(&mut self, file: FileKind, byte: usize, record: Option<&str>, message: impl Into<String>) {
        let text = self.folder.text(file).unwrap_or_default();
        let position = Some(super::locate::position_of(text, byte));
        self.push(file, position, record, message.into());
    }

    /// A fault of the value or field name that ends at a byte of a file; it is reported where that begins.
    pub(super) fn at_ending(&mut self, file: FileKind, byte: usize, record: Option<&str>, message: impl Into<String>) {
        match self.locator(file).position_of_ending(byte) {
            Some(position) => self.push(file, Some(position), record, message.into()),
            // A file that cannot be taken apart, for something is wrong with its form further on.
            None => self.at_byte(file, byte.saturating_sub(1), record, message),
        }
    }

    /// A fault at a JSON pointer of `almanac.json`, without its leading `/`.
    pub(crate) fn of_edition(&mut self, pointer: &str, message: impl Into<String>) {
        self.of_single(FileKind::Almanac, pointer, message);
    }

    /// A fault at a JSON pointer of a file without records.
    pub(crate) fn of_single(&mut self, file: FileKind, pointer: &str, message: impl Into<String>) {
        let position = self.locate(file, pointer);
        self.push(file, position, None, message.into());
    }

    /// A fault of a record, at a JSON pointer within it; the empty pointer is the record itself.
    pub(crate) fn of_record(&mut self, filed: &Filed, pointer: &str, message: impl Into<String>) {
        self.of_entry(filed.file, &filed.pointer, filed.record.id().as_str(), pointer, message);
    }

    /// A fault of anything that has an id: `base` points to it, `pointer` leads on from there.
    pub(crate) fn of_entry(&mut self, file: FileKind, base: &str, id: &str, pointer: &str, message: impl Into<String>) {
        let position =
            if pointer.is_empty() { self.locate(file, base) } else { self.locate(file, &format!("{base}/{pointer}")) };
        self.push(file, position, Some(id), message.into());
    }

    /// The faults, sorted; without those said twice.
    pub(crate) fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_unstable();
        self.faults.dedup();
        self.faults
    }

    fn locate(&mut self, file: FileKind, pointer: &str) -> Option<Position> {
        self.locator(file).position(pointer)
    }

    fn locator(&mut self, file: FileKind) -> &Locator<'a> {
        let known = self.locators.iter().position(|(kind, _)| *kind == file);
        let index = known.unwrap_or_else(|| {
            self.locators.push((file, Locator::new(self.folder.text(file).unwrap_or_default())));
            self.locators.len() - 1
        });
        &self.locators[index].1
    }

    fn push(&mut self, file: FileKind, position: Option<Position>, record: Option<&str>, message: String) {
        let record = record.map(str::to_owned);
        self.faults.push(Fault { file: file.name().to_owned(), position, record, message });
    }
}
