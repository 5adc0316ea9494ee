//! What can be typed on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::config::VARIABLES;
use crate::language::Locale;

/// Answers arguments in group chats with dated, sourced records from a curated almanac.
#[derive(Debug, Parser)]
#[command(name = "almanac-bot", version, about, after_help = environment())]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Be a bot on Telegram (the default)
    Run,
    /// Talk to the bot in this terminal; needs no token
    Chat(Fixed),
    /// Answer a question, or a file of questions
    Ask {
        /// The question, in English, Albanian, Serbian or Russian
        #[arg(value_name = "QUESTION", required_unless_present = "batch", conflicts_with = "batch")]
        question: Option<String>,
        /// A file of JSON lines, each with an id, a question and perhaps a lang; `-` is standard input
        #[arg(long, value_name = "FILE")]
        batch: Option<PathBuf>,
        /// text, or json: one line as for a file of questions
        #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "batch")]
        format: Format,
        #[command(flatten)]
        fixed: Fixed,
    },
    /// Check an almanac: all faults with file, line and column
    Check {
        /// The folder with the almanac's files; without it the almanac that the bot would use
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Draw a picture of the almanac into a file
    Draw {
        #[command(subcommand)]
        picture: Picture,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Picture {
    /// The map of the parties, as PNG
    Map {
        /// The language of what is written on it: en, sq, sr, sr-Latn or ru
        #[arg(long, value_name = "LANG")]
        lang: Option<Locale>,
        /// The file to write; without it map-LANG.png in this folder
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// How an answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// What would otherwise depend on who asks and when.
#[derive(Args, Debug)]
pub(super) struct Fixed {
    /// The language of the replies: en, sq, sr, sr-Latn or ru
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<Locale>,
    /// The day that counts as today, as in 2026-11-23
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<Date>,
    /// Chance: the same number chooses the same records
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,
}

fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "no day of the calendar; write it as 2026-11-23")
}

/// The environment variables, for the end of `--help`.
fn environment() -> String {
    let widest = VARIABLES.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let lines = VARIABLES.iter().map(|(name, help)| format!("  {name:widest$}  {help}"));
    format!("Environment (also read from .env in this folder):\n{}", lines.collect::<Vec<_>>().join("\n"))
}
