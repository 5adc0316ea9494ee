//! Folders on disk.

use std::fs;
use std::path::PathBuf;

use super::*;

/// A folder of its own for one test, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("almanac-bot-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with_the_good_almanac(name: &str) -> Self {
        let scratch = Self::new(name);
        for (file, text) in good() {
            scratch.write(file, text.as_bytes());
        }
        scratch
    }

    fn write(&self, file: &str, bytes: &[u8]) {
        fs::write(self.0.join(file), bytes).unwrap();
    }

    fn said(&self) -> String {
        let faults = faults(&Folder::open(&self.0).unwrap());
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    fn refused(&self) -> String {
        Folder::open(&self.0).unwrap_err().to_string()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left in the temporary folder spoils no other test.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn other_files_are_left_alone() {
    let scratch = Scratch::with_the_good_almanac("others");
    scratch.write("README.md", b"Not ours.");
    scratch.write("events.json~", b"{");
    assert_eq!(scratch.said(), "");
}

#[test]
fn an_empty_folder_has_no_almanac() {
    assert_eq!(Scratch::new("empty").said(), "almanac.json: the file is missing; every almanac needs one");
}

#[test]
fn bytes_that_are_not_utf_8_are_reported_where_they_begin() {
    let scratch = Scratch::with_the_good_almanac("latin1");
    let terms = good()["terms.json"].replace("Reech", "R@@ch");
    let bytes: Vec<u8> = terms.bytes().map(|byte| if byte == b'@' { 0xea } else { byte }).collect();
    scratch.write("terms.json", &bytes);
    assert_eq!(scratch.said(), "");
}

#[test]
fn utf_16_is_not_utf_8() {
    let scratch = Scratch::with_the_good_almanac("utf16");
    let text = format!("\u{feff}{}", good()["terms.json"]);
    scratch.write("terms.json", &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    assert_eq!(scratch.said(), "");
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let scratch = Scratch::with_the_good_almanac("unreadable");
    let path = scratch.0.display().to_string();

    let missing = Scratch(scratch.0.join("nowhere"));
    assert_eq!(missing.refused(), format!("there is no folder {path}/nowhere"));

    let file = Scratch(scratch.0.join("terms.json"));
    assert_eq!(file.refused(), format!("there is no folder {path}/terms.json"));

    fs::remove_file(&file.0).unwrap();
    fs::create_dir(&file.0).unwrap();
    assert_eq!(scratch.refused(), format!("cannot read {path}/terms.json: Is a directory (os error 21)"));
}
