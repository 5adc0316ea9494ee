//! The lines of an inbox: a heading, then entries `+SUM<TAB>ID<TAB>SECONDS<TAB>JSON` and erasures
//! `-SUM<TAB>ID`. The sum is over the sign and all behind the first tab, so that a line that was cut, or that ran
//! into another, is none.

/// The first line of every inbox; a file that begins otherwise is not ours to touch.
pub(super) const HEADER: &[u8] = b"almanac-bot inbox 1\n";

/// A line that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// An update that was put in.
    Entry { id: i64, taken: i64, raw: &'a str },
    /// An update that is finished.
    Erasure { id: i64 },
}

/// The line of an update, its end included.
pub(super) fn entry(id: i64, taken: i64, raw: &str) -> Vec<u8> {
    whole(b'+', &format!("{id}\t{taken}\t{}", raw.replace(['\n', '\r'], " ")))
}

/// The line that says that an update is finished, its end included.
pub(super) fn erasure(id: i64) -> Vec<u8> {
    whole(b'-', &id.to_string())
}

fn whole(sign: u8, content: &str) -> Vec<u8> {
    format!("{}{:016x}\t{content}\n", char::from(sign), sum(sign, content)).into_bytes()
}

/// Reads a line without its end; `None` if it is damaged.
pub(super) fn read(line: &[u8]) -> Option<Line<'_>> {
    let (&sign, rest) = line.split_first()?;
    let (sum_given, content) = str::from_utf8(rest).ok()?.split_once('\t')?;
    if sum_given != format!("{:016x}", sum(sign, content)) {
        return None;
    }
    match sign {
        b'-' => Some(Line::Erasure { id: content.parse().ok()? }),
        b'+' => {
            let (id, rest) = content.split_once('\t')?;
            let (taken, raw) = rest.split_once('\t')?;
            Some(Line::Entry { id: id.parse().ok()?, taken: taken.parse().ok()?, raw })
        }
        _ => None,
    }
}

/// FNV-1a of 64 bits.
fn sum(sign: u8, content: &str) -> u64 {
    let bytes = content.bytes().chain([sign]);
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(id: i64, taken: i64, raw: String) {
            let line = entry(id, taken, &raw);
            let (end, line) = line.split_last().expect("a line");
            prop_assert_eq!(*end, b'\n');
            let raw = raw.replace(['\n', '\r'], " ");
            prop_assert_eq!(read(line), Some(Line::Entry { id, taken, raw: &raw }));
            prop_assert!((0..line.len()).all(|end| read(&line[..end]).is_none()));
            let line = erasure(id);
            prop_assert_eq!(read(&line[..line.len() - 1]), Some(Line::Erasure { id }));
        }

        #[test]
        fn a_changed_byte_is_found(at in 0..40_usize, with: u8) {
            let mut line = entry(123_456, 1_700_000_000, r#"{"update_id":123456}"#);
            line.pop();
            let changed = line[at] != with;
            line[at] = with;
            prop_assert_eq!(read(&line).is_none(), changed);
        }

        #[test]
        fn any_bytes_are_read_without_panic(line in prop::collection::vec(any::<u8>(), 0..60)) {
            prop_assert_eq!(read(&line), None);
        }
    }
}
