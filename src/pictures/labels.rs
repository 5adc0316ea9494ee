//! What is written on a panel, and the room that it takes.

use super::palette::{COUNTRY, PARTY, SEA_NAME, TOWN};
use super::projection::{Point, Projection};
use super::typeface::Type;
use crate::almanac::model::{Id, LabelSide, MapLabel, MapLabelKind};
use crate::language::Locale;

/// Names of countries that are wider are written in several lines.
const WIDEST_COUNTRY: f64 = 215.0;
/// Names of seas that are wider are written in several lines.
const WIDEST_SEA: f64 = 125.0;
/// The radius of a town's dot.
pub(super) const DOT: f64 = 7.0;
/// From a town's dot to its name.
const GAP: f64 = 7.0;

/// A rectangle: the upper left corner and the lower right one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    pub(super) from: Point,
    pub(super) to: Point,
}

impl Room {
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        (0..2).all(|axis| self.from[axis] < other.to[axis] && other.from[axis] < self.to[axis])
    }

    pub(super) fn is_within(&self, other: &Self) -> bool {
        (0..2).all(|axis| other.from[axis] <= self.from[axis] && self.to[axis] <= other.to[axis])
    }
}

/// A label with its place, in pixels of its panel.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    pub(super) kind: MapLabelKind,
    /// The party that it names.
    pub(super) party: Option<&'a Id>,
    pub(super) lines: Vec<String>,
    pub(super) type_: Type,
    /// The middle of the first base line.
    pub(super) at: Point,
    /// The room of the letters.
    pub(super) room: Room,
    /// The dot of a town.
    pub(super) dot: Option<Point>,
    /// The line to what it names.
    pub(super) leader: Option<[Point; 2]>,
}

impl<'a> Placed<'a> {
    pub(super) fn new(label: &'a MapLabel, projection: &Projection, locale: Locale) -> Self {
        let text = label.text.read(locale).text;
        let type_ = match label.kind {
            MapLabelKind::Party => PARTY,
            MapLabelKind::Country => COUNTRY,
            MapLabelKind::Town => TOWN,
            MapLabelKind::Sea => SEA_NAME,
        };
        let lines = match label.kind {
            MapLabelKind::Country => balanced(&text, type_, WIDEST_COUNTRY),
            MapLabelKind::Sea => balanced(&text, type_, WIDEST_SEA),
            MapLabelKind::Party | MapLabelKind::Town => vec![text.into_owned()],
        };
        let width = lines.iter().map(|line| type_.width(line)).fold(0.0, f64::max);
        let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let below_first = f64::from(count.saturating_sub(1)) * type_.leading();
        let height = type_.ascent() + below_first + type_.descent();
        let [x, y] = projection.point(label.at);
        let aside = DOT + GAP;
        let [middle, centre] = match (label.kind, label.side) {
            (MapLabelKind::Town, LabelSide::Right) => [x + aside + width / 2.0, y],
            (MapLabelKind::Town, LabelSide::Left) => [x - aside - width / 2.0, y],
            (MapLabelKind::Town, LabelSide::Above) => [x, y - DOT - height / 2.0],
            (MapLabelKind::Town, LabelSide::Below) => [x, y + DOT + height / 2.0],
            _ => [x, y],
        };
        let from = [middle - width / 2.0, centre - height / 2.0];
        let room = Room { from, to: [from[0] + width, from[1] + height] };
        let leader = label.points_to.map(|place| leader(&room, projection.point(place)));
        let dot = (label.kind == MapLabelKind::Town).then_some([x, y]);
        Self {
            kind: label.kind,
            party: label.party.as_ref(),
            lines,
            type_,
            at: [middle, from[1] + type_.ascent()],
            room,
            dot,
            leader,
        }
    }

    /// The room that its dot takes.
    pub(super) fn dot_room(&self) -> Option<Room> {
        self.dot.map(|[x, y]| Room { from: [x - DOT, y - DOT], to: [x + DOT, y + DOT] })
    }
}

/// A name in as few lines as are narrow enough, of as even a width as can be.
fn balanced(text: &str, type_: Type, widest: f64) -> Vec<String> {
    let lines = type_.wrap(text, widest);
    if lines.len() == 1 {
        return lines;
    }
    // The narrowest width that still needs no more lines.
    let narrower = (1..=20).rev().map(|share| widest * f64::from(share) / 20.0).map(|width| type_.wrap(text, width));
    narrower.take_while(|narrow| narrow.len() <= lines.len()).last().unwrap_or(lines)
}

/// From the edge of a label to what it names.
fn leader(room: &Room, to: Point) -> [Point; 2] {
    let start = [to[0].clamp(room.from[0], room.to[0]), to[1].clamp(room.from[1], room.to[1])];
    let [across, down] = [to[0] - start[0], to[1] - start[1]];
    let length = across.hypot(down).max(1.0);
    let gap = 6.0_f64.min(length);
    [[start[0] + across / length * gap, start[1] + down / length * gap], to]
}
