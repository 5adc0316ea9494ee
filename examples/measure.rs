//! How well questions are answered: `cargo run --release --example measure [development|held-out|strangers|headlines|newcomers|all|FILE] [--misses] [--details] [--features]`.
//!
//! Prints shares in percent by language and by what is asked for. `--misses` lists what went wrong, not for
//! the files that nobody reads. `--details` measures the details apart from the choice of a record: each question is
//! asked of the nearest of the records that answer it.

#![expect(clippy::print_stdout, reason = "the tables are what it is for")]

#[path = "../tests/it/questions/figures.rs"]
mod figures;

use std::collections::BTreeMap;
use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::RecordNo;
use almanac_bot::almanac::ask::Spoken;
use almanac_bot::almanac::load::Folder;
use figures::{Asked, Figures, measure, outcome, questions, said};

/// The files that nobody reads and nothing is learnt from.
const UNREAD: [&str; 4] = ["held-out", "strangers", "headlines", "newcomers"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let misses = arguments.iter().any(|argument| argument == "--misses");
    let set = arguments.iter().find(|argument| !argument.starts_with("--")).map_or("all", String::as_str);
    let all = ["development"].into_iter().chain(UNREAD);
    let sets: Vec<&str> = if set == "all" { all.collect() } else { vec![set] };
    let folder = Folder::open(Path::new("data/kosovo-russia"))?;
    let almanac = Almanac::load(&folder)?;
    for set in sets {
        let path =
            if Path::new(set).extension().is_some() { set.to_owned() } else { format!("tests/questions/{set}.jsonl") };
        let asked = questions(&std::fs::read_to_string(path)?)?;
        let (by_language, by_type) = measure(&almanac, &asked, outcome);
        println!("{set}, {} questions", asked.len());
        table(&by_language);
        if !UNREAD.contains(&set) {
            table(&by_type);
            if misses {
                list_misses(&almanac, &asked);
            }
            if arguments.iter().any(|argument| argument == "--details") {
                details(&almanac, &asked);
            }
            if arguments.iter().any(|argument| argument == "--features") {
                list_features(&almanac, &asked);
            }
        }
    }
    Ok(())
}

fn table(rows: &BTreeMap<String, Figures>) {
    let pooled = rows.values().copied().fold(Figures::default(), Figures::plus);
    let all = rows.iter().map(|(name, figures)| (name.as_str(), figures)).chain([("all", &pooled)]);
    for (name, figures) in all {
        let shares = figures.shares().into_iter().map(|(what, share)| format!("{what} {share:.0}"));
        println!("{name:<28}{}", shares.collect::<Vec<_>>().join(" · "));
    }
    println!();
}

/// For each question its best candidates with their features, one JSON line a question.
fn list_features(almanac: &Almanac, asked: &[Asked]) {
    for asked in asked {
        let candidates = almanac.weigh_candidates(&asked.question, 12).into_iter().map(|(number, features, score)| {
            let id = almanac.record(number).id().as_str().to_owned();
            serde_json::json!({"right": asked.records.contains(&id), "id": id, "features": features, "score": score})
        });
        let said = outcome(almanac, asked).kind;
        let read = almanac.explain(&asked.question);
        let line = serde_json::json!({"question": asked.question, "read": read, "id": asked.id, "lang": asked.lang, "kind": asked.kind, "type": asked.about, "said": said, "candidates": candidates.collect::<Vec<_>>()});
        println!("{line}");
    }
}

fn details(almanac: &Almanac, asked: &[Asked]) {
    let with_detail =
        |asked: &&Asked| asked.kind == "fact" && asked.detail.as_ref().is_some_and(|detail| !detail.is_empty());
    let asked: Vec<Asked> = asked.iter().filter(with_detail).cloned().collect();
    let of_record = |almanac: &Almanac, asked: &Asked| {
        let near = almanac.weigh_candidates(&asked.question, usize::MAX);
        let wanted = |number: &RecordNo| asked.records.iter().any(|id| id == almanac.record(*number).id().as_str());
        let first = near.into_iter().map(|(number, ..)| number).find(wanted);
        match first.or_else(|| almanac.number(asked.records.first()?)) {
            Some(number) => said(almanac, almanac.ask_of(&asked.question, number, Spoken::Own)),
            None => outcome(almanac, asked),
        }
    };
    let (by_language, by_type) = measure(almanac, &asked, of_record);
    println!("details of the right records");
    table(&by_language);
    table(&by_type);
    for asked in &asked {
        let said = of_record(almanac, asked);
        let mut figures = Figures::default();
        figures.add(asked, &said);
        if figures.detail_in_answer == 0 {
            let lack = if figures.detail_in_text == 0 { "TEXT" } else { "answer" };
            println!("{lack} {} [{}] {} | wanted {:?}", asked.id, asked.about, asked.question, asked.detail);
            println!("    {:?} {} | {}", said.records, said.answer, said.text.replace('\n', " / "));
        }
    }
}

fn list_misses(almanac: &Almanac, asked: &[Asked]) {
    for asked in asked {
        let said = outcome(almanac, asked);
        let mut figures = Figures::default();
        figures.add(asked, &said);
        let answered = figures.first + figures.rightly_silent + figures.positions == 1;
        if answered && figures.detail_in_text == figures.details && figures.language == figures.long {
            continue;
        }
        println!("{} [{} {}] {}", asked.id, asked.kind, asked.about, asked.question);
        println!(
            "   {} {:?} ({}) {}",
            said.kind,
            said.records.iter().take(3).collect::<Vec<_>>(),
            said.lang,
            said.answer
        );
        println!("   wanted {:?} {:?}", asked.records, asked.detail.as_deref().unwrap_or_default());
        println!("   read {}", almanac.explain(&asked.question));
        let candidates = almanac.weigh_candidates(&asked.question, usize::MAX);
        let wanted = |id: &str| asked.records.iter().any(|wanted| wanted == id);
        let right = candidates.iter().position(|(number, ..)| wanted(almanac.record(*number).id().as_str()));
        for at in right.into_iter().chain([0, 1]) {
            if let Some((number, features, score)) = candidates.get(at) {
                let values: Vec<_> = features.iter().map(|value| format!("{value:.2}")).collect();
                println!("   {score:.2} at {at}: {} {}", almanac.record(*number).id(), values.join(" "));
            }
        }
    }
}
