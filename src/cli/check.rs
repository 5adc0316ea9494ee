//! `check`: every fault of an almanac, and how far it is translated.

use std::io::{self, Write};
use std::process::ExitCode;

use super::failure::Failure;
use crate::almanac::load::{FileKind, Folder};
use crate::almanac::model::{Kind, Record};
use crate::almanac::{Almanac, faults};
use crate::language::Language;
use crate::replies::Phrases;
use crate::replies::limits::cards_that_do_not_fit;

/// Checks the data rules, then whether every card fits into a message. Faults are written to standard output.
pub(super) fn run(folder: &Folder) -> Result<ExitCode, Failure> {
    let mut out = io::stdout().lock();
    let faults = faults(folder);
    if !faults.is_empty() {
        for fault in &faults {
            writeln!(out, "{fault}")?;
        }
        writeln!(out, "{}", counted(faults.len()))?;
        return Ok(ExitCode::FAILURE);
    }
    let almanac = Almanac::load(folder)?;
    let phrases = Phrases::new();
    let too_long = cards_that_do_not_fit(&almanac, &phrases);
    for (id, locale, what) in &too_long {
        writeln!(out, "{}: {id}: in {locale} {what}", file_of(&almanac, id))?;
    }
    if !too_long.is_empty() {
        writeln!(out, "{}", counted(too_long.len()))?;
        return Ok(ExitCode::FAILURE);
    }
    write_summary(&almanac, &mut out)?;
    Ok(ExitCode::SUCCESS)
}

fn counted(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
}

fn file_of(almanac: &Almanac, id: &str) -> &'static str {
    let kind = almanac.number(id).map(|number| almanac.record(number).kind());
    let file = match kind {
        Some(Kind::Event) => FileKind::Events,
        Some(Kind::Match) => FileKind::Matches,
        Some(Kind::Quote) => FileKind::Quotes,
        Some(Kind::Person) => FileKind::People,
        Some(Kind::Position) => FileKind::Positions,
        Some(Kind::Term) => FileKind::Terms,
        Some(Kind::Source) => FileKind::Sources,
        Some(Kind::Overview) | None => FileKind::Almanac,
    };
    file.name()
}

/// Counts of records, and for each language the share of the texts that it has.
fn write_summary(almanac: &Almanac, out: &mut impl Write) -> io::Result<()> {
    let edition = almanac.edition();
    writeln!(out, "{}, version {}: no faults", edition.title.en, edition.version)?;
    for kind in Kind::ALL {
        writeln!(out, "{:>10}  {}", kind.name(), almanac.all(kind).len())?;
    }
    let records = Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)).map(|number| almanac.record(*number));
    let texts: Vec<_> = records.flat_map(Record::texts).chain(edition.texts()).collect();
    for language in Language::ALL {
        let written = texts.iter().filter(|field| field.text.written_in(language).is_some()).count();
        // Rounded down: 100% is said only where nothing is missing.
        let share = written * 100 / texts.len().max(1);
        let status = edition.languages.iter().find(|status| status.language == language);
        let reviewed = match status {
            Some(status) if status.reviewed => ", read by a native speaker",
            Some(_) => ", not yet read by a native speaker",
            None => ", not among the almanac's languages",
        };
        writeln!(out, "{:>10}  {share}% ({written} of {} texts{reviewed})", language.tag(), texts.len())?;
    }
    Ok(())
}
