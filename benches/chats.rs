//! Speed of looking up what a chat has chosen, among 1,000,000 chats: `cargo bench --bench chats`. To reach: a median
//! below 50 µs where the database has to be asked, and no query where it has not.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};

use almanac_bot::chats::{Change, ChatId, Chats, Slot};
use divan::{Bencher, black_box};
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tokio::runtime::Runtime;

fn main() {
    divan::main();
    let _ = std::fs::remove_dir_all(folder());
}

const CHATS: i64 = 1_000_000;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime"));
static ALL: LazyLock<Chats> = LazyLock::new(|| RUNTIME.block_on(many()));

fn folder() -> PathBuf {
    std::env::temp_dir().join(format!("almanac-bot-bench-{}", std::process::id()))
}

/// A million chats, each of which has chosen a language and gets a daily post in one of four zones.
async fn many() -> Chats {
    std::fs::create_dir_all(folder()).expect("a folder for the database");
    let file = folder().join("chats.db");
    let url = format!("sqlite://{}", file.display()).parse().expect("an address");
    drop(Chats::open(&url).await.expect("a new database"));
    let mut connection = SqliteConnectOptions::new().filename(&file).connect().await.expect("the same database");
    let rows = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
        INSERT INTO chats (chat, language, daily, zone, due_zone, due_hour, due_second) \
        SELECT -1000000000000 - i * 1009, 'sq', 1, 'Europe/Zone' || (i % 4), 'Europe/Zone' || (i % 4), i % 24, \
        (i * 7919) % 3600 FROM n";
    sqlx::raw_sql(rows).execute(&mut connection).await.expect("rows");
    Chats::open(&url).await.expect("a full database")
}

/// Another chat each time, far from the one before.
fn next_chat() -> ChatId {
    static PLACE: AtomicI64 = AtomicI64::new(0);
    let place = PLACE.fetch_add(1, Ordering::Relaxed);
    ChatId(-1_000_000_000_000 - (1 + place.wrapping_mul(618_033) % CHATS) * 1009)
}

#[divan::bench(sample_count = 2000, sample_size = 1)]
fn not_in_memory(bencher: Bencher<'_, '_>) {
    let chats = &*ALL;
    bencher.with_inputs(next_chat).bench_local_values(|chat| RUNTIME.block_on(chats.settings(chat)));
}

#[divan::bench]
fn in_memory(bencher: Bencher<'_, '_>) {
    let (chats, chat) = (&*ALL, next_chat());
    RUNTIME.block_on(chats.settings(chat));
    bencher.bench_local(|| chats.cached(black_box(chat)));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn a_change(bencher: Bencher<'_, '_>) {
    let chats = &*ALL;
    bencher
        .with_inputs(next_chat)
        .bench_local_values(|chat| RUNTIME.block_on(chats.change(chat, &Change::Hour(8))).expect("a saved choice"));
}

#[divan::bench(sample_count = 100, sample_size = 1)]
fn a_page_of_100_subscribers(bencher: Bencher<'_, '_>) {
    let chats = &*ALL;
    let slot = Slot { zone: "Europe/Zone1".to_owned(), hour: 9, seconds: 1200..3600 };
    bencher.bench_local(|| RUNTIME.block_on(chats.subscribers(&slot, None, 100)).expect("a page").len());
}
