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
        "usage.json:1:36: there is no record `ev-gone`\n\
         usage.json:1:62: there is no question `gone`\n\
         usage.json:2:59: there is no place 7 in a list of 1\n\
         usage.json:2:90: there is no place 1 in a list of 1",
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
        "usage.json:2:36: the word stood in fewer than 2 questions; leave it out\n\
         usage.json:3:62: fewer than 2 questions; leave them out",
    ),
    case(
        "weights of the wording for a few places",
        Put(
            "usage.json",
            r##"{"counted": [9, 0, 0], "records": [], "questions": [], "words": {},
                "wording": {"before": [0, 0], "answered": ["#?[", "?"], "contested": ["?a"], "of_records": []}}"##,
        ),
        "usage.json:2:59: has 4 letters, and there are 262144 places\n\
         usage.json:2:86: has 2 letters, and there are 262144 places\n\
         usage.json:2:87: what stands at 1 is no letter of a weight\n\
         usage.json:2:108: has 0 letters, and there are 262144 places",
    ),
    case(
        "a word to avoid",
        Put(
            "usage.json",
            r#"{"counted": [2, 0, 0], "records": [], "questions": [], "words": {"en": {
                "shameful": {"counted": [2, 0, 0]}
            }}}"#,
        ),
        "usage.json:2:29: the almanac's own voice avoids `shameful`",
    ),
    case(
        "a word without its numbers",
        Put("usage.json", r#"{"counted": [2, 0, 0], "records": [], "questions": [], "words": {"en": {"hat": {}}}}"#),
        "usage.json:1:80: missing field `counted`",
    ),
];

#[test]
fn usage() {
    check(USAGE);
}
