//! Rules about the words of questions.

use super::*;

const USAGE: &[Case] = &[
    case(
        "words of what is not there",
        Put(
            "usage.json",
            r#"{"counted": [2, 0, 2], "records": ["ev-gone"], "questions": ["gone"], "words": {"en": {
                "hat": {"counted": [2, 0, 2], "answered": [[0, 2], [7, 2]], "contested": [[1, 2]]}
            }}}"#,
        ),
        "usage.json:1:37: there is no record `ev-gone`\n\
         usage.json:1:64: there is no question `gone`\n\
         usage.json:2:60: there is no place 7 in a list of 1\n\
         usage.json:2:91: there is no place 1 in a list of 1",
    ),
    case(
        "words of one question alone",
        Put(
            "usage.json",
            r#"{"counted": [1, 2, 0], "records": ["ev-ice"], "questions": [], "words": {"en": {
                "hat": {"counted": [0, 1, 0]},
                "shoe": {"counted": [0, 2, 0], "unanswered": [[0, 1]]}
            }}}"#,
        ),
        "",
    ),
    case(
        "a word to avoid",
        Put(
            "usage.json",
            r#"{"counted": [2, 0, 0], "records": [], "questions": [], "words": {"en": {
                "shameful": {"counted": [2, 0, 0]}
            }}}"#,
        ),
        "",
    ),
    case(
        "a word without its numbers",
        Put("usage.json", r#"{"counted": [2, 0, 0], "records": [], "questions": [], "words": {"en": {"hat": {}}}}"#),
        "",
    ),
];

#[test]
fn usage() {
    check(USAGE);
}
