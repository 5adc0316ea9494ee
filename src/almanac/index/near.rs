//! Words within a few typing errors of a given one.

mod neighbourhood;

use std::ops::ControlFlow;

use fst::{IntoStreamer, Streamer};
use neighbourhood::{LONGEST, Neighbourhood};

use super::EntryNo;
use super::lexicon::Lexicon;

/// Shorter beginnings are shared by words that have nothing to do with each other.
const SHORTEST_STEM: usize = 4;
/// The longest ending, in bytes of folded text, that two forms of a word may differ by.
const LONGEST_ENDING: usize = 3;

/// How many errors a long word may have.
const MOST_ERRORS: u8 = 2;

/// Endings that our languages put behind a name or a word, folded.
const ENDINGS: [&str; 40] = [
    "a", "ah", "am", "ami", "d", "e", "ed", "ei", "em", "es", "eve", "ev", "i", "ih", "im", "ima", "in", "ing", "is",
    "it", "ja", "ju", "mi", "n", "o", "oi", "oj", "om", "ov", "ova", "s", "se", "t", "u", "ut", "uju", "ve", "vi",
    "vu", "y",
];

/// An entry near a word, and how many typing errors lie between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::almanac) struct NearEntry {
    pub(in crate::almanac) entry: EntryNo,
    pub(in crate::almanac) errors: u8,
}

impl Lexicon {
    /// Entries that a word may mean which has no [`nearest`](Self::nearest), the most likely first: one error further
    /// off than a word of its length usually is.
    pub(in crate::almanac) fn further(&self, folded: &str) -> Vec<NearEntry> {
        match errors_allowed(folded) {
            MOST_ERRORS => Vec::new(),
            _ if folded.bytes().any(|byte| byte.is_ascii_digit()) => Vec::new(),
            errors => self.within(folded, errors + 1),
        }
    }

    /// The entry that `folded` is most likely a misspelling or another form of. Most words have one error, and looking
    /// for two costs several times as much.
    pub(in crate::almanac) fn nearest(&self, folded: &str) -> Option<EntryNo> {
        let most = errors_allowed(folded);
        let first = |errors| self.within(folded, errors).first().map(|near| near.entry);
        (most.min(1)..=most).find_map(first)
    }

    /// The name that a word is most likely a form of: one error or a usual ending away. Short words are taken as they are.
    pub(in crate::almanac) fn name_of_form(&self, folded: &str) -> Option<EntryNo> {
        const SHORTEST_FORM: usize = 5;
        if folded.chars().count() < SHORTEST_FORM {
            return None;
        }
        self.within(folded, errors_allowed(folded).min(1))
            .into_iter()
            .map(|near| near.entry)
            .find(|&entry| self.is_name(entry))
    }

    /// Entries that a word may be a misspelling or another form of, the nearest first, names before words.
    fn within(&self, folded: &str, allowed: u8) -> Vec<NearEntry> {
        let mut near = Vec::new();
        if allowed > 0 && folded.len() <= LONGEST {
            let neighbourhood = Neighbourhood::new(folded, allowed);
            let mut found = self.keys.search_with_state(&neighbourhood).into_stream();
            while let Some((_, entry, state)) = found.next() {
                let errors = neighbourhood.errors(&state);
                near.push(NearEntry { entry: EntryNo(u32::try_from(entry).unwrap_or(u32::MAX)), errors });
            }
        }
        near.extend(self.longer_forms(folded));
        near.extend(self.shorter_forms(folded));
        near.sort_unstable_by_key(|&NearEntry { entry, errors }| {
            let many = std::cmp::Reverse(self.records(entry).len());
            (errors, !self.is_name(entry), many, entry)
        });
        let mut seen = std::collections::HashSet::new();
        near.retain(|near| seen.insert(near.entry));
        near
    }

    /// Words that begin with `folded` and have a short ending more: "sanction" and "sanctions".
    fn longer_forms(&self, folded: &str) -> Vec<NearEntry> {
        const MOST: usize = 16;
        let mut forms = Vec::new();
        if folded.chars().count() < SHORTEST_STEM || folded.bytes().any(|byte| byte.is_ascii_digit()) {
            return forms;
        }
        self.each_beginning_with(folded, |key, entry| {
            if key.len() <= folded.len() + LONGEST_ENDING {
                forms.push(NearEntry { entry, errors: 1 });
            }
            if forms.len() < MOST { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        forms
    }

    /// Words that `folded` adds a short ending to: "vetoed" and "veto".
    fn shorter_forms(&self, folded: &str) -> impl Iterator<Item = NearEntry> {
        let stems = (1..=LONGEST_ENDING).filter_map(|ending| {
            let (stem, ending) = folded.split_at_checked(folded.len().checked_sub(ending)?)?;
            ENDINGS.contains(&ending).then_some(stem)
        });
        let stems = stems
            .filter(|stem| stem.chars().count() >= SHORTEST_STEM && stem.bytes().all(|byte| !byte.is_ascii_digit()));
        stems.filter_map(|stem| self.exact(stem)).map(|entry| NearEntry { entry, errors: 1 })
    }
}

/// How many typing errors a word of some length may have: letters added, missing, wrong or swapped.
fn errors_allowed(word: &str) -> u8 {
    // A number with a wrong digit is another number.
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match word.chars().count() {
        0..=4 => 0,
        5..=7 => 1,
        _ => MOST_ERRORS,
    }
}
