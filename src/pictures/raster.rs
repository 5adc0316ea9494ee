//! SVG to pixels to PNG.

use std::collections::HashMap;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::typeface::{FAMILY, database};
use super::{Picture, PictureError};

/// How many colours a PNG's palette has at most. <https://www.w3.org/TR/png-3/#11PLTE>
const PALETTE: usize = 256;

type Colour = [u8; 3];

/// Draws an SVG of this size that leaves nothing transparent.
pub(super) fn picture(svg: &str, width: u32, height: u32) -> Result<Picture, PictureError> {
    let options = Options { fontdb: database(), font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Size { width, height })?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let (palette, indices) = with_palette(pixels.data());
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(Picture { png, width, height })
}

/// The colours of pixels (red, green, blue, opacity), and for each pixel the place of its colour.
///
/// Drawings have few colours. Nearly all others are steps between two of them along edges, of which the rarest
/// become the nearest of the rest: the file is a third as large, and no eye sees it.
fn with_palette(pixels: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let colours = || pixels.as_chunks::<4>().0.iter().map(|&[red, green, blue, _]| [red, green, blue]);
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    // Most pixels are of the colour of the one before.
    let mut run = ([0; 3], 0);
    for colour in colours() {
        if colour != run.0 {
            *counts.entry(run.0).or_default() += run.1;
            run = (colour, 0);
        }
        run.1 += 1;
    }
    *counts.entry(run.0).or_default() += run.1;
    let mut by_count: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    by_count.sort_unstable_by_key(|&(colour, count)| (std::cmp::Reverse(count), colour));
    let palette: Vec<Colour> = by_count.iter().take(PALETTE).map(|(colour, _)| *colour).collect();
    let mut places: HashMap<Colour, u8> = (0..=u8::MAX).zip(&palette).map(|(place, colour)| (*colour, place)).collect();
    let mut indices = Vec::with_capacity(pixels.len() / 4);
    let mut last = None;
    for colour in colours() {
        let place = match last {
            Some((of, place)) if of == colour => place,
            _ => *places.entry(colour).or_insert_with(|| nearest(colour, &palette)),
        };
        last = Some((colour, place));
        indices.push(place);
    }
    (palette.into_iter().flatten().collect(), indices)
}

/// The place of the colour that is nearest.
fn nearest(colour: Colour, palette: &[Colour]) -> u8 {
    let distance = |other: &Colour| -> u32 {
        colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| distance(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_as_they_are() {
        let pixels = [[9, 9, 9, 255], [1, 2, 3, 255], [9, 9, 9, 255]].concat();
        assert_eq!(with_palette(&pixels), (vec![9, 9, 9, 1, 2, 3], vec![0, 1, 0]));
    }

    #[test]
    fn of_many_colours_the_rare_ones_become_their_neighbours() {
        let step = |level: u8| [level, level, level, 255];
        // Every grey twice, then once a colour that is next to a grey.
        let greys = (0..=255).flat_map(|level| [step(level), step(level)]);
        let pixels: Vec<u8> = greys.chain([[100, 100, 101, 255]]).flatten().collect();
        let (palette, indices) = with_palette(&pixels);
        assert_eq!(palette.len(), 3 * PALETTE);
        assert_eq!(indices.last(), Some(&100));
    }
}
