//! 5,000 chats that write at once, quietly and with trouble among them: `cargo bench --bench crowd`.
//!
//! The trouble: one chat floods with 1,000 commands while the flood rule is off, one answer breaks, one chat is told to
//! wait for 10 seconds. Printed is the median delay of the other chats in both runs, and the ratio. That every other
//! chat is answered once and in order is held in both.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run says so and ends")]
#![expect(clippy::print_stdout, reason = "it is what a benchmark is for")]

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::replies::{self, Reply, Request, Scene};
use almanac_bot::sandbox::{ChatId, Fault, Sandbox, Trouble, UserId};
use almanac_bot::telegram::{Settings, run_with};
use tokio::sync::oneshot;

const CHATS: usize = 5_000;
const QUESTIONS: usize = 2;
const FLOOD: usize = 1_000;

/// Breaks on one word, and answers everything else.
fn broken(request: &Request<'_>, scene: &Scene<'_>) -> Option<Reply> {
    assert!(!matches!(request, Request::Command { argument: "break", .. }), "a fault of ours");
    replies::answer(request, scene)
}

fn main() {
    // A panic that is wanted needs no words.
    std::panic::set_hook(Box::new(|_| ()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let quiet = runtime.block_on(median_delay(false));
    let troubled = runtime.block_on(median_delay(true));
    #[expect(clippy::cast_precision_loss, reason = "some seconds in milliseconds")]
    let ratio = troubled as f64 / quiet.max(1) as f64;
    println!(
        "{CHATS} chats, {QUESTIONS} questions each: median delay {quiet} ms quiet, {troubled} ms with trouble: {ratio:.2} times"
    );
}

/// The median delay of a chat's answers, in milliseconds.
async fn median_delay(with_trouble: bool) -> i64 {
    let sandbox = Sandbox::start().expect("a sandbox");
    sandbox.set_patience(Duration::from_mins(5));
    let people: Vec<UserId> = (0..CHATS).map(|number| sandbox.person(&format!("P{number}"))).collect();
    let chats: Vec<ChatId> = people.iter().map(|person| sandbox.private(*person)).collect();
    let [flooding, breaking, waiting] = ["Flood", "Break", "Wait"].map(|name| sandbox.person(name));
    if with_trouble {
        let private = sandbox.private(waiting);
        sandbox.order(Trouble::new(Fault::TooManyRequests(10)).on("sendMessage").in_chat(private));
        sandbox.say(private, waiting, "/quote").send();
        sandbox.say(sandbox.private(breaking), breaking, "/quote break").send();
        let flooded = sandbox.private(flooding);
        (0..FLOOD).for_each(|_| drop(sandbox.say(flooded, flooding, "/quote").send()));
    }
    let mut asked: HashMap<i64, Vec<i64>> = HashMap::new();
    for _ in 0..QUESTIONS {
        for (chat, person) in chats.iter().zip(&people) {
            asked.entry(chat.0).or_default().push(sandbox.say(*chat, *person, "/quote").send().id);
        }
    }
    let (stop, thread) = start(&sandbox);
    let wanted = CHATS * QUESTIONS;
    let first = sandbox.next_call("getUpdates").await.expect("the bot fetches").at;
    let mut delays = Vec::with_capacity(wanted);
    let mut answered: HashMap<i64, Vec<i64>> = HashMap::new();
    while delays.len() < wanted {
        let call = sandbox.next_call("sendMessage").await.expect("an answer");
        let chat = call.param("chat_id").as_i64().unwrap_or_default();
        if asked.contains_key(&chat) {
            delays.push(call.at - first);
            answered.entry(chat).or_default().extend(call.param("reply_parameters")["message_id"].as_i64());
        }
    }
    assert_eq!(answered, asked, "each chat is answered once and in order");
    let _ = stop.send(());
    thread.join().expect("the bot does not panic");
    delays.sort_unstable();
    delays[delays.len() / 2]
}

/// Starts the bot on a thread of its own.
fn start(sandbox: &Sandbox) -> (oneshot::Sender<()>, std::thread::JoinHandle<()>) {
    let folder = Folder::open(Path::new("docs/example")).expect("benchmarks run in the package's folder");
    let almanac = Arc::new(Almanac::load(&folder).expect("the example is good"));
    let mut settings = Settings::new(sandbox.token().parse().expect("a token"));
    sandbox.url().clone_into(&mut settings.api_url);
    settings.flood_per_minute = 0;
    settings.inbox = Some(std::env::temp_dir().join(format!("almanac-bot-crowd-{}.inbox", std::process::id())));
    settings.database = None;
    let (stop, stopped) = oneshot::channel();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let stopped = async { drop(stopped.await) };
        runtime.block_on(run_with(almanac, settings, broken, stopped)).expect("the bot runs");
    });
    (stop, thread)
}
