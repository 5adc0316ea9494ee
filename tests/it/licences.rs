//! The licence rule for dependencies: each can be used under a licence that lets us publish under ours.

use std::process::Command;

use crate::repository;

/// SPDX identifiers, with the exception behind `WITH` where there is one.
///
/// CDLA-Permissive-2.0 is that of the certificate authorities' list; MPL-2.0 binds only whoever changes those files.
const ALLOWED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

#[test]
fn every_dependency_has_an_allowed_licence() {
    let offenders: Vec<_> = packages()
        .into_iter()
        .filter(|(_, licence)| !licence.as_deref().is_some_and(is_allowed))
        .map(|(name, licence)| format!("{name}: {}", licence.as_deref().unwrap_or("no licence given")))
        .collect();
    assert!(offenders.is_empty(), "licences that are not on the list of this test:\n{}", offenders.join("\n"));
}

#[test]
fn of_alternatives_one_must_be_allowed_and_of_joint_ones_all() {
    let cases = [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR Apache-2.0", true),
        ("Apache-2.0 OR GPL-2.0-only", true),
        ("MIT/Apache-2.0", true),
        ("GPL-2.0/GPL-3.0", false),
        ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-2.0-only", false),
        ("MIT OR Apache-2.0 AND GPL-2.0-only", true),
        ("GPL-2.0-only AND MIT OR Apache-2.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-2.0-only WITH Classpath-exception-2.0", false),
        ("", false),
        ("MIT OR", false),
        ("(MIT", false),
        ("MIT Apache-2.0", false),
    ];
    for (expression, allowed) in cases {
        assert_eq!(is_allowed(expression), allowed, "{expression}");
    }
}

/// Name and licence of each package that is built on this machine, our own included.
///
/// Other platforms' packages are left out, because Cargo does not fetch them here.
fn packages() -> Vec<(String, Option<String>)> {
    let host = cargo(&["--version", "--verbose"]);
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).expect("`cargo -vV` names the host");
    let metadata = cargo(&["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host]);
    let metadata: serde_json::Value = serde_json::from_str(&metadata).expect("`cargo metadata` prints JSON");
    let packages = metadata["packages"].as_array().expect("the metadata list packages");
    assert!(packages.len() > 1, "the metadata have no dependencies");
    packages.iter().map(|package| (package["id"].to_string(), package["license"].as_str().map(str::to_owned))).collect()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(repository::root())
        .output()
        .unwrap_or_else(|error| panic!("cargo {arguments:?}: {error}"));
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

/// Whether an SPDX expression can be met with allowed licences. `/` is the old way to write `OR`.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let tokens: Vec<_> = spaced.split_whitespace().collect();
    let mut rest = tokens.as_slice();
    any_of(&mut rest).is_some_and(|allowed| allowed && rest.is_empty())
}

/// `AND` binds tighter than `OR`. `None` for what is no expression.
fn any_of(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = all_of(rest)?;
    while take(rest, "OR") {
        allowed |= all_of(rest)?;
    }
    Some(allowed)
}

fn all_of(rest: &mut &[&str]) -> Option<bool> {
    let mut allowed = one(rest)?;
    while take(rest, "AND") {
        allowed &= one(rest)?;
    }
    Some(allowed)
}

fn one(rest: &mut &[&str]) -> Option<bool> {
    if take(rest, "(") {
        let allowed = any_of(rest)?;
        return take(rest, ")").then_some(allowed);
    }
    let licence = next(rest)?;
    if take(rest, "WITH") {
        let exception = next(rest)?;
        return Some(ALLOWED.contains(&format!("{licence} WITH {exception}").as_str()));
    }
    Some(ALLOWED.contains(&licence))
}

fn next<'a>(rest: &mut &[&'a str]) -> Option<&'a str> {
    let (&first, others) = rest.split_first()?;
    *rest = others;
    Some(first)
}

fn take(rest: &mut &[&str], token: &str) -> bool {
    let found = rest.first() == Some(&token);
    if found {
        *rest = &rest[1..];
    }
    found
}
