//! Whether a record tells what is asked for, by what it is taken apart into: who did what, how many, why.

use std::ops::BitOrAssign;
use std::sync::OnceLock;

use super::question::{Question, TermKind};
use crate::almanac::index::{FacetKind, Mark, mark_of};
use crate::almanac::model::{Record, Tells, Text, Told};
use crate::almanac::{Almanac, RecordNo};
use crate::language::vocabulary::{Asked, Cue, meanings_of_stem};
use crate::language::{Family, each_word, stem};

/// What records tell, by the marks of its words, found when a record is first read.
#[derive(Debug, Default)]
pub(in crate::almanac) struct Tales(OnceLock<Vec<OnceLock<Tale>>>);

/// What a record tells. Each mark has the things in which it stands, as bits.
#[derive(Debug, Default)]
struct Tale {
    /// What kind of thing each is, and whether it is told of somebody by name.
    things: Box<[(Tells, bool)]>,
    /// The names of persons and others, in all languages.
    names: Box<[(Mark, u64)]>,
    /// The names of parties.
    parties: Box<[(Mark, u64)]>,
    /// The deeds.
    words: Box<[(Mark, u64)]>,
}

/// How many features do not depend on what is asked for.
const GENERAL: usize = 16;
/// How many there are for each thing that may be asked for, and for nothing in particular.
const OF_ASKED: usize = 3;
/// How many features there are.
pub(super) const TALE_FEATURES: usize = GENERAL + (Asked::ALL.len() + 1) * OF_ASKED;

/// What tells whether a record tells what is asked for; see [`Almanac::tale_features`].
pub(super) type TaleFeatures = [f32; TALE_FEATURES];

impl Almanac {
    fn tale(&self, number: RecordNo) -> Option<&Tale> {
        let all = self.tales.0.get_or_init(|| (0..self.cited()).map(|_| OnceLock::new()).collect());
        Some(all.get(number.index())?.get_or_init(|| self.read_tale(self.record(number).tells())))
    }

    fn read_tale(&self, tells: &[Told]) -> Tale {
        let (mut names, mut parties, mut words) = (Vec::new(), Vec::new(), Vec::new());
        let mut things = Vec::new();
        for (told, place) in tells.iter().take(Told::MOST).zip(0_u64..) {
            let bit = 1_u64 << place;
            let known = names.len();
            for id in &told.who {
                if let Some(person) = self.get(id).and_then(Record::as_person) {
                    push_stems(&mut names, &person.name, bit);
                } else if let Some(party) = self.edition().parties.iter().find(|party| party.id == *id) {
                    push_stems(&mut parties, &party.name, bit);
                }
            }
            told.called.iter().for_each(|called| push_stems(&mut names, called, bit));
            push_stems(&mut words, &told.words, bit);
            for (language, text) in told.words.versions() {
                let family = Family::of(language);
                each_word(text, |folded, _| {
                    let concept = meanings_of_stem(stem(folded, family), family).concept;
                    words.extend(concept.map(|concept| (Mark::of_concept(concept), bit)));
                });
            }
            things.push((told.of, names.len() > known));
        }
        Tale { things: things.into(), names: in_order(names), parties: in_order(parties), words: in_order(words) }
    }

    /// What speaks for and against that a record tells what is asked for.
    pub(super) fn tale_features(&self, question: &Question, number: RecordNo) -> TaleFeatures {
        let mut features = [0.0; TALE_FEATURES];
        let Some(tale) = self.tale(number).filter(|tale| !tale.things.is_empty()) else { return features };
        let yes = |is: bool| f32::from(u8::from(is));
        let asked = Deed::of(question);
        let heard = tale.heard(question, &asked);
        let best = |fits: &dyn Fn(&Heard) -> bool| {
            heard.iter().filter(|one| fits(one)).map(|one| one.share).fold(0.0, f32::max)
        };
        let acts = |one: &Heard| matches!(one.of, Tells::Who | Tells::Said);
        let first = |one: &Heard| one.named & asked.first != 0;
        let actor = |one: &Heard| acts(one) && (asked.first == 0 || first(one));
        // Somebody of a party that is named may be asked for: "who spoke for ...?".
        let somebody = |one: &Heard| one.somebody && one.persons & asked.names == 0;
        features[0] = 1.0;
        features[1] = yes(asked.first != 0);
        features[2] = yes(asked.first & asked.persons != 0);
        features[3] = yes(asked.words == 0);
        features[4] = best(&|_| true);
        features[5] = yes(heard.iter().any(|one| acts(one) && first(one)));
        features[6] = best(&|one| acts(one) && first(one));
        features[8] = best(&|one| acts(one) && one.named & asked.names != 0);
        // Only what is not told of them as doing it.
        let undergoes = |one: &Heard, names: u32| one.of == Tells::Whom && one.named & names != 0;
        features[7] = (best(&|one| undergoes(one, asked.first)) - features[6]).max(0.0);
        features[9] = (best(&|one| undergoes(one, asked.names)) - features[8]).max(0.0);
        let who = question.asks(Asked::Who) || question.asks(Asked::Whom);
        features[10] = yes(who && heard.iter().any(|one| acts(one) && somebody(one) && one.named & asked.names != 0));
        features[11] = if who { best(&|one| acts(one) && !one.somebody && one.named & asked.names == 0) } else { 0.0 };
        // "Who was the judge?", "which judge ...?", "the name of the judge": somebody must be one.
        let name = question.cues(Cue::Name);
        if who || name || question.asks(Asked::Which) {
            let is_one = |one: &Heard| one.of == Tells::Role && somebody(one);
            let any = heard.iter().any(|one| is_one(one) && one.has & asked.object != 0);
            features[12] = yes(any);
            features[13] = best(&|one| is_one(one));
            features[14] = yes(name && any);
            features[15] = yes(name && !any);
        }
        let all = Asked::ALL.into_iter().map(Some).chain([None]).zip(features[GENERAL..].chunks_exact_mut(OF_ASKED));
        for (what, features) in all {
            if what.map_or(question.meanings.asks(), |what| !question.asks(what)) {
                continue;
            }
            let fits = |one: &&Heard| match what {
                Some(Asked::Who) => acts(one) && somebody(one),
                Some(Asked::Role) => one.of == Tells::Role,
                Some(Asked::Whom) => matches!(one.of, Tells::Whom | Tells::Who) && somebody(one),
                Some(Asked::Count) => one.of == Tells::Count,
                Some(Asked::Said) => one.of == Tells::Said && actor(one),
                Some(Asked::Why) => one.of == Tells::Why,
                Some(Asked::When | Asked::Where | Asked::YesNo) | None => actor(one),
                Some(_) => matches!(one.of, Tells::What | Tells::Count),
            };
            for one in heard.iter().filter(fits) {
                features[0] = 1.0;
                features[1] = features[1].max(one.share);
                features[2] = features[2].max(yes(one.has & asked.object != 0));
            }
        }
        features
    }
}

/// What of a question is said of somebody, as bits of its terms.
#[derive(Debug, Default)]
struct Deed {
    /// Those that are named.
    names: u32,
    /// The persons among them.
    persons: u32,
    /// The one that is named first, and not set against another or where something is: who does it.
    first: u32,
    /// What they do.
    words: u32,
    /// How much these weigh.
    weight: f32,
    /// What stands behind the words that ask.
    object: u32,
}

impl Deed {
    fn of(question: &Question) -> Self {
        let mut deed = Self::default();
        let mut first = usize::MAX;
        let object = question.object().map(|object| object.at);
        for (term, place) in question.terms.iter().zip(0..32) {
            let bit = 1 << place;
            match term.kind {
                TermKind::Name(FacetKind::Person | FacetKind::Party) | TermKind::Proper | TermKind::UnknownName => {
                    deed.names |= bit;
                    if term.kind != TermKind::Name(FacetKind::Party) {
                        deed.persons |= bit;
                    }
                    if !term.opposed && !term.located && term.at < first {
                        (first, deed.first) = (term.at, bit);
                    }
                }
                TermKind::Name(_) | TermKind::View => {}
                TermKind::Word | TermKind::Number | TermKind::Unknown | TermKind::Attribute => {
                    deed.words |= bit;
                    deed.weight += term.weight;
                }
            }
            if object == Some(term.at) {
                deed.object |= bit;
            }
        }
        deed
    }
}

/// What a question has of one thing that a record tells, as bits of its terms.
#[derive(Debug)]
struct Heard {
    of: Tells,
    named: u32,
    /// The persons and others among those.
    persons: u32,
    has: u32,
    /// The share of the deed that is told, half where none is asked for.
    share: f32,
    /// It is told of somebody by name.
    somebody: bool,
}

impl Tale {
    /// What a question has of each thing.
    fn heard(&self, question: &Question, asked: &Deed) -> Vec<Heard> {
        let of_thing =
            |&(of, somebody): &(Tells, bool)| Heard { of, named: 0, persons: 0, has: 0, share: 0.0, somebody };
        let mut heard: Vec<Heard> = self.things.iter().map(of_thing).collect();
        for (mark, terms) in &question.marks {
            let named = terms & asked.names;
            if named != 0 {
                each_thing(&self.names, *mark, |place| {
                    heard[place].persons |= named;
                    heard[place].named |= named;
                });
                each_thing(&self.parties, *mark, |place| heard[place].named |= named);
            }
            each_thing(&self.words, *mark, |place| heard[place].has |= terms);
        }
        for one in &mut heard {
            one.share =
                if asked.weight > 0.0 { weight_of(question, one.has & asked.words) / asked.weight } else { 0.5 };
        }
        heard
    }
}

/// What some terms, given as bits, weigh together.
fn weight_of(question: &Question, mut terms: u32) -> f32 {
    let mut weight = 0.0;
    while terms != 0 {
        weight += question.terms[terms.trailing_zeros() as usize].weight;
        terms &= terms - 1;
    }
    weight
}

/// Calls with the place of each thing in which a mark stands.
fn each_thing(marks: &[(Mark, u64)], mark: Mark, mut found: impl FnMut(usize)) {
    let Ok(at) = marks.binary_search_by_key(&mark, |(mark, _)| *mark) else { return };
    let mut things = marks[at].1;
    while things != 0 {
        found(things.trailing_zeros() as usize);
        things &= things - 1;
    }
}

/// Adds the stems of a text in all languages.
fn push_stems(marks: &mut Vec<(Mark, u64)>, text: &Text, bit: u64) {
    for (language, text) in text.versions() {
        let family = Family::of(language);
        each_word(text, |folded, _| marks.push((mark_of(stem(folded, family), family), bit)));
    }
}

/// Each mark once, with all its bits.
pub(super) fn in_order<B: Copy + BitOrAssign>(mut marks: Vec<(Mark, B)>) -> Box<[(Mark, B)]> {
    marks.sort_unstable_by_key(|(mark, _)| *mark);
    marks.dedup_by(|(mark, bits), (kept, all)| {
        mark == kept && {
            *all |= *bits;
            true
        }
    });
    marks.into_boxed_slice()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::testing::EXAMPLE;

    fn features(text: &str, record: &str) -> TaleFeatures {
        EXAMPLE.tale_features(&EXAMPLE.read_question(text, None), EXAMPLE.number(record).unwrap())
    }

    #[test]
    fn what_is_told_of_one_is_not_told_of_another() {
        // The share that is told of the first named as doing it, and as undergoing it.
        let cases = [
            ("when did Hesper Quillon return the bell?", true, false),
            ("when did Arta Lumëza return the bell?", false, true),
            ("when did Osric Thole return the bell?", false, false),
        ];
        for (text, acts, undergoes) in cases {
            let features = features(text, "ev-1998-ferry-bell");
            assert_eq!((features[6] > 0.0, features[7] > 0.0), (acts, undergoes), "{text}: {features:?}");
        }
        assert!(
            features("when did Hesper Quillon return the bell?", "ev-1962-ferry-frozen").iter().all(|one| *one == 0.0)
        );
    }

    #[test]
    fn somebody_who_is_asked_for_must_be_named() {
        // Whether somebody named is one, and whether nobody is.
        let cases = [
            ("the name of the umpire?", 1.0, 0.0),
            ("name of the timekeeper?", 0.0, 1.0),
            // He is named already.
            ("Osric Thole, was that the name of the umpire?", 0.0, 1.0),
        ];
        for (text, is_one, nobody) in cases {
            let features = features(text, "ev-1987-disputed-finish");
            assert_eq!((features[14], features[15]), (is_one, nobody), "{text}: {features:?}");
        }
    }
}
