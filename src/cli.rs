//! The command line: what can be typed, and what comes of it.

mod arguments;
mod ask;
mod chat;
mod check;
mod draw;
mod failure;
mod logging;
mod run;
mod terminal;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use failure::Failure;

use crate::almanac::Almanac;
use crate::almanac::load::Folder;
use crate::config::Config;
use crate::telegram;

/// What the program, which has chosen the allocator, does about memory as the bot on Telegram goes along.
#[derive(Clone, Copy, Debug)]
pub struct Moments {
    /// Before the almanac is loaded.
    pub loading: fn(),
    /// After it was loaded.
    pub loaded: fn(),
    /// Whenever the bot has had nothing to do for some seconds.
    pub quiet: fn(),
}

/// Reads the arguments and the environment, does what they say, and tells how it went: 0 good, 1 it failed,
/// 2 wrong usage or configuration.
pub fn main(moments: Moments) -> ExitCode {
    let arguments = Arguments::parse();
    logging::begin();
    match perform(arguments, moments) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

fn perform(arguments: Arguments, moments: Moments) -> Result<ExitCode, Failure> {
    match arguments.command.unwrap_or(Command::Run) {
        Command::Run => {
            let config = Config::from_environment()?;
            let settings =
                telegram::Settings { when_quiet: moments.quiet, ..config.telegram().ok_or(Failure::NoToken)? };
            (moments.loading)();
            let almanac = almanac(&config)?;
            (moments.loaded)();
            run::run(almanac, settings)
        }
        Command::Chat(fixed) => {
            let config = Config::from_environment()?;
            let almanac = almanac(&config)?;
            chat::run(&almanac, &config, &fixed)
        }
        Command::Draw { picture } => {
            let config = Config::from_environment()?;
            draw::run(&almanac(&config)?, &picture, config.language)
        }
        Command::Ask { question, batch, format, fixed } => {
            let almanac = almanac(&Config::from_environment()?)?;
            match batch {
                Some(file) => ask::batch(&almanac, &file, &fixed),
                None => ask::one(&almanac, &question.unwrap_or_default(), format, &fixed),
            }
        }
        Command::Check { folder } => {
            let folder = match folder.or(Config::from_environment()?.almanac) {
                Some(path) => Folder::open(&path)?,
                None => Folder::shipped(),
            };
            check::run(&folder)
        }
    }
}

/// The almanac that the configuration names, else the shipped one.
fn almanac(config: &Config) -> Result<Almanac, Failure> {
    let folder = match &config.almanac {
        Some(path) => Folder::open(path)?,
        None => Folder::shipped(),
    };
    Ok(Almanac::load(&folder)?)
}
