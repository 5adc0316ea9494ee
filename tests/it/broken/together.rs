//! Several faults at once, their order, and places in files of all sorts.

use super::*;

#[test]
fn all_faults_come_at_once_in_the_order_of_files_and_lines() {
    let files = spoiled(&[
        Put("zebra.json", ""),
        Replace("terms.json", r#""aliases""#, r#""alias""#),
        Replace("events.json", "1963-01-04", "1962"),
        Replace("events.json", r#"["ev-ice"]"#, r#"["ev-ise", "ev-bell"]"#),
        Replace("events.json", r#"["ana"]"#, r#"["anna"]"#),
        Replace("almanac.json", "2020-05-01", "2021"),
        Replace("positions.json", "\"as_of\": \"2016-03-14\",\n      ", ""),
        Replace("positions.json", "2016-03-15", "2016-13"),
        Replace("quotes.json", "Река памти.", "«Река памти.»"),
    ]);
    let expected = [""];
    assert_eq!(said_of(files), expected.join("\n"));
}

/// Mentions of records that could not be read are no faults.
#[test]
fn one_fault_does_not_bring_others_with_it() {
    let cases = [
        case("a file of persons", Replace("people.json", r#""ana","#, r#""ana""#), ""),
        case("a file of sources", Replace("sources.json", r#""src-book","#, r#""src-book""#), ""),
        case("a source", Replace("sources.json", "reference-work", "book"), ""),
        case("the only record that cites it", Replace("matches.json", r#""sport""#, r#""sports""#), ""),
        case("an event", Replace("events.json", "1962-12-27", "1962-12-32"), ""),
        case("a renamed event", Replace("events.json", r#""1998""#, r#""98""#), ""),
        case("an original", Replace("quotes.json", "Река памти.\",", "Река памти.\""), ""),
    ];
    check(&cases);
}

#[test]
fn a_record_that_cannot_be_read_hides_no_missing_one() {
    let files = spoiled(&[
        Replace("terms.json", r#""aliases""#, r#""alias""#),
        Replace("events.json", r#"["ev-ice"]"#, r#"["gl-reach", "gl-rich"]"#),
    ]);
    assert_eq!(said_of(files), "");
}

#[test]
fn line_ends_of_windows_move_no_fault() {
    let edits = [
        Replace("events.json", "in ice", "in shameful ice"),
        Replace("events.json", r#"["ferry"]"#, "[7]"),
        Replace("terms.json", "gl-reach", "ana"),
        Replace("people.json", "src-book", "src-bok"),
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
    assert_eq!(said, "");
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
            "",
        ),
        case(
            "behind Cyrillic, by a rule",
            Replace(
                "events.json",
                r#""en": "Ice stops the ferry", "sr": "Лед је зауставио скелу""#,
                r#""sr": "Лед", "en": """#,
            ),
            "",
        ),
        case("behind Cyrillic, in broken JSON", Replace("events.json", r#"скелу"}"#, r#"скелу" "x"}"#), ""),
        case(
            "a record on one line",
            Put(
                "terms.json",
                r#"{"records": [{"id": "gl-é", "name": {"en": 1}}, {"id": "gl-b", "name": {"en": "Ћ", "x": ""}}]}"#,
            ),
            "",
        ),
    ];
    check(&cases);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let mut files = good();
    let terms = files["terms.json"].replace("The Reach", "The Reach ");
    files.insert("terms.json", format!("\u{feff}{}", terms.replacen("{\n", "{", 1)));
    assert_eq!(said_of(files), "");
}
