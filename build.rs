//! Packs what the binary carries: the shipped almanac, the vocabulary and the typefaces take less than half of their size.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use flate2::Compression;
use flate2::write::ZlibEncoder;

const ALMANAC: &str = "data/kosovo-russia";
const VOCABULARY: [&str; 2] = ["src/language/vocabulary/words.txt", "src/language/vocabulary/concepts.txt"];
const TYPEFACES: [(&str, &[u8]); 3] =
    [("regular.ttf", notosans::REGULAR_TTF), ("bold.ttf", notosans::BOLD_TTF), ("italic.ttf", notosans::ITALIC_TTF)];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut files = Vec::new();
    for file in fs::read_dir(ALMANAC)? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    // The order of a folder is the file system's; the binary should not depend on it.
    files.sort();
    println!("cargo::rerun-if-changed={ALMANAC}");
    println!("cargo::rustc-env=SHIPPED={ALMANAC}");
    let mut list = String::from("[\n");
    for path in &files {
        let name = pack_file(path, &out)?;
        writeln!(list, "    ({name:?}, packed!({name:?})),")?;
    }
    fs::write(out.join("almanac.rs"), list + "]\n")?;
    for path in VOCABULARY {
        pack_file(Path::new(path), &out)?;
    }
    for (name, bytes) in TYPEFACES {
        pack(name, bytes, &out)?;
    }
    Ok(())
}

/// Packs a file and gives its name.
fn pack_file(path: &Path, out: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file's name is not text")?;
    // Text, so that whoever unpacks it may rely on that.
    pack(name, fs::read_to_string(path)?.as_bytes(), out)?;
    Ok(name.to_owned())
}

fn pack(name: &str, bytes: &[u8], out: &Path) -> Result<(), Box<dyn Error>> {
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    fs::write(out.join(format!("{name}.zlib")), packer.finish()?)?;
    Ok(())
}
