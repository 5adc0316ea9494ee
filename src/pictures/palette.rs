//! Colours and sizes, in pixels of a sheet that is 1200 wide: on a phone it is shown at a third of that.

use super::typeface::{Face, Type};

/// The width of the sheet.
pub(super) const WIDTH: u32 = 1200;
/// What is left free at each edge.
pub(super) const MARGIN: f64 = 36.0;

pub(super) const PAPER: &str = "#f7f5f0";
pub(super) const INK: &str = "#26303a";
pub(super) const FAINT_INK: &str = "#5b6670";
pub(super) const SEA: &str = "#cfdde5";
pub(super) const SEA_INK: &str = "#557a90";
pub(super) const GRATICULE: &str = "#bccdd7";
pub(super) const LAND: &str = "#f1ece1";
pub(super) const COAST: &str = "#8aa0ad";
pub(super) const BORDER: &str = "#b3a68f";
pub(super) const DISPUTED: &str = "#4a4150";
pub(super) const HALO: &str = "#fbf9f5";

/// A party's colours: for its area and for its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tint {
    pub(super) area: &'static str,
    pub(super) name: &'static str,
}

/// In the order of the parties. Told apart also by those who do not see all colours, of like weight on the sheet,
/// and no red, blue or yellow, which flags and front lines are drawn in.
pub(super) const TINTS: [Tint; 4] = [
    Tint { area: "#b592cf", name: "#583074" },
    Tint { area: "#8cc0a6", name: "#1d5a42" },
    Tint { area: "#d3ab7d", name: "#6b431a" },
    Tint { area: "#a9b0b8", name: "#3c4650" },
];

pub(super) const TITLE: Type = Type { face: Face::Bold, size: 50.0 };
pub(super) const PARTY: Type = Type { face: Face::Bold, size: 42.0 };
pub(super) const COUNTRY: Type = Type { face: Face::Regular, size: 30.0 };
pub(super) const TOWN: Type = Type { face: Face::Regular, size: 30.0 };
pub(super) const SEA_NAME: Type = Type { face: Face::Italic, size: 30.0 };
pub(super) const LEGEND: Type = Type { face: Face::Regular, size: 31.0 };
pub(super) const SMALL: Type = Type { face: Face::Regular, size: 28.0 };
