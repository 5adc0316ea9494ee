//! What is written below the panels: whose colours, what is disputed, a note, the credit.

use super::palette::{LEGEND, MARGIN, SMALL, Tint, WIDTH};
use super::projection::Point;
use super::typeface::Type;
use crate::almanac::model::{Edition, Id, Map};
use crate::language::Locale;

/// The size of a sample beside its text.
pub(super) const SAMPLE: [f64; 2] = [60.0, 30.0];
/// From a sample to its text, and half of that from one entry to the next.
const GAP: f64 = 16.0;

/// The legend, in pixels of the sheet.
#[derive(Debug)]
pub(super) struct Legend {
    pub(super) samples: Vec<Sample>,
    pub(super) texts: Vec<LegendText>,
    /// Where it ends.
    pub(super) bottom: f64,
}

/// What something looks like on the map.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) kind: SampleKind,
    /// Its upper left corner.
    pub(super) at: Point,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum SampleKind {
    Party(Tint),
    DisputedBorder,
    DisputedArea,
}

/// A line of text.
#[derive(Debug)]
pub(super) struct LegendText {
    pub(super) text: String,
    pub(super) type_: Type,
    /// The beginning of its base line.
    pub(super) at: Point,
    pub(super) is_faint: bool,
}

impl Legend {
    pub(super) fn new(map: &Map, edition: &Edition, tints: &[(&Id, Tint)], locale: Locale, top: f64) -> Self {
        let mut legend = Self { samples: Vec::new(), texts: Vec::new(), bottom: top };
        let right = f64::from(WIDTH) - MARGIN;
        let mut entries: Vec<(Vec<SampleKind>, String)> = Vec::new();
        for (id, tint) in tints {
            let name = edition.party(id).map(|party| party.name.read(locale).text);
            entries.push((vec![SampleKind::Party(*tint)], name.unwrap_or_default().into_owned()));
        }
        let mut disputed = Vec::new();
        if !map.disputed.borders.is_empty() {
            disputed.push(SampleKind::DisputedBorder);
        }
        if !map.disputed.areas.is_empty() {
            disputed.push(SampleKind::DisputedArea);
        }
        if !disputed.is_empty() {
            entries.push((disputed, map.disputed.legend.read(locale).text.into_owned()));
        }
        let mut x = MARGIN;
        for (samples, text) in entries {
            let before: f64 = samples.iter().map(|_| SAMPLE[0] + GAP).sum();
            let width = before + LEGEND.width(&text);
            // An entry that does not fit behind the others begins a line.
            if x > MARGIN && x + width > right {
                legend.bottom += LEGEND.leading() + 8.0;
                x = MARGIN;
            }
            for (sample, kind) in (0_u16..).zip(samples) {
                let at = [x + f64::from(sample) * (SAMPLE[0] + GAP), legend.bottom + 2.0];
                legend.samples.push(Sample { kind, at });
            }
            let lines = LEGEND.wrap(&text, right - x - before);
            for (index, line) in (0_u16..).zip(lines) {
                if index > 0 {
                    legend.bottom += LEGEND.leading();
                }
                let at = [x + before, legend.bottom + LEGEND.ascent() + 4.0];
                legend.texts.push(LegendText { text: line, type_: LEGEND, at, is_faint: false });
            }
            x += width + 3.0 * GAP;
        }
        legend.bottom += LEGEND.leading() + 12.0;
        for text in [&map.note, &map.credit] {
            for line in SMALL.wrap(&text.read(locale).text, right - MARGIN) {
                let at = [MARGIN, legend.bottom + SMALL.ascent()];
                legend.texts.push(LegendText { text: line, type_: SMALL, at, is_faint: true });
                legend.bottom += SMALL.leading();
            }
        }
        legend
    }
}
