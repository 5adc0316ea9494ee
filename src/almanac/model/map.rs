//! `map.json`: what the map shows, written by hand; `outlines.json`: the shapes that it shows, made from Natural Earth.

use serde::Deserialize;

use super::texts::{FieldText, TextRole, field};
use super::{Id, Text};

/// A place on the Earth: longitude east and latitude north, both in degrees.
pub type Place = [f64; 2];

/// The map: one sheet with a title, panels below each other, and a legend.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The title of the sheet.
    pub title: Text,
    /// What the map shows, in words: for those who cannot see it.
    pub description: Text,
    /// The panels, from top to bottom.
    pub panels: Vec<Panel>,
    /// The features of Natural Earth that belong to parties; the parties have distinct colours.
    pub parties: Vec<PartyArea>,
    /// What is drawn as disputed.
    pub disputed: Disputed,
    /// The sign for kilometres, for the scale bars.
    pub kilometres: Text,
    /// A sentence below the legend.
    pub note: Text,
    /// Where the shapes come from.
    pub credit: Text,
}

/// The part of the Earth that one panel shows, in Lambert's azimuthal equal-area projection.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// The panel's id.
    pub id: Id,
    /// What is in the middle.
    pub centre: Place,
    /// By how many degrees the panel is turned clockwise from north up at its middle.
    #[serde(default)]
    pub turn: f64,
    /// How many kilometres it is wide at the scale of its middle.
    pub width_km: f64,
    /// Its height as a share of its width, 0.2 to 1.5.
    pub height: f64,
    /// Id of a later panel whose place is marked on this one.
    pub marks: Option<Id>,
    /// What is written on it. Of two labels that would touch, one is to be moved.
    pub labels: Vec<MapLabel>,
}

/// Something written on a panel.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MapLabel {
    /// What is written.
    pub text: Text,
    /// What it names.
    pub kind: MapLabelKind,
    /// Where its middle is; of a town, where the town is.
    pub at: Place,
    /// Id of the party, for a label of kind `party`: the name has its colour.
    pub party: Option<Id>,
    /// On which side of its town it stands.
    #[serde(default)]
    pub side: LabelSide,
    /// A place that a line leads to, for what is too small to hold its name.
    pub points_to: Option<Place>,
}

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MapLabelKind {
    /// A subject party.
    Party,
    /// Another country.
    Country,
    /// A town, marked by a dot.
    Town,
    /// A sea.
    Sea,
}

/// A side of a town.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LabelSide {
    /// Behind it.
    #[default]
    Right,
    /// Before it.
    Left,
    /// Over it.
    Above,
    /// Under it.
    Below,
}

/// The features that a party is drawn with.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyArea {
    /// Id of the party.
    pub party: Id,
    /// Names of features as Natural Earth spells them.
    pub features: Vec<String>,
}

/// What is drawn as disputed.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disputed {
    /// What the legend says of it.
    pub legend: Text,
    /// Pairs of features whose common border is drawn dashed.
    #[serde(default)]
    pub borders: Vec<[String; 2]>,
    /// Parts of features that are hatched and have nobody's colour.
    #[serde(default)]
    pub areas: Vec<DisputedArea>,
}

/// The polygons of a feature that lie within a box.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisputedArea {
    /// The feature that Natural Earth counts them to.
    pub feature: String,
    /// The corner with the least longitude and latitude.
    pub from: Place,
    /// The corner with the greatest.
    pub to: Place,
}

/// The shapes of a map, panel by panel. Made by `cargo run --example outlines`; not edited by hand.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(description = "The shapes of a map, panel by panel. Made by a program; not edited by hand."))]
#[serde(deny_unknown_fields)]
pub struct Outlines {
    /// The JSON Schema of this file, for editors.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The shapes of each panel.
    pub panels: Vec<PanelOutlines>,
}

/// The shapes of one panel.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PanelOutlines {
    /// Id of the panel.
    pub panel: Id,
    /// Land and what is cut out of it.
    pub areas: Vec<Area>,
    /// Coasts and borders, each once.
    pub lines: Vec<Outline>,
}

/// An area of one colour.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// What it is.
    pub kind: AreaKind,
    /// Id of the party, for an area of kind `party`.
    pub party: Option<Id>,
    /// Its rings, each with longitudes and latitudes by turns. A ring within another is a hole.
    pub rings: Vec<Vec<f64>>,
}

/// What an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// A party's.
    Party,
    /// Another country's.
    Other,
    /// Disputed.
    Disputed,
}

/// A line.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// What it is.
    pub kind: OutlineKind,
    /// Longitudes and latitudes by turns.
    pub points: Vec<f64>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OutlineKind {
    /// Between land and sea.
    Coast,
    /// Between countries.
    Border,
    /// A border whose status is disputed.
    Disputed,
}

impl Map {
    /// The texts of the map.
    pub fn texts(&self) -> Vec<FieldText<'_>> {
        let mut texts = vec![
            field("title", TextRole::Title, &self.title),
            field("description", TextRole::Note, &self.description),
            field("disputed/legend", TextRole::Label, &self.disputed.legend),
            field("kilometres", TextRole::Label, &self.kilometres),
            field("note", TextRole::Result, &self.note),
            field("credit", TextRole::Label, &self.credit),
        ];
        for (index, panel) in self.panels.iter().enumerate() {
            for (place, label) in panel.labels.iter().enumerate() {
                texts.push(field(format!("panels/{index}/labels/{place}/text"), TextRole::Label, &label.text));
            }
        }
        texts
    }
}
