//! Speed of drawing and of making questions: `cargo bench --bench pictures [NAME]`. To reach: a map in 120 ms once the
//! typeface is read, a question in 1 ms.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

use std::path::Path;
use std::sync::LazyLock;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::language::Locale;
use almanac_bot::pictures;
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Request, Scene, answer};
use divan::{Bencher, black_box};
use jiff::civil::date;

fn main() {
    divan::main();
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);
static SHIPPED: LazyLock<Almanac> = LazyLock::new(|| {
    let folder = Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder");
    Almanac::load(&folder).expect("the shipped almanac is good")
});

const LOCALES: [Locale; 5] = Locale::ALL;

/// A map as PNG, typeface read.
#[divan::bench(args = LOCALES, sample_count = 20)]
fn map(bencher: Bencher<'_, '_>, locale: Locale) {
    let draw = || pictures::map(&SHIPPED, locale).expect("the shipped almanac has a map that can be drawn");
    let size = draw().map_or(0, |picture| picture.png.len());
    assert!(size < 300_000, "the map is {size} bytes");
    bencher.bench(draw);
}

/// A whole answer to /quiz, another question each time.
#[divan::bench(args = LOCALES)]
fn quiz(bencher: Bencher<'_, '_>, locale: Locale) {
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        let abilities = Abilities::default();
        let place = Place::Private { bot: "a_bot" };
        let today = date(2026, 11, 20);
        let scene =
            Scene { almanac: &SHIPPED, phrases: &PHRASES, locale, today, seed, place, abilities, chat: Chat::new() };
        black_box(answer(&Request::of_text("/quiz", None), &scene))
    });
}
