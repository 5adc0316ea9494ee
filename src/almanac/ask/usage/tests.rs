//! Counts of words over the example almanac.

use std::path::Path;

use super::*;
use crate::almanac::Almanac;
use crate::almanac::load::Folder;
use crate::almanac::testing::EXAMPLE;

const COUNTS: &str = r#"{
    "counted": [60, 30, 10],
    "records": ["ev-1962-ferry-frozen", "ev-1974-toll-bridge-opened"],
    "questions": ["toll-bridge"],
    "words": {
        "en": {
            "skate": {"counted": [4, 0, 0], "answered": [[0, 4]]},
            "skipper": {"counted": [0, 3, 0], "unanswered": [[0, 3]]},
            "the": {"counted": [50, 25, 8], "answered": [[0, 9], [1, 9]]},
            "coins": {"counted": [2, 0, 6], "answered": [[1, 2]], "contested": [[0, 6]]}
        },
        "ru": {"конёк": {"counted": [2, 0, 0], "answered": [[1, 2]]}}
    }
}"#;

/// The example almanac with these words counted.
fn counted() -> Almanac {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
    let files = std::fs::read_dir(path).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap())
    });
    let files: Vec<_> = files.chain([("usage.json".to_owned(), COUNTS.to_owned())]).collect();
    Almanac::load(&Folder::in_memory(files.iter().map(|(name, text)| (name.as_str(), text.clone())))).unwrap()
}

fn of(almanac: &Almanac, text: &str, id: &str) -> OfRecord {
    let question = almanac.read_question(text, None);
    almanac.usage.of_record(&question.used, almanac.number(id).unwrap())
}

/// The id of the first record for a question.
fn first(almanac: &Almanac, text: &str) -> Option<String> {
    let candidates = almanac.candidates(&almanac.read_question(text, None));
    candidates.first().map(|best| almanac.record(best.number).id().to_string())
}

#[test]
fn a_record_is_known_by_the_words_in_which_it_was_asked() {
    let almanac = counted();
    let (frozen, opened) = ("ev-1962-ferry-frozen", "ev-1974-toll-bridge-opened");
    let both = |text| [frozen, opened].map(|id| of(&almanac, text, id));
    let [one, other] = both("did anybody skate?");
    assert!(one.share > 0.2 && one.odds > 2.0 && other.share == 0.0 && other.lacked > 2.0, "{one:?} {other:?}");
    let [one, other] = both("the skippers?");
    assert!(one.in_vain > 0.3 && one.odds < -1.0 && other.in_vain == 0.0, "{one:?} {other:?}");
    // A word that is in all questions says next to nothing.
    let [one, other] = both("the");
    assert!(one.odds == 0.0 && other.odds == 0.0 && (one.often - other.often).abs() < 1e-6, "{one:?} {other:?}");
    // In another language it is another word, but for those of one meaning.
    assert!(of(&almanac, "мог ли кто-нибудь skate?", opened).share < 1e-6);
}

#[test]
fn telling_words_alone_find_a_record() {
    let almanac = counted();
    assert_eq!(first(&almanac, "skating, was that possible?").as_deref(), Some("ev-1962-ferry-frozen"));
}

#[test]
fn a_contested_question_is_known_by_its_words() {
    let almanac = counted();
    let at = almanac.edition().questions.iter().position(|named| named.id.as_str() == "toll-bridge").unwrap();
    let counts = |text| almanac.usage.of_words(&almanac.read_question(text, None).used);
    assert!(counts("coins again?")[4] > 0.5 && counts("skates again?")[4] == 0.0);
    // Where it is the only one, no word tells it from others.
    let odds = almanac.usage.of_contested(&almanac.read_question("coins again?", None).used, at);
    assert!(odds.iter().all(|odds| odds.abs() < 1e-6), "{odds:?}");
}

#[test]
fn a_person_is_counted_as_one_whatever_the_language() {
    let names = EXAMPLE.index.names.of_persons();
    let counted = |word: &str, family| names.named_or(WordMarks::of(&crate::language::fold(word), family).widest());
    let one = counted("Quillon", Family::English);
    assert_eq!((one, one), (counted("Quillonit", Family::Albanian), counted("Quillonu", Family::Slavic)));
    assert_ne!(counted("boat", Family::English), counted("boat", Family::Slavic));
    assert_eq!(counted("1962", Family::English), counted("1962", Family::Slavic));
}

#[test]
fn without_counts_nothing_is_known() {
    let known = of(&EXAMPLE, "did anybody skate?", "ev-1962-ferry-frozen");
    assert_eq!((known.ranked(), known.odds, known.lacked), ([0.0; RANKED], 0.0, 0.0));
    let asked = EXAMPLE.read_question("did anybody skate?", None).used;
    assert_eq!((asked.wording, EXAMPLE.usage.worded(&asked, EXAMPLE.records[0].id())), ([0.0; OF_WORDING], 0.0));
}
