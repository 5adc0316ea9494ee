//! Gives back, in a quiet moment, the memory that loading and the last burst needed and an idle bot does not.

#[cfg(target_os = "linux")]
use std::ops::Range;

/// Gives free memory of this thread back to the system, and lets go of the pages of code that were read from the
/// binary: what is needed again comes back from the page cache, a few hundred microseconds in all.
pub(crate) fn give_back() {
    collect();
    #[cfg(target_os = "linux")]
    if let Ok(maps) = std::fs::read_to_string("/proc/self/maps") {
        maps.lines().filter_map(code).for_each(|range| let_go(&range));
    }
}

#[expect(unsafe_code, reason = "the allocator's own function, which takes no pointer and may be called at any time")]
fn collect() {
    // SAFETY: it has no preconditions: https://microsoft.github.io/mimalloc/group__extended.html
    unsafe { libmimalloc_sys::mi_collect(true) };
}

/// The addresses of a mapping of a file that can be executed and not written, out of a line of `/proc/self/maps`
/// (`proc_pid_maps(5)`).
#[cfg(target_os = "linux")]
fn code(line: &str) -> Option<Range<usize>> {
    let mut fields = line.split_ascii_whitespace();
    let (from, to) = fields.next()?.split_once('-')?;
    let (permissions, path) = (fields.next()?, fields.nth(3)?);
    if permissions != "r-xp" || !path.starts_with('/') {
        return None;
    }
    let address = |text| usize::from_str_radix(text, 16).ok();
    Some(address(from)?..address(to)?)
}

#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "there is no safe way to let go of pages that the loader mapped")]
fn let_go(range: &Range<usize>) {
    // SAFETY: the range is a whole mapping, as the system gave it, of a file that is mapped without the right to write.
    // Nobody has changed its pages, so those that are read from the file again are the same (madvise(2)).
    // A refusal changes nothing.
    let _ = unsafe { libc::madvise(range.start as *mut libc::c_void, range.len(), libc::MADV_DONTNEED) };
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_code_from_files_is_let_go() {
        let cases = [
            ("55d0-55e0 r-xp 00002000 08:01 1234    /usr/bin/bot", Some(0x55d0..0x55e0)),
            ("55d0-55e0 r--p 00000000 08:01 1234    /usr/bin/bot", None),
            ("55d0-55e0 rw-p 00000000 08:01 1234    /usr/bin/bot", None),
            ("7ffd-7ffe r-xp 00000000 00:00 0       [vdso]", None),
            ("7ffd-7ffe r-xp 00000000 00:00 0", None),
            ("", None),
            ("nonsense r-xp 0 0 0 /bin/sh", None),
        ];
        for (line, expected) in cases {
            assert_eq!(code(line), expected, "{line}");
        }
    }

    #[test]
    fn a_program_goes_on_after_giving_back() {
        let before = (0..1000).map(|number| number.to_string()).collect::<Vec<_>>();
        give_back();
        assert_eq!(before.iter().map(String::len).sum::<usize>(), 2890);
    }
}
