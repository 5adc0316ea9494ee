//! The map of the shipped almanac as it was when somebody last looked at it, in every language.
//!
//! What is kept is small: a sixth of the size, for a reader of this repository and for comparing. A picture may differ
//! by what another processor rounds otherwise. When you meant more than that, look at the pictures, then
//! `UPDATE_PICTURES=1 cargo test pictures` keeps them.

use std::fs;
use std::path::PathBuf;

use almanac_bot::almanac::Almanac;
use almanac_bot::almanac::load::Folder;
use almanac_bot::language::Locale;
use almanac_bot::pictures;

use crate::repository;

/// By how much it is smaller.
const SMALLER: usize = 6;
/// How far colours may be from those kept, of 255: in tenths on average, and at most.
const ON_AVERAGE: usize = 6;
const AT_MOST: u8 = 48;

/// Rows of pixels, each red, green and blue.
struct Pixels {
    width: usize,
    height: usize,
    values: Vec<u8>,
}

#[test]
fn the_map_looks_as_it_did() {
    let folder = Folder::open(&repository::root().join("data/kosovo-russia")).unwrap();
    let almanac = Almanac::load(&folder).unwrap();
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let picture = pictures::map(&almanac, locale).unwrap().unwrap();
        let drawn = decoded(&picture.png);
        assert_eq!((drawn.width, drawn.height), (picture.width as usize, picture.height as usize));
        let drawn = smaller(&drawn);
        let path = kept(locale);
        if std::env::var_os("UPDATE_PICTURES").is_some() {
            fs::write(&path, encoded(&drawn)).unwrap();
        }
        let kept = decoded(&fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        if (kept.width, kept.height) != (drawn.width, drawn.height) {
            wrong.push(format!(
                "{locale}: it is {} × {}, was {} × {}",
                drawn.width, drawn.height, kept.width, kept.height
            ));
            continue;
        }
        let differences = kept.values.iter().zip(&drawn.values).map(|(one, other)| one.abs_diff(*other));
        let most = differences.clone().max().unwrap();
        let sum: usize = differences.map(usize::from).sum();
        if sum * 10 > kept.values.len() * ON_AVERAGE || most > AT_MOST {
            wrong.push(format!("{locale}: {sum} away over {} values, {most} at most", kept.values.len()));
        }
    }
    assert!(wrong.is_empty(), "look at the pictures; if they are meant, keep them:\n{}", wrong.join("\n"));
}

/// The tolerance is no blindness: a reader of one language would notice the map of another.
#[test]
fn the_kept_maps_differ_by_more_than_the_tolerance() {
    let maps: Vec<_> = Locale::ALL.iter().map(|locale| decoded(&fs::read(kept(*locale)).unwrap())).collect();
    for (index, one) in maps.iter().enumerate() {
        for other in &maps[..index] {
            let same_size = (one.width, one.height) == (other.width, other.height);
            let most = one.values.iter().zip(&other.values).map(|(one, other)| one.abs_diff(*other)).max();
            assert!(!same_size || most > Some(AT_MOST));
        }
    }
}

fn kept(locale: Locale) -> PathBuf {
    repository::root().join(format!("tests/it/pictures/map-{locale}.png"))
}

fn decoded(bytes: &[u8]) -> Pixels {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut values = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut values).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb);
    Pixels { width: info.width as usize, height: info.height as usize, values }
}

/// Each pixel the mean of a square.
fn smaller(pixels: &Pixels) -> Pixels {
    let (width, height) = (pixels.width / SMALLER, pixels.height / SMALLER);
    let mut values = Vec::with_capacity(width * height * 3);
    for (y, x, colour) in (0..height).flat_map(|y| (0..width).flat_map(move |x| (0..3).map(move |c| (y, x, c)))) {
        let square =
            (0..SMALLER).flat_map(|down| (0..SMALLER).map(move |right| (y * SMALLER + down, x * SMALLER + right)));
        let sum: usize = square.map(|(y, x)| usize::from(pixels.values[(y * pixels.width + x) * 3 + colour])).sum();
        values.push(u8::try_from(sum / (SMALLER * SMALLER)).unwrap());
    }
    Pixels { width, height, values }
}

fn encoded(pixels: &Pixels) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (width, height) = (u32::try_from(pixels.width).unwrap(), u32::try_from(pixels.height).unwrap());
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels.values).unwrap();
    writer.finish().unwrap();
    bytes
}
