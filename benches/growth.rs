//! What growing a hundredfold costs: `cargo bench --bench growth` prints medians, ratios and targets as a table.

#![expect(clippy::print_stdout, reason = "the table is what it is for")]
#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

mod synthetic;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::ask::Spoken;
use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::look_up::{Parsed, Scope};
use jiff::civil::date;

use synthetic::probes::{self, Probe};
use synthetic::{Plan, SIZES, almanac};

/// The one that the program has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Something to measure at every size: makes ready, then runs as often as asked.
type Prepared = Box<dyn FnMut()>;

/// What is wanted of a row of the table.
#[derive(Clone, Copy)]
enum Target {
    /// The largest almanac takes at most so many times what the smallest takes.
    Ratio(f64),
    /// The largest almanac takes at most so long.
    Within(Duration),
    /// Nothing: the number of hits, or of words looked up, grows too.
    None,
}

fn main() {
    print!("{:<34}", "median of many runs");
    for size in SIZES {
        print!("{size:>12}");
    }
    println!("{:>8}  target", "ratio");
    for probe in Probe::ALL {
        row(&format!("first page, {probe:?}"), Target::Ratio(3.0), &|size| first_page(probe, size));
    }
    let suggestions = Target::Within(Duration::from_millis(5));
    row("suggestions, misspelled", suggestions, &|size| nearest(size, probes::in_vain_misspelled));
    row("suggestions, impossible", suggestions, &|size| nearest(size, probes::in_vain_impossible));
    row("search, three words", Target::None, &|size| search(size, probes::three_words(size)));
    row("search, three common words", Target::None, &|size| search(size, probes::COMMON_WORDS.to_owned()));
    row("touching a message", Target::None, &touching);
    let asking = Target::Within(Duration::from_millis(3));
    row("question", asking, &|size| question(size, &format!("when did {} happen?", probes::three_words(size))));
    row("question of common words", asking, &|size| question(size, probes::COMMON_WORDS));
    row("question of 4096 characters", Target::None, &|size| question(size, &noise(4096)));
    row("question of 40960 characters", Target::None, &|size| question(size, &noise(40_960)));
    row("anniversaries", Target::None, &anniversaries);
    row("best quotation of a person", Target::None, &|size| {
        quotations(size, &Probe::QuotesOfPerson.text(Plan::new(size), 1))
    });
    row("best quotation of all", Target::None, &|size| quotations(size, ""));
    let loading = median(Box::new(|| {
        let folder = Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder");
        // Letting go of an almanac is no part of loading one.
        std::mem::forget(Almanac::load(&folder).expect("the shipped almanac is good"));
    }));
    let target = Duration::from_millis(10);
    println!("{:<34}{:>12}{:>44}", "loading the shipped almanac", shown(loading), within(loading, target));
    let folder = Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder");
    let shipped = Almanac::load(&folder).expect("the shipped almanac is good");
    let questions =
        std::fs::read_to_string("tests/questions/development.jsonl").expect("the questions are in the repository");
    let questions: Vec<String> = questions
        .lines()
        .filter_map(|line| Some(serde_json::from_str::<serde_json::Value>(line).ok()?["question"].as_str()?.to_owned()))
        .collect();
    let mut run = 0;
    let asking = median(Box::new(move || {
        run += 1;
        black_box(shipped.ask(&questions[run % questions.len()], Spoken::Own));
    }));
    let target = Duration::from_micros(200);
    println!("{:<34}{:>12}{:>44}", "a question on the shipped almanac", shown(asking), within(asking, target));
}

fn row(name: &str, target: Target, prepare: &dyn Fn(usize) -> Prepared) {
    let medians: Vec<_> = SIZES.iter().map(|&size| median(prepare(size))).collect();
    print!("{name:<34}");
    for median in &medians {
        print!("{:>12}", shown(*median));
    }
    let (smallest, largest) = (medians[0], medians[medians.len() - 1]);
    let ratio = largest.as_secs_f64() / smallest.as_secs_f64();
    let verdict = match target {
        Target::Ratio(most) => format!("{} at most {most:.1}", if ratio <= most { "met:" } else { "MISSED:" }),
        Target::Within(most) => within(largest, most),
        Target::None => String::new(),
    };
    println!("{ratio:>8.1}  {verdict}");
}

fn within(taken: Duration, most: Duration) -> String {
    format!("{} at most {most:?}", if taken <= most { "met:" } else { "MISSED:" })
}

/// The median time of a run: of 2,000 runs after some to warm up, or of those that two seconds have room for.
fn median(mut run: Prepared) -> Duration {
    const MOST_RUNS: usize = 2_000;
    (0..3).for_each(|_| run());
    let deadline = Instant::now() + Duration::from_secs(2);
    let mut taken = Vec::with_capacity(MOST_RUNS);
    while taken.is_empty() || taken.len() < MOST_RUNS && Instant::now() < deadline {
        let begun = Instant::now();
        run();
        taken.push(begun.elapsed());
    }
    taken.sort_unstable();
    taken[taken.len() / 2]
}

fn shown(taken: Duration) -> String {
    format!("{taken:.1?}")
}

fn first_page(probe: Probe, size: usize) -> Prepared {
    let almanac = almanac(size);
    let texts = probes::texts(probe, size, almanac);
    let mut run = 0;
    Box::new(move || {
        run += 1;
        black_box(probes::first_page(almanac, probe.scope(), &texts[run % texts.len()]));
    })
}

fn nearest(size: usize, asked: fn(usize, &Almanac) -> Parsed) -> Prepared {
    let almanac = almanac(size);
    let parsed = asked(size, almanac);
    Box::new(move || drop(black_box(almanac.nearest(Scope::Timeline, &parsed))))
}

fn search(size: usize, text: String) -> Prepared {
    let almanac = almanac(size);
    Box::new(move || drop(black_box(probes::search(almanac, &text))))
}

fn question(size: usize, text: &str) -> Prepared {
    let (almanac, text) = (almanac(size), text.to_owned());
    Box::new(move || drop(black_box(almanac.ask(&text, Spoken::Own))))
}

/// Words that are none.
fn noise(length: usize) -> String {
    let letters =
        (0_u32..).map(|number| if number % 7 == 6 { ' ' } else { char::from(b'a' + (number * 11 % 26) as u8) });
    letters.take(length).collect()
}

fn touching(size: usize) -> Prepared {
    let (almanac, message) = (almanac(size), probes::message(size));
    Box::new(move || drop(black_box(almanac.touching(&message))))
}

fn anniversaries(size: usize) -> Prepared {
    let almanac = almanac(size);
    Box::new(move || drop(black_box(almanac.anniversaries(date(2026, 5, 5)))))
}

fn quotations(size: usize, text: &str) -> Prepared {
    let almanac = almanac(size);
    let filter = probes::parsed(almanac, text).filter;
    Box::new(move || drop(black_box(almanac.quotations(&filter))))
}
