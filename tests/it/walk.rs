//! A walk through everything that can be reached: every record, every page and every button of every command,
//! in every language. Each reply must be whole, within Telegram's limits and well-formed HTML.

mod elsewhere;
mod language;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::model::Kind;
use almanac_bot::language::Locale;
use almanac_bot::replies::commands::COMMANDS;
use almanac_bot::replies::limits::excess;
use almanac_bot::replies::{Abilities, Action, Chat, Phrases, Place, Reply, Request, Scene, answer};
use almanac_bot::telegram::callback::{self, CallbackData, Marks};
use almanac_bot::telegram::html::Html;
use jiff::civil::date;

fn load(folder: &str) -> Almanac {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    Almanac::load(&Folder::open(&path).unwrap()).unwrap()
}

fn scene<'a>(almanac: &'a Almanac, phrases: &'a Phrases, locale: Locale, place: Place<'a>) -> Scene<'a> {
    let abilities = Abilities { inline: true, copy: true, groups: true };
    Scene { almanac, phrases, locale, today: date(2026, 11, 23), seed: 1, place, abilities, chat: Chat::new() }
}

/// What is wrong with a reply, if anything.
fn fault(reply: &Reply) -> Option<String> {
    if let Some(excess) = excess(reply).first() {
        return Some(excess.clone());
    }
    let text = reply.body.text();
    for key in ["{", "}", "button-", "label-", "list-", "source-kind-", "language-", "\u{2068}", "\u{fffd}"] {
        if text.contains(key) {
            return Some(format!("the text contains {key:?}"));
        }
    }
    let links = Html::from(&reply.body).as_str().matches("<a href=\"http").count();
    let opened = Html::from(&reply.body).as_str().matches("<a ").count();
    (links != opened).then(|| "a link leads to no address".to_owned())
}

/// Follows every button from the answers to `starts`; returns how many different replies were seen. Each is looked at
/// for what is wrong in any almanac, and for what `more` finds.
fn walk(scene: &Scene<'_>, starts: &[String], more: fn(&Reply, &Scene<'_>) -> Option<String>) -> usize {
    let mut seen = HashSet::new();
    let mut open: Vec<(String, Reply)> = Vec::new();
    for start in starts {
        let reply =
            answer(&Request::of_text(start, scene.place.bot()), scene).unwrap_or_else(|| panic!("{start}: silence"));
        open.push((start.clone(), reply));
    }
    let mut count = 0;
    while let Some((from, reply)) = open.pop() {
        count += 1;
        if let Some(fault) = fault(&reply).or_else(|| more(&reply, scene)) {
            panic!("{from} ({}): {fault}\n{}", scene.locale, reply.body.text());
        }
        for button in reply.actions.iter().flatten() {
            assert!(!button.label.contains("button-"), "{from}: a button without a label");
            if let Action::Link(url) = &button.action {
                assert!(url.starts_with("https://"), "{from}: {url}");
            }
            // Telegram does the first itself and has quiz polls instead of guesses.
            let by_telegram = matches!(
                button.action,
                Action::Share(_) | Action::Copy(_) | Action::Link(_) | Action::AddToGroup | Action::Guess(_)
            );
            let data = callback::encode(&button.action, Marks::default(), scene.almanac);
            assert_eq!(data.is_none(), by_telegram, "{from}: {:?}", button.action);
            if let Some(data) = data {
                let read = callback::decode(data.as_str(), scene.almanac);
                assert_eq!(read, Ok((button.action.clone(), Marks::default())), "{from}: {data}");
                assert!(data.as_str().len() <= CallbackData::MOST_BYTES, "{from}: {data}");
            }
            // A way back leads where one has been, but by another name for each list; one is enough.
            let key = match &button.action {
                Action::Open(id, _) => format!("open {id}"),
                action => format!("{action:?}"),
            };
            if seen.insert(key)
                && let Some(next) = answer(&Request::Press(button.action.clone()), scene)
            {
                open.push((format!("{from} > {}", button.label), next));
            }
        }
    }
    count
}

fn starts(almanac: &Almanac) -> Vec<String> {
    let mut starts: Vec<_> = COMMANDS.iter().map(|command| format!("/{}", command.name)).collect();
    for kind in Kind::ALL {
        for number in almanac.all(kind) {
            let id = almanac.record(*number).id();
            starts.push(format!("/start {id}"));
            starts.push(format!("/sources {id}"));
        }
    }
    starts.extend((1990..2030).map(|year| format!("/timeline {year}")));
    starts.extend(["/sources report", "/search the council", "/quote before 2010", "/match 2010s"].map(str::to_owned));
    starts
}

#[test]
fn every_reply_about_the_shipped_almanac_is_whole() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let starts = starts(&almanac);
    for locale in Locale::ALL {
        let scene = scene(&almanac, &phrases, locale, Place::Private { bot: "almanac_bot" });
        let count = walk(&scene, &starts, language::fault);
        assert!(count > starts.len(), "the walk found no buttons");
    }
    let group = scene(&almanac, &phrases, Locale::English, Place::Group { bot: "almanac_bot" });
    walk(&group, &starts, language::fault);
}

#[test]
fn every_reply_about_the_example_almanac_is_whole() {
    let (almanac, phrases) = (load("docs/example"), Phrases::new());
    for locale in Locale::ALL {
        walk(&scene(&almanac, &phrases, locale, Place::Terminal), &starts(&almanac), |_, _| None);
    }
}

#[test]
fn pages_hold_every_entry_once() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let scene = scene(&almanac, &phrases, Locale::English, Place::Terminal);
    let mut reply = answer(&Request::of_text("/timeline", None), &scene).unwrap();
    let mut opened: HashMap<String, usize> = HashMap::new();
    loop {
        let mut next = None;
        for button in reply.actions.iter().flatten() {
            match &button.action {
                Action::Open(id, _) => *opened.entry(id.to_string()).or_default() += 1,
                Action::Page(_) if button.label.starts_with("Next") => next = Some(button.action.clone()),
                _ => {}
            }
        }
        let Some(action) = next else { break };
        reply = answer(&Request::Press(action), &scene).unwrap();
    }
    let all = almanac.all(Kind::Event).len() + almanac.all(Kind::Match).len();
    assert_eq!(opened.len(), all);
    assert!(opened.values().all(|&times| times == 1));
}

#[test]
fn odd_texts_get_a_short_answer_and_no_echo() {
    let (almanac, phrases) = (load("data/kosovo-russia"), Phrases::new());
    let scene = scene(&almanac, &phrases, Locale::English, Place::Private { bot: "almanac_bot" });
    let long = "qzx ".repeat(1024);
    let odd = [
        "",
        " ",
        "<b>qzx</b> & \"qzx\"",
        &long,
        "qzx\u{202e}qzx",
        "😀😀😀",
        "\u{0}\u{7}qzx",
        "00000",
        "99999999999999",
        "9999-9999",
        "0001-0001",
        "-99999",
        "before 0000",
        "31.02.2008",
        "﷽﷽",
        "'; DROP TABLE qzx; --",
        "%s%n{qzx}",
        "....",
        "qzx\nqzx\nqzx",
        "/",
        "@",
        "①②③",
        "ﬀﬁ",
        "2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 2014 2015 2016 2017",
    ];
    for text in odd {
        for command in COMMANDS {
            let request = Request::Command { command, argument: text };
            let reply = answer(&request, &scene).unwrap();
            assert_eq!(fault(&reply), None, "/{} {text:?}", command.name);
            assert!(!reply.body.text().contains("qzx"), "/{} repeats {text:?}", command.name);
        }
        if let Some(reply) = answer(&Request::of_text(text, scene.place.bot()), &scene) {
            assert_eq!(fault(&reply), None, "{text:?}");
            assert!(!reply.body.text().contains("qzx"), "{text:?} is repeated");
        }
    }
}
