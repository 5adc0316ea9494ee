//! The program from outside: what it prints, in what order, and how it ends.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use almanac_bot::config::VARIABLES;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_almanac-bot"));
    // A folder without `.env`, and an environment without settings of whoever runs the tests.
    command.args(arguments).current_dir(std::env::temp_dir());
    for variable in VARIABLES.iter().map(|(name, _)| *name).chain(["NO_COLOR"]) {
        command.env_remove(variable);
    }
    command
}

fn chat(arguments: &[&str], input: &str) -> Output {
    let mut command = program(&["chat", "--today", "2026-11-23"]);
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn example() -> String {
    format!("{}/docs/example", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_first_questions_of_a_newcomer_are_answered() {
    let output = chat(&[], "/timeline 2014\n/match judo 2014\n/quote lavrov 2009\n");
    let text = said(&output);
    assert!(output.status.success());
    for part in [
        "Putin cites Kosovo in his Crimea address",
        "Majlinda Kelmendi (entered under the IJF flag) – Andreea Chițu",
        "won under the International Judo Federation flag",
        "20 February 2009",
        "in accordance with Security Council Resolution 1244",
        "<https://en.wikipedia.org/wiki/Kosovo%E2%80%93Russia_relations>",
    ] {
        assert!(text.contains(part), "{part} is missing from\n{text}");
    }
    assert!(!text.contains('\u{1b}'), "a pipe gets no colours");
    assert!(!text.contains("/timeline 2014"), "a pipe gets no echo");
}

#[test]
fn a_map_is_drawn_into_a_file() {
    let folder = std::env::temp_dir().join(format!("almanac-bot-map-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let output = program(&["draw", "map", "--lang", "sq"]).current_dir(&folder).output().unwrap();
    let drawn = std::fs::read(folder.join("map-sq.png"));
    let nowhere = folder.join("no/such/folder/map.png");
    let refused = program(&["draw", "map", "-o"]).arg(&nowhere).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(said(&output).starts_with("map-sq.png: 1200 × "), "{output:?}");
    assert!(drawn.unwrap().starts_with(b"\x89PNG"));
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("name another file with -o"), "{refused:?}");
}

#[test]
fn an_almanac_without_a_map_says_so() {
    let output = program(&["draw", "map"]).env("ALMANAC_DATA", example()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("this almanac has no map"), "{output:?}");
}

#[test]
fn a_quiz_is_played_by_numbers() {
    let text = said(&chat(&["--seed", "4"], "/quiz judo\n1\n"));
    let (question, verdict) = text.split_once("\n\n").unwrap();
    assert!(question.contains("? ") && question.contains("\n[3] "), "{text}");
    assert!(verdict.starts_with("Right.\n") || verdict.starts_with("Wrong. Right is: "), "{text}");
    assert!(verdict.contains("Source: ") && verdict.contains("To the record"), "{text}");
}

#[test]
fn a_number_presses_a_button_of_the_last_answer() {
    let text = said(&chat(&[], "/timeline 2014\n2\n99\n"));
    let answers: Vec<_> = text.split("[9] Next ›\n\n").collect();
    assert!(answers[1].starts_with("Putin cites Kosovo in his Crimea address\n18 March 2014"), "{text}");
    assert!(answers[1].ends_with("The last answer has no button of that number.\n\n"), "{text}");
    // What is too large for a button is a text.
    assert!(said(&chat(&[], "/timeline 2013\n2014\n")).contains("Search · 2014"));
}

#[test]
fn one_seed_always_goes_the_same_way() {
    let lines = "/random\n/quote\n/random\n";
    assert_eq!(said(&chat(&["--seed", "4"], lines)), said(&chat(&["--seed", "4"], lines)));
    assert_ne!(said(&chat(&["--seed", "4"], "/random\n")), said(&chat(&["--seed", "5"], "/random\n")));
}

#[test]
fn silence_is_an_empty_line() {
    assert_eq!(said(&chat(&[], "/quote@another_bot\n/quote@another_bot")), "\n\n");
}

#[test]
fn languages_are_chosen_by_argument_then_by_environment() {
    let text = said(&chat(&["--lang", "ru"], "/person lavrov\n"));
    assert!(text.contains("Сергей Лавров"), "{text}");
    let mut command = program(&["chat"]);
    let mut child =
        command.env("DEFAULT_LANGUAGE", "sr-Latn").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("/person lavrov\n".as_bytes()).unwrap();
    let text = said(&child.wait_with_output().unwrap());
    assert!(text.contains("Sergej Lavrov"), "{text}");
}

#[test]
fn a_pipe_that_is_closed_ends_it_quietly() {
    let mut child =
        program(&["chat"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // The program may be gone before all is written, which is the point.
    let _ = input.write_all("/timeline\n".repeat(2000).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    /// Arguments, environment, exit status, and what is said.
    type Case = (&'static [&'static str], &'static [(&'static str, &'static str)], i32, &'static str);
    let cases: [Case; 7] = [
        (&["chat"], &[("DEFAULT_LANGUAGE", "de")], 2, "error: DEFAULT_LANGUAGE is none of en, sq, sr, sr-Latn, ru"),
        (&["chat"], &[("ALMANAC_DATA", "/no/such/folder")], 2, "error: there is no folder /no/such/folder"),
        (&["check", "/no/such/folder"], &[], 2, "error: there is no folder /no/such/folder"),
        (&["chat", "--lang", "de"], &[], 2, "is none of en, sq, sr, sr-Latn, ru"),
        (&["chat", "--today", "2026-02-30"], &[], 2, "no day of the calendar; write it as 2026-11-23"),
        (&["dance"], &[], 2, "unrecognized subcommand"),
        (&[], &[], 2, "error: TELOXIDE_TOKEN is not set"),
    ];
    for (arguments, environment, status, sentence) in cases {
        let output = program(arguments).envs(environment.iter().copied()).stdin(Stdio::null()).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {error}");
        assert!(error.contains(sentence), "{arguments:?}: {error}");
    }
}

#[test]
fn check_tells_how_it_went() {
    let good = program(&["check"]).output().unwrap();
    assert!(good.status.success());
    assert!(said(&good).contains("no faults"), "{}", said(&good));
    for language in ["en", "sq", "sr", "ru"] {
        assert!(said(&good).contains(&format!("{language}  100% ")), "{language}: {}", said(&good));
    }
    let example = program(&["check", &example()]).output().unwrap();
    assert!(example.status.success(), "{}", said(&example));

    let folder = std::env::temp_dir().join(format!("almanac-bot-check-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("almanac.json"), "{}").unwrap();
    let bad = program(&["check", &folder.to_string_lossy()]).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(bad.status.code(), Some(1));
    assert!(said(&bad).starts_with("almanac.json:1:"), "{}", said(&bad));
    assert!(said(&bad).ends_with("1 fault\n"), "{}", said(&bad));
}

/// What the README shows is what the program says: each "You: ..." with the answer below it.
#[test]
fn the_conversation_in_the_readme_is_real() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, rest) = readme.split_once("```conversation\n").unwrap();
    let (conversation, _) = rest.split_once("\n```").unwrap();
    let turns: Vec<_> = conversation.split("You: ").skip(1).collect();
    assert!(turns.len() >= 2);
    for turn in turns {
        let (question, answer) = turn.split_once("\n\n").unwrap();
        assert_eq!(said(&chat(&[], &format!("{question}\n"))).trim_end(), answer.trim_end(), "{question}");
    }
}

#[test]
fn a_card_that_does_not_fit_is_a_fault_of_its_record() {
    let folder = std::env::temp_dir().join(format!("almanac-bot-misfit-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for file in std::fs::read_dir(example()).unwrap() {
        let file = file.unwrap().path();
        std::fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    // No single text is too long, but all sources together are.
    let path = folder.join("sources.json");
    let sources = std::fs::read_to_string(&path).unwrap();
    let long = format!("\"title\": \"{} ", "word ".repeat(700));
    std::fs::write(&path, sources.replacen("\"title\": \"", &long, 2)).unwrap();
    let output = program(&["check", &folder.to_string_lossy()]).output().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    assert!(text.lines().any(|line| line.starts_with("events.json:78:5: ev-1981-toll-notice: in ru ")), "{text}");
    assert!(text.contains(" characters, a message 1 to 4096"), "{text}");
}

/// `ask` with arguments and standard input.
fn ask(arguments: &[&str], input: &str) -> Output {
    let mut child = program(&["ask"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_question_is_answered_with_the_detail_first() {
    let output = ask(&["when did kosovo declare independence"], "");
    assert!(output.status.success());
    assert!(said(&output).starts_with("17 February 2008\n"), "{}", said(&output));
    let output = ask(&["--format", "json", "--lang", "sr", "when did kosovo declare independence"], "");
    let line: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!(line["lang"], "sr-Latn");
    assert_eq!(line["kind"], "fact");
    assert_eq!(line["records"][0], "ev-2008-02-17-declaration-of-independence");
}

#[test]
fn a_batch_answers_in_order_and_says_which_lines_are_bad() {
    let lines = concat!(
        "{\"id\": \"one\", \"question\": \"Who is Marius Vizer?\"}\n",
        "not json\n",
        "{\"id\": 3, \"question\": \"da li je Kosovo deo Srbije?\", \"lang\": \"sr\"}\n",
        "{\"id\": \"four\", \"question\": \"\", \"lang\": \"de\"}\n",
        "{\"id\": \"five\", \"question\": \"how old is Era Istrefi\"}",
    );
    let output = ask(&["--batch", "-"], lines);
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<serde_json::Value> =
        said(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 5);
    assert_eq!((&answers[0]["id"], &answers[0]["records"][0]), (&"one".into(), &"marius-vizer".into()));
    assert!(answers[1]["id"].is_null() && answers[1]["error"].as_str().unwrap().starts_with("line 2: "));
    assert_eq!(
        (&answers[2]["id"], &answers[2]["kind"], &answers[2]["lang"]),
        (&3.into(), &"positions".into(), &"sr-Latn".into())
    );
    assert!(answers[3]["error"].as_str().unwrap().contains("is none of en, sq, sr, sr-Latn, ru"));
    assert_eq!((&answers[4]["kind"], &answers[4]["lang"]), (&"none".into(), &"en".into()));
    let missing = ask(&["--batch", "/no/such/file"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("cannot read the questions in /no/such/file"));
    assert_eq!(ask(&[], "").status.code(), Some(2));
}

#[test]
fn a_bare_contested_claim_gets_the_positions() {
    for claim in ["Kosovo is Serbia", "kosovo je srbija", "Косово это Сербия", "Kosovo is a country"] {
        let text = said(&chat(&[], &format!("/check {claim}\n")));
        assert!(text.contains("1. Recognition of Kosovo"), "{claim}: {text}");
    }
    let text = said(&chat(&[], "/check hello there friends\n"));
    assert!(text.starts_with("Too little"), "{text}");
}
