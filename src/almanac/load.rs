//! From a folder of JSON files to records, with every fault at its line and column.

mod fault;
mod folder;
mod locate;
mod plain;
mod read;

pub(crate) use fault::Report;
pub use fault::{Fault, Faults, Position};
pub use folder::{FileKind, Folder, FolderError};
pub(crate) use read::{Draft, Filed, read};
