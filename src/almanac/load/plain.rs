//! What the JSON reader says, in the words of somebody who writes JSON and no Rust.

/// What `serde_json` says of broken JSON, and what is said instead.
const SAID: &[(&str, &str)] = &[
    ("expected value", "expected a value"),
    ("key must be a string", "expected the name of a field in quotation marks; is the comma before it one too many?"),
    ("trailing comma", "the comma before it is one too many"),
    ("trailing characters", "something follows after the end"),
    ("control character (\\u0000-\\u001F) found while parsing a string", "a text holds a line break or a tabulator"),
];

/// What `serde` calls things, and what a curator calls them.
const EXPECTED: &[(&str, &str)] = &[
    ("struct Text", "a text by language, such as {\"en\": \"...\"}"),
    ("struct Paraphrase", "a text by language, such as {\"en\": \"...\"}"),
    ("a sequence", "a list"),
    ("a map", "an object"),
    ("a boolean", "true or false"),
    ("u16", "a whole number from 0 to 65535"),
];

/// The message of an error without its place, which the reader counts within one record only.
pub(super) fn plain(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let message = said.rsplit_once(" at line ").map_or(said.as_str(), |(message, _)| message);
    if message == "EOF while parsing a value" {
        return "the file ends where a value should be".to_owned();
    }
    if let Some(within) = message.strip_prefix("EOF while parsing ") {
        return format!("the file ends in the middle of {within}");
    }
    if let Some((_, ours)) = SAID.iter().find(|(theirs, _)| *theirs == message) {
        return (*ours).to_owned();
    }
    if let Some(value) = message.strip_prefix("unknown variant ") {
        return format!("unknown value {value}");
    }
    let Some((found, expected)) = message.rsplit_once(", expected ").filter(|_| message.starts_with("invalid ")) else {
        return message.to_owned();
    };
    let found = found.replace("type: map", "type: object").replace("type: sequence", "type: list");
    let known = EXPECTED.iter().find(|(theirs, _)| *theirs == expected).map(|(_, ours)| *ours);
    let expected = match known {
        Some(ours) => ours,
        None if expected.starts_with("struct ") => "an object",
        None => expected,
    };
    format!("{found}, expected {expected}")
}
