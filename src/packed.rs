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
/// The typeface for running text.
pub(crate) static REGULAR: Packed = packed!("regular.ttf");
/// The typeface for titles.
pub(crate) static BOLD: Packed = packed!("bold.ttf");
/// The typeface for notes.
pub(crate) static ITALIC: Packed = packed!("italic.ttf");

impl Packed {
    /// The bytes of the file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        #[expect(clippy::expect_used, reason = "packed when the binary was built, and a test unpacks each file")]
        ZlibDecoder::new(self.0).read_to_end(&mut bytes).expect("what was packed can be unpacked");
        bytes
    }

    /// The text of the file.
    pub(crate) fn text(self) -> String {
        String::from_utf8(self.bytes()).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
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
