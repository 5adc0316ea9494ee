//! Rules about single records: addresses, dates, names, quotations, positions, changes.

use super::*;

const ADDRESSES: &[Case] = &[
    case("an address without a scheme", Replace("sources.json", "https://example.org/book", "example.org/book"), ""),
    case("an address of another scheme", Replace("sources.json", "https://example.org/book", "ftp://example.org"), ""),
    case("an address with a space", Replace("sources.json", "example.org/book", "example.org/b ook"), ""),
    case("an address without a host", Replace("sources.json", "https://example.org/book", "https://localhost/"), ""),
    case("an address with a user", Replace("sources.json", "https://example.org/book", "https://a:b@example.org"), ""),
    case("a bad address of the licence", Replace("almanac.json", "https://example.org/licence", "CC0"), ""),
    case("a bad address of the policy", Replace("almanac.json", "https://example.org/policy", "mailto:a@b.org"), ""),
    case("a report that names no record", Replace("almanac.json", "?record={id}", ""), ""),
    case("a report that is no address", Replace("almanac.json", "https://example.org/report", "report"), ""),
];

const DATES: &[Case] = &[
    case("an end before the beginning", Replace("events.json", "1963-01-04", "1962-12-26"), ""),
    case("an end that is the beginning", Replace("events.json", "1963-01-04", "1962-12-27"), ""),
    case("a role that ends before it begins", Replace("people.json", r#""1999""#, r#""1998-04""#), ""),
    case("an event after the edition", Replace("events.json", r#""1998""#, r#""2020-06""#), ""),
    case("an end after the edition", Replace("events.json", "1963-01-04", "2021"), ""),
    case("a position after the edition", Replace("positions.json", "2016-03-14", "2020-05-05"), ""),
    case("a source after the edition", Replace("sources.json", "2019-05-05", "2020-05-05"), ""),
    case("a check after the edition", Replace("almanac.json", "2020-05-01", "2020-05-05"), ""),
    case(
        "a record checked after the edition",
        Replace("terms.json", r#""aliases""#, "\"checked\": \"2020-05-05\",\n      \"aliases\""),
        "",
    ),
];

const NAMES: &[Case] = &[
    case("an id twice in a file", Replace("positions.json", "pos-elm", "pos-ash"), ""),
    case("an id twice in two files", Replace("terms.json", "gl-reach", "ana"), ""),
    case("a topic twice", Replace("almanac.json", r#""id": "chess", "name""#, r#""id": "ferry", "name""#), ""),
    case("an alias without a letter", Replace("people.json", r#"["Anna"]"#, r#"["Anna", "?!"]"#), ""),
    case("a party's alias without a letter", Replace("almanac.json", "Asch", ""), ""),
    case("a language twice", Replace("almanac.json", r#""language": "sr""#, r#""language": "en""#), ""),
    case("no English", Replace("almanac.json", "{\"language\": \"en\", \"reviewed\": true},\n    ", ""), ""),
];

const QUOTES: &[Case] = &[
    case("a quotation too long", Repeat("quotes.json", "Река ", 60), ""),
    case("a quotation in marks", Replace("quotes.json", "Река памти.", "„Река памти.“"), ""),
    case("a version of nothing", Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "qt-sq""#), ""),
    case("a version of itself", Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "qt-en""#), ""),
    case("a version of an event", Replace("quotes.json", r#""same_as": "qt-sr""#, r#""same_as": "ev-ice""#), ""),
    case("versions in a ring", Replace("quotes.json", r#""original","#, r#""original", "same_as": "qt-en","#), ""),
    case("versions in one language", Replace("quotes.json", r#""language": "en""#, r#""language": "sr""#), ""),
    case(
        "versions of two days",
        Replace(
            "quotes.json",
            "\"same_as\": \"qt-sr\",\n      \"speaker\": \"ana\",\n      \"date\": \"1998-05-12\"",
            "\"same_as\": \"qt-sr\",\n      \"speaker\": \"ana\",\n      \"date\": \"1998-05-13\"",
        ),
        "",
    ),
    case(
        "a translation from its own language",
        Replace("quotes.json", r#"original_language": "sr""#, r#"original_language": "en""#),
        "",
    ),
    case("an original from another language", Replace("quotes.json", r#""translation""#, r#""original""#), ""),
    case("a paraphrase in the language itself", Replace("quotes.json", r#"{"en": "Rivers"#, r#"{"sr": "Rivers"#), ""),
    case("no role on the day", Replace("people.json", "\"1998-05\", \"until\"", "\"1998-06\", \"until\""), ""),
];

const POSITIONS: &[Case] = &[
    case("a party with two positions", Replace("positions.json", r#""party": "elm""#, r#""party": "ash""#), ""),
    case("a position too long", Repeat("positions.json", "Elm says ", 3), ""),
];

const CHANGES: &[Case] = &[
    case(
        "an added record that never was",
        Replace(
            "changes.json",
            "\"added\",\n      \"record\": \"ev-theft\"",
            "\"added\",\n      \"record\": \"ev-nought\"",
        ),
        "",
    ),
    case(
        "a renamed record that is still there",
        Replace(
            "changes.json",
            "\"renamed\",\n      \"record\": \"ev-theft\"",
            "\"renamed\",\n      \"record\": \"ev-ice\"",
        ),
        "",
    ),
    case(
        "a renamed record without its id",
        Replace("changes.json", "\"renamed\",\n      \"record\": \"ev-theft\",", "\"renamed\","),
        "",
    ),
    case("a new id without a record", Replace("changes.json", r#""now": "ev-bell""#, r#""now": "ev-nought""#), ""),
    case("a renamed record without a new id", Replace("changes.json", "\"now\": \"ev-bell\",\n      ", ""), ""),
    case(
        "an added record that leads on",
        Replace("changes.json", "\"reason\": {\"en\": \"New", "\"now\": \"ev-ice\",\n      \"reason\": {\"en\": \"New"),
        "",
    ),
    case("a change after the edition", Replace("changes.json", "2020-05-04", "2020-05-05"), ""),
    case("a change's id twice", Replace("changes.json", "chg-bell", "chg-first"), ""),
];

#[test]
fn addresses() {
    check(ADDRESSES);
}

#[test]
fn dates() {
    check(DATES);
}

#[test]
fn names() {
    check(NAMES);
}

#[test]
fn quotations() {
    check(QUOTES);
}

#[test]
fn positions() {
    check(POSITIONS);
}

#[test]
fn changes() {
    check(CHANGES);
}
