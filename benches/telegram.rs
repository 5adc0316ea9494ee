//! Speed of the way in and the way out: reading updates, and from an answer to the finished body of its request:
//! `cargo bench --bench telegram`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]

use std::path::Path;
use std::sync::LazyLock;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::language::Locale;
use almanac_bot::replies::{Abilities, Chat, Phrases, Place, Reply, Request, Scene, answer};
use almanac_bot::telegram::callback::Marks;
use almanac_bot::telegram::html::Html;
use almanac_bot::telegram::keyboard::keyboard;
use almanac_bot::telegram::update::{Batch, read_batch};
use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::civil::date;
use teloxide::payloads::{SendMessage, SendMessageSetters};
use teloxide::types::{ChatId, MessageId, ParseMode, ReplyParameters};

fn main() {
    divan::main();
}

const ABILITIES: Abilities = Abilities { inline: true, copy: true, groups: true };
static PHRASES: LazyLock<Phrases> = LazyLock::new(Phrases::new);
static SHIPPED: LazyLock<Almanac> = LazyLock::new(|| {
    let folder = Folder::open(Path::new("data/kosovo-russia")).expect("benchmarks run in the package's folder");
    Almanac::load(&folder).expect("the shipped almanac is good")
});

/// A batch of so many commands in a group.
fn batch(length: usize) -> String {
    let update = |number: usize| {
        format!(
            r#"{{"update_id":{number},"message":{{"message_id":{number},"from":{{"id":4200,"is_bot":false,"first_name":"Ana","username":"ana","language_code":"sr"}},"chat":{{"id":-1001234567890,"title":"Judo","type":"supergroup"}},"date":1764000000,"text":"/match@almanac_bot judo 2014","entities":[{{"offset":0,"length":17,"type":"bot_command"}}]}}}}"#
        )
    };
    format!(r#"{{"ok":true,"result":[{}]}}"#, (0..length).map(update).collect::<Vec<_>>().join(","))
}

/// Reading a batch; the figure to look at is that of one update.
#[divan::bench(args = [1, 100])]
fn read(bencher: Bencher<'_, '_>, length: usize) {
    let body = batch(length);
    bencher.counter(ItemsCount::new(length)).bench(|| read_batch(&body).map(|batch: Batch<'_>| batch.updates.len()));
}

fn reply(text: &str) -> Reply {
    let scene = Scene {
        almanac: &SHIPPED,
        phrases: &PHRASES,
        locale: Locale::English,
        today: date(2026, 11, 20),
        seed: 1,
        place: Place::Group { bot: "almanac_bot" },
        abilities: ABILITIES,
        chat: Chat::new(),
    };
    answer(&Request::of_text(text, Some("almanac_bot")), &scene).expect("a command is answered")
}

/// From an answer to the body of `sendMessage`.
#[divan::bench(args = ["/quote lavrov 2009", "/timeline 2014", "/position recognition"])]
fn write(bencher: Bencher<'_, '_>, text: &str) {
    let reply = reply(text);
    bencher.bench(|| {
        let html = Html::from(&reply.body).to_string();
        let marks = Marks { locale: None, asker: Some(4200) };
        let buttons = keyboard(&reply.actions, "almanac_bot", ABILITIES, marks, &SHIPPED);
        let message = SendMessage::new(ChatId(-1_001_234_567_890), html)
            .parse_mode(ParseMode::Html)
            .reply_parameters(ReplyParameters::new(MessageId(7)).allow_sending_without_reply())
            .reply_markup(buttons);
        serde_json::to_vec(&message).expect("a payload is JSON")
    });
}
