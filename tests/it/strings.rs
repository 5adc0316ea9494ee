//! The interface strings that the code names are there, and those that are there are named.

use std::collections::BTreeSet;

use crate::repository;

/// What stands before the key of an interface string.
const CALLS: [&str; 4] = ["say(", "say_with(", "button(", "labelled("];

/// The code without its tests, white space behind brackets left out.
fn code() -> Vec<(String, String)> {
    let files = repository::files_with("src", "rs").into_iter();
    let of_engine = files.filter(|file| !file.starts_with("src/sandbox") && !file.ends_with("tests.rs"));
    of_engine
        .map(|file| {
            let text = repository::read(&file);
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let mut compact = String::new();
            for part in code.split_inclusive('(') {
                compact.push_str(part.trim_start());
            }
            (file.display().to_string(), compact)
        })
        .collect()
}

fn keys() -> BTreeSet<String> {
    let english = repository::read("data/locales/en.ftl");
    let keys = english.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.to_owned());
    keys.filter(|key| !key.starts_with([' ', '#'])).collect()
}

/// What stands in quotation marks right behind each occurrence of `before`.
fn quoted_behind<'a>(code: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    let places = code.match_indices(before).map(move |(at, _)| &code[at + before.len()..]);
    places.filter_map(|rest| rest.strip_prefix('"')?.split('"').next())
}

#[test]
fn every_string_that_the_code_names_is_there() {
    let keys = keys();
    let mut missing = Vec::new();
    let mut found = 0;
    for (file, code) in code() {
        for key in CALLS.iter().flat_map(|call| quoted_behind(&code, call)) {
            found += 1;
            if !keys.contains(key) {
                missing.push(format!("{file}: {key}"));
            }
        }
        for pattern in CALLS.iter().flat_map(|call| {
            let call = format!("{call}&format!(");
            quoted_behind(&code, &call).map(str::to_owned).collect::<Vec<_>>()
        }) {
            found += 1;
            let prefix = pattern.split('{').next().unwrap_or_default();
            if prefix.is_empty() || !keys.iter().any(|key| key.starts_with(prefix)) {
                missing.push(format!("{file}: {pattern}"));
            }
        }
    }
    assert!(found > 50, "few calls were found: {found}");
    assert!(missing.is_empty(), "interface strings that en.ftl does not have:\n{}", missing.join("\n"));
}

#[test]
fn every_string_that_is_there_is_named_in_the_code() {
    let code: Vec<_> = code().into_iter().map(|(_, code)| code).collect();
    let whole = |key: &str| code.iter().any(|code| code.contains(&format!("\"{key}\"")));
    // "help-{name}": the part up to some hyphen is written out.
    let by_beginning = |key: &str| {
        let hyphens = key.match_indices('-').map(|(at, _)| &key[..=at]);
        hyphens.into_iter().any(|beginning| code.iter().any(|code| code.contains(&format!("\"{beginning}{{"))))
    };
    let unused: Vec<_> = keys().into_iter().filter(|key| !whole(key) && !by_beginning(key)).collect();
    assert!(unused.is_empty(), "interface strings that no code names: {unused:?}");
}
