//! A quick hash for the maps that are filled while an almanac is loaded. Its keys come from the almanac's own files and
//! not from people, so nobody can choose them to collide.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds the hashers.
pub(super) type Quick = BuildHasherDefault<QuickHasher>;

/// Multiplies and turns, eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct QuickHasher(u64);

impl QuickHasher {
    const fn add(&mut self, word: u64) {
        // The golden ratio in 64 bits, as Knuth recommends for multiplicative hashing.
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        // The upper bits are the mixed ones, and maps look at both ends.
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut parts = bytes.chunks_exact(8);
        for part in &mut parts {
            let mut word = [0; 8];
            word.copy_from_slice(part);
            self.add(u64::from_le_bytes(word));
        }
        let mut word = [0; 8];
        let rest = parts.remainder();
        word[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(word));
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }
}
