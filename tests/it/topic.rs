//! The engine does not know what the shipped almanac is about: its code, comments, interface strings and example do not
//! name the topic.

use std::collections::BTreeSet;

use almanac_bot::language::{fold, words};
use serde_json::Value;

use crate::repository;

/// Where the topic may not be named.
const FOLDERS: [&str; 4] = ["src", "docs/example", "data/locales", "data/schema"];
/// The folder of the shipped almanac. One line of the code names it, to embed it.
const SHIPPED: &str = "data/kosovo-russia";
/// Shorter words are shared by too many languages.
const SHORTEST: usize = 5;

#[test]
fn the_engine_does_not_name_the_topic() {
    let names = names();
    let mut found = Vec::new();
    let mut embedding = Vec::new();
    // Trees are numbers alone.
    let files = FOLDERS.into_iter().flat_map(repository::files);
    for path in files.filter(|path| path.extension().is_none_or(|extension| extension != "trees")) {
        let shown = path.display().to_string();
        found.extend(names.found_in(&shown).map(|name| format!("{shown}: its path names {name}")));
        for (line, number) in repository::read(&path).lines().zip(1..) {
            if line.contains(SHIPPED) {
                embedding.push(format!("{shown}:{number}"));
                continue;
            }
            found.extend(names.found_in(line).map(|name| format!("{shown}:{number}: names {name}")));
        }
    }
    assert!(embedding.len() <= 1, "more than one line names {SHIPPED}:\n{}", embedding.join("\n"));
    assert!(found.is_empty(), "the topic is named, take another example:\n{}", found.join("\n"));
}

#[test]
fn names_are_found_as_whole_words_in_any_spelling() {
    let mut names = Names::default();
    names.add("Пётр Чайковский");
    names.add("Western Isles");
    names.add("Mini");
    names.add_last_word("Пётр Чайковский");
    let cases = [
        ("nothing of the kind", 0),
        ("Petr Čaikovskij", 0),
        ("a name: чайковский", 1),
        ("ПЁТР ЧАЙКОВСКИЙ", 2),
        ("the Western Isles", 1),
        ("western and isles", 0),
        ("tchaikovsky-like, minimal, mini", 0),
    ];
    for (line, count) in cases {
        assert_eq!(names.found_in(line).count(), count, "{line}");
    }
}

/// Folded names of one word or more.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn add(&mut self, name: &str) {
        let folded = fold(name);
        if folded.chars().count() >= SHORTEST {
            self.0.insert(folded);
        }
    }

    fn add_last_word(&mut self, name: &str) {
        if let Some(last) = words(name).last() {
            self.add(&last.folded);
        }
    }

    fn found_in<'a>(&'a self, line: &str) -> impl Iterator<Item = &'a str> {
        let line = format!(" {} ", fold(line));
        self.0.iter().map(String::as_str).filter(move |name| line.contains(&format!(" {name} ")))
    }
}

/// The names of the subject's parties and of all people, and the people's surnames.
fn names() -> Names {
    let mut names = Names::default();
    let edition = json("almanac.json");
    let subject = list(&edition["subject"]);
    for party in list(&edition["parties"]).iter().filter(|party| subject.contains(&party["id"])) {
        spellings(party).for_each(|name| names.add(name));
    }
    for person in list(&json("people.json")["records"]) {
        for name in spellings(person) {
            names.add(name);
            names.add_last_word(name);
        }
    }
    assert!(!names.0.is_empty(), "{SHIPPED} has no names");
    // The interface names its languages, and some are called like a party's people.
    for file in repository::files_with("data/locales", "ftl") {
        for line in repository::read(file).lines().filter(|line| line.starts_with("language-")) {
            let name = line.split_once(" = ").map_or("", |(_, name)| name);
            names.0.remove(&fold(name));
        }
    }
    names
}

fn json(file: &str) -> Value {
    serde_json::from_str(&repository::read(format!("{SHIPPED}/{file}")))
        .unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A thing's name in every language, and its aliases.
fn spellings(named: &Value) -> impl Iterator<Item = &str> {
    let name = named["name"].as_object().into_iter().flat_map(serde_json::Map::values);
    name.chain(list(&named["aliases"])).filter_map(Value::as_str)
}
