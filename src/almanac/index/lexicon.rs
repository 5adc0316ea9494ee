//! The lexicon: every name and every word of the almanac, with the records that it stands for.

use std::collections::HashMap;
use std::ops::Range;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};

use super::facets::Facet;
use super::handle::Handle;
use super::lists::{ListNo, Lists, to_u32};
use super::names::FacetNo;
use super::{FacetKind, RecordNo};
use crate::almanac::model::Text;
use crate::language::{Family, stem};

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

/// What a key of the lexicon means; one key may mean several things. Words come before facets.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    Word(u32),
    Facet(u32),
}

/// A word of the texts.
#[derive(Debug)]
struct Word {
    /// Where its surface stands among those of all words.
    surface: Range<u32>,
    list: ListNo,
    families: u8,
    proper: bool,
}

/// All words of the texts before they are put in order.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) words: Vec<(Box<str>, WordDraft)>,
    /// The surfaces of the words, one after another: one piece of memory and not one for each.
    pub(super) surfaces: String,
}

/// A word of the texts while the texts are read.
#[derive(Debug)]
pub(super) struct WordDraft {
    /// As the almanac writes it where it stands first; a part of [`Drafts::surfaces`].
    pub(super) surface: Range<u32>,
    /// The families of the languages in whose texts it stands, as bits.
    pub(super) families: u8,
    /// Whether it has a capital within a sentence: a name.
    pub(super) proper: bool,
    /// The records that have it, with how much it counts there and how surely they are about it.
    pub(super) postings: Vec<(RecordNo, f32, u8)>,
}

#[derive(Debug)]
pub(in crate::almanac) struct Lexicon {
    pub(super) keys: Map<Vec<u8>>,
    entries: Vec<Entry>,
    by_handle: Vec<(Handle, EntryNo)>,
    facets: Vec<Facet>,
    facet_lists: Vec<ListNo>,
    lists: Lists,
    words: Vec<Word>,
    surfaces: String,
    /// How much each posting counts, for the lists of words, which come first.
    impacts: Vec<f32>,
    /// How surely the record of each posting is about the word, in hundredths.
    strengths: Vec<u8>,
}

impl Lexicon {
    pub(super) fn new(drafts: Drafts, mut facets: Vec<Facet>) -> Self {
        let mut lists = Lists::new();
        let (mut impacts, mut strengths) = (Vec::new(), Vec::new());
        let Drafts { words: mut drafts, mut surfaces } = drafts;
        let mut words = Vec::with_capacity(drafts.len());
        // In order of the alphabet, so that what is made does not depend on the order of a hash map.
        drafts.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut meanings: Vec<(Box<str>, Meaning)> = Vec::with_capacity(drafts.len() + 2 * facets.len());
        for (key, draft) in drafts {
            meanings.push((key, Meaning::Word(to_u32(words.len()))));
            let numbers: Vec<_> = draft.postings.iter().map(|(number, ..)| *number).collect();
            let list = lists.push_sorted(&numbers);
            impacts.extend(draft.postings.iter().map(|(_, impact, _)| *impact));
            strengths.extend(draft.postings.iter().map(|(.., strength)| *strength));
            words.push(Word { surface: draft.surface, list, families: draft.families, proper: draft.proper });
        }
        let mut facet_lists = Vec::with_capacity(facets.len());
        for (index, facet) in facets.iter_mut().enumerate() {
            facet_lists.push(lists.push(std::mem::take(&mut facet.records)));
            meanings.extend(facet.phrases().map(|phrase| (phrase.into(), Meaning::Facet(to_u32(index)))));
        }
        meanings.sort();
        meanings.dedup();
        let mut keys: Vec<&str> = Vec::with_capacity(meanings.len());
        let mut entries = Vec::with_capacity(meanings.len());
        let mut shared: HashMap<Vec<u32>, ListNo> = HashMap::new();
        for alike in meanings.chunk_by(|(one, _), (other, _)| one == other) {
            keys.extend(alike.first().map(|(key, _)| key.as_ref()));
            let (mut word, mut named) = (None, Vec::new());
            for (_, meaning) in alike {
                match *meaning {
                    Meaning::Word(number) => word = Some(number),
                    Meaning::Facet(number) => named.push(number),
                }
            }
            // A word by which people ask for a contested question is the word of other records too.
            if word.is_some() && named.iter().all(|&facet| facets[facet as usize].kind == FacetKind::Question) {
                named.clear();
            }
            let records = match (named.as_slice(), word) {
                ([], Some(word)) => words[word as usize].list,
                ([], None) => lists.push(Vec::new()),
                ([one], _) => facet_lists[*one as usize],
                (several, _) => *shared.entry(several.to_vec()).or_insert_with(|| {
                    let all = several.iter().flat_map(|&facet| lists.get(facet_lists[facet as usize]).to_vec());
                    let all = all.collect();
                    lists.push(all)
                }),
            };
            let facet = named.iter().copied().min_by_key(|&facet| facets[facet as usize].kind);
            entries.push(Entry { records, facet, word });
        }
        let mut by_handle: Vec<_> =
            keys.iter().zip(0..).map(|(key, entry)| (Handle::of(key), EntryNo(entry))).collect();
        by_handle.sort_unstable();
        let keys = Map::from_iter(keys.into_iter().zip(0_u64..)).unwrap_or_default();
        surfaces.shrink_to_fit();
        entries.shrink_to_fit();
        impacts.shrink_to_fit();
        strengths.shrink_to_fit();
        lists.shrink_to_fit();
        Self { keys, entries, by_handle, facets, facet_lists, lists, words, surfaces, impacts, strengths }
    }

    /// The entry of a folded name or word.
    pub(in crate::almanac) fn exact(&self, folded: &str) -> Option<EntryNo> {
        self.keys.get(folded).and_then(|entry| u32::try_from(entry).ok()).map(EntryNo)
    }

    /// The entry with a handle.
    pub(in crate::almanac) fn by_handle(&self, handle: Handle) -> Option<EntryNo> {
        let at = self.by_handle.partition_point(|(other, _)| *other < handle);
        self.by_handle.get(at).filter(|(other, _)| *other == handle).map(|(_, entry)| *entry)
    }

    /// The handle of an entry.
    pub(in crate::almanac) fn handle(&self, entry: EntryNo) -> Handle {
        Handle::of(&self.key(entry))
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

    /// The entries whose stem in a family is `wanted`, at most a few dozen.
    pub(in crate::almanac) fn with_stem(&self, wanted: &str, family: Family) -> Vec<EntryNo> {
        const MOST: usize = 48;
        /// The longest ending or endings that a stem is taken from, in bytes.
        const LONGEST_ENDING: usize = 9;
        let mut found = Vec::new();
        let mut keys = self.keys.search(Str::new(wanted).starts_with()).into_stream();
        while let Some((key, entry)) = keys.next() {
            if key.len() > wanted.len() + LONGEST_ENDING {
                continue;
            }
            let Ok(key) = std::str::from_utf8(key) else { continue };
            let entry = EntryNo(u32::try_from(entry).unwrap_or(u32::MAX));
            let spoken = self.is_spoken(entry, family);
            if spoken && (stem(key, family) == wanted || key == wanted) {
                found.push(entry);
                if found.len() == MOST {
                    break;
                }
            }
        }
        found
    }

    /// Single words of a family that begin with `beginning`, at most a few, up to a length in bytes.
    pub(in crate::almanac) fn beginning_with(&self, beginning: &str, longest: usize, family: Family) -> Vec<EntryNo> {
        const MOST: usize = 12;
        let mut found = Vec::new();
        let mut keys = self.keys.search(Str::new(beginning).starts_with()).into_stream();
        while let Some((key, entry)) = keys.next() {
            let entry = EntryNo(u32::try_from(entry).unwrap_or(u32::MAX));
            let spoken = self.is_spoken(entry, family);
            if key.len() <= longest && spoken && found.len() < MOST {
                found.push(entry);
            }
        }
        found
    }

    /// Whether it is a word of a language of a family.
    fn is_spoken(&self, entry: EntryNo, family: Family) -> bool {
        self.entry(entry).word.is_some_and(|word| self.words[word as usize].families & family.bit() != 0)
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
