//! SVG as it is written: elements one after the other.

use std::fmt::Write as _;

use super::projection::Point;
use super::typeface::{FAMILY, Type};

/// An SVG that is being written.
#[derive(Debug)]
pub(super) struct Svg {
    text: String,
}

/// Where a text stands on its point.
#[derive(Clone, Copy, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
}

impl Svg {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let text = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">"#);
        Self { text }
    }

    /// Adds an element as it is. Its texts must be escaped.
    pub(super) fn add(&mut self, element: impl AsRef<str>) {
        self.text.push_str(element.as_ref());
        self.text.push('\n');
    }

    pub(super) fn rect(&mut self, at: Point, size: [f64; 2], attributes: &str) {
        let ([x, y], [width, height]) = (at, size);
        self.add(format!(r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" {attributes}/>"#));
    }

    pub(super) fn path(&mut self, path: &str, attributes: &str) {
        if !path.is_empty() {
            self.add(format!(r#"<path d="{path}" {attributes}/>"#));
        }
    }

    /// A text on its base line.
    pub(super) fn text(&mut self, text: &str, of: Type, at: Point, anchor: Anchor, attributes: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
        };
        let ([x, y], size, face) = (at, of.size, of.face.attributes());
        self.add(format!(
            r#"<text x="{x:.1}" y="{y:.1}" font-family="{FAMILY}" font-size="{size}"{face}{anchor} {attributes}>{}</text>"#,
            escaped(text)
        ));
    }

    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>");
        self.text
    }
}

/// Points as a path; closed for an area.
pub(super) fn path_of(points: impl IntoIterator<Item = Point>, is_closed: bool) -> String {
    let mut path = String::new();
    for (index, [x, y]) in points.into_iter().enumerate() {
        // Writing to a string never fails.
        let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { 'M' } else { 'L' });
    }
    if is_closed {
        path.push('Z');
    }
    path
}

/// A text as XML holds it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_texts() {
        assert_eq!(path_of([[1.0, 2.0], [3.25, 4.0]], true), "M1.0 2.0L3.2 4.0Z");
        assert_eq!(escaped("a < b & c"), "a &lt; b &amp; c");
    }
}
