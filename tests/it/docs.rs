//! What the documents say of the program and of each other.

mod markdown;

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use almanac_bot::config::VARIABLES;
use almanac_bot::replies::commands::COMMANDS;

use crate::repository;

#[test]
fn the_readmes_settings_are_those_that_are_read() {
    let read: BTreeSet<_> = VARIABLES.iter().map(|(name, _)| *name).collect();
    let readme = repository::read("README.md");
    let table: BTreeSet<_> = markdown::first_column(&readme, "## Settings").collect();
    assert_eq!(table, read, "the table below `## Settings` in README.md, and `config::VARIABLES`");
    let example = repository::read(".env.example");
    let example: BTreeSet<_> = example.lines().filter_map(variable).collect();
    assert_eq!(example, read, "the variables in .env.example, and `config::VARIABLES`");
}

#[test]
fn the_example_of_settings_says_what_each_is_for() {
    let example = repository::read(".env.example");
    for block in example.split("\n\n").filter(|block| block.lines().any(|line| variable(line).is_some())) {
        let says = |what: &str| block.lines().any(|line| line.starts_with(what));
        assert!(says("# Form: ") && says("# Unset: "), "no form or no default in .env.example:\n{block}");
    }
}

#[test]
fn the_readmes_table_names_every_command_of_the_bot() {
    let readme = repository::read("README.md");
    let table = markdown::first_column(&readme, "## Commands");
    let table: BTreeSet<_> = table.filter_map(|cell| cell.strip_prefix('/')?.split(' ').next()).collect();
    let commands: BTreeSet<_> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(table, commands, "the table below `## Commands` in README.md, and `COMMANDS`");
}

#[test]
fn the_readmes_commands_are_ones_that_the_program_has() {
    let readme = repository::read("README.md");
    let subcommands: Vec<_> = markdown::fenced(&readme, "sh").filter_map(subcommand).collect();
    assert!(!subcommands.is_empty(), "README.md shows no command");
    for subcommand in subcommands {
        let status = Command::new(env!("CARGO_BIN_EXE_almanac-bot"))
            .args([subcommand, "--help"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        assert!(status.is_ok_and(|status| status.success()), "README.md: there is no command `{subcommand}`");
    }
}

#[test]
fn the_version_has_an_entry_in_the_changelog() {
    let heading = concat!("## [", env!("CARGO_PKG_VERSION"), "]");
    let changelog = repository::read("CHANGELOG.md");
    assert!(changelog.lines().any(|line| line.starts_with(heading)), "CHANGELOG.md has no line `{heading} - DATE`");
}

#[test]
fn links_between_files_lead_somewhere() {
    let mut broken = Vec::new();
    for file in repository::files_with("", "md") {
        let text = repository::read(&file);
        for link in markdown::links(&text) {
            let target = link.split('#').next().unwrap_or_default();
            if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let path = file.parent().and_then(|folder| inside(&folder.join(target)));
            if !path.is_some_and(|path| repository::root().join(path).exists()) {
                broken.push(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "links to nothing in this repository:\n{}", broken.join("\n"));
}

#[test]
fn headings_that_links_name_are_there() {
    let mut broken = Vec::new();
    for file in repository::files_with("", "md") {
        let text = repository::read(&file);
        for (target, heading) in markdown::links(&text).filter_map(|link| link.split_once('#')) {
            if target.contains("://") {
                continue;
            }
            let target =
                if target.is_empty() { Some(file.clone()) } else { inside(&file.with_file_name("").join(target)) };
            let there = target.is_some_and(|target| {
                let other = repository::read(target);
                markdown::headings(&other).any(|other| other == heading)
            });
            if !there {
                broken.push(format!("{}: #{heading}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "links to headings that are not there:\n{}", broken.join("\n"));
}

#[test]
fn documents_name_no_path_outside_the_repository() {
    let mut found = Vec::new();
    for file in repository::files_with("", "md") {
        let text = repository::read(&file);
        let outside =
            text.split(|c: char| c.is_whitespace() || "`()<>\"|=,;".contains(c)).filter(|word| is_outside(word));
        found.extend(outside.map(|word| format!("{}: {word}", file.display())));
    }
    assert!(found.is_empty(), "paths that other people do not have:\n{}", found.join("\n"));
}

/// The subcommand of a shell line: `chat` of `A=b cargo run -- chat --lang sq` or of `almanac-bot chat`.
fn subcommand(line: &str) -> Option<&str> {
    let arguments = match line.split_once("cargo run") {
        Some((_, rest)) => rest.split_once(" -- ")?.1,
        None => line.split_once("almanac-bot ")?.1,
    };
    arguments.split_whitespace().next().filter(|word| !word.starts_with('-'))
}

/// The variable that a line of `.env.example` sets.
fn variable(line: &str) -> Option<&str> {
    line.split_once('=').map(|(name, _)| name).filter(|_| !line.starts_with('#'))
}

/// A path from the root without `.` and `..`; `None` if it leads out of the root.
fn inside(path: &Path) -> Option<PathBuf> {
    let mut inside = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => inside.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !inside.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(inside)
}

/// Whether a word is an absolute path: `/home/me`, `~/x`, `file://...`, `C:\x`; `/match` alone is a bot's command.
fn is_outside(word: &str) -> bool {
    let absolute = word.strip_prefix('/').is_some_and(|rest| {
        let first = rest.split('/').next().unwrap_or_default();
        first.len() < rest.len() && !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    absolute || word.starts_with("~/") || word.starts_with("file:") || word.contains(":\\")
}

#[test]
fn an_absolute_path_is_told_from_a_command() {
    let cases = [
        ("/usr/bin", true),
        ("~/x", true),
        ("file:///x", true),
        ("C:\\x", true),
        ("/match", false),
        ("docs/example", false),
        ("../LICENSE-MIT", false),
        ("https://example.org/a/b", false),
        ("and/or", false),
        ("//", false),
    ];
    for (word, outside) in cases {
        assert_eq!(is_outside(word), outside, "{word}");
    }
}

#[test]
fn every_promise_names_tests_that_there_are() {
    let page = repository::read("docs/architecture.md");
    let (_, promises) = page.split_once("## Promises").unwrap();
    let files = ["src", "tests/it"].into_iter().flat_map(|folder| repository::files_with(folder, "rs"));
    let tests: String = files.map(repository::read).collect();
    let names = promises.lines().filter_map(|line| line.strip_suffix('|')?.rsplit_once('|'));
    let names: Vec<_> = names.flat_map(|(_, held_by)| held_by.split('`').skip(1).step_by(2)).collect();
    assert!(names.len() > 30, "{names:?}");
    let missing: Vec<_> = names.iter().filter(|name| !tests.contains(&format!("fn {name}("))).collect();
    assert!(missing.is_empty(), "docs/architecture.md names tests that there are not: {missing:?}");
}
