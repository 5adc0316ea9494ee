//! A lexicon from the words and names that were gathered.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use fst::Map;

use super::{Entry, EntryNo, Lexicon, Word};
use crate::almanac::RecordNo;
use crate::almanac::index::FacetKind;
use crate::almanac::index::facets::Facet;
use crate::almanac::index::handle::Handle;
use crate::almanac::index::lists::{ListNo, Lists, to_u32};
use crate::language::Languages;

/// What a key of the lexicon means; one key may mean several things. Words come before facets.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    Word(u32),
    Facet(u32),
}

/// All words of the texts before they are put in order.
#[derive(Debug, Default)]
pub(in crate::almanac::index) struct Drafts {
    pub(in crate::almanac::index) words: Vec<(Box<str>, WordDraft)>,
    /// The surfaces of the words, one after another: one piece of memory and not one for each.
    pub(in crate::almanac::index) surfaces: String,
}

/// A word of the texts while the texts are read.
#[derive(Debug)]
pub(in crate::almanac::index) struct WordDraft {
    /// As the almanac writes it where it stands first; a part of [`Drafts::surfaces`].
    pub(in crate::almanac::index) surface: Range<u32>,
    /// The languages in whose texts it stands.
    pub(in crate::almanac::index) languages: Languages,
    /// Whether it is a year or part of a name, which belong to no language.
    pub(in crate::almanac::index) named: bool,
    /// Whether it has a capital within a sentence: a name.
    pub(in crate::almanac::index) proper: bool,
    /// The records that have it, with how much it counts there and how surely they are about it.
    pub(in crate::almanac::index) postings: Vec<(RecordNo, f32, u8)>,
}

impl Lexicon {
    pub(in crate::almanac::index) fn new(drafts: Drafts, mut facets: Vec<Facet>) -> Self {
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
            let WordDraft { surface, languages, named, proper, .. } = draft;
            words.push(Word { surface, list, languages, named, proper });
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
        let handles: Vec<_> = keys.iter().map(|key| Handle::of(key)).collect();
        let mut by_handle: Vec<_> = handles.iter().zip(0..).map(|(_, entry)| EntryNo(entry)).collect();
        by_handle.sort_unstable_by_key(|EntryNo(entry)| (handles[*entry as usize], *entry));
        let keys = Map::from_iter(keys.into_iter().zip(0_u64..)).unwrap_or_default();
        surfaces.shrink_to_fit();
        entries.shrink_to_fit();
        impacts.shrink_to_fit();
        strengths.shrink_to_fit();
        lists.shrink_to_fit();
        Self {
            keys,
            entries,
            handles,
            by_handle,
            facets,
            facet_lists,
            lists,
            words,
            surfaces,
            impacts,
            strengths,
            stems: OnceLock::new(),
        }
    }
}
