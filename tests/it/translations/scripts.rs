//! Each language in its own script, and Serbian in Latin script as people write it.

use almanac_bot::almanac::model::{Record, Text};
use almanac_bot::language::{Language, Locale, to_latin};

use super::{assert_none, records, shipped, texts};

/// Names as Serbian writes them in Latin script, from the research behind the almanac: id, tab, name.
const LATIN_NAMES: &str = include_str!("serbian-names.tsv");

/// Notes that are about the spelling of a name and show its letters.
const ON_SPELLING: &str = "mikhail-krasnoshchekov/editorial_note";

/// Serbian words in which two letters stand beside each other that Latin script also writes for one.
const TWO_LETTERS: [&str; 1] = ["Танјуг"];

/// Words of letters, without what stands in quotation marks of any kind.
fn own_words(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphanumeric());
    let mut inside = false;
    let mut own = String::new();
    for (at, &c) in chars.iter().enumerate() {
        // A mark between two letters is an apostrophe.
        let apostrophe = c == '\'' && is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
        if matches!(c, '«' | '»' | '„' | '“' | '”' | '\'') && !apostrophe {
            inside = !inside;
        } else if !inside {
            own.push(c);
        }
    }
    words(&own).map(str::to_owned).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

#[test]
fn every_language_is_in_its_script() {
    let almanac = shipped();
    let mut found = Vec::new();
    for (place, text) in texts(&almanac).iter().filter(|(place, _)| place != ON_SPELLING) {
        for (language, version) in text.versions() {
            let wrong = |word: &String| match language {
                Language::English | Language::Albanian => word.contains(is_cyrillic),
                // Latin words are names of publishers and the like; no word is half and half.
                Language::Serbian => {
                    word.contains(is_cyrillic)
                        && !word.chars().all(|c| is_cyrillic(c) && to_latin(&c.to_string()) != c.to_string())
                }
                Language::Russian => {
                    word.contains(is_cyrillic) && !word.chars().all(|c| matches!(c, 'А'..='я' | 'Ё' | 'ё'))
                }
            };
            found
                .extend(own_words(version).into_iter().filter(wrong).map(|word| format!("{place}/{language}: {word}")));
        }
    }
    assert_none(&found, "words in a script or with letters of another language");
}

#[test]
fn names_are_written_in_latin_as_serbian_writes_them() {
    let almanac = shipped();
    let names: Vec<_> = LATIN_NAMES.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(names.len() > 50, "the list of names is short");
    for (id, expected) in names {
        let Some(Record::Person(person)) = records(&almanac).find(|record| record.id().as_str() == id) else {
            panic!("there is no person {id}");
        };
        assert_eq!(person.name.read(Locale::SerbianLatin).text, expected);
    }
}

#[test]
fn serbian_in_latin_is_read_back_letter_for_letter() {
    let almanac = shipped();
    let paraphrases = records(&almanac).filter_map(|record| match record {
        Record::Quote(quote) => quote.paraphrase.as_ref()?.written_in(Language::Serbian).map(str::to_owned),
        _ => None,
    });
    let all = texts(&almanac).into_iter().map(|(_, text): (_, &Text)| text.sr.clone().unwrap()).chain(paraphrases);
    let mut found = Vec::new();
    for text in all {
        let latin = to_latin(&text);
        assert!(!latin.contains(is_cyrillic), "Cyrillic is left in {latin:?}");
        // Everything but letters stays where it is.
        let rest = |text: &str| text.chars().filter(|c| !c.is_alphabetic()).collect::<String>();
        assert_eq!(rest(&latin), rest(&text));
        for (word, latin) in words(&text).zip(words(&latin)) {
            let back = if word.contains(is_cyrillic) { to_cyrillic(latin) } else { latin.to_owned() };
            if back != word && !TWO_LETTERS.iter().any(|known| word.starts_with(known)) {
                found.push(format!("{word}: {latin}: {back}"));
            }
        }
    }
    found.sort();
    found.dedup();
    assert_none(&found, "Serbian words that are not what their Latin form says");
}

/// A word of Serbian Latin in Cyrillic, two letters that can be one taken for one.
fn to_cyrillic(latin: &str) -> String {
    let letters: Vec<(String, char)> = ('\u{400}'..='\u{45f}')
        .map(|c| (to_latin(&c.to_string()).into_owned(), c))
        .filter(|(latin, c)| *latin != c.to_string())
        .collect();
    let mut rest = latin;
    let mut cyrillic = String::new();
    while !rest.is_empty() {
        let begins = |letter: &str| {
            rest.starts_with(letter) || letter.chars().count() == 2 && rest.starts_with(&letter.to_uppercase())
        };
        let longest = letters.iter().filter(|(letter, _)| begins(letter)).max_by_key(|(letter, _)| letter.len());
        let (letter, c) = longest.unwrap_or_else(|| panic!("{rest} in {latin}"));
        cyrillic.push(*c);
        rest = &rest[letter.len()..];
    }
    cyrillic
}
