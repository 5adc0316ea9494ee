//! `TopoJSON`: arcs that neighbours share. <https://github.com/topojson/topojson-specification>

use serde_json::Value;

use almanac_bot::almanac::model::Place;

use super::Outcome;

/// The countries of a file.
pub(crate) struct Topology {
    pub(crate) arcs: Vec<Vec<Place>>,
    /// Every ring with the name of its feature.
    pub(crate) rings: Vec<(String, Ring)>,
}

/// A ring as the arcs that it is made of; `!arc` is the arc from its end to its beginning.
pub(crate) struct Ring(Vec<i64>);

impl Topology {
    pub(crate) fn read(json: &str) -> Outcome<Self> {
        let file: Value = serde_json::from_str(json)?;
        let pair = |value: &Value| Some([value[0].as_f64()?, value[1].as_f64()?]);
        let missing = "this is no quantised TopoJSON";
        let scale = pair(&file["transform"]["scale"]).ok_or(missing)?;
        let shift = pair(&file["transform"]["translate"]).ok_or(missing)?;
        let mut arcs = Vec::new();
        for arc in file["arcs"].as_array().ok_or(missing)? {
            let mut at = [0.0, 0.0];
            let steps = arc.as_array().ok_or(missing)?.iter().filter_map(pair);
            let places = steps.map(|step| {
                at = [at[0] + step[0], at[1] + step[1]];
                [at[0] * scale[0] + shift[0], at[1] * scale[1] + shift[1]]
            });
            arcs.push(places.collect());
        }
        let mut rings = Vec::new();
        for geometry in file["objects"]["countries"]["geometries"].as_array().ok_or(missing)? {
            let name = geometry["properties"]["name"].as_str().ok_or(missing)?;
            let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
            let of_polygon = |polygon: &Value| list(polygon);
            let of_feature = match geometry["type"].as_str() {
                Some("MultiPolygon") => list(&geometry["arcs"]).iter().flat_map(of_polygon).collect(),
                _ => of_polygon(&geometry["arcs"]),
            };
            let arcs_of = |ring: &Value| Ring(list(ring).iter().filter_map(Value::as_i64).collect());
            rings.extend(of_feature.iter().map(|ring| (name.to_owned(), arcs_of(ring))));
        }
        Ok(Self { arcs, rings })
    }
}

impl Ring {
    /// The arcs, whichever way they are followed.
    pub(crate) fn arcs(&self) -> impl Iterator<Item = usize> {
        self.0.iter().filter_map(|&arc| usize::try_from(if arc < 0 { !arc } else { arc }).ok())
    }

    /// Its points in order, the first again at the end.
    pub(crate) fn points(&self, arcs: &[Vec<Place>]) -> Vec<Place> {
        let mut points: Vec<Place> = Vec::new();
        for (index, &arc) in self.arcs().zip(&self.0) {
            let mut piece = arcs[index].clone();
            if arc < 0 {
                piece.reverse();
            }
            // Each arc begins where the last one ended.
            points.pop();
            points.extend(piece);
        }
        points
    }
}
