//! The example almanac, for the tests of all rooms.

use std::path::Path;
use std::sync::LazyLock;

use super::Almanac;
use super::load::Folder;

/// The invented almanac of `docs/example`, loaded once.
pub(crate) static EXAMPLE: LazyLock<Almanac> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/example");
    Almanac::load(&Folder::open(&path).unwrap()).unwrap()
});
