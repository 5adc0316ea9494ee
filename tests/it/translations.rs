//! Whether the shipped almanac says the same in every language: nothing missing, the same numbers, the same names, each
//! language in its script. What must differ is listed with its reason.

mod names;
mod scripts;

use std::collections::BTreeSet;
use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::model::{Kind, Record, Text, TextRole};
use almanac_bot::language::{Language, Locale};
use almanac_bot::replies::limits::excess_of_profile;
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Request, Scene, answer};
use jiff::civil::date;

fn shipped() -> Almanac {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/kosovo-russia");
    Almanac::load(&Folder::open(&path).unwrap()).unwrap()
}

fn records(almanac: &Almanac) -> impl Iterator<Item = &Record> {
    Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)).map(|number| almanac.record(*number))
}

/// Every text that a person reads in their own language, with the record or file and the field that it stands in.
fn texts(almanac: &Almanac) -> Vec<(String, &Text)> {
    let of_records = records(almanac).flat_map(|record| {
        let place = move |pointer: &str| format!("{}/{pointer}", record.id());
        let read =
            record.texts().into_iter().filter(|field| !matches!(field.role, TextRole::Keywords | TextRole::Told));
        read.map(move |field| (place(&field.pointer), field.text))
    });
    let edition = almanac.edition().texts().into_iter();
    let of_edition = edition.map(|field| (format!("almanac.json/{}", field.pointer), field.text));
    let changes = almanac.changes().iter();
    let of_changes = changes.map(|change| (format!("{}/reason", change.id), &change.reason));
    of_records.chain(of_edition).chain(of_changes).collect()
}

fn assert_none(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn every_text_is_there_in_every_language() {
    let almanac = shipped();
    let listed: BTreeSet<_> = almanac.edition().languages.iter().map(|status| status.language).collect();
    assert_eq!(listed, Language::ALL.into(), "the languages of the almanac");
    let mut missing = Vec::new();
    for (place, text) in texts(&almanac) {
        let absent = Language::ALL.into_iter().filter(|language| text.written_in(*language).is_none());
        missing.extend(absent.map(|language| format!("{place}/{language}")));
    }
    assert_none(&missing, "texts that are not translated");
}

#[test]
fn numbers_and_years_are_the_same_in_every_language() {
    let almanac = shipped();
    let mut found = Vec::new();
    for (place, text) in texts(&almanac) {
        let english = numbers(&text.en);
        for (language, words) in text.versions() {
            let other = numbers(words);
            if other != english {
                found.push(format!("{place}/{language}: {other:?}, in English {english:?}"));
            }
        }
    }
    assert_none(&found, "numbers that differ");
}

/// The numbers of a text in order of their digits. Thousands may be set apart by a comma, a full stop or a space.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    let digits_from = |at: usize| chars.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    for (at, &c) in chars.iter().enumerate() {
        let open = numbers.last().is_some_and(|number| !number.is_empty());
        if c.is_ascii_digit() {
            numbers.last_mut().unwrap().push(c);
        } else if open {
            let length = numbers.last().map_or(0, String::len);
            let apart = matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}' | ' ') && length <= 3 && digits_from(at + 1) == 3;
            if !apart {
                numbers.push(String::new());
            }
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers.sort();
    numbers
}

#[test]
fn numbers_are_told_from_each_other() {
    let cases: [(&str, &[&str]); 5] = [
        ("2,850 men on 18 June 1999", &["18", "1999", "2850"]),
        ("2.850, 2 850, 2850", &["2850", "2850", "2850"]),
        ("in 2007, 131 to 29", &["131", "2007", "29"]),
        ("season 2013/14, 2–1", &["1", "14", "2", "2013"]),
        ("none", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(numbers(text), expected, "{text}");
    }
}

#[test]
fn every_quotation_can_be_read_in_every_language() {
    let almanac = shipped();
    let mut missing = Vec::new();
    for number in almanac.all(Kind::Quote) {
        let versions = almanac.versions(*number);
        let Record::Quote(quote) = almanac.record(*number) else { continue };
        for locale in Locale::ALL {
            let printed = versions.iter().any(|version| version.language == locale.language());
            let paraphrase = almanac.paraphrase_for(quote, locale);
            if !printed && paraphrase.is_none_or(|paraphrase| paraphrase.language != locale.language()) {
                missing.push(format!("{}/{locale}", quote.id));
            }
        }
    }
    assert_none(&missing, "quotations with neither a version nor a paraphrase");
}

#[test]
fn positions_are_balanced_as_they_are_shown() {
    let almanac = shipped();
    let mut found = Vec::new();
    for question in &almanac.edition().questions {
        for locale in Locale::ALL {
            let stances = almanac.positions_on(&question.id).iter().map(|number| almanac.record(*number));
            let lengths: Vec<usize> = stances
                .filter_map(|record| match record {
                    Record::Position(position) => Some(position.stance.read(locale).text.chars().count()),
                    _ => None,
                })
                .collect();
            let (shortest, longest) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
            if longest * 2 > shortest * 3 {
                found.push(format!("{} in {locale}: {longest} characters and {shortest}", question.id));
            }
        }
    }
    assert_none(&found, "positions of which one is more than half as long again as another");
}

#[test]
fn the_profile_of_the_bot_fits() {
    let (almanac, phrases) = (shipped(), Phrases::new());
    for locale in Locale::ALL {
        assert_none(&excess_of_profile(&almanac, &phrases, locale), locale.tag());
    }
}

/// Filters that ask for the same, in English first.
const ALIKE: [&[&str]; 9] = [
    &["after 2008", "pas 2008", "pas vitit 2008", "posle 2008", "након 2008. године", "после 2008 года"],
    &["before 2008", "para vitit 2008", "pre 2008.", "пре 2008", "раньше 2008", "-2007"],
    &["since 2015", "2015-", "që nga 2015", "nga viti 2015", "od 2015.", "од 2015", "с 2015 года", "начиная с 2015"],
    &["until 2001", "deri në vitin 2001", "deri më 2001", "do 2001. godine", "до 2001", "до 2001 г."],
    &[
        "2008-2015",
        "from 2008 to 2015",
        "between 2008 and 2015",
        "nga 2008 deri më 2015",
        "midis 2008 dhe 2015",
        "од 2008 до 2015",
        "između 2008. i 2015.",
        "с 2008 по 2015",
        "между 2008 и 2015",
        "2008-2015 гг.",
    ],
    &[
        "1990s",
        "90s",
        "vitet 1990",
        "viteve '90",
        "90-ih",
        "1990-их",
        "деведесетих",
        "90-е",
        "90-х годов",
        "девяностые",
    ],
    &["August 2014", "gusht 2014", "në gusht të vitit 2014", "u avgustu 2014.", "август 2014", "в августе 2014 года"],
    &[
        "17 February 2008",
        "17 shkurt 2008",
        "më 17 shkurt të 2008",
        "17. februara 2008. god.",
        "17. фебруар 2008.",
        "17 февраля 2008 г.",
        "17.02.2008",
    ],
    &["judo since 2014", "xhudo nga 2014", "džudo od 2014.", "џудо од 2014", "дзюдо с 2014 года"],
];

#[test]
fn a_filter_means_the_same_in_every_language() {
    let (almanac, phrases) = (shipped(), Phrases::new());
    let scene = Scene {
        almanac: &almanac,
        phrases: &phrases,
        locale: Locale::English,
        today: date(2026, 11, 23),
        seed: 1,
        place: Place::Terminal,
        abilities: Abilities::default(),
        chat: Chat::new(),
    };
    let said = |filter: &str| answer(&Request::of_text(&format!("/timeline {filter}"), None), &scene).unwrap();
    for alike in ALIKE {
        let first = said(alike[0]);
        assert!(!first.actions.is_empty(), "{} finds nothing", alike[0]);
        for other in &alike[1..] {
            assert_eq!(said(other).body.text(), first.body.text(), "{other}");
        }
    }
}
