//! What a poll may say. <https://core.telegram.org/bots/api#sendpoll>

use serde_json::{Value, json};

use super::entities::units;
use super::params::Params;
use super::text::{self, Field};
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;

const MOST_IN_A_QUESTION: usize = 300;
const MOST_OPTIONS: usize = 12;
const MOST_IN_AN_OPTION: usize = 100;
const MOST_SECONDS: i64 = 2_628_000;

const EXPLANATION: Field = Field {
    name: "explanation",
    entities: "explanation_entities",
    parse_mode: "explanation_parse_mode",
    most: 200,
    too_long: "message is too long",
};

const DESCRIPTION: Field = Field {
    name: "description",
    entities: "description_entities",
    parse_mode: "description_parse_mode",
    most: 1024,
    too_long: "message is too long",
};

/// Ensure that a poll is within its limits; gives the `Poll` object without its id.
pub(in crate::sandbox) fn checked(params: &Params, record: &mut Record) -> Result<Value, Refusal> {
    let question = params.text("question").unwrap_or_default().trim().to_owned();
    if question.is_empty() {
        return Err(Refusal::mistake("poll question must be non-empty"));
    }
    if units(&question) > MOST_IN_A_QUESTION {
        return Err(Refusal::mistake("poll question length must not exceed 300"));
    }
    let options = options(params)?;
    let kind = params.text("type").unwrap_or_else(|| "regular".to_owned());
    let correct = correct_options(params, options.len(), &kind)?;
    let (explanation, entities) = text::optional(params, &EXPLANATION, record)?;
    if explanation.matches('\n').count() > 2 {
        return Err(Refusal::mistake("poll explanation has too many line feeds"));
    }
    let (description, _) = text::optional(params, &DESCRIPTION, record)?;
    let period = params.int("open_period");
    if period.is_some_and(|seconds| !(5..=MOST_SECONDS).contains(&seconds)) {
        return Err(Refusal::mistake("poll can't be open for so long or so short"));
    }
    let mut poll = json!({
        "question": question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": params.flag("is_closed"),
        "is_anonymous": !params.has("is_anonymous") || params.flag("is_anonymous"),
        "type": kind,
        "allows_multiple_answers": params.flag("allows_multiple_answers"),
        "allows_revoting": kind != "quiz",
        "members_only": false,
    });
    if let [only] = correct.as_slice() {
        poll["correct_option_id"] = json!(only);
    }
    if !correct.is_empty() {
        poll["correct_option_ids"] = json!(correct);
    }
    if !explanation.is_empty() {
        poll["explanation"] = json!(explanation);
        poll["explanation_entities"] = json!(entities);
    }
    if !description.is_empty() {
        poll["description"] = json!(description);
    }
    if let Some(seconds) = period {
        poll["open_period"] = json!(seconds);
    }
    Ok(poll)
}

fn options(params: &Params) -> Result<Vec<Value>, Refusal> {
    let given = params.json("options")?.unwrap_or_default();
    let given = given.as_array().cloned().unwrap_or_default();
    if !(1..=MOST_OPTIONS).contains(&given.len()) {
        return Err(Refusal::mistake("poll must have at least 1 option and at most 12"));
    }
    let mut options: Vec<Value> = Vec::new();
    for (place, option) in given.iter().enumerate() {
        let text = option.as_str().or_else(|| option["text"].as_str()).unwrap_or_default().trim();
        if !(1..=MOST_IN_AN_OPTION).contains(&units(text)) {
            return Err(Refusal::mistake("poll options length must not exceed 100"));
        }
        if options.iter().any(|other| other["text"] == text) {
            return Err(Refusal::mistake("poll options must be different"));
        }
        options.push(json!({ "text": text, "voter_count": 0, "persistent_id": (place + 1).to_string() }));
    }
    Ok(options)
}

/// Ensure that a quiz names its right answers and nothing else does; the newer list beats the older number.
fn correct_options(params: &Params, count: usize, kind: &str) -> Result<Vec<usize>, Refusal> {
    let wrong = || Refusal::mistake("wrong correct option ID specified");
    let correct: Vec<usize> = match params.json("correct_option_ids")? {
        Some(list) => serde_json::from_value(list).map_err(|_| wrong())?,
        None => match params.int("correct_option_id") {
            Some(id) => vec![usize::try_from(id).map_err(|_| wrong())?],
            None => Vec::new(),
        },
    };
    let is_rising = correct.windows(2).all(|pair| pair[0] < pair[1]);
    let is_good = is_rising && correct.iter().all(|&id| id < count) && (kind == "quiz") != correct.is_empty();
    if is_good { Ok(correct) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(params: Value) -> bool {
        let Value::Object(mut params) = params else { panic!("not an object") };
        params.entry("question").or_insert_with(|| json!("Who?"));
        params.entry("options").or_insert_with(|| json!(["a", { "text": "b" }]));
        checked(&Params::new(params), &mut Record::default()).is_ok()
    }

    #[test]
    fn polls_have_limits() {
        assert!(check(json!({})));
        assert!(check(json!({ "question": "ж".repeat(300) })));
        assert!(!check(json!({ "question": "ж".repeat(301) })));
        assert!(!check(json!({ "options": [] })));
        assert!(!check(json!({ "options": ["x".repeat(101)] })));
        assert!(!check(json!({ "options": ["a", "a"] })));
        assert!(!check(json!({ "options": vec!["a"; 13] })));
        assert!(!check(json!({ "open_period": 4 })));
    }

    #[test]
    fn quizzes_name_their_right_answers() {
        assert!(check(json!({ "type": "quiz", "correct_option_id": 1 })));
        assert!(check(json!({ "type": "quiz", "correct_option_ids": [0, 1] })));
        assert!(!check(json!({ "type": "quiz", "correct_option_ids": [1, 0] })));
        assert!(!check(json!({ "type": "quiz", "correct_option_id": 2 })));
        assert!(!check(json!({ "type": "quiz" })));
        assert!(!check(json!({ "correct_option_id": 1 })));
        assert!(!check(json!({ "type": "quiz", "correct_option_id": 1, "explanation": "a\nb\nc\nd" })));
    }
}
