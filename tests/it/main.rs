//! Tests from outside, in one binary so that they are linked once: the library and the program as others use
//! them, and the repository as others read it.
#![cfg(test)]

mod broken;
mod docs;
#[cfg(feature = "sandbox")]
mod guest;
mod keywords;
mod licences;
mod pictures;
mod program;
mod questions;
mod repository;
mod rooms;
mod strings;
mod telegram;
mod topic;
mod translations;
mod walk;
mod zones;
