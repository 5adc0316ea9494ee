//! Speed of a whole answer, from a command's text to the HTML of its reply: `cargo bench --bench replies [NAME]`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

#[expect(dead_code, reason = "shared with the benchmarks of look-up, which use all of it")]
mod synthetic;

use std::path::Path;
use std::sync::LazyLock;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::language::Locale;
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Reply, Request, Scene, answer, inline};
use almanac_bot::telegram::callback::Marks;
use almanac_bot::telegram::html::Html;
use almanac_bot::telegram::keyboard::keyboard;
use divan::{Bencher, black_box};
use jiff::civil::date;
use teloxide::types::InlineKeyboardMarkup;

use synthetic::probes::Probe;
use synthetic::{Plan, SIZES, almanac};

fn main() {
    divan::main();
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);
static SHIPPED: LazyLock<Almanac> = LazyLock::new(|| {
    let folder = Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder");
    Almanac::load(&folder).expect("the shipped almanac is good")
});

fn scene<'a>(almanac: &'a Almanac, place: Place<'a>) -> Scene<'a> {
    Scene {
        almanac,
        phrases: &PHRASES,
        locale: Locale::English,
        today: date(2026, 11, 20),
        seed: 1,
        place,
        abilities: Abilities { inline: true, copy: true, groups: true },
        chat: Chat::new(),
    }
}

fn said(almanac: &Almanac, text: &str) -> Option<Html> {
    let scene = scene(almanac, Place::Group { bot: "almanac_bot" });
    answer(&Request::of_text(text, Some("almanac_bot")), &scene).map(|reply| Html::from(&reply.body))
}

/// The first page for an inline query: texts as they are sent, and buttons.
fn offered(almanac: &Almanac, query: &str) -> Vec<(Html, InlineKeyboardMarkup)> {
    let scene = scene(almanac, Place::Elsewhere { bot: "almanac_bot" });
    let sent = |reply: &Reply| {
        let buttons = keyboard(&reply.actions, "almanac_bot", scene.abilities, Marks::default(), almanac);
        (Html::from(&reply.body), buttons)
    };
    inline(query, 0, &scene).cards.iter().map(|card| sent(&card.reply)).collect()
}

/// The interface strings of all locales, which every start of the program reads.
#[divan::bench]
fn strings() -> Phrases {
    Phrases::new()
}

/// Each command with an argument that people give it.
const SHIPPED_COMMANDS: [&str; 17] = [
    "/timeline 2014",
    "/match judo",
    "/quote lavrov 2009",
    "/person putin",
    "/position recognition",
    "/term unmik",
    "/search security council",
    "/check Russia vetoed the plan in July 2007",
    "/today",
    "/random",
    "/topics",
    "/sources reuters",
    "/changes",
    "/about",
    "/privacy",
    "/help",
    "/start",
];

#[divan::bench(args = SHIPPED_COMMANDS)]
fn shipped(bencher: Bencher<'_, '_>, text: &str) {
    let almanac = &*SHIPPED;
    bencher.bench_local(|| said(almanac, black_box(text)));
}

/// Inline queries that people type: each letter is one, so an answer must cost next to nothing.
const SHIPPED_QUERIES: [&str; 7] = [
    "",
    "k",
    "ferry",
    "quote",
    "quote lavrov",
    "security council resolution",
    "ev-2008-02-17-declaration-of-independence",
];

#[divan::bench(args = SHIPPED_QUERIES)]
fn shipped_inline(bencher: Bencher<'_, '_>, query: &str) {
    let almanac = &*SHIPPED;
    bencher.bench_local(|| offered(almanac, black_box(query)));
}

#[divan::bench(args = SIZES)]
fn synthetic_inline(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    let text = Probe::PersonAndTopic.text(Plan::new(size), 1);
    bencher.bench_local(|| offered(almanac, black_box(&text)));
}

/// The commands whose answers are looked up, with arguments that have about as many hits at every size.
fn cases() -> Vec<Case> {
    let probed = [
        ("timeline", Probe::Nothing),
        ("timeline", Probe::Year),
        ("timeline", Probe::Person),
        ("match", Probe::MatchesOfYear),
        ("quote", Probe::QuotesOfPerson),
        ("person", Probe::Person),
        ("search", Probe::PersonAndTopic),
        ("term", Probe::Nothing),
        ("position", Probe::Nothing),
        ("today", Probe::Nothing),
        ("random", Probe::Nothing),
        ("about", Probe::Nothing),
    ];
    probed
        .into_iter()
        .flat_map(|(command, probe)| SIZES.iter().map(move |&size| Case { command, probe, size }))
        .collect()
}

#[derive(Clone, Copy)]
struct Case {
    command: &'static str,
    probe: Probe,
    size: usize,
}

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "/{} {:?}, {}", self.command, self.probe, self.size)
    }
}

#[divan::bench(args = cases())]
fn synthetic_almanac(bencher: Bencher<'_, '_>, Case { command, probe, size }: Case) {
    let almanac = almanac(size);
    let text = format!("/{command} {}", probe.text(Plan::new(size), 1));
    bencher.bench_local(|| said(almanac, black_box(&text)));
}
