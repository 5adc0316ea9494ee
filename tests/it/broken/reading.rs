//! What stops a file or a record from being read.

use super::*;

/// Files that are not JSON of the right outer form.
const FILES: &[Case] = &[
    case("no almanac.json", Remove("almanac.json"), ""),
    case("a file of an unknown name", Put("event.json", "{}"), ""),
    case("a file of a similar name", Put("Terms.json", "{}"), ""),
    case("an empty file", Put("terms.json", ""), ""),
    case("a comma left out", Replace("events.json", r#""1962-12-27","#, r#""1962-12-27""#), ""),
    case("a comma too many", Replace("people.json", r#"["src-book"]"#, r#"["src-book"],"#), ""),
    case("a file cut off", Put("terms.json", "{\n  \"records\": [\n    {\"id\": \"gl"), ""),
    case("a list never closed", Put("terms.json", "{\n  \"records\": [\n    {\"id\": \"gl\"}"), ""),
    case("something after the end", Replace("terms.json", "  ]\n}\n", "  ]\n}}\n"), ""),
    case("a line break in a text", Replace("terms.json", "The Reach", "The\nReach"), ""),
    case("a comment", Replace("terms.json", "[\n    {", "[\n    // the river\n    {"), ""),
    case("a bare list", Put("terms.json", "\n[{\"id\": \"gl-reach\"}]"), ""),
    case("no records", Put("terms.json", "{}"), ""),
    case("records that are no list", Put("terms.json", r#"{"records": {}}"#), ""),
    case("records twice", Put("terms.json", r#"{"records": [], "records": []}"#), ""),
    case("an unknown field beside the records", Put("terms.json", r#"{"records": [], "version": 1}"#), ""),
    case("a comma left out of almanac.json", Replace("almanac.json", r#""1.0","#, r#""1.0""#), ""),
];

/// Fields that cannot be read.
const FIELDS: &[Case] = &[
    case("an unknown field", Replace("events.json", r#""end_date""#, r#""endDate""#), ""),
    case("a missing field", Replace("events.json", "\"date\": \"1998\",\n      ", ""), ""),
    case("a missing id", Replace("terms.json", "\"id\": \"gl-reach\",\n      ", ""), ""),
    case("a field twice", Replace("events.json", r#""end_date""#, r#""date""#), ""),
    case("a text without its language", Replace("events.json", r#"{"en": "A bell is found"}"#, r#""A bell""#), ""),
    case("a text without English", Replace("events.json", r#"{"en": "A bell"#, r#"{"sr": "A bell"#), ""),
    case("a text in an unknown language", Replace("events.json", r#", "sr": "Лед"#, r#", "de": "Лед"#), ""),
    case("a list that is one value", Replace("events.json", r#"["ev-ice"]"#, r#""ev-ice""#), ""),
    case("a value that is a list", Replace("events.json", r#""1998""#, r#"["1998"]"#), ""),
    case("an object for a list", Replace("events.json", r#"["ev-ice"]"#, "{}"), ""),
    case("a list for an object", Replace("terms.json", r#"{"en": "The Reach"}"#, "[1]"), ""),
    case("a number for a text", Replace("events.json", r#""1998""#, "1998"), ""),
    case("a text for a number", Replace("matches.json", r#""score": 4"#, r#""score": "4""#), ""),
    case("a number below nought", Replace("matches.json", r#""score": 4"#, r#""score": -4"#), ""),
    case("a text for true or false", Replace("almanac.json", r#""reviewed": true"#, r#""reviewed": "yes""#), ""),
    case("null for a list", Replace("events.json", r#"["ev-ice"]"#, "null"), ""),
    case("an id in capitals", Replace("terms.json", r#""gl-reach""#, r#""GL-Reach""#), ""),
    case("an id with another alphabet's letter", Replace("events.json", r#"["ana"]"#, r#"["аna"]"#), ""),
    case("an empty id", Replace("almanac.json", r#""id": "two-towns""#, r#""id": """#), ""),
    case("a day that no calendar has", Replace("events.json", "1962-12-27", "1962-02-30"), ""),
    case("a date written otherwise", Replace("events.json", "1962-12-27", "27.12.1962"), ""),
    case("an unknown kind of source", Replace("sources.json", "news-report", "blog"), ""),
    case("an unknown status", Replace("matches.json", r#""played""#, r#""Played""#), ""),
    case("an unknown kind of change", Replace("changes.json", r#""added""#, r#""new""#), ""),
    case("an unknown rendering", Replace("quotes.json", r#""translation""#, r#""translated""#), ""),
    case(
        "an unknown language of a quotation",
        Replace("quotes.json", r#""language": "en""#, r#""language": "eng""#),
        "",
    ),
    case(
        "an unknown language of the almanac",
        Replace("almanac.json", r#""language": "sr""#, r#""language": "de""#),
        "",
    ),
    case("words to avoid in no language", Replace("almanac.json", r#""sr": ["срам"#, r#""sh": ["срам"#), ""),
    case("an unknown field in almanac.json", Replace("almanac.json", r#""checked""#, r#""chekced""#), ""),
];

#[test]
fn files_that_cannot_be_read() {
    check(FILES);
}

#[test]
fn fields_that_cannot_be_read() {
    check(FIELDS);
}
