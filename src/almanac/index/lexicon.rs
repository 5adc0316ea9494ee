//! The lexicon: every name and every word of the almanac, with the records that it stands for.

mod drafts;

use std::ops::{ControlFlow, Range};
use std::sync::OnceLock;

use fst::{IntoStreamer, Map, Streamer};

pub(super) use drafts::{Drafts, WordDraft};

use super::facets::Facet;
use super::grouped::Grouped;
use super::handle::Handle;
use super::lists::{ListNo, Lists};
use super::names::{FacetNo, Mark, mark_of};
use super::{FacetKind, RecordNo};
use crate::almanac::model::Text;
use crate::language::{Family, Languages, stem};

/// The number of an entry of the lexicon: a name of one or more words, or a single word.
///
/// Like a [`RecordNo`] it holds only as long as the almanac is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryNo(pub(super) u32);

/// What an entry is called when it is shown.
#[derive(Clone, Copy, Debug)]
pub(in crate::almanac) enum Label<'a> {
    /// A name that the almanac gives in several languages.
    Name(&'a Text),
    /// A word as the almanac writes it.
    Word(&'a str),
}

#[derive(Debug)]
struct Entry {
    /// The records that it stands for.
    records: ListNo,
    /// The facet whose name it is; with several of one name the one that speaks for them.
    facet: Option<u32>,
    word: Option<u32>,
}

/// A word of the texts.
#[derive(Debug)]
struct Word {
    /// Where its surface stands among those of all words.
    surface: Range<u32>,
    list: ListNo,
    languages: Languages,
    /// A word of names, which belong to no language.
    named: bool,
    proper: bool,
}

#[derive(Debug)]
pub(in crate::almanac) struct Lexicon {
    pub(super) keys: Map<Vec<u8>>,
    entries: Vec<Entry>,
    /// The handle of each entry.
    handles: Vec<Handle>,
    /// All entries, in the order of their handles.
    by_handle: Vec<EntryNo>,
    facets: Vec<Facet>,
    facet_lists: Vec<ListNo>,
    lists: Lists,
    words: Vec<Word>,
    surfaces: String,
    /// How much each posting counts, for the lists of words, which come first.
    impacts: Vec<f32>,
    /// How surely the record of each posting is about the word, in hundredths.
    strengths: Vec<u8>,
    /// Gathered when a question is first asked.
    stems: OnceLock<Grouped<Mark, EntryNo>>,
}

impl Lexicon {
    /// The entry of a folded name or word.
    pub(in crate::almanac) fn exact(&self, folded: &str) -> Option<EntryNo> {
        self.keys.get(folded).and_then(|entry| u32::try_from(entry).ok()).map(EntryNo)
    }

    /// The entry with a handle.
    pub(in crate::almanac) fn by_handle(&self, handle: Handle) -> Option<EntryNo> {
        let at = self.by_handle.partition_point(|other| self.handle(*other) < handle);
        self.by_handle.get(at).copied().filter(|entry| self.handle(*entry) == handle)
    }

    /// The handle of an entry.
    pub(in crate::almanac) fn handle(&self, EntryNo(entry): EntryNo) -> Handle {
        self.handles[entry as usize]
    }

    /// Whether the entry is the name of something, and not just a word.
    pub(in crate::almanac) fn is_name(&self, entry: EntryNo) -> bool {
        self.entry(entry).facet.is_some()
    }

    /// The kind of the facet whose name it is.
    pub(in crate::almanac) fn facet_kind(&self, entry: EntryNo) -> Option<FacetKind> {
        self.entry(entry).facet.map(|facet| self.facets[facet as usize].kind)
    }

    /// Whether the almanac writes a word with a capital within a sentence.
    pub(in crate::almanac) fn is_proper(&self, folded: &str) -> bool {
        let word = self.exact(folded).and_then(|entry| self.entry(entry).word);
        word.is_some_and(|word| self.words[word as usize].proper)
    }

    /// The languages in whose texts a folded word stands.
    pub(in crate::almanac) fn languages_of(&self, folded: &str) -> Languages {
        let word = self.exact(folded).and_then(|entry| self.entry(entry).word);
        word.map_or(Languages::NONE, |word| self.words[word as usize].languages)
    }

    /// The facet whose name it is.
    pub(in crate::almanac) fn facet_of(&self, entry: EntryNo) -> Option<FacetNo> {
        self.entry(entry).facet.map(FacetNo)
    }

    /// The folded text of an entry.
    pub(in crate::almanac) fn spelling(&self, entry: EntryNo) -> String {
        self.key(entry)
    }

    /// What the entry is called.
    pub(in crate::almanac) fn label(&self, entry: EntryNo) -> Label<'_> {
        match (self.entry(entry).facet, self.entry(entry).word) {
            (Some(facet), _) => Label::Name(&self.facets[facet as usize].name),
            (None, Some(word)) => Label::Word(self.surface(&self.words[word as usize])),
            (None, None) => Label::Word(""),
        }
    }

    /// The records that it stands for.
    pub(in crate::almanac) fn records(&self, entry: EntryNo) -> &[RecordNo] {
        self.lists.get(self.entry(entry).records)
    }

    /// The records in whose text the word stands, with how much it counts in each. Empty for a name of several words.
    pub(in crate::almanac) fn postings(&self, entry: EntryNo) -> (&[RecordNo], &[f32]) {
        match self.entry(entry).word {
            Some(word) => {
                let list = self.words[word as usize].list;
                (self.lists.get(list), &self.impacts[self.lists.range(list)])
            }
            None => (&[], &[]),
        }
    }

    /// The records in whose text the word stands, with how surely each is about it, in hundredths.
    pub(in crate::almanac) fn strengths(&self, entry: EntryNo) -> (&[RecordNo], &[u8]) {
        match self.entry(entry).word {
            Some(word) => {
                let list = self.words[word as usize].list;
                (self.lists.get(list), &self.strengths[self.lists.range(list)])
            }
            None => (&[], &[]),
        }
    }

    /// A facet by its number.
    pub(in crate::almanac) fn facet(&self, facet: FacetNo) -> &Facet {
        &self.facets[facet.0 as usize]
    }

    /// The records that have a facet.
    pub(in crate::almanac) fn records_of(&self, facet: FacetNo) -> &[RecordNo] {
        self.lists.get(self.facet_lists[facet.0 as usize])
    }

    /// The words of the texts by their stems in the families of their languages.
    fn by_stems(&self) -> Grouped<Mark, EntryNo> {
        let mut pairs = Vec::new();
        let mut keys = self.keys.stream();
        while let Some((key, entry)) = keys.next() {
            let entry = EntryNo(u32::try_from(entry).unwrap_or(u32::MAX));
            let Ok(key) = str::from_utf8(key) else { continue };
            let spoken = Family::ALL.into_iter().filter(|family| self.is_spoken(entry, *family));
            pairs.extend(spoken.map(|family| (mark_of(stem(key, family), family), entry)));
        }
        Grouped::new(pairs)
    }

    /// Calls `visit` with each key that begins with `beginning` and its entry, in order, until it says that it has enough.
    pub(super) fn each_beginning_with(
        &self,
        beginning: &str,
        mut visit: impl FnMut(&[u8], EntryNo) -> ControlFlow<()>,
    ) {
        let mut keys = self.keys.range().ge(beginning).into_stream();
        while let Some((key, entry)) = keys.next() {
            let entry = EntryNo(u32::try_from(entry).unwrap_or(u32::MAX));
            if !key.starts_with(beginning.as_bytes()) || visit(key, entry).is_break() {
                break;
            }
        }
    }

    /// The entries whose stem in a family is `wanted`, at most a few dozen.
    pub(in crate::almanac) fn with_stem(&self, wanted: &str, family: Family) -> Vec<EntryNo> {
        const MOST: usize = 48;
        let stems = self.stems.get_or_init(|| self.by_stems());
        let mut found = stems.of(&mark_of(wanted, family)).to_vec();
        // A form without its ending may be a word itself, with another stem.
        let itself = self.exact(wanted).filter(|entry| self.is_spoken(*entry, family) && !found.contains(entry));
        if let Some(entry) = itself {
            found.insert(found.partition_point(|other| *other < entry), entry);
        }
        found.truncate(MOST);
        found
    }

    /// Single words of a family that begin with `beginning`, at most a few, up to a length in bytes.
    pub(in crate::almanac) fn beginning_with(&self, beginning: &str, longest: usize, family: Family) -> Vec<EntryNo> {
        const MOST: usize = 12;
        let mut found = Vec::new();
        self.each_beginning_with(beginning, |key, entry| {
            if key.len() <= longest && self.is_spoken(entry, family) {
                found.push(entry);
            }
            if found.len() < MOST { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        found
    }

    /// Whether it is a word of a language of a family.
    fn is_spoken(&self, entry: EntryNo, family: Family) -> bool {
        self.entry(entry).word.is_some_and(|word| {
            let word = &self.words[word as usize];
            word.named || word.languages.has_of(family)
        })
    }

    fn surface(&self, word: &Word) -> &str {
        &self.surfaces[word.surface.start as usize..word.surface.end as usize]
    }

    fn entry(&self, EntryNo(entry): EntryNo) -> &Entry {
        &self.entries[entry as usize]
    }

    /// The folded text of an entry.
    fn key(&self, EntryNo(entry): EntryNo) -> String {
        let mut key = Vec::new();
        // The values run upwards with the keys, which lets the map be read backwards.
        self.keys.as_fst().get_key_into(u64::from(entry), &mut key);
        String::from_utf8_lossy(&key).into_owned()
    }
}
