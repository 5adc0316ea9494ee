//! The wording of a question as a whole: its words, words that stand near each other and runs of letters within words,
//! each weighed against all the others, so that what they say in common is said once.
//!
//! A hash alone tells them apart. What shares its place with something else costs little (Weinberger and others, "Feature
//! hashing for large scale multitask learning", ICML 2009).

use crate::almanac::ask::tokens::Token;
use crate::almanac::index::{Mark, NamesOfPersons};
use crate::almanac::model::{self, Id};

/// How many features tell of the wording.
pub(crate) const OF_WORDING: usize = 3;

/// Something that a question has: its place, below [`model::Wording::PLACES`], and how much it counts. All words together
/// count as much as all pairs of them, and as all runs of letters: 1, in squares.
pub type Trait = (u32, f32);

/// How far apart two words may be, in words, that are looked at together.
const NEAR: usize = 12;
/// How many letters the runs have that are looked at. A word begins and ends with a sign of its own.
const RUNS: std::ops::RangeInclusive<usize> = 3..=4;

/// The weights of an almanac, ready to be added up; without a place where it has none.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// For each place how much it speaks for an answer, and for a contested question, in steps.
    steps: Vec<[i8; 2]>,
    /// For each place of something together with a record how much it speaks for that record, in steps.
    of_records: Vec<i8>,
    /// What speaks for each before anything is known.
    before: [f32; 2],
}

impl Wording {
    pub(super) fn new(wording: &model::Wording) -> Self {
        let [answered, contested] = [&wording.answered, &wording.contested].map(|lines| model::Wording::steps(lines));
        let of_records = model::Wording::steps(&wording.of_records).collect();
        Self { of_records, steps: answered.zip(contested).map(<[i8; 2]>::from).collect(), before: wording.before }
    }

    /// How much the wording of a question speaks for an answer, for a contested question, and for the one rather than the
    /// other.
    pub(super) fn of(&self, traits: &[Trait]) -> [f32; OF_WORDING] {
        if self.steps.is_empty() {
            return [0.0; OF_WORDING];
        }
        let [mut answered, mut contested] = self.before;
        for &(place, value) in traits {
            let [answers, contests] = self.steps.get(place as usize).copied().unwrap_or_default().map(f32::from);
            answered += value * answers * model::Wording::STEP;
            contested += value * contests * model::Wording::STEP;
        }
        [answered, contested, answered - contested]
    }

    /// How much the wording of a question speaks for a record as its answer.
    pub(super) fn of_record(&self, traits: &[Trait], id: &Id) -> f32 {
        let with = with_record(traits, id).map(|(place, value)| {
            value * self.of_records.get(place as usize).copied().map_or(0.0, f32::from) * model::Wording::STEP
        });
        with.sum()
    }
}

/// What a question has, each together with a record, and the record by itself.
pub fn with_record(traits: &[Trait], id: &Id) -> impl Iterator<Item = Trait> {
    let record = fnv(Kind::Record, id.as_str().as_bytes());
    let alone = (u32::MAX, 1.0);
    traits.iter().copied().chain([alone]).map(move |(place, value)| {
        let both = (record ^ u64::from(place)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (place_of(both), value)
    })
}

/// What a question has; each of its words is given once too.
pub(in crate::almanac::ask) fn traits(tokens: &[Token], words: &[(Mark, &str)], names: &NamesOfPersons) -> Vec<Trait> {
    let mut traits = Vec::new();
    let words = words.iter().map(|(mark, _)| hashed(Kind::Word, &mark.number().to_le_bytes()));
    add(&mut traits, words.collect());
    let marks: Vec<u64> = tokens.iter().map(|token| names.named_or(token.mark).number()).collect();
    let mut pairs = Vec::with_capacity(marks.len() * NEAR);
    for (at, one) in marks.iter().enumerate() {
        pairs.extend(marks[at + 1..].iter().take(NEAR).map(|other| {
            let both = u128::from(*one.min(other)) << 64 | u128::from(*one.max(other));
            hashed(Kind::Pair, &both.to_le_bytes())
        }));
    }
    add(&mut traits, pairs);
    let (mut runs, mut word) = (Vec::new(), String::new());
    for token in tokens {
        word.clear();
        word.extend(["^", &token.folded, "$"]);
        for length in RUNS {
            runs.extend(word.as_bytes().windows(length).map(|run| hashed(Kind::Run, run)));
        }
    }
    add(&mut traits, runs);
    traits
}

/// Adds all of one kind, each once.
fn add(traits: &mut Vec<Trait>, mut places: Vec<u32>) {
    places.sort_unstable();
    places.dedup();
    #[expect(clippy::cast_precision_loss, reason = "at most some thousands")]
    let value = 1.0 / (places.len().max(1) as f32).sqrt();
    traits.extend(places.into_iter().map(|place| (place, value)));
}

#[derive(Clone, Copy)]
enum Kind {
    Word,
    Pair,
    Run,
    Record,
}

/// The place of something.
fn hashed(kind: Kind, bytes: &[u8]) -> u32 {
    place_of(fnv(kind, bytes))
}

/// FNV-1a.
///
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
fn fnv(kind: Kind, bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let start = (0xcbf2_9ce4_8422_2325 ^ kind as u64).wrapping_mul(PRIME);
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The place of a hash, its high bits mixed into the low ones.
fn place_of(hash: u64) -> u32 {
    #[expect(clippy::cast_possible_truncation, reason = "it is below the number of places")]
    let place = ((hash ^ hash >> 32) % model::Wording::PLACES as u64) as u32;
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::almanac::ask::tokens::{first_words, tokens_of};
    use crate::almanac::ask::usage::words_of;
    use crate::language::Language;

    fn of(text: &str) -> Vec<Trait> {
        let names = NamesOfPersons::default();
        let tokens = tokens_of(text, first_words(text), Language::English);
        traits(&tokens, &words_of(&tokens, &names), &names)
    }

    #[test]
    fn each_kind_counts_as_much_as_another_however_long_a_question_is() {
        for text in ["ferry bell", "who rang the bell of the ferry on the day when it ran aground in the fog?"] {
            let squares: f32 = of(text).iter().map(|(_, value)| value * value).sum();
            assert!((squares - 3.0).abs() < 0.001, "{text}: {squares}");
        }
        assert!(of("").is_empty());
    }

    #[test]
    fn forms_of_a_word_share_what_their_stem_and_letters_have() {
        let shared = |one: &str, other: &str| {
            let other = of(other);
            of(one).iter().filter(|(place, _)| other.iter().any(|(of_other, _)| of_other == place)).count()
        };
        assert!(shared("moorings", "mooring") > shared("moorings", "morning") && shared("bell", "fog") == 0);
        // In whatever order two words stand.
        assert_eq!(shared("ferry bell", "bell ferry"), of("ferry bell").len());
    }

    #[test]
    fn steps_are_added_up() {
        let ferry = of("ferry");
        let mut letters = [(); 3].map(|()| vec![b'?'; model::Wording::PLACES]);
        let id = Id::try_from("gl-ferry-bell").unwrap();
        for (place, _) in &ferry {
            letters[0][*place as usize] = b'?' + 5;
            letters[1][*place as usize] = b'?' - 5;
        }
        for (place, _) in with_record(&ferry, &id) {
            letters[2][place as usize] = b'?' + 1;
        }
        let [answered, contested, of_records] = letters.map(|letters| vec![String::from_utf8(letters).unwrap()]);
        let wording = Wording::new(&model::Wording { before: [0.5, -1.0], answered, contested, of_records });
        let [answered, contested, rather] = wording.of(&ferry);
        // 5 steps for the word, and for its runs of letters 5 times the root of their number.
        let runs = u8::try_from(ferry.len() - 1).map(f32::from).unwrap();
        let expected = 5.0 * model::Wording::STEP * (1.0 + runs.sqrt());
        assert!((answered - 0.5 - expected).abs() < 0.001 && (contested + 1.0 + expected).abs() < 0.001);
        assert!((rather - answered + contested).abs() < 0.001);
        // The record by itself is one more step.
        let of = |id: &Id| wording.of_record(&ferry, id) / model::Wording::STEP;
        assert!((of(&id) - 2.0 - runs.sqrt()).abs() < 0.001, "{}", of(&id));
        assert!(of(&Id::try_from("gl-dead-heat").unwrap()).abs() < 0.001);
    }
}
