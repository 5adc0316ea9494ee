//! Kinds of broken almanac, and exactly what is said of each.
//!
//! Every case takes the small good almanac in `broken/good/`, spoils one thing and expects the whole list of faults
//! in the words and at the place that a curator sees.

mod disk;
mod map;
mod reading;
mod records;
mod references;
mod statements;
mod texts;
mod together;
mod usage;

use std::collections::BTreeMap;

use almanac_bot::almanac::faults;
use almanac_bot::almanac::load::Folder;

/// Names of files and their texts.
type Files = BTreeMap<&'static str, String>;

/// How a good almanac is spoiled.
#[derive(Clone, Copy)]
enum Edit {
    /// In a file, a text that occurs once becomes another.
    Replace(&'static str, &'static str, &'static str),
    /// In a file, a text that occurs once is written so many times.
    Repeat(&'static str, &'static str, usize),
    /// A file has this text.
    Put(&'static str, &'static str),
    /// There is no such file.
    Remove(&'static str),
}

use Edit::{Put, Remove, Repeat, Replace};

/// A kind of broken almanac.
struct Case {
    name: &'static str,
    edit: Edit,
    /// The faults, one a line.
    expected: &'static str,
}

const fn case(name: &'static str, edit: Edit, expected: &'static str) -> Case {
    Case { name, edit, expected }
}

fn good() -> Files {
    Files::from([
        ("almanac.json", include_str!("broken/good/almanac.json").to_owned()),
        ("changes.json", include_str!("broken/good/changes.json").to_owned()),
        ("events.json", include_str!("broken/good/events.json").to_owned()),
        ("map.json", include_str!("broken/good/map.json").to_owned()),
        ("matches.json", include_str!("broken/good/matches.json").to_owned()),
        ("outlines.json", include_str!("broken/good/outlines.json").to_owned()),
        ("people.json", include_str!("broken/good/people.json").to_owned()),
        ("positions.json", include_str!("broken/good/positions.json").to_owned()),
        ("quotes.json", include_str!("broken/good/quotes.json").to_owned()),
        ("sources.json", include_str!("broken/good/sources.json").to_owned()),
        ("terms.json", include_str!("broken/good/terms.json").to_owned()),
    ])
}

/// The good almanac, spoiled.
fn spoiled(edits: &[Edit]) -> Files {
    let mut files = good();
    for &edit in edits {
        match edit {
            Replace(file, old, new) => replace(&mut files, file, old, new),
            Repeat(file, text, times) => replace(&mut files, file, text, &text.repeat(times)),
            Put(file, text) => {
                files.insert(file, text.to_owned());
            }
            Remove(file) => {
                files.remove(file).expect("the file to remove");
            }
        }
    }
    files
}

fn replace(files: &mut Files, file: &str, old: &str, new: &str) {
    let text = files.get_mut(file).expect("the file to edit");
    assert_eq!(text.matches(old).count(), 1, "`{old}` in {file}");
    *text = text.replace(old, new);
}

/// What is said of an almanac, one fault a line.
fn said_of(files: Files) -> String {
    let faults = faults(&Folder::in_memory(files));
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Tells of all cases that fail at once.
fn check(cases: &[Case]) {
    let mut wrong = String::new();
    for case in cases {
        let said = said_of(spoiled(&[case.edit]));
        if said != case.expected {
            wrong.extend([case.name, "\n  expected: ", case.expected, "\n  said: ", &said, "\n"]);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_good_almanac_has_no_faults() {
    assert_eq!(said_of(good()), "");
}
