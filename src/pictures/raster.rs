//! SVG to PNG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::typeface::{FAMILY, database};
use super::{Picture, PictureError};

/// Draws an SVG of this size.
pub(super) fn picture(svg: &str, width: u32, height: u32) -> Result<Picture, PictureError> {
    let options = Options { fontdb: database(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Size { width, height })?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|error| PictureError::Png(error.to_string()))?;
    Ok(Picture { png, width, height })
}
