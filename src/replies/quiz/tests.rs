//! Thousands of questions over the almanacs that are there, each held against its record.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;

use jiff::civil::date;

use super::*;
use crate::almanac::Almanac;
use crate::almanac::load::Folder;
use crate::almanac::model::Text;
use crate::language::{Locale, fold};
use crate::replies::testing::{say, scene};
use crate::replies::{Place, Scene};

/// The almanacs in `data/`.
static ALMANACS: LazyLock<Vec<Almanac>> = LazyLock::new(|| {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    let folders = std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    let almanacs = folders.filter(|folder| folder.join("almanac.json").is_file());
    almanacs.map(|folder| Almanac::load(&Folder::open(&folder).unwrap()).unwrap()).collect()
});

/// How many questions are made in each language.
const QUESTIONS: u64 = 10_000;

/// What a record answers, folded: every option that would be right.
fn truths(record: &Record, scene: &Scene<'_>) -> HashSet<String> {
    let read = |text: &Text| fold(&text.read(scene.locale).text);
    let name = |id: &Id| match scene.almanac.get(id) {
        Some(Record::Person(person)) => read(&person.name),
        _ => panic!("{id} is nobody"),
    };
    let mut truths: HashSet<String> =
        record.when().map(|when| fold(&when.in_words(scene.locale))).into_iter().collect();
    match record {
        Record::Event(event) => {
            truths.extend(event.place.iter().map(read));
            truths.extend(event.people.iter().map(name));
        }
        Record::Match(fixture) => {
            truths.extend(fixture.place.iter().map(read));
            let scores: Option<Vec<_>> = fixture.sides.iter().map(|side| Some(side.score?.to_string())).collect();
            truths.extend(scores.map(|scores| fold(&scores.join(":"))));
        }
        Record::Quote(quote) => truths.extend([name(&quote.speaker)]),
        Record::Term(term) => {
            truths.extend([read(&term.name)]);
            truths.extend(term.aliases.iter().map(|alias| fold(alias)));
        }
        _ => panic!("{} makes no questions", record.id()),
    }
    truths
}

/// Makes questions in a locale and holds each against its record; returns how many differ.
fn held(locale: Locale) -> usize {
    let mut different = HashSet::new();
    for almanac in ALMANACS.iter() {
        let today = almanac.edition().date.last_day();
        let place = Place::Private { bot: "a_bot" };
        let mut known = HashMap::new();
        for seed in 0..QUESTIONS {
            let scene = Scene { almanac, locale, today, seed, place, ..scene() };
            let quiz =
                question(&Filter::default(), &Pen::new(&scene)).unwrap_or_else(|| panic!("{locale} {seed}: none"));
            let record = almanac.get(&quiz.record).unwrap();
            let common = record.common().unwrap();
            assert_eq!(quiz.excess(), [""; 0], "{locale} {seed}: {quiz:?}");
            assert!(quiz.options.len() > FEWEST_WRONG, "{locale} {seed}: {quiz:?}");
            assert!(!common.is_sensitive() && record.kind() != Kind::Position, "{locale} {seed}: {quiz:?}");
            let truths = known.entry(record.id()).or_insert_with(|| truths(record, &scene));
            let folded: Vec<_> = quiz.options.iter().map(|option| fold(option)).collect();
            let right: Vec<_> = (0..folded.len()).filter(|&place| truths.contains(&folded[place])).collect();
            assert_eq!(right, [quiz.correct], "{locale} {seed}: {quiz:?}");
            assert_eq!(folded.iter().collect::<HashSet<_>>().len(), folded.len(), "{locale} {seed}: {quiz:?}");
            let publishers = common.sources().iter().map(|id| match almanac.get(id) {
                Some(Record::Source(source)) => source.publisher.as_str(),
                _ => panic!("{id} is no source"),
            });
            assert!(publishers.into_iter().any(|name| quiz.explanation.contains(name)), "{locale} {seed}: {quiz:?}");
            let label = scene.say("label-source");
            assert!(quiz.explanation.contains(&label), "{locale} {seed}: {quiz:?}");
            different.insert(quiz.question);
        }
    }
    different.len()
}

// A test for each language, so that they run side by side.

#[test]
fn ten_thousand_questions_in_english() {
    assert!(held(Locale::English) > 80);
}

#[test]
fn ten_thousand_questions_in_albanian() {
    assert!(held(Locale::Albanian) > 80);
}

#[test]
fn ten_thousand_questions_in_serbian() {
    assert!(held(Locale::SerbianCyrillic) > 80);
}

#[test]
fn ten_thousand_questions_in_serbian_in_latin_script() {
    assert!(held(Locale::SerbianLatin) > 80);
}

#[test]
fn ten_thousand_questions_in_russian() {
    assert!(held(Locale::Russian) > 80);
}

#[test]
fn one_seed_gives_one_question() {
    let scene = scene();
    let of = |seed| question(&Filter::default(), &Pen::new(&Scene { seed, ..scene })).unwrap();
    assert_eq!(of(5), of(5));
    let questions: HashSet<_> = (0..50).map(|seed| of(seed).question).collect();
    assert!(questions.len() > 10, "{questions:?}");
}

#[test]
fn questions_look_like_this() {
    let terminal = Scene { place: Place::Terminal, today: date(2026, 6, 12), ..scene() };
    let said: String = (0..12).map(|seed| say(&Scene { seed, ..terminal }, &["/quiz"])).collect();
    insta::assert_snapshot!(said);
}
