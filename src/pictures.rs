//! Pictures of what is known, as PNG: an SVG built here, drawn by `resvg` with a typeface of our own.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`projection`] | places on the Earth as places on a panel |
//! | `typeface` | the letters, and how wide a text is |
//! | `sheet` | where everything goes |
//! | `labels` | what is written on a panel, and the room it takes |
//! | `legend` | what is written below the panels |
//! | `fit` | whether labels touch each other |
//! | `drawing` | the sheet as SVG |
//! | `palette` | colours and sizes |
//! | `raster` | SVG to PNG |

mod drawing;
mod fit;
mod labels;
mod legend;
mod palette;
pub mod projection;
mod raster;
mod sheet;
mod svg;
#[cfg(test)]
mod tests;
mod typeface;

pub use fit::{Misfit, labels_that_do_not_fit};

use crate::almanac::Almanac;
use crate::language::Locale;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A PNG file.
    pub png: Vec<u8>,
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
}

/// Why a picture could not be drawn. None of these is a person's doing.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The SVG that we built is none.
    #[error("the picture's SVG cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The sheet has no size that can be drawn.
    #[error("a picture of {width} by {height} pixels cannot be drawn")]
    Size {
        /// The width.
        width: u32,
        /// The height.
        height: u32,
    },
    /// The pixels could not be written as a PNG.
    #[error("the picture cannot be written as PNG: {0}")]
    Png(#[from] png::EncodingError),
}

/// Draws the map of an almanac in a reader's language; `None` for an almanac without one.
///
/// The same almanac and locale give the same picture, byte for byte. It takes tens of milliseconds: not for
/// a thread that others wait for.
pub fn map(almanac: &Almanac, locale: Locale) -> Result<Option<Picture>, PictureError> {
    let Some((map, outlines)) = almanac.map() else { return Ok(None) };
    let sheet = sheet::Sheet::new(map, almanac.edition(), locale);
    let drawing = drawing::of(&sheet, outlines);
    raster::picture(&drawing, sheet.width, sheet.height).map(Some)
}
