//! The sheet as SVG.

use super::labels::{DOT, Placed};
use super::legend::{SAMPLE, SampleKind};
use super::palette::{
    BORDER, COAST, DISPUTED, FAINT_INK, GRATICULE, HALO, INK, LAND, MARGIN, PAPER, SEA, SEA_INK, SMALL, TITLE, Tint,
};
use super::projection::{Point, Projection};
use super::sheet::{Frame, Sheet};
use super::svg::{Anchor, Svg, path_of};
use crate::almanac::model::{AreaKind, Id, MapLabelKind, OutlineKind, Outlines, PanelOutlines};

/// Panels that are wider show countries as small, and their lines finer.
const WIDE_KM: f64 = 2500.0;

/// The line of a disputed border.
const DASHES: &str = r#"stroke-width="3.4" stroke-dasharray="13 8" stroke-linejoin="round" fill="none""#;
/// The same on a wide panel.
const FINE_DASHES: &str = r#"stroke-width="2.2" stroke-dasharray="6 4" stroke-linejoin="round" fill="none""#;

/// The SVG of a sheet.
pub(super) fn of(sheet: &Sheet<'_>, outlines: &Outlines) -> String {
    let mut svg = Svg::new(sheet.width, sheet.height);
    svg.add(format!(
        r#"<defs><pattern id="disputed" patternUnits="userSpaceOnUse" width="11" height="11" patternTransform="rotate(45)"><rect width="11" height="11" fill="{LAND}"/><rect width="4" height="11" fill="{DISPUTED}" fill-opacity="0.55"/></pattern></defs>"#
    ));
    svg.add(format!(r#"<rect width="100%" height="100%" fill="{PAPER}"/>"#));
    for (line, text) in (0_u16..).zip(&sheet.title) {
        let y = MARGIN - 8.0 + TITLE.ascent() + f64::from(line) * TITLE.leading();
        svg.text(text, TITLE, [MARGIN, y], Anchor::Start, &format!(r#"fill="{INK}""#));
    }
    for (index, frame) in sheet.frames.iter().enumerate() {
        let drawn = outlines.panels.iter().find(|drawn| drawn.panel == frame.panel.id);
        svg.add(format!(
            r#"<clipPath id="frame{index}"><rect width="{:.1}" height="{:.1}" rx="10"/></clipPath><g transform="translate({MARGIN} {:.1})"><g clip-path="url(#frame{index})">"#,
            frame.width, frame.height, frame.top
        ));
        svg.rect([0.0, 0.0], [frame.width, frame.height], &format!(r#"fill="{SEA}""#));
        graticule(frame, &mut svg);
        if let Some(drawn) = drawn {
            land(drawn, frame, sheet, &mut svg);
        }
        svg.add("</g>");
        svg.rect(
            [0.0, 0.0],
            [frame.width, frame.height],
            &format!(r#"rx="10" fill="none" stroke="{COAST}" stroke-width="2""#),
        );
        svg.add("</g>");
    }
    marks(sheet, &mut svg);
    for frame in &sheet.frames {
        svg.add(format!(r#"<g transform="translate({MARGIN} {:.1})">"#, frame.top));
        for label in &frame.labels {
            write_label(label, sheet, &mut svg);
        }
        scale_bar(frame, sheet, &mut svg);
        svg.add("</g>");
    }
    legend(sheet, &mut svg);
    svg.finish()
}

fn points<'a>(numbers: &'a [f64], projection: &'a Projection) -> impl Iterator<Item = Point> + 'a {
    numbers.as_chunks::<2>().0.iter().map(|place| projection.point(*place))
}

/// Meridians and parallels, which show how a panel is turned.
fn graticule(frame: &Frame<'_>, svg: &mut Svg) {
    let step: f64 = if frame.panel.width_km > WIDE_KM { 10.0 } else { 1.0 };
    let mut path = String::new();
    let [longitude, latitude] = frame.panel.centre;
    // Enough of them on both sides of the middle; what is beyond the panel is cut off.
    let reach = if frame.panel.width_km > WIDE_KM { 18_i16 } else { 9 };
    let east = |index: i16| (longitude / step).round() * step + f64::from(index) * step;
    let north = |index: i16| (latitude / step).round() * step + f64::from(index) * step;
    let on_earth = |latitude: f64| (-80.0..=80.0).contains(&latitude);
    for index in -reach..=reach {
        let meridian = (-reach..=reach).map(north).filter(|latitude| on_earth(*latitude));
        path += &path_of(meridian.map(|latitude| frame.projection.point([east(index), latitude])), false);
        if on_earth(north(index)) {
            let parallel = (-reach * 4..=reach * 4)
                .map(|quarter| frame.projection.point([east(0) + f64::from(quarter) * step / 4.0, north(index)]));
            path += &path_of(parallel, false);
        }
    }
    svg.path(&path, &format!(r#"fill="none" stroke="{GRATICULE}" stroke-width="1.5""#));
}

fn tint(sheet: &Sheet<'_>, party: &Id) -> Option<Tint> {
    sheet.tints.iter().find(|(id, _)| *id == party).map(|(_, tint)| *tint)
}

fn land(drawn: &PanelOutlines, frame: &Frame<'_>, sheet: &Sheet<'_>, svg: &mut Svg) {
    for area in &drawn.areas {
        let fill = match (area.kind, &area.party) {
            (AreaKind::Disputed, _) => "url(#disputed)",
            (AreaKind::Party, Some(party)) => tint(sheet, party).map_or(LAND, |tint| tint.area),
            (AreaKind::Party | AreaKind::Other, _) => LAND,
        };
        let path: String = area.rings.iter().map(|ring| path_of(points(ring, &frame.projection), true)).collect();
        // The stroke closes the hair-thin gaps between areas that share an edge.
        let stroke = if area.kind == AreaKind::Disputed { "none" } else { fill };
        svg.path(&path, &format!(r#"fill="{fill}" fill-rule="evenodd" stroke="{stroke}" stroke-width="0.8""#));
    }
    let of_kind = |kind| -> String {
        let lines = drawn.lines.iter().filter(|line| line.kind == kind);
        lines.map(|line| path_of(points(&line.points, &frame.projection), false)).collect()
    };
    let thin = r#"stroke-linejoin="round" fill="none""#;
    svg.path(&of_kind(OutlineKind::Coast), &format!(r#"stroke="{COAST}" stroke-width="1.6" {thin}"#));
    svg.path(&of_kind(OutlineKind::Border), &format!(r#"stroke="{BORDER}" stroke-width="1.8" {thin}"#));
    let disputed = of_kind(OutlineKind::Disputed);
    let (halo, dashes) = if frame.panel.width_km > WIDE_KM { ("3", FINE_DASHES) } else { ("5", DASHES) };
    svg.path(&disputed, &format!(r#"stroke="{HALO}" stroke-width="{halo}" {thin}"#));
    svg.path(&disputed, &format!(r#"stroke="{DISPUTED}" {dashes}"#));
}

/// The outlines of later panels on earlier ones.
fn marks(sheet: &Sheet<'_>, svg: &mut Svg) {
    for frame in &sheet.frames {
        let marked = sheet.frames.iter().find(|other| Some(&other.panel.id) == frame.panel.marks.as_ref());
        let Some(marked) = marked else { continue };
        let on_frame = |point: Point| {
            let [x, y] = frame.projection.point(marked.projection.place(point));
            [x + MARGIN, y + frame.top]
        };
        let (width, height) = (marked.width, marked.height);
        let corners = [[0.0, 0.0], [width, 0.0], [width, height], [0.0, height]].map(on_frame);
        let style = format!(r#"fill="none" stroke="{INK}" stroke-width="2.4" stroke-linejoin="round""#);
        svg.path(&path_of(corners, true), &style);
        // The same line round both says that they are the same.
        let edge = format!(r#"fill="none" rx="10" stroke="{INK}" stroke-width="2.4""#);
        svg.rect([MARGIN, marked.top], [width, height], &edge);
    }
}

fn write_label(label: &Placed<'_>, sheet: &Sheet<'_>, svg: &mut Svg) {
    let ink = match label.kind {
        MapLabelKind::Party => label.party.and_then(|party| tint(sheet, party)).map_or(INK, |tint| tint.name),
        MapLabelKind::Country => FAINT_INK,
        MapLabelKind::Town => INK,
        MapLabelKind::Sea => SEA_INK,
    };
    if let Some([from, to]) = label.leader {
        svg.path(&path_of([from, to], false), &format!(r#"fill="none" stroke="{INK}" stroke-width="2.2""#));
    }
    if let Some([x, y]) = label.dot {
        svg.add(format!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{:.1}" fill="{HALO}" stroke="{INK}" stroke-width="3.5"/>"#,
            DOT - 1.75
        ));
    }
    let halo = if label.kind == MapLabelKind::Sea { SEA } else { HALO };
    for (index, line) in (0_u16..).zip(&label.lines) {
        let at = [label.at[0], label.at[1] + f64::from(index) * label.type_.leading()];
        let style = format!(
            r#"fill="{ink}" stroke="{halo}" stroke-width="5" stroke-opacity="0.8" stroke-linejoin="round" paint-order="stroke""#
        );
        svg.text(line, label.type_, at, Anchor::Middle, &style);
    }
}

fn scale_bar(frame: &Frame<'_>, sheet: &Sheet<'_>, svg: &mut Svg) {
    let bar = frame.scale_bar(&sheet.kilometres);
    let tick = |[x, y]: Point| [x, y - 9.0];
    let path = path_of([tick(bar.from), bar.from, bar.to, tick(bar.to)], false);
    svg.path(&path, &format!(r#"fill="none" stroke="{HALO}" stroke-width="7" stroke-opacity="0.8""#));
    svg.path(&path, &format!(r#"fill="none" stroke="{INK}" stroke-width="2.6""#));
    let style = format!(r#"fill="{INK}" stroke="{HALO}" stroke-width="5" stroke-opacity="0.8" paint-order="stroke""#);
    svg.text(&bar.text, SMALL, bar.text_at, Anchor::Middle, &style);
}

fn legend(sheet: &Sheet<'_>, svg: &mut Svg) {
    for sample in &sheet.legend.samples {
        let [x, y] = sample.at;
        match sample.kind {
            SampleKind::Party(tint) => {
                let style = format!(r#"fill="{}" stroke="{COAST}" stroke-width="1.6""#, tint.area);
                svg.rect(sample.at, SAMPLE, &style);
            }
            SampleKind::DisputedArea => {
                let style = format!(r#"fill="url(#disputed)" stroke="{COAST}" stroke-width="1.6""#);
                svg.rect(sample.at, SAMPLE, &style);
            }
            SampleKind::DisputedBorder => {
                let middle = y + SAMPLE[1] / 2.0;
                let line = path_of([[x, middle], [x + SAMPLE[0], middle]], false);
                svg.path(&line, &format!(r#"stroke="{DISPUTED}" {DASHES}"#));
            }
        }
    }
    for line in &sheet.legend.texts {
        let ink = if line.is_faint { FAINT_INK } else { INK };
        svg.text(&line.text, line.type_, line.at, Anchor::Start, &format!(r#"fill="{ink}""#));
    }
}
