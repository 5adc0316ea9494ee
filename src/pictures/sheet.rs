//! Where everything goes: a title, panels below each other, a legend.

use super::labels::{Placed, Room};
use super::legend::Legend;
use super::palette::{MARGIN, SMALL, TINTS, TITLE, Tint, WIDTH};
use super::projection::{Point, Projection};
use crate::almanac::model::{Edition, Id, Map, Panel};
use crate::language::Locale;

/// A sheet, ready to be drawn. All measures are pixels.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) width: u32,
    pub(super) height: u32,
    /// The lines of the title.
    pub(super) title: Vec<String>,
    pub(super) frames: Vec<Frame<'a>>,
    pub(super) legend: Legend,
    /// The parties of the map in the order of the almanac's subject, with their colours.
    pub(super) tints: Vec<(&'a Id, Tint)>,
    /// The sign for kilometres.
    pub(super) kilometres: String,
}

/// A panel on the sheet.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) panel: &'a Panel,
    pub(super) projection: Projection,
    /// Where its upper edge is on the sheet.
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) labels: Vec<Placed<'a>>,
}

impl<'a> Sheet<'a> {
    /// The height of the gap between panels, in which the lines from one to the next are seen.
    const GAP: f64 = 26.0;

    pub(super) fn new(map: &'a Map, edition: &Edition, locale: Locale) -> Self {
        let width = f64::from(WIDTH) - 2.0 * MARGIN;
        let title = TITLE.wrap(&map.title.read(locale).text, width);
        let lines = u16::try_from(title.len()).unwrap_or(u16::MAX);
        let mut y = MARGIN - 8.0 + f64::from(lines) * TITLE.leading() + 16.0;
        let mut frames = Vec::new();
        for panel in &map.panels {
            let projection = Projection::of(panel, width);
            let labels = panel.labels.iter().map(|label| Placed::new(label, &projection, locale)).collect();
            let height = width * panel.height;
            frames.push(Frame { panel, projection, top: y, width, height, labels });
            y += height + Self::GAP;
        }
        let tints: Vec<_> = tints(map, edition).collect();
        let legend = Legend::new(map, edition, &tints, locale, y);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "panels and texts have a greatest size"
        )]
        let height = (legend.bottom + MARGIN - 8.0).ceil() as u32;
        let kilometres = map.kilometres.read(locale).text.into_owned();
        Self { width: WIDTH, height, title, frames, legend, tints, kilometres }
    }
}

/// The parties of the map with a colour each: first those that the almanac is about, in its order.
fn tints<'a>(map: &'a Map, edition: &Edition) -> impl Iterator<Item = (&'a Id, Tint)> {
    let place = |id: &Id| edition.subject.iter().position(|party| party == id).unwrap_or(usize::MAX);
    let mut parties: Vec<&Id> = map.parties.iter().map(|area| &area.party).collect();
    parties.sort_by_key(|id| place(id));
    parties.dedup();
    parties.into_iter().zip(TINTS.into_iter().cycle())
}

impl Frame<'_> {
    /// A round number of kilometres that is at most a fifth of the panel, in its lower left corner.
    pub(super) fn scale_bar(&self, sign: &str) -> ScaleBar {
        let longest = self.width / 5.0;
        let kilometres = [1, 2, 5].into_iter().flat_map(|step: u32| (0..4).map(move |zeros| step * 10_u32.pow(zeros)));
        let fits = kilometres.filter(|km| f64::from(*km) * self.projection.scale() <= longest);
        let kilometres = fits.max().unwrap_or(1);
        let text = format!("{kilometres} {sign}");
        let from = [24.0, self.height - 22.0];
        let to = [from[0] + f64::from(kilometres) * self.projection.scale(), from[1]];
        let text_at = [f64::midpoint(from[0], to[0]), from[1] - 14.0];
        let half = SMALL.width(&text) / 2.0;
        let room = Room {
            from: [from[0].min(text_at[0] - half), text_at[1] - SMALL.ascent()],
            to: [to[0].max(text_at[0] + half), to[1]],
        };
        ScaleBar { text, from, to, text_at, room }
    }
}

/// How long so many kilometres are, in pixels of the panel.
#[derive(Clone, Debug)]
pub(super) struct ScaleBar {
    pub(super) text: String,
    pub(super) from: Point,
    pub(super) to: Point,
    /// The middle of the text's base line.
    pub(super) text_at: Point,
    /// The room that it takes.
    pub(super) room: Room,
}
