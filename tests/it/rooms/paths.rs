//! The paths that Rust code names, with groups taken apart and `super` and `self` resolved.
//!
//! A reading of tokens and no parser of Rust: macros are read like the rest, and a name that was imported is seen at
//! its import.

use std::collections::BTreeSet;

/// How a file's module of tests begins. It stands last.
const TESTS: &str = "#[cfg(test)]\nmod tests {";

/// The paths of two names or more in `code`, and the single ones that `use` brings in. `module` is where the code stands.
pub(super) fn named_in(code: &str, module: &[String]) -> BTreeSet<String> {
    let (own, tests) = code.split_at(code.find(TESTS).unwrap_or(code.len()));
    let mut found = read(own, module);
    found.extend(read(tests, &[module, &["tests".to_owned()]].concat()));
    found
}

/// Like [`named_in`], without the module of tests.
pub(super) fn named_outside_tests(code: &str, module: &[String]) -> BTreeSet<String> {
    read(&code[..code.find(TESTS).unwrap_or(code.len())], module)
}

fn read(code: &str, module: &[String]) -> BTreeSet<String> {
    let tokens = tokens(code);
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        let imported = at > 0 && tokens[at - 1] == "use";
        if is_name(tokens[at]) && tokens[at] != "use" {
            let mut paths = Vec::new();
            at = read_tree(&tokens, at, &mut Vec::new(), &mut paths);
            let several = paths.into_iter().filter(|path: &Vec<&str>| imported || path.len() > 1);
            found.extend(several.map(|path| resolved(&path, module)));
        } else {
            at += 1;
        }
    }
    found
}

/// Reads `a::b::{c, d::e}` from the name or group at `at`, behind the names of `before`; returns where it ends.
fn read_tree<'a>(tokens: &[&'a str], mut at: usize, before: &mut Vec<&'a str>, paths: &mut Vec<Vec<&'a str>>) -> usize {
    let outer = before.len();
    while at < tokens.len() && is_name(tokens[at]) {
        before.push(tokens[at]);
        at += 1;
        if tokens.get(at) != Some(&"::") {
            break;
        }
        at += 1;
    }
    if at > 0 && tokens[at - 1] == "::" && tokens.get(at) == Some(&"{") {
        at += 1;
        while at < tokens.len() && tokens[at] != "}" {
            at = match tokens[at] {
                "as" => at + 2,
                name if is_name(name) => read_tree(tokens, at, before, paths),
                _ => at + 1,
            };
        }
        at += 1;
    } else if before.len() > outer {
        paths.push(before.clone());
    }
    before.truncate(outer);
    at
}

/// The path from the crate's root, where it begins with `self` or `super`. One that leads above it is the root's.
fn resolved(path: &[&str], module: &[String]) -> String {
    let up = path.iter().take_while(|name| **name == "super").count();
    let own = usize::from(path.first() == Some(&"self"));
    if up + own == 0 {
        return path.join("::");
    }
    let kept = &module[..module.len().saturating_sub(up)];
    let names = kept.iter().map(String::as_str).chain(path[up + own..].iter().copied());
    std::iter::once("crate").chain(names).collect::<Vec<_>>().join("::")
}

/// Names, `::`, and other signs one by one; without comments and the insides of strings.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if c == '"' {
            string_length(rest)
        } else if let Some(length) = quoted_character(rest) {
            length
        } else {
            let length = match c {
                _ if rest.starts_with("::") => 2,
                _ if begins_name(c) => rest.find(|c: char| !begins_name(c) && !c.is_numeric()).unwrap_or(rest.len()),
                _ => c.len_utf8(),
            };
            if !c.is_whitespace() {
                tokens.push(&rest[..length]);
            }
            length
        };
        at += length;
    }
    tokens
}

/// The length of the string at the beginning of `rest`. A raw string ends at the first quotation mark, which splits it,
/// but loses nothing behind it.
fn string_length(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of the character literal at the beginning of `rest`, which is no lifetime.
fn quoted_character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if let Some(escape) = inner.strip_prefix('\\') {
        let first = escape.chars().next()?.len_utf8();
        return escape[first..].find('\'').map(|end| 2 + first + end + 1);
    }
    let length = inner.chars().next()?.len_utf8();
    inner[length..].starts_with('\'').then_some(length + 2)
}

fn begins_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_name(token: &str) -> bool {
    token.starts_with(begins_name)
}

#[test]
fn groups_are_taken_apart_and_comments_left_out() {
    let code = r#"
        //! See [`crate::cli`].
        use crate::{almanac::{Id, load::*}, language as words};
        use std::{env, fs::{self, File}};
        use tokio;
        pub(in crate::almanac) fn a<'a>(b: &'a str) -> super::Locale { "http://std::net"; '"'; '\''; super::super::replies::c(); std::thread::sleep(d) }
#[cfg(test)]
mod tests { use super::super::fold; }
    "#;
    let module = ["language".to_owned(), "tag".to_owned()];
    let expected = [
        "crate::almanac",
        "crate::almanac::Id",
        "crate::almanac::load",
        "crate::language",
        "crate::language::Locale",
        "crate::language::fold",
        "crate::replies::c",
        "std::env",
        "std::fs::File",
        "std::fs::self",
        "std::thread::sleep",
        "tokio",
    ];
    assert_eq!(named_in(code, &module).into_iter().collect::<Vec<_>>(), expected);
}
