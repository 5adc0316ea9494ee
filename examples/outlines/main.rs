//! Makes the `outlines.json` of an almanac's map from Natural Earth. Run it again when `map.json` shows another part
//! of the Earth, or other features:
//!
//! ```sh
//! npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//! cargo run --release --example outlines -- data/ALMANAC package
//! ```
//!
//! Small panels are cut from the scale 1:10 million, large ones from 1:50 million. What a panel cannot show is left
//! out: points nearer to the line than a pixel, and land beyond its edges.

mod topology;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use almanac_bot::almanac::model::{DisputedArea, Map, Panel, Place};
use almanac_bot::pictures::projection::{Point, Projection};
use topology::{Ring, Topology};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many pixels wide a panel is drawn.
const WIDTH: f64 = 1128.0;
/// How many pixels beyond the edges land is kept, so that its outline is not seen there.
const BEYOND: f64 = 24.0;
/// By how many pixels a line may depart from the one in the source.
const TOLERANCE: f64 = 0.6;
/// Islands of fewer square pixels are left out.
const SMALLEST: f64 = 5.0;

fn main() -> Outcome<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [almanac, atlas] = arguments.as_slice() else {
        return Err("give the folder of the almanac and that of the package world-atlas".into());
    };
    let map: Map = serde_json::from_str(&fs::read_to_string(Path::new(almanac).join("map.json"))?)?;
    let mut panels = Vec::new();
    for panel in &map.panels {
        let (scale, digits) = if panel.width_km > 2500.0 { ("50m", 2) } else { ("10m", 3) };
        let file = Path::new(atlas).join(format!("countries-{scale}.json"));
        let topology = Topology::read(&fs::read_to_string(file)?)?;
        panels.push(Cutter::new(&topology, &map, panel).cut(digits));
    }
    let text = format!(
        "{{\n  \"$schema\": \"../schema/outlines.schema.json\",\n  \"panels\": [\n{}\n  ]\n}}\n",
        panels.join(",\n")
    );
    fs::write(Path::new(almanac).join("outlines.json"), text)?;
    Ok(())
}

/// Whose a ring is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    Other(String),
    Party { party: String, feature: String },
    Disputed,
}

struct Cutter<'a> {
    topology: &'a Topology,
    map: &'a Map,
    panel: &'a Panel,
    projection: Projection,
    /// The arcs, simplified: projected and as places.
    arcs: Vec<Vec<Place>>,
}

impl<'a> Cutter<'a> {
    fn new(topology: &'a Topology, map: &'a Map, panel: &'a Panel) -> Self {
        let projection = Projection::of(panel, WIDTH);
        let mut cutter = Self { topology, map, panel, projection, arcs: Vec::new() };
        cutter.arcs = topology.arcs.iter().map(|arc| cutter.simplified(arc)).collect();
        cutter
    }

    /// The panel's shapes as JSON.
    fn cut(&self, digits: usize) -> String {
        let mut areas: BTreeMap<(&str, Option<String>), Vec<Vec<Place>>> = BTreeMap::new();
        let mut owners: BTreeMap<usize, BTreeSet<Owner>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (feature, ring) in &self.topology.rings {
            let owner = self.owner(feature, ring);
            let is_seen = self.is_seen(ring);
            for arc in ring.arcs() {
                owners.entry(arc).or_default().insert(owner.clone());
                if is_seen {
                    seen.insert(arc);
                }
            }
            if is_seen {
                let key = match owner {
                    Owner::Other(_) => ("other", None),
                    Owner::Party { party, .. } => ("party", Some(party)),
                    Owner::Disputed => ("disputed", None),
                };
                areas.entry(key).or_default().push(ring.points(&self.arcs));
            }
        }
        let mut json = format!("    {{\n      \"panel\": \"{}\",\n      \"areas\": [\n", self.panel.id);
        let areas: Vec<_> = areas
            .into_iter()
            .map(|((kind, party), rings)| {
                let party = party.map(|party| format!(", \"party\": \"{party}\"")).unwrap_or_default();
                let rings: Vec<_> = rings.iter().map(|ring| format!("          {}", numbers(ring, digits))).collect();
                format!("        {{\"kind\": \"{kind}\"{party}, \"rings\": [\n{}\n        ]}}", rings.join(",\n"))
            })
            .collect();
        json += &areas.join(",\n");
        json += "\n      ],\n      \"lines\": [\n";
        let mut lines = Vec::new();
        for arc in seen {
            let kind = self.kind(&owners[&arc]);
            for line in pieces(&self.arcs[arc]).filter(|line| line.iter().any(|place| self.outside(*place) < BEYOND)) {
                lines.push(format!("        {{\"kind\": \"{kind}\", \"points\": {}}}", numbers(line, digits)));
            }
        }
        json += &lines.join(",\n");
        json += "\n      ]\n    }";
        json
    }

    fn owner(&self, feature: &str, ring: &Ring) -> Owner {
        let points = ring.points(&self.topology.arcs);
        let within = |area: &DisputedArea| {
            let holds = |place: &Place| (0..2).all(|axis| (area.from[axis]..=area.to[axis]).contains(&place[axis]));
            area.feature == feature && points.iter().all(holds)
        };
        if self.map.disputed.areas.iter().any(within) {
            return Owner::Disputed;
        }
        let party = self.map.parties.iter().find(|party| party.features.iter().any(|of_party| of_party == feature));
        match party {
            Some(party) => Owner::Party { party: party.party.to_string(), feature: feature.to_owned() },
            None => Owner::Other(feature.to_owned()),
        }
    }

    fn kind(&self, owners: &BTreeSet<Owner>) -> &'static str {
        let names: Vec<_> = owners
            .iter()
            .map(|owner| match owner {
                Owner::Other(feature) | Owner::Party { feature, .. } => feature.as_str(),
                Owner::Disputed => "",
            })
            .collect();
        let disputed = |pair: &[String; 2]| pair.iter().all(|name| names.contains(&name.as_str()));
        match names.as_slice() {
            [_] => "coast",
            _ if owners.contains(&Owner::Disputed) || self.map.disputed.borders.iter().any(disputed) => "disputed",
            _ => "border",
        }
    }

    /// Whether some of a ring is on the panel, and large enough to be seen.
    fn is_seen(&self, ring: &Ring) -> bool {
        let points = ring.points(&self.arcs);
        let projected: Vec<Point> = points.iter().map(|place| self.projection.point(*place)).collect();
        let doubled: f64 =
            projected.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1]).sum::<f64>();
        points.len() > 3 && doubled.abs() / 2.0 > SMALLEST && points.iter().any(|place| self.outside(*place) < BEYOND)
    }

    /// How many pixels a place is beyond the panel's edges.
    fn outside(&self, place: Place) -> f64 {
        let [x, y] = self.projection.point(place);
        let beyond = |at: f64, size: f64| (-at).max(at - size).max(0.0);
        beyond(x, WIDTH).hypot(beyond(y, WIDTH * self.panel.height))
    }

    /// The algorithm of Ramer, Douglas and Peucker, the coarser the farther from the panel.
    fn simplified(&self, arc: &[Place]) -> Vec<Place> {
        let points: Vec<Point> = arc.iter().map(|place| self.projection.point(*place)).collect();
        let mut kept = vec![false; arc.len()];
        let mut spans = vec![(0, arc.len() - 1)];
        while let Some((first, last)) = spans.pop() {
            (kept[first], kept[last]) = (true, true);
            let depart = |index: usize| {
                let tolerance = TOLERANCE + self.outside(arc[index]) / 3.0;
                distance(points[index], points[first], points[last]) / tolerance
            };
            let farthest = (first + 1..last).max_by(|one, other| depart(*one).total_cmp(&depart(*other)));
            if let Some(farthest) = farthest.filter(|farthest| depart(*farthest) > 1.0) {
                spans.extend([(first, farthest), (farthest, last)]);
            }
        }
        arc.iter().zip(kept).filter(|(_, kept)| *kept).map(|(place, _)| *place).collect()
    }
}

/// A line without the cut along the 180th meridian, which is no coast.
fn pieces(line: &[Place]) -> impl Iterator<Item = &[Place]> {
    let on_cut = |place: &Place| place[0].abs() > 179.99;
    line.chunk_by(move |one, other| !(on_cut(one) && on_cut(other))).filter(|piece| piece.len() > 1)
}

/// How far a point is from a straight line between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let [along_x, along_y] = [to[0] - from[0], to[1] - from[1]];
    let [x, y] = [point[0] - from[0], point[1] - from[1]];
    let squared = along_x * along_x + along_y * along_y;
    let share = if squared > 0.0 { ((x * along_x + y * along_y) / squared).clamp(0.0, 1.0) } else { 0.0 };
    (x - share * along_x).hypot(y - share * along_y)
}

/// Longitudes and latitudes by turns.
fn numbers(places: &[Place], digits: usize) -> String {
    let mut json = String::from("[");
    for (index, value) in places.iter().flatten().enumerate() {
        if index > 0 {
            json.push(',');
        }
        let written = format!("{value:.digits$}");
        let written = written.trim_end_matches('0').trim_end_matches('.');
        let _ = write!(json, "{}", if written == "-0" { "0" } else { written });
    }
    json.push(']');
    json
}
