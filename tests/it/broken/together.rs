//! Several faults at once, their order, and places in files of all sorts.

use super::*;

/// What is said when a term's `aliases` are called `alias`.
const UNKNOWN_ALIAS: &str = "terms.json:6:7: gl-reach: unknown field `alias`, expected one of `id`, `name`, `aliases`, `definition`, `topics`, `parties`, `related`, `sources`, `single_source`, `editorial_note`, `keywords`, `sensitivity_note`, `checked`";

#[test]
fn all_faults_come_at_once_in_the_order_of_files_and_lines() {
    let files = spoiled(&[
        Put("zebra.json", ""),
        Replace("terms.json", r#""aliases""#, r#""alias""#),
        Replace("events.json", "1963-01-04", "1961"),
        Replace("events.json", r#"["ev-ice"]"#, r#"["ev-ise", "ev-bell"]"#),
        Replace("events.json", r#"["ana"]"#, r#"["anna"]"#),
        Replace("almanac.json", "2020-05-01", "2021"),
        Replace("positions.json", "\"as_of\": \"2016-03-14\",\n      ", ""),
        Replace("positions.json", "2016-03-15", "2016-13"),
        Replace("quotes.json", "Река памти.", "«Река памти.»"),
    ]);
    let expected = [
        "almanac.json:5:14: the date is later than the edition's, 2020-05-04",
        "events.json:6:19: ev-ice: the end is not after the beginning",
        "events.json:9:18: ev-ice: there is no person `anna`",
        "events.json:19:19: ev-bell: there is no record `ev-ise`",
        "events.json:19:29: ev-bell: the record is related to itself",
        "positions.json:3:5: pos-ash: missing field `as_of`",
        "positions.json:15:16: pos-elm: the calendar has no such day",
        "quotes.json:5:15: qt-sr: the quotation stands in quotation marks; leave them out",
        UNKNOWN_ALIAS,
        "zebra.json: no file of an almanac has this name",
    ];
    assert_eq!(said_of(files), expected.join("\n"));
}

/// Mentions of records that could not be read are no faults.
#[test]
fn one_fault_does_not_bring_others_with_it() {
    let cases = [
        case(
            "a file of persons",
            Replace("people.json", r#""ana","#, r#""ana""#),
            "people.json:5:7: expected `,` or `}`",
        ),
        case(
            "a file of sources",
            Replace("sources.json", r#""src-book","#, r#""src-book""#),
            "sources.json:5:7: expected `,` or `}`",
        ),
        case(
            "a source",
            Replace("sources.json", "reference-work", "book"),
            "sources.json:5:15: src-book: unknown value `book`, expected one of `primary-document`, `official-statement`, `news-report`, `republished-report`, `analysis`, `reference-work`",
        ),
        case(
            "the only record that cites it",
            Replace("matches.json", r#""sport""#, r#""sports""#),
            "matches.json:5:7: m-chess: unknown field `sports`, expected one of `id`, `sport`, `discipline`, `competition`, `season`, `stage`, `date`, `end_date`, `place`, `venue`, `sides`, `result`, `scorers`, `medal`, `status`, `people`, `note`, `tells`, `untold`, `topics`, `parties`, `related`, `sources`, `single_source`, `editorial_note`, `keywords`, `sensitivity_note`, `checked`",
        ),
        case(
            "an event",
            Replace("events.json", "1962-12-27", "1962-12-32"),
            "events.json:5:15: ev-ice: the calendar has no such day",
        ),
        case(
            "a renamed event",
            Replace("events.json", r#""1998""#, r#""98""#),
            "events.json:16:15: ev-bell: a date is written 2014-08-26, 2014-08 or 2014",
        ),
        case(
            "an original",
            Replace("quotes.json", "Река памти.\",", "Река памти.\""),
            "quotes.json:6:7: expected `,` or `}`",
        ),
    ];
    check(&cases);
}

#[test]
fn a_record_that_cannot_be_read_hides_no_missing_one() {
    let files = spoiled(&[
        Replace("terms.json", r#""aliases""#, r#""alias""#),
        Replace("events.json", r#"["ev-ice"]"#, r#"["gl-reach", "gl-rich"]"#),
    ]);
    assert_eq!(said_of(files), format!("events.json:19:31: ev-bell: there is no record `gl-rich`\n{UNKNOWN_ALIAS}"));
}

#[test]
fn line_ends_of_windows_move_no_fault() {
    let edits = [
        Replace("events.json", "bell is back", "shameful bell is back"),
        Replace("events.json", r#"["ferry"]"#, "[7]"),
        Replace("terms.json", "gl-reach", "ana"),
        Replace(
            "quotes.json",
            r#""Speech"},
      "sources": ["src-news"]
    },"#,
            r#""Speech"},
      "sources": ["src-news"]
    }"#,
        ),
    ];
    let said = said_of(spoiled(&edits));
    let windows = spoiled(&edits).into_iter().map(|(file, text)| (file, text.replace('\n', "\r\n"))).collect();
    assert_eq!(said_of(windows), said);
    let expected = [
        "events.json:10:18: ev-ice: invalid type: integer `7`, expected a string",
        "events.json:18:25: ev-bell: the almanac's own voice avoids `shameful`",
        "quotes.json:14:5: expected `,` or `]`",
        "terms.json:4:13: ana: another record in people.json has this id",
    ];
    assert_eq!(said, expected.join("\n"));
}

#[test]
fn columns_count_characters() {
    let cases = [
        case(
            "behind Cyrillic, while reading",
            Replace(
                "events.json",
                r#""en": "Ice stops the ferry", "sr": "Лед је зауставио скелу""#,
                r#""sr": "Лед", "en": 5"#,
            ),
            "events.json:7:36: ev-ice: invalid type: integer `5`, expected a string",
        ),
        case(
            "behind Cyrillic, by a rule",
            Replace(
                "events.json",
                r#""en": "Ice stops the ferry", "sr": "Лед је зауставио скелу""#,
                r#""sr": "Лед", "en": """#,
            ),
            "events.json:7:36: ev-ice: the text is empty",
        ),
        case(
            "behind Cyrillic, in broken JSON",
            Replace("events.json", r#"скелу"}"#, r#"скелу" "x"}"#),
            "events.json:7:77: expected `,` or `}`",
        ),
        case(
            "a record on one line",
            Put(
                "terms.json",
                r#"{"records": [{"id": "gl-é", "name": {"en": 1}}, {"id": "gl-b", "name": {"en": "Ћ", "x": ""}}]}"#,
            ),
            "terms.json:1:21: gl-é: an id is 1 to 48 of a-z, 0-9 and `-`, and does not begin with `-`\n\
             terms.json:1:84: gl-b: unknown field `x`, expected one of `en`, `sq`, `sr`, `ru`",
        ),
    ];
    check(&cases);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let marked = good().into_iter().map(|(file, text)| (file, format!("\u{feff}{text}"))).collect();
    assert_eq!(said_of(marked), "");
    let cases = [case(
        "a column behind a mark",
        Put("terms.json", "\u{feff}{\"records\": 1}"),
        "terms.json:1:13: invalid type: integer `1`, expected a list",
    )];
    check(&cases);
}
