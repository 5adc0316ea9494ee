//! The files of an almanac, from a folder on disk or from inside the binary.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use crate::almanac::model::Kind;
use crate::packed;

/// The files that an almanac may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the file of its name")]
pub enum FileKind {
    Almanac,
    Changes,
    Events,
    Map,
    Matches,
    Outlines,
    People,
    Positions,
    Quotes,
    Sources,
    Terms,
    Usage,
}

impl FileKind {
    /// All files, in alphabetical order.
    pub const ALL: [Self; 12] = [
        Self::Almanac,
        Self::Changes,
        Self::Events,
        Self::Map,
        Self::Matches,
        Self::Outlines,
        Self::People,
        Self::Positions,
        Self::Quotes,
        Self::Sources,
        Self::Terms,
        Self::Usage,
    ];

    /// The file's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Almanac => "almanac.json",
            Self::Changes => "changes.json",
            Self::Events => "events.json",
            Self::Map => "map.json",
            Self::Matches => "matches.json",
            Self::Outlines => "outlines.json",
            Self::People => "people.json",
            Self::Positions => "positions.json",
            Self::Quotes => "quotes.json",
            Self::Sources => "sources.json",
            Self::Terms => "terms.json",
            Self::Usage => "usage.json",
        }
    }

    /// The file that records of a kind are in.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Event => Self::Events,
            Kind::Match => Self::Matches,
            Kind::Quote => Self::Quotes,
            Kind::Person => Self::People,
            Kind::Position => Self::Positions,
            Kind::Term => Self::Terms,
            Kind::Source => Self::Sources,
            Kind::Overview => Self::Almanac,
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The texts of an almanac's files, not yet read.
#[derive(Debug, Default)]
pub struct Folder {
    files: Vec<(FileKind, Cow<'static, str>)>,
    /// JSON files whose names mean nothing.
    strangers: Vec<String>,
    /// It is the one that the binary carries, which a test holds to all rules: they need not be gone through at each start.
    is_checked: bool,
}

/// Why a folder could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is no such folder.
    #[error("there is no folder {}", .0.display())]
    NoSuchFolder(PathBuf),
    /// The operating system refused.
    #[error("cannot read {}: {reason}", .path.display())]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// What the operating system says.
        reason: io::Error,
    },
}

impl Folder {
    /// Reads the JSON files of a folder on disk. Everything else in it is left alone.
    pub fn open(path: &Path) -> Result<Self, FolderError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |reason| FolderError::Unreadable { path, reason }
        };
        if !path.is_dir() {
            return Err(FolderError::NoSuchFolder(path.to_owned()));
        }
        let mut folder = Self::default();
        for entry in std::fs::read_dir(path).map_err(unreadable(path))? {
            let file = entry.map_err(unreadable(path))?.path();
            let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
            let bytes = || std::fs::read(&file).map_err(unreadable(&file));
            folder.add(name, || Ok(Cow::Owned(into_text(bytes()?))))?;
        }
        Ok(folder)
    }

    /// The files of the almanac that the binary carries.
    pub(crate) fn shipped() -> Self {
        let folder = Self::in_memory(packed::ALMANAC.iter().map(|(name, file)| (*name, file.text())));
        Self { is_checked: true, ..folder }
    }

    /// A folder that exists in memory only: names of files and their texts.
    pub fn in_memory<'a>(files: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let mut folder = Self::default();
        for (name, text) in files {
            let Ok(()) = folder.add(name, || Ok::<_, std::convert::Infallible>(Cow::Owned(text)));
        }
        folder
    }

    fn add<E>(&mut self, name: &str, text: impl FnOnce() -> Result<Cow<'static, str>, E>) -> Result<(), E> {
        match FileKind::named(name) {
            Some(kind) => self.files.push((kind, without_mark(text()?))),
            None if Path::new(name).extension().is_some_and(|extension| extension == "json") => {
                self.strangers.push(name.to_owned());
            }
            None => {}
        }
        Ok(())
    }

    /// Whether its almanac is known to keep all rules.
    pub(crate) const fn is_checked(&self) -> bool {
        self.is_checked
    }

    /// The text of a file, if there is one.
    pub(crate) fn text(&self, kind: FileKind) -> Option<&str> {
        self.files.iter().find(|(file, _)| *file == kind).map(|(_, text)| text.as_ref())
    }

    /// Names of JSON files that no almanac has.
    pub(crate) fn strangers(&self) -> &[String] {
        &self.strangers
    }
}

/// Without the byte order mark that some editors put before a text; JSON's readers may pass it over (RFC 8259, 8.1).
fn without_mark(text: Cow<'static, str>) -> Cow<'static, str> {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => text,
    }
}

/// Bytes that are not UTF-8 become replacement characters, which are reported with their place when the file is read.
fn into_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_binary_carries_keeps_all_rules() {
        let shipped = Folder::shipped();
        assert!(shipped.is_checked());
        assert_eq!(crate::almanac::faults(&shipped), []);
    }
}
