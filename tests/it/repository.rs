//! The files of this repository, for tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder with `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file's text, by its path from the root.
pub(crate) fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files in a folder and its folders, as paths from the root, in alphabetical order. None for a folder that is missing.
///
/// Hidden ones are left out, and what Cargo builds.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name();
            if name.to_string_lossy().starts_with('.') || path == root().join("target") {
                continue;
            }
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    let mut files: Vec<_> =
        files.iter().filter_map(|path| path.strip_prefix(root()).ok()).map(Path::to_path_buf).collect();
    files.sort();
    files
}

/// Files with an ending, like [`files`].
pub(crate) fn files_with(folder: &str, ending: &str) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|path| path.extension().is_some_and(|extension| extension == ending)).collect()
}
