//! Rules about what records name.

use super::*;

const SOURCES: &[Case] = &[
    case("no source", Replace("people.json", r#"["src-book"]"#, "[]"), ""),
    case("a source that is not there", Replace("people.json", "src-book", "src-bok"), ""),
    case("a source that is an event", Replace("people.json", "src-book", "ev-ice"), ""),
    case("a source twice", Replace("events.json", r#"["src-news", "src-book"]"#, r#"["src-book", "src-book"]"#), ""),
    case(
        "a source that nobody cites",
        Replace(
            "sources.json",
            "[\n",
            "[\n    {\"id\": \"src-x\", \"kind\": \"analysis\", \"title\": \"X\", \"publisher\": \"Y\", \"url\": \"https://example.org/x\"},\n",
        ),
        "",
    ),
];

const RECORDS: &[Case] = &[
    case("a related record that is not there", Replace("events.json", r#"["ev-ice"]"#, r#"["ev-ise"]"#), ""),
    case("a record related to itself", Replace("events.json", r#"["ev-ice"]"#, r#"["ev-bell"]"#), ""),
    case("a related source", Replace("events.json", r#"["ev-ice"]"#, r#"["src-book"]"#), ""),
    case("an event's person that is not there", Replace("events.json", r#"["ana"]"#, r#"["ana", "bo"]"#), ""),
    case("an athlete that is not there", Replace("matches.json", r#""person": "ana""#, r#""person": "bo""#), ""),
    case("an athlete that is a term", Replace("matches.json", r#""person": "ana""#, r#""person": "gl-reach""#), ""),
    case(
        "a speaker that is not there",
        Replace("quotes.json", "forget.\"},\n      \"speaker\": \"ana\"", "forget.\"},\n      \"speaker\": \"bo\""),
        "",
    ),
];

const LISTED: &[Case] = &[
    case("a subject party that is not there", Replace("almanac.json", r#"["ash", "elm"]"#, r#"["ash", "oak"]"#), ""),
    case("a record's party that is not there", Replace("events.json", r#"["ash", "elm"]"#, r#"["ash", "oak"]"#), ""),
    case("a side's party that is not there", Replace("matches.json", r#""party": "elm""#, r#""party": "oak""#), ""),
    case(
        "a scorer's party that is not there",
        Replace("matches.json", r#"[{"party": "ash""#, r#"[{"party": "oak""#),
        "",
    ),
    case("a country that is not there", Replace("people.json", r#""elm""#, r#""oak""#), ""),
    case(
        "a position's party that is not there",
        Replace("positions.json", r#""party": "elm""#, r#""party": "oak""#),
        "",
    ),
    case("a fact's party that is not there", Replace("almanac.json", r#"[{"party": "ash""#, r#"[{"party": "oak""#), ""),
    case("a topic that is not there", Replace("events.json", r#"["ferry"]"#, r#"["ferry", "fairy"]"#), ""),
    case("a question that is not there", Replace("almanac.json", r#""id": "toll""#, r#""id": "tolls""#), ""),
    case("a sport that is no topic of the match", Replace("matches.json", r#"["chess"]"#, r#"["ferry"]"#), ""),
];

#[test]
fn sources() {
    check(SOURCES);
}

#[test]
fn records() {
    check(RECORDS);
}

#[test]
fn parties_topics_and_questions() {
    check(LISTED);
}
