//! The lines of an inbox: a heading, then entries `+SUM<TAB>ID<TAB>SECONDS<TAB>JSON` and erasures
//! `-SUM<TAB>ID`. The sum is over all behind the first tab and the sign, so that a line that was cut, or that ran
//! into another, is none: CRC-32 in 8 hexadecimal digits, or, as version 0.1.0 wrote it, FNV-1a in 16.

use std::io::Write;

/// The first line of every inbox; a file that begins otherwise is not ours to touch.
pub(super) const HEADER: &[u8] = b"almanac-bot inbox 1\n";
/// How many hexadecimal digits a sum has.
const DIGITS: usize = 8;

/// A line that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// An update that was put in.
    Entry { id: i64, taken: i64, raw: &'a str },
    /// An update that is finished.
    Erasure { id: i64 },
}

/// Writes the line of an update, its end included.
pub(super) fn write_entry(into: &mut Vec<u8>, id: i64, taken: i64, raw: &str) {
    write_whole(into, b'+', |into| {
        // Writing to memory does not fail.
        let _ = write!(into, "{id}\t{taken}\t");
        let start = into.len();
        into.extend_from_slice(raw.as_bytes());
        for byte in &mut into[start..] {
            if matches!(byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
    });
}

/// Writes the line that says that an update is finished, its end included.
pub(super) fn write_erasure(into: &mut Vec<u8>, id: i64) {
    write_whole(into, b'-', |into| {
        let _ = write!(into, "{id}");
    });
}

fn write_whole(into: &mut Vec<u8>, sign: u8, write_content: impl FnOnce(&mut Vec<u8>)) {
    let start = into.len();
    into.extend_from_slice(&[sign; 1 + DIGITS]);
    into.push(b'\t');
    let content = into.len();
    write_content(into);
    let sum = sum(sign, &into[content..]);
    into[start + 1..content - 1].copy_from_slice(format!("{sum:08x}").as_bytes());
    into.push(b'\n');
}

/// The number in a line, which is not otherwise looked at.
pub(super) fn id(line: &[u8]) -> Option<i64> {
    let number = line.split(|byte| *byte == b'\t').nth(1)?;
    str::from_utf8(number).ok()?.parse().ok()
}

/// Reads a line without its end; `None` if it is damaged.
pub(super) fn read(line: &[u8]) -> Option<Line<'_>> {
    let (&sign, rest) = line.split_first()?;
    let (sum_given, content) = str::from_utf8(rest).ok()?.split_once('\t')?;
    let is_whole = match sum_given.len() {
        DIGITS => sum_given == format!("{:08x}", sum(sign, content.as_bytes())),
        _ => sum_given == format!("{:016x}", former_sum(sign, content.as_bytes())),
    };
    if !is_whole {
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

fn sum(sign: u8, content: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(content);
    hasher.update(&[sign]);
    hasher.finalize()
}

fn former_sum(sign: u8, content: &[u8]) -> u64 {
    let bytes = content.iter().chain([&sign]);
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(id: i64, taken: i64, raw: &str) -> Vec<u8> {
        let mut line = Vec::new();
        write_entry(&mut line, id, taken, raw);
        line
    }

    #[test]
    fn a_line_is_as_it_was_and_former_ones_are_read() {
        assert_eq!(entry(-7, 1_700_000_000, "{\n}"), b"+5dc82b61\t-7\t1700000000\t{ }\n");
        let former = Some(Line::Entry { id: -7, taken: 1_700_000_000, raw: "{ }" });
        assert_eq!(read(b"+fe1e3f64d28a1d34\t-7\t1700000000\t{ }"), former);
        assert_eq!(read(b"-de686017de09df50\t-7"), Some(Line::Erasure { id: -7 }));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(id: i64, taken: i64, raw: String) {
            let line = entry(id, taken, &raw);
            let (end, line) = line.split_last().expect("a line");
            prop_assert_eq!(*end, b'\n');
            let raw = raw.replace(['\n', '\r'], " ");
            prop_assert_eq!(read(line), Some(Line::Entry { id, taken, raw: &raw }));
            prop_assert!((0..line.len()).all(|end| read(&line[..end]).is_none()));
            prop_assert_eq!(super::id(line), Some(id));
            let mut line = Vec::new();
            write_erasure(&mut line, id);
            line.pop();
            prop_assert_eq!((read(&line), super::id(&line)), (Some(Line::Erasure { id }), Some(id)));
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
