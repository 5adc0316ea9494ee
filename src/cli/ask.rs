//! `ask`: an answer to one question, or to each of a file of questions as JSON lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::arguments::{Fixed, Format};
use super::failure::Failure;
use super::terminal::Terminal;
use crate::almanac::Almanac;
use crate::almanac::ask::{Answer, AnswerKind, Spoken};
use crate::language::Locale;
use crate::replies::{self, Abilities, Chat, Phrases, Place, Scene};

/// A line of a file of questions.
#[derive(Debug, Deserialize)]
struct Asked {
    id: serde_json::Value,
    question: String,
    lang: Option<String>,
}

/// An answer as a line.
#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a serde_json::Value,
    lang: &'static str,
    kind: &'static str,
    records: Vec<&'a str>,
    answer: String,
    text: String,
}

/// What stands in the place of a line that is no question.
#[derive(Debug, Serialize)]
struct Bad {
    id: Option<()>,
    error: String,
}

/// Answers one question.
pub(super) fn one(almanac: &Almanac, question: &str, format: Format, fixed: &Fixed) -> Result<ExitCode, Failure> {
    let phrases = Phrases::new();
    let scene = scene(almanac, &phrases, fixed);
    let answer = almanac.ask(question, spoken(fixed.lang));
    let mut out = io::stdout().lock();
    match format {
        Format::Text => Terminal { coloured: false }.write(&replies::asked(&answer, &scene), &mut out)?,
        Format::Json => writeln!(out, "{}", json(&line(&serde_json::Value::Null, &answer, &scene))?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Answers every line of a file, in order; a bad line has an error in its place.
///
/// The exit status is 1 when there was a bad line.
pub(super) fn batch(almanac: &Almanac, file: &Path, fixed: &Fixed) -> Result<ExitCode, Failure> {
    let phrases = Phrases::new();
    let scene = scene(almanac, &phrases, fixed);
    let input: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        let opened = File::open(file).map_err(|error| Failure::Questions(file.to_owned(), error))?;
        Box::new(BufReader::new(opened))
    };
    let mut out = io::stdout().lock();
    let mut all_good = true;
    for (bytes, number) in input.split(b'\n').zip(1..) {
        let bytes = bytes?;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        match read(&bytes) {
            Ok((question, lang)) => {
                let answer = almanac.ask(&question.question, spoken(lang.or(fixed.lang)));
                writeln!(out, "{}", json(&line(&question.id, &answer, &scene))?)?;
            }
            Err(error) => {
                all_good = false;
                writeln!(out, "{}", json(&Bad { id: None, error: format!("line {number}: {error}") })?)?;
            }
        }
    }
    out.flush()?;
    Ok(if all_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(line: &[u8]) -> Result<(Asked, Option<Locale>), String> {
    let question: Asked = serde_json::from_slice(line)
        .map_err(|error| format!("{error}; a line is an object such as {{\"id\": \"1\", \"question\": \"...\"}}"))?;
    let lang =
        question.lang.as_deref().map(|lang| lang.parse().map_err(|error| format!("lang {error}"))).transpose()?;
    Ok((question, lang))
}

fn json(value: &impl Serialize) -> io::Result<String> {
    serde_json::to_string(value).map_err(io::Error::other)
}

fn spoken(lang: Option<Locale>) -> Spoken {
    lang.map_or(Spoken::Own, |locale| Spoken::Fixed(locale.language()))
}

fn scene<'a>(almanac: &'a Almanac, phrases: &'a Phrases, fixed: &Fixed) -> Scene<'a> {
    let now = Timestamp::now();
    Scene {
        almanac,
        phrases,
        locale: fixed.lang.unwrap_or_default(),
        today: fixed.today.unwrap_or_else(|| TimeZone::UTC.to_datetime(now).date()),
        seed: fixed.seed.unwrap_or_else(|| now.subsec_nanosecond().unsigned_abs().into()),
        place: Place::Terminal,
        abilities: Abilities::default(),
        chat: Chat::new(),
    }
}

fn line<'a>(id: &'a serde_json::Value, answer: &Answer, scene: &Scene<'a>) -> Line<'a> {
    let record = |number: &_| scene.almanac.record(*number).id().as_str();
    let kind = match answer.kind {
        AnswerKind::Fact => "fact",
        AnswerKind::Positions(_) => "positions",
        AnswerKind::None(_) => "none",
    };
    let body = replies::asked(answer, scene).body;
    let detail = match &answer.detail {
        Some(detail) => detail.shortened().to_owned(),
        None => body.text().lines().next().unwrap_or_default().to_owned(),
    };
    Line {
        id,
        lang: answer.locale.tag(),
        kind,
        records: answer.records.iter().map(record).collect(),
        answer: detail,
        text: body.text(),
    }
}
