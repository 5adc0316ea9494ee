//! The life of the bot on Telegram: who are we, what was left unfinished, updates until told to stop, and an orderly end.

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use teloxide::payloads::GetMe;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::api::{Api, ApiError, RefusalKind};
use super::bot::{Answers, Bot};
use super::daily::DailyPosts;
use super::inbox::{Inbox, InboxError, Left};
use super::intake::Intake;
use super::keeper::Keeper;
use super::menus;
use super::methods::Me;
use super::polling::{Polling, TokenRefused};
use super::settings::Settings;
use super::tickets::Tickets;
use super::trouble::Trouble;
use super::update::read_update;
use crate::almanac::Almanac;
use crate::chats::{Chats, StoreError};
use crate::daily::{Daily, Limits};

/// How long what is in hand may take to be finished at the end, and how long Telegram may take to be told so.
const FINISHING: Duration = Duration::from_secs(4);
const CONFIRMING: Duration = Duration::from_millis(500);

/// Why the bot cannot run, in one sentence with the mend.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The token is none, or no longer.
    #[error("Telegram does not know the token in TELOXIDE_TOKEN; take the present one from @BotFather (/token)")]
    Token,
    /// There is no way to the Bot API.
    #[error(transparent)]
    Api(#[from] ApiError),
    /// The inbox cannot be used.
    #[error(transparent)]
    Inbox(#[from] InboxError),
    /// The database cannot be used.
    #[error("{0}")]
    Chats(#[from] StoreError),
    /// The system refused a thread.
    #[error("cannot start: {0}")]
    Io(#[from] io::Error),
}

/// Runs the bot until `stop` is ready. Meant for a runtime of one thread: replies take microseconds, and one thread
/// spends less on handing them over than on making them.
///
/// # Errors
/// What keeps it from starting; later only a token that is refused.
pub async fn run(almanac: Arc<Almanac>, settings: Settings, stop: impl Future<Output = ()>) -> Result<(), RunError> {
    run_with(almanac, settings, crate::replies::answer, stop).await
}

/// As [`run`], with another way to make replies.
///
/// # Errors
/// As [`run`].
pub async fn run_with(
    almanac: Arc<Almanac>,
    settings: Settings,
    answers: Answers,
    stop: impl Future<Output = ()>,
) -> Result<(), RunError> {
    let mut stop = pin!(stop);
    let api = Api::new(&settings.token, &settings.api_url, settings.proxy.as_deref())?;
    // Before anything is asked of Telegram: a second bot on this inbox must not get that far.
    let (keeper, left) = match &settings.inbox {
        Some(path) => {
            let (inbox, left) = Inbox::open(path, Timestamp::now())?;
            (Some(Keeper::new(inbox)?), left)
        }
        None => (None, Left::default()),
    };
    let chats = Arc::new(match &settings.database {
        Some(url) => Chats::open(url).await?,
        None => Chats::in_memory(),
    });
    let me = tokio::select! {
        me = who_are_we(&api) => me.map_err(|TokenRefused| RunError::Token)?,
        () = &mut stop => return Ok(()),
    };
    log::info!(
        "running as @{}{}",
        me.username,
        if me.can_read_all_group_messages { ", with privacy mode off" } else { "" }
    );
    let when_quiet = settings.when_quiet;
    let bot = Arc::new(Bot::new(api, me, almanac, chats.clone(), settings, answers));
    let tickets = Arc::new(Tickets::new(keeper));
    let mut intake = Intake::new(bot.clone(), tickets.clone(), left.finished);
    if !left.pending.is_empty() {
        log::info!("{} updates were left unfinished and are taken up again", left.pending.len());
    }
    for pending in &left.pending {
        if !intake.take_up(read_update(&pending.raw)) {
            tickets.issue(pending.id).finish();
        }
    }
    let menus = tokio::spawn(menus::keep(bot.clone()));
    let (stop_daily, stopped) = watch::channel(false);
    let daily = Daily::new(chats, DailyPosts(bot.clone()), Box::new(Timestamp::now), Limits::default());
    let daily = tokio::spawn(daily.run(stopped));
    let mut polling = Polling { kinds: bot.kinds(), when_quiet, bot, tickets: tickets.clone(), offset: 0 };
    let ended = tokio::select! {
        TokenRefused = polling.run(&mut intake) => Err(RunError::Token),
        () = &mut stop => Ok(()),
    };
    menus.abort();
    // Whoever listens ends; nobody listens if it ended by itself.
    let _ = stop_daily.send(true);
    finish(&polling, &tickets, daily).await;
    intake.close();
    ended
}

/// `getMe`, however long it takes.
async fn who_are_we(api: &Api) -> Result<Me, TokenRefused> {
    let mut trouble = Trouble::new("no connection");
    loop {
        match api.get(&GetMe::new()).await {
            Ok(me) => {
                trouble.is_over();
                return Ok(me);
            }
            Err(error) if error.refusal().is_some_and(|refusal| refusal.kind() == RefusalKind::NoToken) => {
                return Err(TokenRefused);
            }
            Err(error) => sleep(trouble.wait(&error.to_string())).await,
        }
    }
}

/// Finishes what is in hand and confirms what is finished. The rest stays in the inbox.
async fn finish(polling: &Polling, tickets: &Tickets, daily: JoinHandle<()>) {
    let confirm = timeout(CONFIRMING, polling.confirm());
    let drain = timeout(FINISHING, tickets.at_most(0));
    let (confirmed, drained, posted) = tokio::join!(confirm, drain, timeout(FINISHING, daily));
    if posted.is_err() {
        log::warn!("daily posts were under way and may be missing");
    }
    if !matches!(confirmed, Ok(Ok(()))) {
        log::info!("Telegram could not be told which updates are finished; some may be answered once more");
    }
    if drained.is_err() {
        log::warn!("{} updates are unfinished and stay in the inbox", tickets.in_hand());
    }
    tickets.settle().await;
}
