//! Tests from outside: the library and the program as others use them, and the repository as others read it.
#![cfg(test)]

mod docs;
mod licences;
mod repository;
mod rooms;
mod topic;
