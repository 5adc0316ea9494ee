//! The map: what it names exists, and its numbers are places on the Earth.

use super::Subject;
use crate::almanac::load::{FileKind, Report};
use crate::almanac::model::{AreaKind, Id, Map, Outlines, Panel, Place};

/// Ensure that a map comes with its shapes, and shapes with their map.
pub(super) fn a_map_has_outlines(subject: &Subject<'_>, report: &mut Report<'_>) {
    match (&subject.draft.map, &subject.draft.outlines) {
        (Some(_), None) => report.of_single(FileKind::Map, "", "the map has no outlines.json with its shapes"),
        (None, Some(_)) => report.of_single(FileKind::Outlines, "", "the shapes have no map.json that uses them"),
        (Some(_), Some(_)) | (None, None) => {}
    }
}

/// Ensure that parties of the map are among the almanac's.
pub(super) fn parties_of_the_map_exist(subject: &Subject<'_>, report: &mut Report<'_>) {
    let parties = &subject.draft.edition.parties;
    let is_missing = |id: &_| !parties.iter().any(|party| party.id == *id);
    let named = subject.draft.map.iter().flat_map(|map| map.parties.iter().enumerate());
    for (index, area) in named.filter(|(_, area)| is_missing(&area.party)) {
        let message = format!("there is no party `{}`", area.party);
        report.of_single(FileKind::Map, &format!("parties/{index}/party"), message);
    }
    if let Some(map) = &subject.draft.map {
        let is_missing = |id: &&Id| !map.parties.iter().any(|area| area.party == **id);
        for (index, panel) in map.panels.iter().enumerate() {
            let labels = panel.labels.iter().enumerate();
            for (place, id) in
                labels.filter_map(|(place, label)| Some((place, label.party.as_ref().filter(is_missing)?)))
            {
                let message = format!("no party of the map is called `{id}`");
                report.of_single(FileKind::Map, &format!("panels/{index}/labels/{place}/party"), message);
            }
        }
    }
    for (index, panel) in subject.draft.outlines.iter().flat_map(|outlines| outlines.panels.iter().enumerate()) {
        for (place, area) in panel.areas.iter().enumerate() {
            let pointer = format!("panels/{index}/areas/{place}");
            match &area.party {
                Some(party) if is_missing(party) => {
                    report.of_single(FileKind::Outlines, &pointer, format!("there is no party `{party}`"));
                }
                None if area.kind == AreaKind::Party => {
                    report.of_single(FileKind::Outlines, &pointer, "the area of a party names no party");
                }
                Some(_) | None => {}
            }
        }
    }
}

/// Ensure that each panel has shapes, an id of its own, and marks a later one if any.
pub(super) fn panels_are_drawn(subject: &Subject<'_>, report: &mut Report<'_>) {
    let (Some(map), Some(outlines)) = (&subject.draft.map, &subject.draft.outlines) else { return };
    if map.panels.is_empty() {
        report.of_single(FileKind::Map, "panels", "the map has no panels");
    }
    for (index, panel) in map.panels.iter().enumerate() {
        let mut fault = |field: &str, message: String| {
            report.of_single(FileKind::Map, &format!("panels/{index}/{field}"), message);
        };
        if map.panels[..index].iter().any(|earlier| earlier.id == panel.id) {
            fault("id", format!("there are two panels `{}`", panel.id));
        }
        if !outlines.panels.iter().any(|drawn| drawn.panel == panel.id) {
            fault("id", format!("outlines.json has no shapes for the panel `{}`", panel.id));
        }
        if let Some(marked) = &panel.marks
            && !map.panels[index + 1..].iter().any(|later| later.id == *marked)
        {
            fault("marks", format!("no later panel is called `{marked}`"));
        }
    }
}

/// Ensure that places lie on the Earth, sizes can be drawn, and lines are made of points.
pub(super) fn numbers_are_on_the_map(subject: &Subject<'_>, report: &mut Report<'_>) {
    for (pointer, message) in subject.draft.map.iter().flat_map(impossible_in_map) {
        report.of_single(FileKind::Map, &pointer, message);
    }
    for (pointer, message) in subject.draft.outlines.iter().flat_map(impossible_in_outlines) {
        report.of_single(FileKind::Outlines, &pointer, message);
    }
}

/// What is said of a place that is not on the Earth.
const NOWHERE: &str = "no such place; write longitude (-180 to 180) and latitude (-90 to 90) in degrees";

fn is_on_earth([longitude, latitude]: Place) -> bool {
    (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
}

fn impossible_in_map(map: &Map) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for (index, panel) in map.panels.iter().enumerate() {
        let Panel { centre, turn, width_km, height, labels, .. } = panel;
        let mut check = |holds: bool, field: &str, message| {
            if !holds {
                found.push((format!("panels/{index}/{field}"), message));
            }
        };
        check(is_on_earth(*centre), "centre", NOWHERE);
        check((-180.0..=180.0).contains(turn), "turn", "a panel is turned by -180 to 180 degrees");
        check((10.0..=20_000.0).contains(width_km), "width_km", "a panel is 10 to 20000 km wide");
        check((0.2..=1.5).contains(height), "height", "a panel is 0.2 to 1.5 times as high as wide");
        for (place, label) in labels.iter().enumerate() {
            check(is_on_earth(label.at), &format!("labels/{place}/at"), NOWHERE);
            let end = label.points_to.is_none_or(is_on_earth);
            check(end, &format!("labels/{place}/points_to"), NOWHERE);
        }
    }
    found
}

fn impossible_in_outlines(outlines: &Outlines) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for (index, panel) in outlines.panels.iter().enumerate() {
        let rings = panel.areas.iter().enumerate().flat_map(|(area, shape)| {
            let rings = shape.rings.iter().enumerate();
            rings.map(move |(ring, points)| (format!("panels/{index}/areas/{area}/rings/{ring}"), points, 3))
        });
        let lines = panel.lines.iter().enumerate();
        let lines = lines.map(|(line, shape)| (format!("panels/{index}/lines/{line}/points"), &shape.points, 2));
        for (pointer, points, fewest) in rings.chain(lines) {
            let (places, rest) = points.as_chunks::<2>();
            if !rest.is_empty() || places.len() < fewest {
                found.push((pointer, "too few numbers; each point is a longitude and a latitude"));
            } else if !places.iter().all(|place| is_on_earth(*place)) {
                found.push((pointer, NOWHERE));
            }
        }
    }
    found
}
