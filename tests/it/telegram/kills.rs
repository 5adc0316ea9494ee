//! Kills in the middle of work: the program itself, since a thread cannot be killed.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use almanac_bot::sandbox::{Fault, Sandbox, Trouble};

use super::TempFolder;

/// The program as an operator runs it.
fn program(sandbox: &Sandbox, folder: &TempFolder) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_almanac-bot"));
    command.current_dir(&folder.0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.env_clear();
    command.env("ALMANAC_DATA", format!("{}/docs/example", env!("CARGO_MANIFEST_DIR")));
    command.env("TELOXIDE_TOKEN", sandbox.token()).env("TELOXIDE_API_URL", sandbox.url()).env("FLOOD_PER_MINUTE", "0");
    command
}

/// Ends the program as a system does that has no time.
fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Asks the program to end, and gives its status and what it wrote to the log.
#[cfg(unix)]
fn terminate(mut child: Child) -> (Option<i32>, String) {
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let began = Instant::now();
    let status = child.wait().unwrap();
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let mut log = String::new();
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut log).unwrap();
    }
    (status.code(), log)
}

#[tokio::test]
async fn no_update_is_lost_by_a_kill_and_few_are_answered_twice() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.set_patience(Duration::from_secs(30));
    let folder = TempFolder::new();
    let people: Vec<_> = (0..20).map(|index| sandbox.person(&format!("P{index}"))).collect();
    let chats: Vec<_> = people.iter().map(|person| sandbox.private(*person)).collect();
    sandbox.order(Trouble::new(Fault::SlowAnswer(Duration::from_millis(20))).on("sendMessage").always());
    for _ in 0..10 {
        for (chat, person) in chats.iter().zip(&people) {
            sandbox.say(*chat, *person, "/quote").send();
        }
    }
    let answered = || chats.iter().map(|chat| sandbox.answers(*chat).len()).sum::<usize>();
    let mut killed = 0;
    while answered() < 200 && killed < 4 {
        let child = program(&sandbox, &folder).spawn().unwrap();
        let (before, began) = (answered(), Instant::now());
        while answered() < before + 40 && began.elapsed() < Duration::from_secs(20) {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        kill(child);
        killed += 1;
    }
    let child = program(&sandbox, &folder).spawn().unwrap();
    sandbox.next_call("getUpdates").await.unwrap();
    let began = Instant::now();
    while answered() < 200 && began.elapsed() < Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    sandbox.wait_until_idle().await.unwrap();
    for chat in &chats {
        let mut replies: Vec<_> = sandbox.answers(*chat).iter().filter_map(|message| message.reply_to).collect();
        replies.dedup();
        assert!(replies.is_sorted(), "in order, also across the kills: {replies:?}");
        assert_eq!(replies.len(), 10, "each question was answered");
    }
    let twice = answered() - 200;
    // At each kill at most one answer a chat is on the wire.
    assert!(twice <= killed * chats.len(), "{twice} answers came twice after {killed} kills");
    kill(child);
}

#[cfg(unix)]
#[tokio::test]
async fn the_token_is_in_no_log_at_any_level_and_sigterm_ends_well() {
    let sandbox = Sandbox::start().unwrap();
    let folder = TempFolder::new();
    let mut command = program(&sandbox, &folder);
    command.env("RUST_LOG", "trace").stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The pipe must not fill up.
    let mut stderr = child.stderr.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut log = String::new();
        stderr.read_to_string(&mut log).map(|_| log)
    });
    let ana = sandbox.person("Ana");
    let private = sandbox.private(ana);
    for fault in [Fault::ResetAfter, Fault::ServerError(500), Fault::BrokenBody] {
        sandbox.order(Trouble::new(fault).on("sendMessage"));
        sandbox.say(private, ana, "/quote").send();
        sandbox.next_message(private).await.unwrap();
    }
    let (status, _) = terminate(child);
    let log = reader.join().unwrap().unwrap();
    assert_eq!(status, Some(0));
    assert!(log.contains(&format!("running as @{}", super::BOT)), "{log}");
    assert!(!log.contains(sandbox.token()) && !log.contains(&sandbox.token()[12..]), "the token is in the log");
}

#[tokio::test]
async fn without_a_token_the_program_says_how_to_get_one() {
    let sandbox = Sandbox::start().unwrap();
    let folder = TempFolder::new();
    let run = |token: &str| {
        let mut command = program(&sandbox, &folder);
        let output = command.env("TELOXIDE_TOKEN", token).stderr(Stdio::piped()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (status, said) = run("");
    assert_eq!(status, Some(2));
    assert!(said.contains("@BotFather") && said.contains("almanac-bot chat") && said.lines().count() == 1, "{said}");
    let (status, said) = run("123456:secret");
    assert_eq!(status, Some(2));
    assert!(said.contains("TELOXIDE_TOKEN") && !said.contains("secret"), "{said}");
    // One of the right form that Telegram does not know.
    let (status, said) = run("123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("TELOXIDE_TOKEN") && !said.contains("AAAAAAA"), "{said}");
}
