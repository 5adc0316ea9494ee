//! `check`: every fault of an almanac, and how far it is translated.

use std::io::{self, Write};
use std::process::ExitCode;

use super::failure::Failure;
use crate::almanac::load::{Fault, Folder};
use crate::almanac::model::{Kind, Record};
use crate::almanac::{Almanac, faults};
use crate::language::Language;
use crate::pictures;
use crate::replies::Phrases;
use crate::replies::limits::{Misfit, cards_that_do_not_fit};

/// Checks the data rules, then whether every card fits into a message, and every label on the map. Faults are written to standard output.
pub(super) fn run(folder: &Folder) -> Result<ExitCode, Failure> {
    let mut out = io::stdout().lock();
    let mut found = faults(folder);
    // Cards can only be made of an almanac that can be used.
    let almanac = if found.is_empty() { Some(Almanac::load(folder)?) } else { None };
    if let Some(almanac) = &almanac {
        found = misfits(almanac, folder);
    }
    for fault in &found {
        writeln!(out, "{fault}")?;
    }
    match &almanac {
        Some(almanac) if found.is_empty() => {
            write_summary(almanac, &mut out)?;
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            writeln!(out, "{}", counted(found.len()))?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The cards that do not fit into a message, and the labels that do not fit on the map.
fn misfits(almanac: &Almanac, folder: &Folder) -> Vec<Fault> {
    let misfits = cards_that_do_not_fit(almanac, &Phrases::new());
    let fault = |misfit: Misfit| {
        let kind = almanac.get(&misfit.record).map_or(Kind::Overview, Record::kind);
        let message = format!("in {} {}", misfit.locale, misfit.excess);
        Fault::of_record(folder, kind, misfit.record.as_str(), message)
    };
    let label = |misfit: pictures::Misfit| {
        let pointer = format!("panels/{}/labels/{}", misfit.panel, misfit.label);
        Fault::of_map(folder, &pointer, format!("in {} the label {}", misfit.locale, misfit.excess))
    };
    let labels = pictures::labels_that_do_not_fit(almanac).into_iter().map(label);
    let mut faults: Vec<_> = misfits.into_iter().map(fault).chain(labels).collect();
    faults.sort_unstable();
    faults.dedup();
    faults
}

fn counted(faults: usize) -> String {
    if faults == 1 { "1 fault".to_owned() } else { format!("{faults} faults") }
}

/// Counts of records, and for each language the share of the texts that it has.
fn write_summary(almanac: &Almanac, out: &mut impl Write) -> io::Result<()> {
    let edition = almanac.edition();
    writeln!(out, "{}, version {}: no faults", edition.title.en, edition.version)?;
    for kind in Kind::ALL {
        writeln!(out, "{:>10}  {}", kind.name(), almanac.all(kind).len())?;
    }
    let records = || Kind::ALL.into_iter().flat_map(|kind| almanac.all(kind)).map(|number| almanac.record(*number));
    let untold = records().flat_map(Record::untold_texts);
    let map = almanac.map().into_iter().flat_map(|(map, _)| map.texts());
    let texts: Vec<_> = records().flat_map(Record::texts).chain(untold).chain(edition.texts()).chain(map).collect();
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
