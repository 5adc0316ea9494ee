//! A made-up almanac of any size, always the same for a size.
//!
//! It grows as a real one would: with more records come more years, persons, topics, places and words, so that
//! each of them has about fifty records of the timeline, whatever the size. Time that grows with the size is
//! then time that depends on the size and not on the number of hits.

pub(crate) mod probes;
mod records;
mod words;

use std::sync::OnceLock;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;

/// The sizes at which growth is measured. A debug build only shows that the benchmarks run.
pub(crate) const SIZES: &[usize] = if cfg!(debug_assertions) { &[1_000] } else { &[1_000, 10_000, 100_000] };

/// How many records of the timeline a year, a person, a topic or a place has.
pub(crate) const HITS: usize = 50;
/// How many topics a person's records have, each with as many records.
pub(crate) const TOPICS_OF_PERSON: usize = 4;

/// How many there are of everything.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) events: usize,
    pub(crate) matches: usize,
    pub(crate) quotes: usize,
    pub(crate) positions: usize,
    pub(crate) terms: usize,
    pub(crate) sources: usize,
    /// Persons; also topics, places and years.
    pub(crate) groups: usize,
    /// Words of the texts that about fifty records share.
    pub(crate) words: usize,
}

impl Plan {
    pub(crate) const fn new(size: usize) -> Self {
        let (events, matches, quotes) = (size * 45 / 100, size / 5, size / 5);
        let (positions, terms, groups) = (size / 100 * 2, size / 100, (events + matches) / HITS);
        let sources = size - events - matches - quotes - positions - terms - groups;
        // A text of the timeline or a quotation has about sixteen of them.
        let words = (events + matches + quotes) * 16 / HITS;
        Self { events, matches, quotes, positions, terms, sources, groups, words }
    }

    pub(crate) const fn timeline(self) -> usize {
        self.events + self.matches
    }

    /// The year of a group. The last one is 2025.
    pub(crate) const fn year(self, group: usize) -> usize {
        2026 - self.groups + group
    }
}

/// The files of an almanac of `size` records.
pub(crate) fn folder(size: usize) -> Folder {
    Folder::in_memory(records::files(Plan::new(size)))
}

/// The almanac of `size` records, loaded once: at 100,000 that takes seconds.
pub(crate) fn almanac(size: usize) -> &'static Almanac {
    static LOADED: [OnceLock<Almanac>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let place = SIZES.iter().position(|&known| known == size).expect("one of SIZES");
    LOADED[place].get_or_init(|| Almanac::load(&folder(size)).unwrap_or_else(|faults| panic!("{faults}")))
}
