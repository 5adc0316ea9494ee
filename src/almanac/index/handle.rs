//! Short names of records and words that stay the same from one edition to the next.

use std::array;
use std::fmt;
use std::str::FromStr;

/// 48 bits that stand for a record's id or a word of the almanac wherever room is scarce: callback data
/// holds 64 bytes, and two ids can be longer than that.
///
/// It is a hash of the text, so it needs no table that would have to be kept, and a new edition gives the
/// same record the same handle. Written as eight of `A-Z a-z 0-9 _ -`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle(u64);

const BITS: u32 = 48;

impl Handle {
    /// The letters that handles are written in, each for six bits.
    pub const LETTERS: &'static [u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /// How many letters a handle is written in.
    pub const LENGTH: usize = BITS as usize / 6;

    /// The handle of a text: FNV-1a of its bytes, folded to 48 bits.
    pub fn of(text: &str) -> Self {
        let hash = text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self((hash ^ (hash >> BITS)) & ((1 << BITS) - 1))
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digit = |place: usize| usize::try_from((self.0 >> (6 * place)) & 63).unwrap_or_default();
        let letters: [u8; Self::LENGTH] = array::from_fn(|at| Self::LETTERS[digit(Self::LENGTH - 1 - at)]);
        f.write_str(str::from_utf8(&letters).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a handle is eight of A-Z, a-z, 0-9, `-` and `_`")]
pub struct HandleError;

impl FromStr for Handle {
    type Err = HandleError;

    fn from_str(text: &str) -> Result<Self, HandleError> {
        if text.len() != Self::LENGTH {
            return Err(HandleError);
        }
        text.bytes().try_fold(Self(0), |Self(value), byte| {
            let digit = Self::LETTERS.iter().position(|&letter| letter == byte).ok_or(HandleError)?;
            Ok(Self(value << 6 | digit as u64))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_never_change() {
        // Buttons sent years ago hold these.
        assert_eq!(Handle::of("").to_string(), "nOSEIujX");
        assert_eq!(Handle::of("judo").to_string(), "d934RW5P");
        assert_eq!("judo".parse::<Handle>(), Err(HandleError));
        assert_eq!("vdIPJs2é".parse::<Handle>(), Err(HandleError));
    }

    proptest::proptest! {
        #[test]
        fn a_handle_is_read_back(text in ".{0,40}") {
            let handle = Handle::of(&text);
            proptest::prop_assert_eq!(handle.to_string().parse(), Ok(handle));
        }
    }
}
