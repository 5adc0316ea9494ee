//! What stops a file or a record from being read.

use super::*;

/// Files that are not JSON of the right outer form.
const FILES: &[Case] = &[
    case("no almanac.json", Remove("almanac.json"), "almanac.json: the file is missing; every almanac needs one"),
    case("a file of an unknown name", Put("event.json", "{}"), "event.json: no file of an almanac has this name"),
    case("a file of a similar name", Put("Terms.json", "{}"), "Terms.json: no file of an almanac has this name"),
    case("an empty file", Put("terms.json", ""), "terms.json:1:1: the file ends where a value should be"),
    case(
        "a comma left out",
        Replace("events.json", r#""1962-12-27","#, r#""1962-12-27""#),
        "events.json:6:7: expected `,` or `}`",
    ),
    case(
        "a comma too many",
        Replace("people.json", r#"["src-book"]"#, r#"["src-book"],"#),
        "people.json:10:5: expected the name of a field in quotation marks; is the comma before it one too many?",
    ),
    case(
        "a file cut off",
        Put("terms.json", "{\n  \"records\": [\n    {\"id\": \"gl"),
        "terms.json:3:14: the file ends in the middle of a string",
    ),
    case(
        "a list never closed",
        Put("terms.json", "{\n  \"records\": [\n    {\"id\": \"gl\"}"),
        "terms.json:3:16: the file ends in the middle of a list",
    ),
    case(
        "something after the end",
        Replace("terms.json", "  ]\n}\n", "  ]\n}}\n"),
        "terms.json:11:2: something follows after the end",
    ),
    case(
        "a text over two lines",
        Replace("terms.json", "The Reach", "The\nReach"),
        "terms.json:5:25: a text holds a line break or a tabulator",
    ),
    case(
        "a comment",
        Replace("terms.json", "[\n    {", "[\n    // the river\n    {"),
        "terms.json:3:5: expected a value",
    ),
    case(
        "a bare list",
        Put("terms.json", "\n[{\"id\": \"gl-reach\"}]"),
        "terms.json:2:1: the file is a list; it must be an object with the list as its `records`",
    ),
    case("no records", Put("terms.json", "{}"), "terms.json:1:1: missing field `records`"),
    case(
        "records that are no list",
        Put("terms.json", r#"{"records": {}}"#),
        "terms.json:1:13: invalid type: object, expected a list",
    ),
    case(
        "records twice",
        Put("terms.json", r#"{"records": [], "records": []}"#),
        "terms.json:1:17: duplicate field `records`",
    ),
    case(
        "an unknown field beside the records",
        Put("terms.json", r#"{"records": [], "version": 1}"#),
        "terms.json:1:17: unknown field `version`, expected `$schema` or `records`",
    ),
    case(
        "a comma left out of almanac.json",
        Replace("almanac.json", r#""1.0","#, r#""1.0""#),
        "almanac.json:4:3: expected `,` or `}`",
    ),
];

/// Fields that cannot be read.
const FIELDS: &[Case] = &[
    case(
        "an unknown field",
        Replace("events.json", r#""end_date""#, r#""endDate""#),
        "events.json:6:7: ev-ice: unknown field `endDate`, expected one of `id`, `date`, `end_date`, `title`, `summary`, `place`, `people`, `tells`, `untold`, `topics`, `parties`, `related`, `sources`, `single_source`, `editorial_note`, `keywords`, `sensitivity_note`, `checked`",
    ),
    case(
        "a missing field",
        Replace("events.json", "\"date\": \"1998\",\n      ", ""),
        "events.json:14:5: ev-bell: missing field `date`",
    ),
    case(
        "a missing id",
        Replace("terms.json", "\"id\": \"gl-reach\",\n      ", ""),
        "terms.json:3:5: missing field `id`",
    ),
    case(
        "a field twice",
        Replace("events.json", r#""end_date""#, r#""date""#),
        "events.json:6:7: ev-ice: duplicate field `date`",
    ),
    case(
        "a text without its language",
        Replace("events.json", r#"{"en": "A bell is found"}"#, r#""A bell""#),
        r#"events.json:17:16: ev-bell: invalid type: string "A bell", expected a text by language, such as {"en": "..."}"#,
    ),
    case(
        "a text without English",
        Replace("events.json", r#"{"en": "A bell"#, r#"{"sr": "A bell"#),
        "events.json:17:16: ev-bell: missing field `en`",
    ),
    case(
        "a text in an unknown language",
        Replace("events.json", r#", "sr": "Лед"#, r#", "de": "Лед"#),
        "events.json:7:46: ev-ice: unknown field `de`, expected one of `en`, `sq`, `sr`, `ru`",
    ),
    case(
        "a list that is one value",
        Replace("events.json", r#"["ev-ice"]"#, r#""ev-ice""#),
        r#"events.json:19:18: ev-bell: invalid type: string "ev-ice", expected a list"#,
    ),
    case(
        "a value that is a list",
        Replace("events.json", r#""1998""#, r#"["1998"]"#),
        "events.json:16:15: ev-bell: invalid type: list, expected a string",
    ),
    case(
        "an object for a list",
        Replace("events.json", r#"["ev-ice"]"#, "{}"),
        "events.json:19:18: ev-bell: invalid type: object, expected a list",
    ),
    case(
        "a list for an object",
        Replace("terms.json", r#"{"en": "The Reach"}"#, "[1]"),
        "terms.json:5:16: gl-reach: invalid type: integer `1`, expected a string",
    ),
    case(
        "a number for a text",
        Replace("events.json", r#""1998""#, "1998"),
        "events.json:16:15: ev-bell: invalid type: integer `1998`, expected a string",
    ),
    case(
        "a text for a number",
        Replace("matches.json", r#""score": 4"#, r#""score": "4""#),
        r#"matches.json:11:85: m-chess: invalid type: string "4", expected a whole number from 0 to 65535"#,
    ),
    case(
        "a number below nought",
        Replace("matches.json", r#""score": 4"#, r#""score": -4"#),
        "matches.json:11:85: m-chess: invalid value: integer `-4`, expected a whole number from 0 to 65535",
    ),
    case(
        "a text for true or false",
        Replace("almanac.json", r#""reviewed": true"#, r#""reviewed": "yes""#),
        r#"almanac.json:8:36: invalid type: string "yes", expected true or false"#,
    ),
    case(
        "null for a list",
        Replace("events.json", r#"["ev-ice"]"#, "null"),
        "events.json:19:18: ev-bell: invalid type: null, expected a list",
    ),
    case(
        "an id in capitals",
        Replace("terms.json", r#""gl-reach""#, r#""GL-Reach""#),
        "terms.json:4:13: GL-Reach: an id is 1 to 48 of a-z, 0-9 and `-`, and does not begin with `-`",
    ),
    case(
        "an id with another alphabet's letter",
        Replace("events.json", r#"["ana"]"#, r#"["аna"]"#),
        "events.json:9:17: ev-ice: an id is 1 to 48 of a-z, 0-9 and `-`, and does not begin with `-`",
    ),
    case(
        "an empty id",
        Replace("almanac.json", r#""id": "two-towns""#, r#""id": """#),
        "almanac.json:25:11: an id is 1 to 48 of a-z, 0-9 and `-`, and does not begin with `-`",
    ),
    case(
        "a day that no calendar has",
        Replace("events.json", "1962-12-27", "1962-02-30"),
        "events.json:5:15: ev-ice: the calendar has no such day",
    ),
    case(
        "a date written otherwise",
        Replace("events.json", "1962-12-27", "27.12.1962"),
        "events.json:5:15: ev-ice: a date is written 2014-08-26, 2014-08 or 2014",
    ),
    case(
        "an unknown kind of source",
        Replace("sources.json", "news-report", "blog"),
        "sources.json:13:15: src-news: unknown value `blog`, expected one of `primary-document`, `official-statement`, `news-report`, `republished-report`, `analysis`, `reference-work`",
    ),
    case(
        "an unknown status",
        Replace("matches.json", r#""played""#, r#""Played""#),
        "matches.json:16:17: m-chess: unknown value `Played`, expected one of `played`, `played-neutral`, `won`, `postponed`, `kept-apart`, `permitted`, `shared-podium`, `player-absent-visa`, `context`",
    ),
    case(
        "an unknown kind of change",
        Replace("changes.json", r#""added""#, r#""new""#),
        "changes.json:7:17: chg-first: unknown value `new`, expected one of `added`, `corrected`, `withdrawn`, `renamed`",
    ),
    case(
        "an unknown rendering",
        Replace("quotes.json", r#""translation""#, r#""translated""#),
        "quotes.json:18:20: qt-en: unknown value `translated`, expected one of `original`, `translation`, `not-stated`",
    ),
    case(
        "an unknown language of a quotation",
        Replace("quotes.json", r#""language": "en""#, r#""language": "eng""#),
        "quotes.json:17:19: qt-en: unknown value `eng`, expected one of `en`, `sq`, `sr`, `ru`",
    ),
    case(
        "an unknown language of the almanac",
        Replace("almanac.json", r#""language": "sr""#, r#""language": "de""#),
        "almanac.json:9:18: unknown value `de`, expected one of `en`, `sq`, `sr`, `ru`",
    ),
    case(
        "words to avoid in no language",
        Replace("almanac.json", r#""sr": ["срам"#, r#""sh": ["срам"#),
        "almanac.json:12:42: unknown value `sh`, expected one of `en`, `sq`, `sr`, `ru`",
    ),
    case(
        "an unknown field in almanac.json",
        Replace("almanac.json", r#""checked""#, r#""chekced""#),
        "almanac.json:5:3: unknown field `chekced`, expected one of `$schema`, `title`, `version`, `date`, `checked`, `subject`, `languages`, `licence`, `time_zones`, `words_to_avoid`, `report`, `policy`, `parties`, `topics`, `questions`, `overview`",
    ),
];

#[test]
fn files_that_cannot_be_read() {
    check(FILES);
}

#[test]
fn fields_that_cannot_be_read() {
    check(FIELDS);
}
