//! Lambert's azimuthal equal-area projection of a sphere, for panels from a province to half the Earth.
//!
//! Formulas: J. P. Snyder, *Map Projections: A Working Manual* (USGS Professional Paper 1395, 1987), 24-2 to 24-4
//! and 20-14, 20-15.

use crate::almanac::model::{Panel, Place};

/// The Earth's mean radius in kilometres.
const RADIUS: f64 = 6371.0;

/// A point on a panel in pixels, from its upper left corner to the right and down.
pub type Point = [f64; 2];

/// How one panel is projected.
#[derive(Clone, Copy, Debug)]
pub struct Projection {
    longitude: f64,
    sin_latitude: f64,
    cos_latitude: f64,
    sin_turn: f64,
    cos_turn: f64,
    /// Pixels a kilometre.
    scale: f64,
    middle: Point,
}

impl Projection {
    /// The projection of a panel that is drawn `width` pixels wide.
    pub fn of(panel: &Panel, width: f64) -> Self {
        let [longitude, latitude] = panel.centre.map(f64::to_radians);
        let turn = panel.turn.to_radians();
        Self {
            longitude,
            sin_latitude: latitude.sin(),
            cos_latitude: latitude.cos(),
            sin_turn: turn.sin(),
            cos_turn: turn.cos(),
            scale: width / panel.width_km,
            middle: [width / 2.0, width * panel.height / 2.0],
        }
    }

    /// How many pixels a kilometre at the middle of the panel has.
    pub const fn scale(&self) -> f64 {
        self.scale
    }

    /// Where a place is drawn, also beyond the panel's edges. The antipode of the middle has no place.
    pub fn point(&self, place: Place) -> Point {
        let [longitude, latitude] = place.map(f64::to_radians);
        let (sin, cos) = latitude.sin_cos();
        let (sin_east, cos_east) = (longitude - self.longitude).sin_cos();
        let nearness = 1.0 + self.sin_latitude * sin + self.cos_latitude * cos * cos_east;
        // The antipode would lie on the whole rim at once; it is far from every panel and may lie anywhere there.
        let k = RADIUS * (2.0 / nearness.max(1e-9)).sqrt();
        let east = k * cos * sin_east;
        let north = k * (self.cos_latitude * sin - self.sin_latitude * cos * cos_east);
        let right = east * self.cos_turn + north * self.sin_turn;
        let up = north * self.cos_turn - east * self.sin_turn;
        [self.middle[0] + right * self.scale, self.middle[1] - up * self.scale]
    }

    /// The place that is drawn at a point of the panel.
    pub fn place(&self, point: Point) -> Place {
        let right = (point[0] - self.middle[0]) / self.scale;
        let up = (self.middle[1] - point[1]) / self.scale;
        let east = right * self.cos_turn - up * self.sin_turn;
        let north = up * self.cos_turn + right * self.sin_turn;
        let distance = east.hypot(north);
        if distance < 1e-9 {
            return [self.longitude.to_degrees(), self.sin_latitude.asin().to_degrees()];
        }
        let (sin, cos) = (2.0 * (distance / (2.0 * RADIUS)).min(1.0).asin()).sin_cos();
        let latitude = (cos * self.sin_latitude + north * sin * self.cos_latitude / distance).asin();
        let across = distance * self.cos_latitude * cos - north * self.sin_latitude * sin;
        let longitude = (self.longitude + (east * sin).atan2(across)).to_degrees();
        [(longitude + 540.0).rem_euclid(360.0) - 180.0, latitude.to_degrees()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn projection(centre: Place, turn: f64) -> Projection {
        let panel = serde_json::json!({
            "id": "x", "centre": centre, "turn": turn, "width_km": 10_000.0, "height": 0.5, "labels": []
        });
        Projection::of(&serde_json::from_value(panel).unwrap(), 1000.0)
    }

    fn near(one: [f64; 2], other: [f64; 2], within: f64) -> bool {
        (one[0] - other[0]).abs() < within && (one[1] - other[1]).abs() < within
    }

    /// Snyder's worked example: centre 40° N 100° W, the place 20° S 100° E has x = -4.2339303 and y = 4.0257775
    /// of the sphere's radius from the middle.
    #[test]
    fn a_worked_example() {
        let expected = [500.0 - 4.233_930_3 * 637.1, 250.0 - 4.025_777_5 * 637.1];
        let expected = [500.0 + (expected[0] - 500.0) / 3.0, 250.0 + (expected[1] - 250.0) / 3.0];
        // The example is computed for a radius of 3.
        assert!(near(projection([-100.0, 40.0], 0.0).point([100.0, -20.0]), expected, 0.01));
    }

    #[test]
    fn the_middle_is_the_middle_and_north_is_up_unless_turned() {
        let upright = projection([20.0, 42.0], 0.0);
        assert!(near(upright.point([20.0, 42.0]), [500.0, 250.0], 1e-6));
        let [x, y] = upright.point([20.0, 43.0]);
        assert!((x - 500.0).abs() < 1e-6 && y < 250.0);
        let [x, y] = projection([20.0, 42.0], 90.0).point([20.0, 43.0]);
        assert!(x > 500.0 && (y - 250.0).abs() < 1e-6);
    }

    proptest::proptest! {
        #[test]
        fn places_are_found_again(
            longitude in -179.0_f64..179.0, latitude in -80.0_f64..80.0, east in -60.0_f64..60.0, turn in -180.0_f64..180.0
        ) {
            let there: [f64; 2] = [(longitude + east + 540.0).rem_euclid(360.0) - 180.0, -latitude / 2.0];
            let projection = projection([longitude, latitude / 2.0], turn);
            proptest::prop_assert!(near(projection.place(projection.point(there)), there, 1e-6));
        }
    }
}
