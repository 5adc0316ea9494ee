//! Rules about what records name.

use super::*;

const SOURCES: &[Case] = &[
    case(
        "no source",
        Replace("people.json", r#"["src-book"]"#, "[]"),
        "people.json:9:18: ana: the record has no source",
    ),
    case(
        "a source that is not there",
        Replace("people.json", "src-book", "src-bok"),
        "people.json:9:19: ana: there is no source `src-bok`",
    ),
    case(
        "a source that is an event",
        Replace("people.json", "src-book", "ev-ice"),
        "people.json:9:19: ana: `ev-ice` is not a source but a record of kind event",
    ),
    case(
        "a source twice",
        Replace("events.json", r#"["src-news", "src-book"]"#, r#"["src-book", "src-book"]"#),
        "events.json:20:31: ev-bell: `src-book` is cited twice",
    ),
    case(
        "a source that nobody cites",
        Replace(
            "sources.json",
            "[\n",
            "[\n    {\"id\": \"src-x\", \"kind\": \"analysis\", \"title\": \"X\", \"publisher\": \"Y\", \"url\": \"https://example.org/x\"},\n",
        ),
        "sources.json:3:5: src-x: no record cites this source",
    ),
];

const RECORDS: &[Case] = &[
    case(
        "a related record that is not there",
        Replace("events.json", r#"["ev-ice"]"#, r#"["ev-ise"]"#),
        "events.json:19:19: ev-bell: there is no record `ev-ise`",
    ),
    case(
        "a record related to itself",
        Replace("events.json", r#"["ev-ice"]"#, r#"["ev-bell"]"#),
        "events.json:19:19: ev-bell: the record is related to itself",
    ),
    case(
        "a related source",
        Replace("events.json", r#"["ev-ice"]"#, r#"["src-book"]"#),
        "events.json:19:19: ev-bell: `src-book` is a source; it belongs into `sources`",
    ),
    case(
        "an event's person that is not there",
        Replace("events.json", r#"["ana"]"#, r#"["ana", "bo"]"#),
        "events.json:9:25: ev-ice: there is no person `bo`",
    ),
    case(
        "somebody that something is told of and who is not there",
        Replace(
            "events.json",
            r#""people": ["ana"],"#,
            r#""people": ["ana"], "tells": [{"of": "who", "who": ["ana", "bo"], "words": {"en": "skated"}}],"#,
        ),
        "events.json:9:65: ev-ice: there is no person or party `bo`",
    ),
    case(
        "a source that something is told of",
        Replace(
            "events.json",
            r#""people": ["ana"],"#,
            r#""people": ["ana"], "tells": [{"of": "who", "who": ["src-book"], "words": {"en": "skated"}}],"#,
        ),
        "events.json:9:58: ev-ice: `src-book` is neither a person nor a party but a record of kind source",
    ),
    case(
        "an athlete that is not there",
        Replace("matches.json", r#""person": "ana""#, r#""person": "bo""#),
        "matches.json:12:78: m-chess: there is no person `bo`",
    ),
    case(
        "an athlete that is a term",
        Replace("matches.json", r#""person": "ana""#, r#""person": "gl-reach""#),
        "matches.json:12:78: m-chess: `gl-reach` is not a person but a record of kind term",
    ),
    case(
        "a speaker that is not there",
        Replace("quotes.json", "forget.\"},\n      \"speaker\": \"ana\"", "forget.\"},\n      \"speaker\": \"bo\""),
        "quotes.json:9:18: qt-sr: there is no person `bo`\nquotes.json:20:18: qt-en: `qt-sr` has another speaker or another date",
    ),
];

const LISTED: &[Case] = &[
    case(
        "a subject party that is not there",
        Replace("almanac.json", r#"["ash", "elm"]"#, r#"["ash", "oak"]"#),
        "almanac.json:6:22: there is no party `oak`",
    ),
    case(
        "a record's party that is not there",
        Replace("events.json", r#"["ash", "elm"]"#, r#"["ash", "oak"]"#),
        "events.json:11:26: ev-ice: there is no party `oak`",
    ),
    case(
        "a side's party that is not there",
        Replace("matches.json", r#""party": "elm""#, r#""party": "oak""#),
        "matches.json:12:19: m-chess: there is no party `oak`",
    ),
    case(
        "a scorer's party that is not there",
        Replace("matches.json", r#"[{"party": "ash""#, r#"[{"party": "oak""#),
        "matches.json:14:29: m-chess: there is no party `oak`",
    ),
    case(
        "a country that is not there",
        Replace("people.json", r#""elm""#, r#""oak""#),
        "people.json:8:18: ana: there is no party `oak`",
    ),
    case(
        "a position's party that is not there",
        Replace("positions.json", r#""party": "elm""#, r#""party": "oak""#),
        "positions.json:13:16: pos-elm: there is no party `oak`",
    ),
    case(
        "a fact's party that is not there",
        Replace("almanac.json", r#"[{"party": "ash""#, r#"[{"party": "oak""#),
        "almanac.json:27:25: two-towns: there is no party `oak`",
    ),
    case(
        "a topic that is not there",
        Replace("events.json", r#"["ferry"]"#, r#"["ferry", "fairy"]"#),
        "events.json:10:27: ev-ice: there is no topic `fairy`",
    ),
    case(
        "a question that is not there",
        Replace("almanac.json", r#""id": "toll""#, r#""id": "tolls""#),
        "positions.json:6:19: pos-ash: there is no question `toll`\npositions.json:14:19: pos-elm: there is no question `toll`",
    ),
    case(
        "a sport that is no topic of the match",
        Replace("matches.json", r#"["chess"]"#, r#"["ferry"]"#),
        "matches.json:5:16: m-chess: `chess` is not among the topics of the match",
    ),
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
