//! The rooms of the house and the direction of their dependencies, held by the paths that the code names.

mod paths;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::repository;

/// A room, and which others it may use. A room that is not there yet breaks no rule.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("packed", &[]),
    ("language", &["packed"]),
    ("almanac", &["language", "packed"]),
    ("replies", &["language", "almanac"]),
    ("pictures", &["language", "almanac", "packed"]),
    ("chats", &["language"]),
    ("daily", &["language", "almanac", "replies", "chats"]),
    ("telegram", &["language", "almanac", "replies", "pictures", "chats", "daily"]),
    ("sandbox", &[]),
];

/// Rooms whose answers depend on their arguments alone: no clock, no chance, no environment, no waiting.
const PURE: [&str; 5] = ["packed", "language", "almanac", "replies", "pictures"];

/// What a pure room may not name.
const IMPURE: [&str; 17] = [
    "axum",
    "fastrand",
    "getrandom",
    "hyper",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "rand",
    "reqwest",
    "sqlx",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "teloxide",
    "tokio",
];

/// The one place of the pure rooms that reads files.
const READS_FILES: &str = "src/almanac/load";

#[test]
fn rooms_use_only_what_lies_below_them() {
    let mut found = Vec::new();
    for (room, may_use) in MAY_USE {
        for file in files_of(room) {
            let named = paths::named_in(&repository::read(&file), &module_of(&file));
            let other = |path: &&String| {
                path.strip_prefix("crate::").is_some_and(|path| {
                    let first = path.split("::").next().unwrap_or_default();
                    first != room && !may_use.contains(&first)
                })
            };
            found.extend(named.iter().filter(other).map(|path| format!("{}: {path}", file.display())));
        }
    }
    assert_none(&found, "uses that go against the arrows");
}

#[test]
fn pure_rooms_have_no_clock_no_chance_and_no_environment() {
    let mut found = Vec::new();
    for file in PURE.into_iter().flat_map(files_of).filter(|file| !is_for_tests(file)) {
        let named = named_outside_tests(&file);
        let impure = named.iter().filter(|path| IMPURE.iter().any(|impure| begins(path, impure)));
        found.extend(impure.map(|path| format!("{}: {path}", file.display())));
    }
    assert_none(&found, "impure names in pure rooms");
}

#[test]
fn only_the_loading_of_an_almanac_reads_files() {
    let mut found = Vec::new();
    for file in PURE.into_iter().flat_map(files_of).filter(|file| !is_for_tests(file)) {
        let reads = named_outside_tests(&file).iter().any(|path| begins(path, "std::fs"));
        if reads && !file.starts_with(READS_FILES) {
            found.push(file.display().to_string());
        }
    }
    assert_none(&found, "files that name `std::fs`");
}

#[test]
fn only_the_telegram_room_names_teloxide() {
    let elsewhere = repository::files_with("src", "rs").into_iter().filter(|file| !in_room(file, "telegram"));
    let names_it = |file: &PathBuf| {
        paths::named_in(&repository::read(file), &module_of(file)).iter().any(|path| begins(path, "teloxide"))
    };
    let found: Vec<_> = elsewhere.filter(names_it).map(|file| file.display().to_string()).collect();
    assert_none(&found, "files that name `teloxide`");
}

fn assert_none(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// Whether a path is `start` or goes on from it.
fn begins(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn in_room(file: &Path, room: &str) -> bool {
    file == Path::new(&format!("src/{room}.rs")) || file.starts_with(format!("src/{room}"))
}

fn files_of(room: &str) -> Vec<PathBuf> {
    repository::files_with("src", "rs").into_iter().filter(|file| in_room(file, room)).collect()
}

/// The module that a file is: `almanac::load` for `src/almanac/load.rs`.
fn module_of(file: &Path) -> Vec<String> {
    let module = file.strip_prefix("src").unwrap_or(file).with_extension("");
    let parts = module.iter().map(|part| part.to_string_lossy().into_owned());
    parts.filter(|part| !matches!(part.as_str(), "lib" | "main" | "mod")).collect()
}

fn named_outside_tests(file: &Path) -> BTreeSet<String> {
    paths::named_outside_tests(&repository::read(file), &module_of(file))
}

/// Whether a file is a module that its parent declares for tests only.
fn is_for_tests(file: &Path) -> bool {
    let Some(folder) = file.parent() else { return false };
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let parent = folder.with_extension("rs");
    repository::root().join(&parent).is_file()
        && repository::read(&parent).contains(&format!("#[cfg(test)]\nmod {name};"))
}
