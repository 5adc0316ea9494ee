//! The log: to standard error, one line an entry, and never with the token in it, whoever writes it and at whatever level.

use std::io::Write;
use std::panic;
use std::sync::OnceLock;

use crate::telegram::Token;

/// What is logged where `RUST_LOG` says nothing: what an operator wants to know, and only warnings of libraries.
const DEFAULT: &str = "warn,almanac_bot=info";

/// What must not be seen.
static SECRET: OnceLock<Token> = OnceLock::new();

/// Begins to log.
pub(super) fn begin() {
    let filter = env_logger::Env::default().default_filter_or(DEFAULT);
    let mut builder = env_logger::Builder::from_env(filter);
    builder.format(|out, record| {
        let style = out.default_level_style(record.level());
        let text = concealed(record.args().to_string());
        writeln!(out, "{} {style}{:<5}{style:#} {}: {text}", out.timestamp(), record.level(), record.target())
    });
    builder.init();
    // A panic's own words may hold what a person wrote.
    panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => log::error!("panic at {}:{}:{}", place.file(), place.line(), place.column()),
        None => log::error!("panic at an unknown place"),
    }));
}

/// Keeps a token out of all that is logged from now on.
pub(super) fn conceal(token: &Token) {
    // There is one token a process.
    let _ = SECRET.set(token.clone());
}

fn concealed(text: String) -> String {
    match SECRET.get() {
        Some(token) if text.contains(token.secret()) => text.replace(token.secret(), "<token>"),
        _ => text,
    }
}
