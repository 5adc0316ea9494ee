//! The whole bot, end to end over HTTP, against the sandbox: people say things, the bot answers, nothing is lost.
//!
//! A test sets a [`Stage`], lets people act by the sandbox's own words (`say`, `press`, `next_message`), and ends with
//! [`Stage::end`], which holds that the bot broke no rule of the Bot API and stopped in good order. The almanac is the
//! invented one of `docs/example`.

mod addressing;
mod buttons;
mod commands;
mod floods;
mod guests;
mod inline;
mod kills;
mod life;
mod media;
mod menus;
mod noise;
mod trouble;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::thread::JoinHandle;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::replies;
use almanac_bot::sandbox::{ChatId, Message, Sandbox, UserId};
use almanac_bot::telegram::{self, Answers, RunError, Settings};
use tokio::sync::oneshot;

/// The bot's name in the sandbox.
const BOT: &str = "almanac_test_bot";

static EXAMPLE: LazyLock<Arc<Almanac>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
    Arc::new(Almanac::load(&Folder::open(&path).unwrap()).unwrap())
});

/// A Telegram of one's own with our bot on it.
struct Stage {
    sandbox: Sandbox,
    settings: Settings,
    answers: Answers,
    almanac: Arc<Almanac>,
    bot: Option<Running>,
    /// Holds the inbox.
    _folder: TempFolder,
}

/// A bot on a thread of its own, as in the program.
struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<Result<(), RunError>>,
}

impl Stage {
    /// The bot as it is when an operator gives nothing but the token.
    fn new() -> Self {
        Self::with(|_| ())
    }

    /// The bot with other settings.
    fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::prepared(|_| (), change, replies::answer)
    }

    /// The bot on a server that something was done to before the bot starts.
    fn prepared(prepare: impl FnOnce(&Sandbox), change: impl FnOnce(&mut Settings), answers: Answers) -> Self {
        let sandbox = Sandbox::start().unwrap();
        prepare(&sandbox);
        let folder = TempFolder::new();
        let mut settings = Settings::new(sandbox.token().parse().unwrap());
        sandbox.url().clone_into(&mut settings.api_url);
        settings.inbox = Some(folder.0.join("bot.inbox"));
        change(&mut settings);
        let almanac = EXAMPLE.clone();
        let mut stage = Self { sandbox, settings, answers, almanac, bot: None, _folder: folder };
        stage.start();
        stage
    }

    /// The bot with another almanac than the example.
    fn about(almanac: Arc<Almanac>) -> Self {
        let mut stage = Self::new();
        stage.stop().unwrap();
        stage.almanac = almanac;
        stage.start();
        stage
    }

    /// Starts the bot, also again.
    fn start(&mut self) {
        let (settings, answers, almanac) = (self.settings.clone(), self.answers, self.almanac.clone());
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let stopped = async { drop(stopped.await) };
            let ended = runtime.block_on(telegram::run_with(almanac, settings, answers, stopped));
            runtime.shutdown_background();
            ended
        });
        self.bot = Some(Running { stop, thread });
    }

    /// Stops the bot in good order and tells how it ended.
    fn stop(&mut self) -> Result<(), RunError> {
        let Running { stop, thread } = self.bot.take().expect("the bot is running");
        // It may have ended by itself.
        let _ = stop.send(());
        thread.join().expect("the bot does not panic")
    }

    /// Holds that no rule was broken, that whoever wrote got answers, and that the bot stops in good order.
    fn end(mut self) {
        self.stop().unwrap();
        assert_eq!(self.sandbox.violations(), []);
    }

    /// Somebody says something in a chat and gets an answer.
    async fn ask(&self, chat: ChatId, person: UserId, text: &str) -> Message {
        self.sandbox.say(chat, person, text).send();
        self.heard(chat).await
    }

    /// The next message of the bot in a chat.
    async fn heard(&self, chat: ChatId) -> Message {
        self.sandbox.next_message(chat).await.unwrap()
    }

    /// Holds that the bot has nothing more to say in a chat than it has said.
    async fn is_silent(&self, chat: ChatId, answers: usize) {
        self.sandbox.wait_until_idle().await.unwrap();
        let said: Vec<_> = self.sandbox.answers(chat).into_iter().map(|message| message.text).collect();
        assert_eq!(said.len(), answers, "{said:#?}");
    }
}

/// A folder that goes with the test.
struct TempFolder(PathBuf);

impl TempFolder {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("almanac-bot-it-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system, which empties its folder for such things.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
