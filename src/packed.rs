//! What the binary carries packed, since it is read once or not at all: the shipped almanac, the vocabulary of
//! questions and the typefaces. `build.rs` packs them.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// A file inside the binary, compressed as zlib (RFC 1950).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Packed(&'static [u8]);

macro_rules! packed {
    ($name:literal) => {
        Packed(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".zlib")))
    };
}

/// The files of the shipped almanac with their names.
pub(crate) static ALMANAC: &[(&str, Packed)] = &include!(concat!(env!("OUT_DIR"), "/almanac.rs"));
/// The tables of the vocabulary.
pub(crate) static VOCABULARY: [Packed; 2] = [packed!("words.txt"), packed!("concepts.txt")];
/// The typeface, upright.
pub(crate) static REGULAR: Packed = packed!("regular.ttf");
/// The typeface, bold.
pub(crate) static BOLD: Packed = packed!("bold.ttf");
/// The typeface, slanted.
pub(crate) static ITALIC: Packed = packed!("italic.ttf");

impl Packed {
    /// The bytes of the file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        #[expect(clippy::expect_used, reason = "packed when the binary was built, and a test unpacks each file")]
        ZlibDecoder::new(self.0).read_to_end(&mut bytes).expect("what was packed can be unpacked");
        bytes
    }

    /// The text of the file; not for typefaces.
    pub(crate) fn text(self) -> String {
        let mut text = String::new();
        #[expect(clippy::expect_used, reason = "`build.rs` has read it as text, and a test unpacks each file")]
        ZlibDecoder::new(self.0).read_to_string(&mut text).expect("what was packed can be unpacked");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_as_it_was_packed() {
        let file = |path: &str| std::fs::read_to_string(path).unwrap();
        let names = ALMANAC.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert_eq!(names.len(), std::fs::read_dir(env!("SHIPPED")).unwrap().count());
        for (name, packed) in ALMANAC {
            assert_eq!(packed.text(), file(&format!("{}/{name}", env!("SHIPPED"))), "{name}");
        }
        for (name, packed) in ["words", "concepts"].into_iter().zip(VOCABULARY) {
            assert_eq!(packed.text(), file(&format!("src/language/vocabulary/{name}.txt")), "{name}");
        }
        for face in [REGULAR, BOLD, ITALIC] {
            assert_eq!(face.bytes()[..4], [0, 1, 0, 0], "the mark of a TrueType file");
        }
    }
}
