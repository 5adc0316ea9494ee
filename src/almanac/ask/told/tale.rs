//! What a record tells, by the marks of its words, and what a question has of it.

use std::sync::OnceLock;

use super::Deed;
use crate::almanac::ask::marks::{WordMarks, in_order};
use crate::almanac::ask::passages::weight_of;
use crate::almanac::ask::question::Question;
use crate::almanac::index::{Mark, mark_of};
use crate::almanac::model::{Common, Kind, Record, Tells, Text, Told};
use crate::almanac::{Almanac, RecordNo};
use crate::language::{Family, Language, each_word, stem};

/// What records tell, by the marks of its words, found when a record is first read.
#[derive(Debug, Default)]
pub(in crate::almanac) struct Tales(OnceLock<Vec<OnceLock<Tale>>>);

/// What a record tells. Each mark has the things in which it stands, as bits.
#[derive(Debug, Default)]
pub(in crate::almanac::ask) struct Tale {
    /// What kind of thing each is, and whether it is told of somebody by name.
    pub(super) things: Box<[(Tells, bool)]>,
    /// The names of persons and others, in all languages.
    names: Box<[(Mark, u64)]>,
    /// The names of parties.
    parties: Box<[(Mark, u64)]>,
    /// The deeds.
    words: Box<[(Mark, u64)]>,
    /// What kind of thing each is that it does not tell.
    pub(super) untold: Box<[Tells]>,
    /// The words for those.
    untold_words: Box<[(Mark, u64)]>,
    /// By language, the marks of the words that stand for all that it tells: its keywords, and of a fixture what it is
    /// taken apart into.
    sayings: [Box<[Mark]>; Language::ALL.len()],
}

impl Almanac {
    pub(in crate::almanac::ask) fn tale(&self, number: RecordNo) -> Option<&Tale> {
        let all = self.tales.0.get_or_init(|| (0..self.cited()).map(|_| OnceLock::new()).collect());
        Some(all.get(number.index())?.get_or_init(|| self.read_tale(self.record(number))))
    }

    fn read_tale(&self, record: &Record) -> Tale {
        let (mut names, mut parties, mut words) = (Vec::new(), Vec::new(), Vec::new());
        let mut things = Vec::new();
        for (told, place) in record.tells().iter().take(Told::MOST).zip(0_u64..) {
            let bit = 1_u64 << place;
            let known = names.len();
            for id in &told.who {
                if let Some(person) = self.get(id).and_then(Record::as_person) {
                    push_stems(&mut names, &person.name, bit);
                } else if let Some(party) = self.edition().party(id) {
                    push_stems(&mut parties, &party.name, bit);
                }
            }
            told.called.iter().for_each(|called| push_stems(&mut names, called, bit));
            push_words(&mut words, &told.words, bit);
            things.push((told.of, names.len() > known));
        }
        let mut untold_words = Vec::new();
        for (untold, place) in record.untold().iter().take(Told::MOST).zip(0_u64..) {
            push_words(&mut untold_words, &untold.words, 1 << place);
        }
        Tale {
            things: things.into(),
            names: in_order(names),
            parties: in_order(parties),
            words: in_order(words),
            untold: record.untold().iter().take(Told::MOST).map(|untold| untold.of).collect(),
            untold_words: in_order(untold_words),
            sayings: Language::ALL.map(|language| sayings(record, language)),
        }
    }
}

/// What a question has of one thing that a record tells, as bits of its terms.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) of: Tells,
    pub(super) named: u32,
    /// The persons and others among those.
    pub(super) persons: u32,
    pub(super) has: u32,
    /// The share of the deed that is told, half where none is asked for.
    pub(super) share: f32,
    /// It is told of somebody by name.
    pub(super) somebody: bool,
}

impl Tale {
    /// What a question has of each thing.
    pub(super) fn heard(&self, question: &Question, asked: &Deed) -> Vec<Heard> {
        let of_thing =
            |&(of, somebody): &(Tells, bool)| Heard { of, named: 0, persons: 0, has: 0, share: 0.0, somebody };
        let mut heard: Vec<Heard> = self.things.iter().map(of_thing).collect();
        if asked.names != 0 {
            each_thing(&self.names, question, |place, terms| {
                heard[place].persons |= terms & asked.names;
                heard[place].named |= terms & asked.names;
            });
            each_thing(&self.parties, question, |place, terms| heard[place].named |= terms & asked.names);
        }
        each_thing(&self.words, question, |place, terms| heard[place].has |= terms);
        for one in &mut heard {
            one.share =
                if asked.weight > 0.0 { weight_of(question, one.has & asked.words) / asked.weight } else { 0.5 };
        }
        heard
    }

    /// The terms of a question, as bits, that its keywords have.
    pub(in crate::almanac::ask) fn says(&self, question: &Question) -> u32 {
        let said = &self.sayings[question.language() as usize];
        said.iter().fold(0, |all, mark| all | question.marked(*mark))
    }

    /// The terms of a question, as bits, by which each thing is asked for that is not told.
    pub(super) fn missed(&self, question: &Question) -> Vec<u32> {
        let mut missed = vec![0; self.untold.len()];
        each_thing(&self.untold_words, question, |place, terms| missed[place] |= terms);
        missed
    }
}

/// Calls with the place of each thing that has a word of a question, and the terms that it is of, as bits.
fn each_thing(marks: &[(Mark, u64)], question: &Question, mut found: impl FnMut(usize, u32)) {
    for (mark, things) in marks {
        let terms = question.marked(*mark);
        if terms == 0 {
            continue;
        }
        let mut things = *things;
        while things != 0 {
            found(things.trailing_zeros() as usize, terms);
            things &= things - 1;
        }
    }
}

/// The marks of a record's keywords in a language, in order.
fn sayings(record: &Record, language: Language) -> Box<[Mark]> {
    let keywords = record.common().and_then(Common::keywords);
    let told = record.tells().iter().filter(|_| record.kind() == Kind::Match);
    let told = told.flat_map(|told| told.called.iter().chain([&told.words]));
    let mut marks = Vec::new();
    for text in keywords.into_iter().chain(told) {
        let (text, language) = text.in_or_english(language);
        each_mark(text, language, |mark| marks.push(mark));
    }
    marks.sort_unstable();
    marks.dedup();
    marks.into()
}

/// Adds the stems of a text in all languages, and the classes of its words.
fn push_words(marks: &mut Vec<(Mark, u64)>, text: &Text, bit: u64) {
    for (language, text) in text.versions() {
        each_mark(text, language, |mark| marks.push((mark, bit)));
    }
}

/// Calls with the mark of each word's stem, and with that of the class that it belongs to.
fn each_mark(text: &str, language: Language, mut found: impl FnMut(Mark)) {
    let family = Family::of(language);
    each_word(text, |folded, _| {
        WordMarks::of(folded, family).each().for_each(&mut found);
    });
}

/// Adds the stems of a text in all languages.
fn push_stems(marks: &mut Vec<(Mark, u64)>, text: &Text, bit: u64) {
    for (language, text) in text.versions() {
        let family = Family::of(language);
        each_word(text, |folded, _| marks.push((mark_of(stem(folded, family), family), bit)));
    }
}
