//! `draw`: pictures of the almanac as files.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::Picture;
use super::failure::Failure;
use crate::almanac::Almanac;
use crate::language::Locale;
use crate::pictures;

/// Draws a picture into a file, and says where it is and how large.
pub(super) fn run(almanac: &Almanac, picture: &Picture, default: Locale) -> Result<ExitCode, Failure> {
    let Picture::Map { lang, output } = picture;
    let locale = lang.unwrap_or(default);
    let drawn = pictures::map(almanac, locale)?.ok_or(Failure::NoMap)?;
    let file = output.clone().unwrap_or_else(|| PathBuf::from(format!("map-{locale}.png")));
    std::fs::write(&file, &drawn.png).map_err(|reason| Failure::Unwritable { file: file.clone(), reason })?;
    let kilobytes = drawn.png.len().div_ceil(1000);
    writeln!(io::stdout(), "{}: {} × {} pixels, {kilobytes} kB", file.display(), drawn.width, drawn.height)?;
    Ok(ExitCode::SUCCESS)
}
