//! Speed of loading, look-up and search, by the size of the almanac: `cargo bench --bench almanac [NAME]`.
//!
//! `growth` measures the same and holds it against the targets.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

mod synthetic;

use std::path::Path;

use almanac_bot::almanac::load::Folder;
use almanac_bot::almanac::look_up::{Filter, Scope};
use almanac_bot::almanac::{Almanac, faults};
use divan::{Bencher, black_box};
use jiff::civil::date;

use synthetic::probes::{self, Probe};
use synthetic::{Plan, SIZES, almanac, folder};

fn main() {
    divan::main();
}

fn shipped() -> Folder {
    Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder")
}

#[divan::bench]
fn load_shipped() -> Almanac {
    Almanac::load(&shipped()).expect("the shipped almanac is good")
}

#[divan::bench]
fn check_shipped(bencher: Bencher<'_, '_>) {
    let folder = shipped();
    bencher.bench_local(|| faults(&folder));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn load_synthetic(bencher: Bencher<'_, '_>, size: usize) {
    let folder = folder(size);
    bencher.bench_local(|| Almanac::load(&folder));
}

/// Reading a filter, selecting, and the first eight records.
#[divan::bench(args = cases(), sample_count = 1000)]
fn first_page(bencher: Bencher<'_, '_>, Case(probe, size): Case) {
    let almanac = almanac(size);
    let texts = probes::texts(probe, size, almanac);
    let mut texts = texts.iter().cycle();
    bencher
        .with_inputs(|| texts.next().map_or("", String::as_str))
        .bench_local_values(|text| probes::first_page(almanac, probe.scope(), black_box(text)));
}

#[derive(Clone, Copy)]
struct Case(Probe, usize);

impl std::fmt::Display for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}, {}", self.0, self.1)
    }
}

fn cases() -> Vec<Case> {
    Probe::ALL.into_iter().flat_map(|probe| SIZES.iter().map(move |&size| Case(probe, size))).collect()
}

#[divan::bench(args = SIZES)]
fn suggestions_for_a_misspelled_word(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    let parsed = probes::in_vain_misspelled(size, almanac);
    bencher.bench_local(|| almanac.nearest(Scope::Timeline, black_box(&parsed)));
}

#[divan::bench(args = SIZES)]
fn suggestions_for_an_impossible_filter(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    let parsed = probes::in_vain_impossible(size, almanac);
    bencher.bench_local(|| almanac.nearest(Scope::Timeline, black_box(&parsed)));
}

#[divan::bench(args = SIZES)]
fn search_of_three_words(bencher: Bencher<'_, '_>, size: usize) {
    let (almanac, text) = (almanac(size), probes::three_words(size));
    bencher.bench_local(|| probes::search(almanac, black_box(&text)));
}

#[divan::bench(args = SIZES)]
fn search_of_three_common_words(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    bencher.bench_local(|| probes::search(almanac, black_box(probes::COMMON_WORDS)));
}

#[divan::bench(args = SIZES)]
fn touching_a_message(bencher: Bencher<'_, '_>, size: usize) {
    let (almanac, message) = (almanac(size), probes::message(size));
    bencher.bench_local(|| almanac.touching(black_box(&message)));
}

#[divan::bench(args = SIZES)]
fn anniversaries(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    bencher.bench_local(|| almanac.anniversaries(black_box(date(2026, 5, 5))));
}

#[divan::bench(args = SIZES)]
fn best_quotation_of_a_person(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    let filter = probes::parsed(almanac, &Probe::QuotesOfPerson.text(Plan::new(size), 1)).filter;
    bencher.bench_local(|| almanac.quotations(black_box(&filter)));
}

#[divan::bench(args = SIZES)]
fn best_quotation_of_all(bencher: Bencher<'_, '_>, size: usize) {
    let almanac = almanac(size);
    bencher.bench_local(|| almanac.quotations(black_box(&Filter::default())));
}
