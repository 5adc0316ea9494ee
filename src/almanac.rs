//! What is known: the model of an almanac, its loading and rules, its indexes, and look-up in them.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`model`] | what the files may say |
//! | [`load`] | files into records, faults with line and column |
//! | `rules` | what must hold between the records |
//! | `index` | names, words and days, built once |
//! | [`look_up`] | filters, search, suggestions, claims, days of the year |
//! | [`ask`] | answers to questions |

pub mod ask;
mod grade;
mod index;
pub mod load;
pub mod look_up;
pub mod model;
mod rules;
#[cfg(test)]
pub(crate) mod testing;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub use grade::Grade;
pub use index::{EntryNo, Handle, RecordNo};

use index::{Index, Label};
use load::{Fault, Faults, Folder, Report};
use model::{Change, ChangeKind, Edition, Id, Kind, Map, Outlines, Record};

use crate::language::{Locale, to_latin};

/// An almanac: checked, indexed, and never changed once it is loaded.
#[derive(Debug)]
pub struct Almanac {
    edition: Edition,
    records: Vec<Record>,
    changes: Vec<Change>,
    map: Option<(Map, Outlines)>,
    by_id: HashMap<Id, RecordNo>,
    by_handle: Vec<(Handle, RecordNo)>,
    by_kind: HashMap<Kind, Vec<RecordNo>>,
    cited_by: HashMap<RecordNo, Vec<RecordNo>>,
    by_question: HashMap<Id, Vec<RecordNo>>,
    index: Index,
    synonyms: ask::Synonyms,
    tales: ask::Tales,
    readings: ask::Readings,
    stances: std::sync::OnceLock<ask::Stances>,
    usage: ask::Usage,
}

/// What an id leads to.
#[derive(Clone, Copy, Debug)]
pub enum Found<'a> {
    /// A record.
    Here(RecordNo),
    /// A record that had this id before.
    Renamed(RecordNo, &'a Change),
    /// A record that was withdrawn; perhaps another one to read instead.
    Withdrawn(Option<RecordNo>, &'a Change),
    /// Nothing, now or before.
    Unknown,
}

/// Every fault of an almanac's files, in the order of files, lines and columns.
pub fn faults(folder: &Folder) -> Vec<Fault> {
    let mut report = Report::new(folder);
    if let Some(draft) = load::read(folder, &mut report) {
        rules::check(&draft, &mut report);
    }
    report.into_faults()
}

impl Almanac {
    /// Reads, checks and indexes an almanac. The one that the binary carries is held to the rules by a test and not here.
    ///
    /// # Errors
    /// All its faults, if it has any: an almanac with a fault is not used.
    pub fn load(folder: &Folder) -> Result<Self, Faults> {
        let mut report = Report::new(folder);
        let draft = load::read(folder, &mut report);
        if let Some(draft) = draft.as_ref().filter(|_| !folder.is_checked()) {
            rules::check(draft, &mut report);
        }
        let faults = report.into_faults();
        match draft {
            Some(draft) if faults.is_empty() => {
                let mut records: Vec<_> = draft.records.into_iter().map(|filed| filed.record).collect();
                // Collecting in place keeps the room of what was read.
                records.shrink_to_fit();
                let changes = draft.changes.into_iter().map(|(_, change)| change).collect();
                let mut almanac = Self::new(draft.edition, records, changes);
                almanac.map = draft.map.zip(draft.outlines);
                let names = almanac.index.names.of_persons();
                almanac.usage =
                    ask::usage(draft.usage, |id| almanac.number(id.as_str()), &almanac.edition.questions, names);
                Ok(almanac)
            }
            _ => Err(Faults(faults)),
        }
    }

    fn new(edition: Edition, mut records: Vec<Record>, changes: Vec<Change>) -> Self {
        records.sort_by_cached_key(|record| {
            (group(record.kind()), record.when().map(|when| when.date), record.id().clone())
        });
        let numbered = || (0..).map(RecordNo).zip(&records);
        let by_id: HashMap<_, _> = numbered().map(|(number, record)| (record.id().clone(), number)).collect();
        let mut by_handle: Vec<_> =
            numbered().map(|(number, record)| (Handle::of(record.id().as_str()), number)).collect();
        by_handle.sort_unstable();
        let mut by_kind = HashMap::<_, Vec<_>>::new();
        let mut cited_by = HashMap::<_, Vec<_>>::new();
        let mut by_question = HashMap::<_, Vec<_>>::new();
        for (number, record) in numbered() {
            by_kind.entry(record.kind()).or_default().push(number);
            if let Record::Position(position) = record {
                by_question.entry(position.question.clone()).or_default().push(number);
            }
            for source in record.common().map(model::Common::sources).unwrap_or_default() {
                cited_by.entry(by_id[source]).or_default().push(number);
            }
        }
        let index = Index::new(&edition, &records, &by_id);
        Self {
            edition,
            records,
            changes,
            map: None,
            by_id,
            by_handle,
            by_kind,
            cited_by,
            by_question,
            index,
            synonyms: ask::Synonyms::default(),
            tales: ask::Tales::default(),
            readings: ask::Readings::default(),
            stances: std::sync::OnceLock::new(),
            usage: ask::usage(None, |_| None, &[], &Arc::default()),
        }
    }

    /// What `almanac.json` says of the almanac as a whole.
    pub const fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The map and its shapes, for almanacs that have one.
    pub fn map(&self) -> Option<(&Map, &Outlines)> {
        self.map.as_ref().map(|(map, outlines)| (map, outlines))
    }

    /// A record by its number.
    pub fn record(&self, number: RecordNo) -> &Record {
        &self.records[number.index()]
    }

    /// The number of the record with an id.
    pub fn number(&self, id: &str) -> Option<RecordNo> {
        self.by_id.get(id).copied()
    }

    /// The record with an id, for ids that the rules have found to be good.
    pub fn get(&self, id: &Id) -> Option<&Record> {
        self.number(id.as_str()).map(|number| self.record(number))
    }

    /// What an id leads to, also one that was renamed or withdrawn. Upper and lower case are the same.
    pub fn find(&self, id: &str) -> Found<'_> {
        let id = id.trim().to_ascii_lowercase();
        if let Some(number) = self.number(&id) {
            return Found::Here(number);
        }
        let gone = |change: &&Change| {
            matches!(change.change, ChangeKind::Renamed | ChangeKind::Withdrawn)
                && change.record.as_ref().is_some_and(|record| record.as_str() == id)
        };
        let Some(change) = self.changes.iter().rev().find(gone) else { return Found::Unknown };
        let now = change.now.as_ref().and_then(|id| self.number(id.as_str()));
        match (change.change, now) {
            (ChangeKind::Renamed, Some(now)) => Found::Renamed(now, change),
            (_, now) => Found::Withdrawn(now, change),
        }
    }

    /// The record with a handle.
    pub fn by_handle(&self, handle: Handle) -> Option<RecordNo> {
        let at = self.by_handle.partition_point(|(other, _)| *other < handle);
        self.by_handle.get(at).filter(|(other, _)| *other == handle).map(|(_, number)| *number)
    }

    /// All records of a kind: dated ones in order of time, others by id.
    pub fn all(&self, kind: Kind) -> &[RecordNo] {
        self.by_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The records that cite a source.
    pub fn citing(&self, source: RecordNo) -> &[RecordNo] {
        self.cited_by.get(&source).map_or(&[], Vec::as_slice)
    }

    /// The positions on a question.
    pub fn positions_on(&self, question: &Id) -> &[RecordNo] {
        self.by_question.get(question).map_or(&[], Vec::as_slice)
    }

    /// The entry of the lexicon for a name or a word, spelled as the almanac spells it.
    pub fn entry_named(&self, name: &str) -> Option<EntryNo> {
        self.index.lexicon.exact(&crate::language::fold(name))
    }

    /// The list of changes, as it stands in the file.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The latest correction of a record.
    pub fn correction(&self, id: &Id) -> Option<&Change> {
        let of_record = |change: &&Change| change.change == ChangeKind::Corrected && change.record.as_ref() == Some(id);
        self.changes.iter().filter(of_record).max_by_key(|change| change.date)
    }

    /// What an entry of the lexicon is called in a locale: the almanac's word for it, never the person's.
    pub fn label(&self, entry: EntryNo, locale: Locale) -> std::borrow::Cow<'_, str> {
        match self.index.lexicon.label(entry) {
            Label::Name(name) => name.read(locale).text,
            Label::Word(word) if locale == Locale::SerbianLatin => to_latin(word),
            Label::Word(word) => word.into(),
        }
    }

    /// The numbers of all records of the kinds that share a place in the order of numbers with `kind`.
    fn group_of(&self, kind: Kind) -> Range<u32> {
        let lists = Kind::ALL.into_iter().filter(|other| group(*other) == group(kind)).map(|kind| self.all(kind));
        let first = lists.clone().filter_map(<[_]>::first).min();
        let last = lists.filter_map(<[_]>::last).max();
        first.zip(last).map_or(0..0, |(first, last)| first.0..last.0 + 1)
    }
}

/// The place of a kind in the order of record numbers. Kinds that share one are told in one order of time.
const fn group(kind: Kind) -> u8 {
    match kind {
        Kind::Event | Kind::Match => 0,
        Kind::Quote => 1,
        Kind::Position => 2,
        Kind::Person => 3,
        Kind::Term => 4,
        Kind::Overview => 5,
        Kind::Source => 6,
    }
}
