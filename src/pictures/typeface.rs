//! The letters: Noto Sans, which has all of all languages, so that no picture depends on what is installed.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::packed;

/// The family's name in SVG.
pub(super) const FAMILY: &str = "Noto Sans";

/// A weight and slope of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
}

impl Face {
    const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// The file, unpacked when the first picture is drawn.
    fn file(self) -> &'static [u8] {
        static FILES: [LazyLock<Vec<u8>>; 3] = [
            LazyLock::new(|| packed::REGULAR.bytes()),
            LazyLock::new(|| packed::BOLD.bytes()),
            LazyLock::new(|| packed::ITALIC.bytes()),
        ];
        &FILES[self as usize]
    }

    /// What SVG calls it.
    pub(super) const fn attributes(self) -> &'static str {
        match self {
            Self::Regular => "",
            Self::Bold => r#" font-weight="bold""#,
            Self::Italic => r#" font-style="italic""#,
        }
    }
}

/// All faces for the renderer. Reading them takes longer than anything else, so they are read once.
pub(super) fn database() -> Arc<Database> {
    static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut database = Database::new();
        for face in Face::ALL {
            database.load_font_source(Source::Binary(Arc::new(face.file())));
        }
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

/// A font size in a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub(super) face: Face,
    /// In pixels.
    pub(super) size: f64,
}

impl Type {
    /// The part of the size that capitals rise above the line, accents and the ascenders of the typeface included.
    const ASCENT: f64 = 0.78;
    /// The part of the size that letters hang below the line.
    const DESCENT: f64 = 0.22;

    pub(super) fn ascent(self) -> f64 {
        self.size * Self::ASCENT
    }

    pub(super) fn descent(self) -> f64 {
        self.size * Self::DESCENT
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> f64 {
        self.size * 1.16
    }

    /// How wide a text is, in pixels. Kerning is left out, which makes it a little too wide rather than too narrow.
    pub(super) fn width(self, text: &str) -> f64 {
        // The files are part of the program, and a test reads all of them.
        let Ok(font) = FontRef::new(self.face.file()) else { return 0.0 };
        #[expect(clippy::cast_possible_truncation, reason = "font sizes are small")]
        let metrics = font.glyph_metrics(Size::new(self.size as f32), LocationRef::default());
        let letters = font.charmap();
        let advance = |c| metrics.advance_width(letters.map(c).unwrap_or_default()).unwrap_or_default();
        text.chars().map(|c| f64::from(advance(c))).sum()
    }

    /// The text in lines that are at most `width` pixels wide, as far as its words allow.
    pub(super) fn wrap(self, text: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Whether the face has a letter.
    #[cfg(test)]
    pub(super) fn has(self, letter: char) -> bool {
        FontRef::new(self.face.file()).unwrap().charmap().map(letter).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_the_letters_of_every_language() {
        let letters = "AZaz09 ËëÇç ĆćČčĐđŠšŽž АЯаяЁё ЂђЈјЉљЊњЋћЏџ –—’“”„«»()/,.:;·°";
        for face in Face::ALL {
            let of_size = Type { face, size: 20.0 };
            let missing: String = letters.chars().filter(|&letter| !of_size.has(letter)).collect();
            assert_eq!(missing, "", "{face:?}");
            assert!(of_size.width("mm") > of_size.width("ii"));
        }
        assert_eq!(database().len(), Face::ALL.len());
        assert!(database().faces().all(|face| face.families[0].0 == FAMILY));
    }

    #[test]
    fn lines_break_between_words() {
        let type_ = Type { face: Face::Regular, size: 10.0 };
        let wide = type_.width("one two");
        assert_eq!(type_.wrap("one two three", wide), ["one two", "three"]);
        assert_eq!(type_.wrap("unbreakable", 1.0), ["unbreakable"]);
    }
}
