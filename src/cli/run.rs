//! `run`: the bot on Telegram, until SIGINT or SIGTERM.

use std::process::ExitCode;
use std::sync::Arc;

use tokio::runtime;

use super::failure::Failure;
use super::logging;
use crate::almanac::Almanac;
use crate::telegram::{self, Settings};

/// Runs the bot until it is told to stop.
pub(super) fn run(almanac: Almanac, settings: Settings) -> Result<ExitCode, Failure> {
    logging::conceal(&settings.token);
    // One thread: see `telegram::run`.
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        let stop = stop_signal()?;
        telegram::run(Arc::new(almanac), settings, stop).await.map_err(Failure::from)
    });
    // Whatever still waits for Telegram must not hold up the end.
    runtime.shutdown_background();
    ended.map(|()| ExitCode::SUCCESS)
}

/// Ready when the process is told to stop.
#[cfg(unix)]
fn stop_signal() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => log::info!("SIGINT: finishing what is in hand"),
            _ = terminate.recv() => log::info!("SIGTERM: finishing what is in hand"),
        }
    })
}

/// Ready when the process is told to stop.
#[cfg(not(unix))]
fn stop_signal() -> Result<impl Future<Output = ()>, Failure> {
    Ok(async {
        // Without the signal the bot runs until it is ended by other means.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    })
}
