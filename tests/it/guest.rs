//! The bot as a guest in chats: what they choose holds, it says nothing twice, and it posts only where it was asked
//! to. End to end, against the stand-in for Telegram.

mod daily;
mod quiet;
mod settings;
mod start;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::chats::{self, Chats, DatabaseUrl};
use almanac_bot::sandbox::{ChatId, Message, Sandbox, UserId};
use almanac_bot::telegram::{self, Settings};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A folder for one test, with the database of a bot.
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("almanac-bot-guest-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn database(&self) -> DatabaseUrl {
        format!("sqlite://{}/chats.db", self.0.display()).parse().unwrap()
    }

    /// What the database says while no bot runs, or beside one.
    async fn chats(&self) -> Chats {
        Chats::open(&self.database()).await.unwrap()
    }

    async fn settings(&self, chat: ChatId) -> Arc<chats::Settings> {
        self.chats().await.settings(chats::ChatId(chat.0)).await
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A bot that runs.
struct Guest {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Guest {
    async fn arrives(sandbox: &Sandbox, home: &Home) -> Self {
        Self::arrives_and(sandbox, home, || {}).await
    }

    /// A bot that does something when it is quiet.
    async fn arrives_and(sandbox: &Sandbox, home: &Home, when_quiet: fn()) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
        let almanac = Arc::new(Almanac::load(&Folder::open(&path).unwrap()).unwrap());
        let settings = Settings {
            api_url: sandbox.url().to_owned(),
            database: Some(home.database()),
            inbox: None,
            flood_per_minute: 0,
            when_quiet,
            ..Settings::new(sandbox.token().parse().unwrap())
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            telegram::run(almanac, settings, async { drop(stopped.await) }).await.unwrap();
        });
        sandbox.next_call("getMe").await.unwrap();
        Self { stop, task }
    }

    async fn leaves(self) {
        self.stop.send(()).unwrap();
        tokio::time::timeout(Duration::from_secs(6), self.task).await.unwrap().unwrap();
    }
}

/// Says something and waits for the answer.
async fn asked(sandbox: &Sandbox, chat: ChatId, by: UserId, text: &str) -> Message {
    sandbox.say(chat, by, text).send();
    sandbox.next_message(chat).await.unwrap()
}

fn command(sandbox: &Sandbox, command: &str) -> String {
    let (name, rest) = command.split_once(' ').unwrap_or((command, ""));
    format!("{name}@{} {rest}", sandbox.bot_username()).trim().to_owned()
}

fn assert_good_manners(sandbox: &Sandbox) {
    let violations = sandbox.violations();
    assert!(violations.is_empty(), "{violations:?}");
}
