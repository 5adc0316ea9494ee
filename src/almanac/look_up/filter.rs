//! Filters: "2014 judo", "pushkin before 1830", «Чайковский 1875».

use crate::almanac::index::FacetKind;
use crate::almanac::{Almanac, EntryNo};
use crate::language::{Reading, Span, is_stop_word, read_span, words};

/// What records must have; all of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// When they happened.
    pub span: Option<Span>,
    /// Names or words that they have.
    pub terms: Vec<EntryNo>,
}

/// A filter as it was read from a person's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What was understood.
    pub filter: Filter,
    /// Terms that were not spelled as the almanac spells them.
    pub guessed: Vec<EntryNo>,
    /// Words that are neither a time nor in the almanac.
    pub unknown: Vec<Unknown>,
}

impl Parsed {
    /// Whether there were words and none of them meant anything. A filter without words asks for everything.
    pub const fn is_lost(&self) -> bool {
        self.filter.is_empty() && !self.unknown.is_empty()
    }
}

/// A word that the almanac does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Which word it is, counted from 1. It is spoken of by its place and never repeated.
    pub place: usize,
    /// The word, folded.
    pub folded: String,
}

/// Why words are not a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterError {
    /// More words than a filter can have.
    TooManyWords,
    /// Two times that cannot both hold: "before 2000 after 2010".
    NoSuchTime,
}

impl Filter {
    /// The most conditions a filter can have, so that its handles fit into callback data.
    pub const MOST_TERMS: usize = 5;

    /// Whether it asks for nothing in particular.
    pub const fn is_empty(&self) -> bool {
        self.span.is_none() && self.terms.is_empty()
    }
}

/// The most words that are looked at.
const MOST_WORDS: usize = 16;
/// The longest score, as in "25-17".
const LONGEST_SCORE: usize = 5;
/// The longest name, in words, that is looked for.
const LONGEST_NAME: usize = 6;

impl Almanac {
    /// Reads a filter. Names of several words are found as such, times are read in all languages, and a word
    /// with a small typing error is taken for the nearest one that the almanac has.
    ///
    /// # Errors
    /// Too many words, or times that exclude each other.
    pub fn parse_filter(&self, text: &str) -> Result<Parsed, FilterError> {
        self.parse(text, false)
    }

    /// Reads a filter on positions, for which the names and phrases of contested questions are names too.
    ///
    /// # Errors
    /// Too many words, or times that exclude each other.
    pub fn parse_filter_of_positions(&self, text: &str) -> Result<Parsed, FilterError> {
        self.parse(text, true)
    }

    fn parse(&self, text: &str, positions: bool) -> Result<Parsed, FilterError> {
        let parts: Vec<&str> = text.split_whitespace().take(MOST_WORDS + 1).collect();
        if parts.len() > MOST_WORDS {
            return Err(FilterError::TooManyWords);
        }
        let mut parsed = Parsed::default();
        let mut at = 0;
        while at < parts.len() {
            if let Some((entry, taken)) = self.name_at(&parts[at..], 2, positions) {
                parsed.filter.terms.push(entry);
                at += taken;
            } else if let Some(reading) = self.time_at(&parts[at..]) {
                parsed.filter.span = Some(match parsed.filter.span {
                    Some(span) => span
                        .intersection(reading.span)
                        .or_else(|| span.hull(reading.span))
                        .ok_or(FilterError::NoSuchTime)?,
                    None => reading.span,
                });
                at += reading.words;
            } else if let Some((entry, taken)) = self.name_at(&parts[at..], 1, positions) {
                parsed.filter.terms.push(entry);
                at += taken;
            } else {
                self.read_words(parts[at], at + 1, &mut parsed);
                at += 1;
            }
        }
        let mut seen = Vec::new();
        parsed.filter.terms.retain(|entry| {
            !seen.contains(entry) && {
                seen.push(*entry);
                true
            }
        });
        if parsed.filter.terms.len() > Filter::MOST_TERMS {
            return Err(FilterError::TooManyWords);
        }
        Ok(parsed)
    }

    /// Reads the words of a search. They need not all hold, so each is read by itself, and of many the rarest count.
    pub fn parse_search(&self, text: &str) -> Parsed {
        let parts: Vec<&str> = text.split_whitespace().take(MOST_WORDS * 4).collect();
        let mut parsed = Parsed::default();
        let mut at = 0;
        while at < parts.len() {
            if let Some(reading) = self.time_at(&parts[at..]) {
                parsed.filter.span = parsed.filter.span.or(Some(reading.span));
                at += reading.words;
            } else {
                self.read_words(parts[at], at + 1, &mut parsed);
                at += 1;
            }
        }
        let terms = &mut parsed.filter.terms;
        let records = |term: EntryNo| self.index.lexicon.postings(term).0.len();
        let mut rarest = terms.clone();
        rarest.sort_by_key(|&term| (records(term), term));
        rarest.dedup();
        rarest.truncate(Filter::MOST_TERMS);
        // They are shown in the order in which they were asked for.
        terms.retain(|term| match rarest.iter().position(|rare| rare == term) {
            Some(at) => {
                rarest.swap_remove(at);
                true
            }
            None => false,
        });
        parsed
    }

    /// The longest name at the beginning of `parts` that has at least `least` words.
    fn name_at(&self, parts: &[&str], least: usize, positions: bool) -> Option<(EntryNo, usize)> {
        let folded: Vec<String> = parts.iter().take(LONGEST_NAME).map(|part| crate::language::fold(part)).collect();
        (least..=folded.len()).rev().find_map(|taken| {
            let entry = self.index.lexicon.exact(folded[..taken].join(" ").trim())?;
            let kind = self.index.lexicon.facet_kind(entry)?;
            (positions || kind != FacetKind::Question).then_some((entry, taken))
        })
    }

    /// A time at the beginning of `parts`. A number far outside the almanac's time that is a word of the
    /// almanac is that word: "1066" may be a paragraph and no year.
    fn time_at(&self, parts: &[&str]) -> Option<Reading> {
        let reading = read_span(parts)?;
        let word = || self.index.lexicon.exact(&crate::language::fold(parts[0]));
        let outside =
            || self.select(super::Scope::Timeline, &Filter { span: Some(reading.span), terms: Vec::new() }).is_empty();
        if reading.words == 1 && word().is_some() && outside() { None } else { Some(reading) }
    }

    fn read_words(&self, part: &str, place: usize, parsed: &mut Parsed) {
        // A date that cannot be read must not be taken apart into numbers.
        if part.len() > LONGEST_SCORE
            && part.bytes().all(|byte| byte.is_ascii_digit() || b".-/:".contains(&byte))
            && part.bytes().any(|byte| !byte.is_ascii_digit())
        {
            parsed.unknown.push(Unknown { place, folded: crate::language::fold(part) });
            return;
        }
        for word in words(part) {
            if let Some(entry) = self.entry_for(&word.folded) {
                if self.index.lexicon.exact(&word.folded) != Some(entry) {
                    parsed.guessed.push(entry);
                }
                parsed.filter.terms.push(entry);
            } else if !is_stop_word(&word.folded) {
                parsed.unknown.push(Unknown { place, folded: word.folded });
            }
        }
    }

    /// The entry that a folded word means: the word itself, else the nearest. Words without meaning mean none.
    pub(super) fn entry_for(&self, folded: &str) -> Option<EntryNo> {
        let lexicon = &self.index.lexicon;
        match lexicon.exact(folded) {
            Some(entry) if lexicon.is_name(entry) => Some(entry),
            _ if is_stop_word(folded) => None,
            // A case form of a name may stand in some text by itself; who types it means the name.
            Some(entry) => lexicon.name_of_form(folded).or(Some(entry)),
            None => lexicon.nearest(folded),
        }
    }

    /// Whether an entry is somebody's name.
    pub(super) fn is_person(&self, entry: EntryNo) -> bool {
        self.index.lexicon.facet_kind(entry) == Some(FacetKind::Person)
    }

    /// The handle of an entry, by which it can be found again after a restart.
    pub fn entry_handle(&self, entry: EntryNo) -> crate::almanac::Handle {
        self.index.lexicon.handle(entry)
    }

    /// The entry with a handle; `None` when this edition does not have it.
    pub fn entry_by_handle(&self, handle: crate::almanac::Handle) -> Option<EntryNo> {
        self.index.lexicon.by_handle(handle)
    }
}
