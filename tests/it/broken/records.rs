//! Rules about single records: addresses, dates, names, changes.

use super::*;

const ADDRESSES: &[Case] = &[
    case(
        "an address without a scheme",
        Replace("sources.json", "https://example.org/book", "example.org/book"),
        "sources.json:9:14: src-book: the address is not a full one, such as https://example.org/page",
    ),
    case(
        "an address of another scheme",
        Replace("sources.json", "https://example.org/book", "ftp://example.org"),
        "sources.json:9:14: src-book: the address must begin with https:// or http://",
    ),
    case(
        "an address with a space",
        Replace("sources.json", "example.org/book", "example.org/b ook"),
        "sources.json:9:14: src-book: the address contains white space",
    ),
    case(
        "an address without a host",
        Replace("sources.json", "https://example.org/book", "https://localhost/"),
        "sources.json:9:14: src-book: the address has no host",
    ),
    case(
        "an address with a user",
        Replace("sources.json", "https://example.org/book", "https://a:b@example.org"),
        "sources.json:9:14: src-book: the address contains a user name",
    ),
    case(
        "a bad address of the licence",
        Replace("almanac.json", "https://example.org/licence", "CC0"),
        "almanac.json:11:41: the address is not a full one, such as https://example.org/page",
    ),
    case(
        "a bad address of the policy",
        Replace("almanac.json", "https://example.org/policy", "mailto:a@b.org"),
        "almanac.json:14:13: the address must begin with https:// or http://",
    ),
    case(
        "a report that names no record",
        Replace("almanac.json", "?record={id}", ""),
        "almanac.json:13:13: the address has no `{id}` for the record that is reported",
    ),
    case(
        "a report that is no address",
        Replace("almanac.json", "https://example.org/report", "report"),
        "almanac.json:13:13: the address is not a full one, such as https://example.org/page",
    ),
];

const DATES: &[Case] = &[
    case(
        "an end before the beginning",
        Replace("events.json", "1963-01-04", "1962-12-26"),
        "events.json:6:19: ev-ice: the end is not after the beginning",
    ),
    case(
        "an end that is the beginning",
        Replace("events.json", "1963-01-04", "1962-12-27"),
        "events.json:6:19: ev-ice: the end is not after the beginning",
    ),
    case(
        "a role that ends before it begins",
        Replace("people.json", r#""1999""#, r#""1998-04""#),
        "people.json:7:76: ana: the end is not after the beginning\nquotes.json:9:18: qt-sr: `ana` has no role dated 1998-05-12; add one to `roles`\nquotes.json:21:18: qt-en: `ana` has no role dated 1998-05-12; add one to `roles`",
    ),
    case(
        "an event after the edition",
        Replace("events.json", r#""1998""#, r#""2020-06""#),
        "events.json:16:15: ev-bell: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "an end after the edition",
        Replace("events.json", "1963-01-04", "2021"),
        "events.json:6:19: ev-ice: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "a position after the edition",
        Replace("positions.json", "2016-03-14", "2020-05-05"),
        "positions.json:8:16: pos-ash: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "a source after the edition",
        Replace("sources.json", "2019-05-05", "2020-05-05"),
        "sources.json:17:15: src-news: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "a check after the edition",
        Replace("almanac.json", "2020-05-01", "2020-05-05"),
        "almanac.json:5:14: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "a record checked after the edition",
        Replace("terms.json", r#""aliases""#, "\"checked\": \"2020-05-05\",\n      \"aliases\""),
        "terms.json:6:18: gl-reach: the date is later than the edition's, 2020-05-04",
    ),
];

const NAMES: &[Case] = &[
    case(
        "an id twice in a file",
        Replace("positions.json", "pos-elm", "pos-ash"),
        "positions.json:12:13: pos-ash: another record in positions.json has this id",
    ),
    case(
        "an id twice in two files",
        Replace("terms.json", "gl-reach", "ana"),
        "terms.json:4:13: ana: another record in people.json has this id",
    ),
    case(
        "a topic twice",
        Replace("almanac.json", r#""id": "chess", "name""#, r#""id": "ferry", "name""#),
        "almanac.json:21:12: `ferry` is in `topics` twice\nmatches.json:17:18: m-chess: there is no topic `chess`",
    ),
    case(
        "an alias without a letter",
        Replace("people.json", r#"["Anna"]"#, r#"["Anna", "?!"]"#),
        "people.json:6:27: ana: the alias has neither a letter nor a digit",
    ),
    case(
        "a party's alias without a letter",
        Replace("almanac.json", "Asch", ""),
        "almanac.json:16:54: the alias has neither a letter nor a digit",
    ),
    case(
        "a language twice",
        Replace("almanac.json", r#""language": "sr""#, r#""language": "en""#),
        "almanac.json:9:5: `en` is listed twice",
    ),
    case(
        "no English",
        Replace("almanac.json", "{\"language\": \"en\", \"reviewed\": true},\n    ", ""),
        "almanac.json:7:16: English is missing; every almanac has it",
    ),
];

const CHANGES: &[Case] = &[
    case(
        "an added record that never was",
        Replace(
            "changes.json",
            "\"added\",\n      \"record\": \"ev-theft\"",
            "\"added\",\n      \"record\": \"ev-nought\"",
        ),
        "changes.json:8:17: chg-first: there is no record `ev-nought`",
    ),
    case(
        "a renamed record that is still there",
        Replace(
            "changes.json",
            "\"renamed\",\n      \"record\": \"ev-theft\"",
            "\"renamed\",\n      \"record\": \"ev-ice\"",
        ),
        "changes.json:8:17: chg-first: there is no record `ev-theft`\nchanges.json:16:17: chg-bell: the record `ev-ice` is still there",
    ),
    case(
        "a renamed record without its id",
        Replace("changes.json", "\"renamed\",\n      \"record\": \"ev-theft\",", "\"renamed\","),
        "changes.json:8:17: chg-first: there is no record `ev-theft`\nchanges.json:11:5: chg-bell: a change of the kind renamed names its record",
    ),
    case(
        "a new id without a record",
        Replace("changes.json", r#""now": "ev-bell""#, r#""now": "ev-nought""#),
        "changes.json:17:14: chg-bell: there is no record `ev-nought`",
    ),
    case(
        "a renamed record without a new id",
        Replace("changes.json", "\"now\": \"ev-bell\",\n      ", ""),
        "changes.json:11:5: chg-bell: a renamed record names its new id in `now`",
    ),
    case(
        "an added record that leads on",
        Replace("changes.json", "\"reason\": {\"en\": \"New", "\"now\": \"ev-ice\",\n      \"reason\": {\"en\": \"New"),
        "changes.json:9:14: chg-first: only a renamed or a withdrawn record leads on to another",
    ),
    case(
        "a change after the edition",
        Replace("changes.json", "2020-05-04", "2020-05-05"),
        "changes.json:14:15: chg-bell: the date is later than the edition's, 2020-05-04",
    ),
    case(
        "a change's id twice",
        Replace("changes.json", "chg-bell", "chg-first"),
        "changes.json:12:13: chg-first: another change has this id",
    ),
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
fn changes() {
    check(CHANGES);
}
