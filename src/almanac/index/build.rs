//! Builds all indexes in one walk over the records.

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::RecordNo;
use super::calendar::Calendar;
use super::facets::{Facet, Gathering};
use super::lexicon::{Drafts, Lexicon, WordDraft};
use super::lists::to_u32;
use super::names::NameIndex;
use crate::almanac::model::{Edition, Id, Record, TextRole};
use crate::language::{Language, Languages, each_word, each_written, fold};

/// BM25's saturation of repeated words and its weight of a text's length.
///
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. The length counts
/// less than usual, since all records are short.
const SATURATION: f32 = 1.2;
const LENGTH_WEIGHT: f32 = 0.4;

/// All indexes.
#[derive(Debug)]
pub(in crate::almanac) struct Index {
    pub(in crate::almanac) lexicon: Lexicon,
    pub(in crate::almanac) calendar: Calendar,
    pub(in crate::almanac) names: NameIndex,
}

impl Index {
    pub(in crate::almanac) fn new(edition: &Edition, records: &[Record], by_id: &HashMap<Id, RecordNo>) -> Self {
        let mut gathering = Gathering::new(edition, records, by_id);
        let mut words = Words::new();
        for (number, record) in (0..).map(RecordNo).zip(records) {
            words.begin(number);
            let facets = gathering.add(number, record);
            for facet in facets {
                words.add_facet(facet, &gathering.facets[facet]);
            }
            words.add_record(record);
            words.end();
        }
        let names = NameIndex::new(&gathering.facets);
        Self { lexicon: Lexicon::new(words.finish(), gathering.facets), calendar: Calendar::new(records), names }
    }
}

/// How much a word counts by where it stands.
const fn weight(role: TextRole) -> f32 {
    match role {
        TextRole::Title | TextRole::Name => 4.0,
        TextRole::Result => 3.0,
        TextRole::Label => 2.0,
        TextRole::Body => 1.5,
        TextRole::Note | TextRole::Keywords => 0.7,
        TextRole::Told => 0.2,
    }
}
const QUOTED_WEIGHT: f32 = 3.0;
const FACET_WEIGHT: f32 = 1.0;
const YEAR_WEIGHT: f32 = 2.0;

/// How surely a record is about a word by where it stands, in hundredths.
const fn strength(role: TextRole) -> u8 {
    match role {
        TextRole::Title | TextRole::Name | TextRole::Result => 100,
        TextRole::Label => 90,
        TextRole::Keywords | TextRole::Told => 85,
        TextRole::Body => 80,
        TextRole::Note => 50,
    }
}
const QUOTED_STRENGTH: u8 = 95;
const FACET_STRENGTH: u8 = 80;
const YEAR_STRENGTH: u8 = 60;

/// Whether a word of a text stands where any word has a capital.
fn begins_sentence(text: &str, word: &str) -> bool {
    let at = word.as_ptr() as usize - text.as_ptr() as usize;
    text.get(..at).is_none_or(|before| {
        before.trim_end().ends_with(['.', '!', '?', ':', '“', '„', '«', '"']) || before.trim_end().is_empty()
    })
}

/// The words of all records while they are gathered.
struct Words<'a> {
    /// Words as they are written, so that each is folded once; those that fold to nothing have no number.
    written: FxHashMap<&'a str, Option<u32>>,
    numbers: FxHashMap<Box<str>, u32>,
    drafts: Vec<WordDraft>,
    surfaces: String,
    /// The words of the names of each facet; many records share one.
    of_facet: FxHashMap<usize, Vec<u32>>,
    /// The record whose words are being added, and how many it has.
    current: RecordNo,
    length: f32,
    lengths: Vec<f32>,
}

impl<'a> Words<'a> {
    fn new() -> Self {
        Self {
            written: FxHashMap::default(),
            numbers: FxHashMap::default(),
            drafts: Vec::new(),
            surfaces: String::new(),
            of_facet: FxHashMap::default(),
            current: RecordNo(0),
            length: 0.0,
            lengths: Vec::new(),
        }
    }

    fn begin(&mut self, number: RecordNo) {
        self.current = number;
        self.length = 0.0;
    }

    fn end(&mut self) {
        self.lengths.push(self.length);
    }

    /// Counts a word of the current record. Records come in order, so a word that it had before is the last counted.
    fn count(drafts: &mut [WordDraft], current: RecordNo, word: u32, weight: f32, strength: u8) {
        let postings = &mut drafts[word as usize].postings;
        match postings.last_mut() {
            Some((number, sum, strongest)) if *number == current => {
                *sum += weight;
                *strongest = (*strongest).max(strength);
            }
            _ => postings.push((current, weight, strength)),
        }
    }

    fn number(
        numbers: &mut FxHashMap<Box<str>, u32>,
        drafts: &mut Vec<WordDraft>,
        surfaces: &mut String,
        folded: &str,
        surface: &str,
    ) -> u32 {
        if let Some(&number) = numbers.get(folded) {
            return number;
        }
        let number = to_u32(drafts.len());
        numbers.insert(folded.into(), number);
        let start = to_u32(surfaces.len());
        surfaces.push_str(surface);
        let surface = start..to_u32(surfaces.len());
        drafts.push(WordDraft {
            surface,
            languages: Languages::NONE,
            named: false,
            proper: false,
            postings: Vec::new(),
        });
        number
    }

    fn add(&mut self, text: &'a str, language: Option<Language>, weight: f32, strength: u8) {
        each_written(text, |surface| {
            let word = *self.written.entry(surface).or_insert_with(|| {
                let folded = fold(surface);
                (!folded.is_empty())
                    .then(|| Self::number(&mut self.numbers, &mut self.drafts, &mut self.surfaces, &folded, surface))
            });
            let Some(word) = word else { return };
            let draft = &mut self.drafts[word as usize];
            match language {
                Some(language) => draft.languages = draft.languages.and(Languages::of(language)),
                None => draft.named = true,
            }
            draft.proper = draft.proper
                || language.is_some() && surface.starts_with(char::is_uppercase) && !begins_sentence(text, surface);
            Self::count(&mut self.drafts, self.current, word, weight, strength);
            self.length += 1.0;
        });
    }

    /// Adds the year that a record is of, as a word.
    fn add_year(&mut self, year: i16) {
        let written = format!("{year:04}");
        let word = Self::number(&mut self.numbers, &mut self.drafts, &mut self.surfaces, &written, &written);
        self.drafts[word as usize].named = true;
        Self::count(&mut self.drafts, self.current, word, YEAR_WEIGHT, YEAR_STRENGTH);
        self.length += 1.0;
    }

    fn add_facet(&mut self, index: usize, facet: &Facet) {
        let words = self.of_facet.entry(index).or_insert_with(|| {
            let mut words = Vec::new();
            for name in facet.words() {
                each_word(name, |folded, surface| {
                    let word = Self::number(&mut self.numbers, &mut self.drafts, &mut self.surfaces, folded, surface);
                    self.drafts[word as usize].named = true;
                    words.push(word);
                });
            }
            words.sort_unstable();
            words.dedup();
            words
        });
        for &word in &*words {
            Self::count(&mut self.drafts, self.current, word, FACET_WEIGHT, FACET_STRENGTH);
        }
    }

    fn add_record(&mut self, record: &'a Record) {
        for field in record.texts() {
            let length = self.length;
            for (language, text) in field.text.versions() {
                self.add(text, Some(language), weight(field.role), strength(field.role));
            }
            if matches!(field.role, TextRole::Keywords | TextRole::Told) {
                // Words in which nobody reads the record make it no longer.
                self.length = length;
            }
        }
        match record {
            Record::Quote(quote) => {
                self.add(&quote.text, Some(quote.language), QUOTED_WEIGHT, QUOTED_STRENGTH);
                if let Some(paraphrase) = &quote.paraphrase {
                    for (language, text) in paraphrase.versions() {
                        self.add(text, Some(language), weight(TextRole::Body), strength(TextRole::Body));
                    }
                }
            }
            Record::Source(source) => {
                self.add(&source.title, None, weight(TextRole::Title), strength(TextRole::Title));
                self.add(&source.publisher, None, weight(TextRole::Name), strength(TextRole::Name));
                if let Some(via) = &source.via {
                    self.add(via, None, weight(TextRole::Label), strength(TextRole::Label));
                }
            }
            _ => {}
        }
        if let Some(when) = record.when() {
            self.add_year(when.date.year());
        }
    }

    /// The words, their postings weighed by BM25.
    fn finish(mut self) -> Drafts {
        #[expect(clippy::cast_precision_loss, reason = "a weight needs no more than 24 bits")]
        let float = |count: usize| count as f32;
        let records = float(self.lengths.len());
        let average = (self.lengths.iter().sum::<f32>() / records.max(1.0)).max(1.0);
        for draft in &mut self.drafts {
            let having = float(draft.postings.len());
            let rarity = (1.0 + (records - having + 0.5) / (having + 0.5)).ln();
            for (number, weight, _) in &mut draft.postings {
                let length = 1.0 - LENGTH_WEIGHT + LENGTH_WEIGHT * self.lengths[number.index()] / average;
                *weight = rarity * *weight * (SATURATION + 1.0) / (*weight + SATURATION * length);
            }
        }
        let mut drafts: Vec<_> = self.drafts.into_iter().map(Some).collect();
        let words =
            self.numbers.into_iter().filter_map(|(key, word)| Some((key, drafts[word as usize].take()?))).collect();
        Drafts { words, surfaces: self.surfaces }
    }
}
