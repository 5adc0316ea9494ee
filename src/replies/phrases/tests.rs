//! Whether the files say the same in every language, with the plural forms of each.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::language::Language;
use crate::replies::commands::COMMANDS;
use crate::replies::limits::MENU_LINE;

/// Strings that are alike in English and in another language, and why that is right.
const ALIKE: [(&str, &str); 1] = [("note-mark", "a sign and no word")];

/// The messages of a file with their patterns as they are written.
fn messages(file: &str) -> BTreeMap<&str, String> {
    let mut messages = BTreeMap::new();
    let mut last = "";
    for line in file.lines() {
        if let Some((key, pattern)) = line.split_once(" = ").filter(|(key, _)| !key.starts_with(['#', ' '])) {
            assert!(messages.insert(key, pattern.to_owned()).is_none(), "{key} is there twice");
            last = key;
        } else if let Some(pattern) = messages.get_mut(last).filter(|_| line.starts_with([' ', '}'])) {
            pattern.extend(["\n", line]);
        }
    }
    messages
}

/// The names behind each `$` of a pattern.
fn arguments(pattern: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    pattern.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

/// The forms that a pattern gives for a number: what stands in brackets, and the text behind it.
fn forms(pattern: &str) -> BTreeMap<&str, &str> {
    let variants = pattern.lines().filter_map(|line| line.trim_start_matches([' ', '*']).strip_prefix('['));
    variants.filter_map(|variant| variant.split_once("] ")).collect()
}

#[test]
fn every_file_is_read_whole() {
    for locale in Locale::ALL {
        let errors = FluentResource::try_new(file(locale).into_owned()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{locale}");
    }
}

#[test]
fn every_language_has_the_keys_and_the_arguments_of_english() {
    let english = file(Locale::English);
    let english = messages(&english);
    for locale in Locale::ALL {
        let file = file(locale);
        let messages = messages(&file);
        assert!(messages.keys().eq(english.keys()), "{locale} has other keys");
        for (key, pattern) in &english {
            assert_eq!(arguments(&messages[key]), arguments(pattern), "{key} in {locale}");
        }
    }
}

#[test]
fn no_string_is_left_in_english() {
    let english = file(Locale::English);
    let english = messages(&english);
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::English) {
        let file = file(locale);
        let alike = messages(&file).into_iter().filter(|(key, pattern)| english[key] == *pattern);
        let keys: Vec<_> = alike.map(|(key, _)| key.to_owned()).collect();
        assert_eq!(keys, ALIKE.map(|(key, _)| key), "{locale}");
    }
}

#[test]
fn every_string_is_in_the_script_of_its_locale() {
    for locale in Locale::ALL {
        let cyrillic = matches!(locale, Locale::SerbianCyrillic | Locale::Russian);
        let file = file(locale);
        for (key, pattern) in messages(&file) {
            // What stands in braces and brackets is for Fluent.
            let mut depth = 0_u8;
            let mut words = pattern.chars().filter(|&c| {
                depth = match c {
                    '{' | '[' => depth + 1,
                    '}' | ']' => depth.saturating_sub(1),
                    _ => depth,
                };
                depth == 0
            });
            let other = |c: &char| c.is_alphabetic() && cyrillic != ('\u{400}'..='\u{4ff}').contains(c);
            assert_eq!(words.find(other), None, "{key} in {locale}");
        }
    }
}

#[test]
fn every_language_has_its_plural_forms() {
    for locale in Locale::ALL {
        let needed: &[&str] = match locale.language() {
            Language::English | Language::Albanian => &["one", "other"],
            Language::Serbian => &["few", "one", "other"],
            Language::Russian => &["few", "many", "one", "other"],
        };
        let file = file(locale);
        for (key, pattern) in messages(&file).iter().filter(|(_, pattern)| pattern.contains("->")) {
            let forms = forms(pattern);
            let named: Vec<_> = forms.keys().copied().filter(|form| form.parse::<u8>().is_err()).collect();
            assert_eq!(named, needed, "{key} in {locale}");
            // «21 запись» is of the form "one": where that is no single thing, the number must be said.
            if matches!(locale.language(), Language::Serbian | Language::Russian) {
                assert!(forms["one"].contains('$'), "{key} in {locale} says no number for 21");
            }
        }
    }
}

#[test]
fn a_number_chooses_its_form() {
    let cases = [
        (0, ["0 events", "0 ngjarje", "0 догађаја", "0 događaja", "0 событий"]),
        (1, ["one event", "një ngjarje", "1 догађај", "1 događaj", "1 событие"]),
        (2, ["2 events", "2 ngjarje", "2 догађаја", "2 događaja", "2 события"]),
        (5, ["5 events", "5 ngjarje", "5 догађаја", "5 događaja", "5 событий"]),
        (11, ["11 events", "11 ngjarje", "11 догађаја", "11 događaja", "11 событий"]),
        (21, ["21 events", "21 ngjarje", "21 догађај", "21 događaj", "21 событие"]),
        (22, ["22 events", "22 ngjarje", "22 догађаја", "22 događaja", "22 события"]),
        (25, ["25 events", "25 ngjarje", "25 догађаја", "25 događaja", "25 событий"]),
        (101, ["101 events", "101 ngjarje", "101 догађај", "101 događaj", "101 событие"]),
        (1000, ["1000 events", "1000 ngjarje", "1000 догађаја", "1000 događaja", "1000 событий"]),
    ];
    // Where two Serbian forms are alike above, they differ here: two, and five.
    let persons =
        [(1, "1 особа"), (2, "2 особе"), (5, "5 особа"), (12, "12 особа"), (24, "24 особе"), (111, "111 особа")];
    // The only source is told by its own words, the twenty-first by its number.
    let publishers = [(1, "один источник"), (2, "2 независимых издателя"), (21, "21 независимый издатель")];
    let phrases = Phrases::new();
    let say = |locale, key, number: usize| phrases.say(locale, key, &[("count", number.into())]);
    for (number, texts) in cases {
        assert_eq!(Locale::ALL.map(|locale| say(locale, "count-event", number)), texts);
    }
    for (number, text) in persons {
        assert_eq!(say(Locale::SerbianCyrillic, "count-person", number), text);
    }
    for (number, text) in publishers {
        assert_eq!(say(Locale::Russian, "publishers", number), text);
    }
}

#[test]
fn arguments_are_put_in_as_they_are() {
    let said = Phrases::new().say(Locale::SerbianLatin, "read-as", &[("words", "Вршац".into())]);
    assert_eq!(said, "Pročitano kao: Вршац.");
}

#[test]
fn every_command_has_its_line_in_the_menu_in_every_language() {
    let phrases = Phrases::new();
    for locale in Locale::ALL {
        let mut seen = BTreeSet::new();
        for command in COMMANDS {
            let key = format!("help-{}", command.name);
            let line = phrases.say(locale, &key, &[]);
            assert!(line != key && seen.insert(line.clone()), "{key} in {locale}: {line}");
            assert!((1..=MENU_LINE).contains(&line.encode_utf16().count()), "{key} in {locale}");
        }
        for command in COMMANDS.iter().filter(|command| command.takes_argument) {
            let key = format!("usage-{}", command.name);
            assert_ne!(phrases.say(locale, &key, &[]), key, "{locale}");
        }
    }
}
