//! Folders on disk.

use std::fs;
use std::path::{Path, PathBuf};

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
    assert_eq!(scratch.said(), "terms.json:6:21: the file is not UTF-8 from here on; save it as UTF-8");
}

#[test]
fn utf_16_is_not_utf_8() {
    let scratch = Scratch::with_the_good_almanac("utf16");
    let text = format!("\u{feff}{}", good()["terms.json"]);
    scratch.write("terms.json", &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    let expected =
        ["terms.json:1:1: expected a value", "terms.json:1:1: the file is not UTF-8 from here on; save it as UTF-8"];
    assert_eq!(scratch.said(), expected.join("\n"));
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

#[test]
fn the_fault_in_the_curators_guide_is_as_it_says() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let scratch = Scratch::new("guide");
    for entry in fs::read_dir(docs.join("example")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, scratch.0.join(path.file_name().unwrap())).unwrap();
    }
    assert_eq!(scratch.said(), "");

    let events = fs::read_to_string(scratch.0.join("events.json")).unwrap();
    let frozen = events.find("ev-1962-ferry-frozen").unwrap();
    let (before, after) = events.split_at(frozen);
    scratch.write("events.json", (before.to_owned() + &after.replacen("src-handbook", "src-hanbook", 1)).as_bytes());
    let said = scratch.said();
    assert_eq!(said, "events.json:49:19: ev-1962-ferry-frozen: there is no source `src-hanbook`");
    assert!(fs::read_to_string(docs.join("almanac.md")).unwrap().contains(&said));
}
