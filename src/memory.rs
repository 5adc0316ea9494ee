//! Keeps the bot small: what loading freed goes back to the system at once, and in a quiet moment so does what the last
//! burst needed and an idle bot does not.

#[cfg(target_os = "linux")]
use std::ops::Range;

use almanac_bot::cli::Moments;
use libmimalloc_sys::{mi_collect, mi_option_set, mi_option_t};

/// What is done about memory, and when.
pub(crate) const MOMENTS: Moments =
    Moments { loading: || purge_after(0), loaded: || purge_after(USUAL_DELAY), quiet: give_back };

/// `mi_option_purge_delay`, for which the crate has no name: how long freed memory is kept for reuse, in milliseconds.
const PURGE_DELAY: mi_option_t = 15;
/// Its value when nobody sets it. <https://microsoft.github.io/mimalloc/environment.html>
const USUAL_DELAY: std::ffi::c_long = 10;

/// From now on memory goes back to the system so many milliseconds after it was freed. Loading frees as much as it keeps
/// and leaves 3 MB less behind with 0; answers are faster with a delay.
#[expect(unsafe_code, reason = "the allocator's own function, which takes no pointer and may be called at any time")]
fn purge_after(milliseconds: std::ffi::c_long) {
    // SAFETY: it has no preconditions; the allocator reads the option whenever it frees.
    unsafe { mi_option_set(PURGE_DELAY, milliseconds) };
}

/// Gives free memory of this thread back to the system, and lets go of pages that were read from the binary: what is
/// needed again comes back from the page cache, a few hundred microseconds in all.
fn give_back() {
    collect();
    #[cfg(target_os = "linux")]
    if let Ok(mappings) = std::fs::read_to_string("/proc/self/smaps") {
        unchanged(&mappings).iter().for_each(let_go);
    }
}

#[expect(unsafe_code, reason = "the allocator's own function, which takes no pointer and may be called at any time")]
fn collect() {
    // SAFETY: it has no preconditions: https://microsoft.github.io/mimalloc/group__extended.html
    unsafe { mi_collect(true) };
}

/// The addresses, out of `/proc/self/smaps`, of the mappings of files that cannot be written and of which nobody, such
/// as the loader, has changed a page before (`proc_pid_smaps(5)`).
#[cfg(target_os = "linux")]
fn unchanged(mappings: &str) -> Vec<Range<usize>> {
    let (mut found, mut candidate) = (Vec::new(), None);
    for line in mappings.lines() {
        match line.strip_prefix("Anonymous:") {
            // Every mapping has this line, so that a candidate never outlives its own.
            Some(changed) => found.extend(candidate.take().filter(|_| changed.trim_start().starts_with("0 "))),
            None => candidate = candidate.or_else(|| file(line)),
        }
    }
    found
}

/// The addresses in the first line of a mapping of a file that cannot be written.
#[cfg(target_os = "linux")]
fn file(line: &str) -> Option<Range<usize>> {
    let mut fields = line.split_ascii_whitespace();
    let (from, to) = fields.next()?.split_once('-')?;
    let (permissions, path) = (fields.next()?, fields.nth(3)?);
    if !matches!(permissions, "r-xp" | "r--p") || !path.starts_with('/') {
        return None;
    }
    let address = |text| usize::from_str_radix(text, 16).ok();
    Some(address(from)?..address(to)?)
}

#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "there is no safe way to let go of pages that the loader mapped")]
fn let_go(range: &Range<usize>) {
    // SAFETY: the range is a whole mapping, as the system gave it, of a file that is mapped without the right to write.
    // None of its pages was changed, so those that are read from the file again are the same (madvise(2)).
    // A refusal changes nothing.
    let _ = unsafe { libc::madvise(range.start as *mut libc::c_void, range.len(), libc::MADV_DONTNEED) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn only_unchanged_pages_of_files_are_let_go() {
        let mapping = |first: &str, changed: u32| {
            format!("{first}\nSize: 64 kB\nRss: 64 kB\nAnonymous: {changed:8} kB\nVmFlags: rd mr mw me\n")
        };
        let mappings = [
            mapping("1000-2000 r--p 00000000 08:01 1234    /usr/bin/bot", 0),
            mapping("2000-3000 r-xp 00002000 08:01 1234    /usr/bin/bot", 0),
            mapping("3000-4000 r--p 00003000 08:01 1234    /usr/bin/bot", 20),
            mapping("4000-5000 r-xp 00004000 08:01 1234    /usr/bin/bot", 4),
            mapping("5000-6000 rw-p 00005000 08:01 1234    /usr/bin/bot", 0),
            mapping("6000-7000 r--s 00000000 08:01 1235    /usr/share/text", 0),
            mapping("7000-8000 r-xp 00000000 00:00 0       [vdso]", 0),
            mapping("8000-9000 r--p 00000000 00:00 0", 0),
            mapping("9000-a000 r-xp 00000000 08:01 1236    /usr/lib/libc.so.6", 0),
            "nonsense r-xp 0 0 0 /bin/sh".to_owned(),
        ]
        .concat();
        assert_eq!(unchanged(&mappings), [0x1000..0x2000, 0x2000..0x3000, 0x9000..0xa000]);
        assert_eq!(unchanged(""), []);
    }

    #[test]
    #[expect(
        unsafe_code,
        reason = "the allocator's own function, which takes no pointer and may be called at any time"
    )]
    fn the_option_is_the_one_we_mean() {
        // SAFETY: it has no preconditions.
        let delay = || unsafe { libmimalloc_sys::mi_option_get(PURGE_DELAY) };
        assert_eq!(delay(), USUAL_DELAY);
        (MOMENTS.loading)();
        assert_eq!(delay(), 0);
        (MOMENTS.loaded)();
        assert_eq!(delay(), USUAL_DELAY);
    }

    #[test]
    fn a_program_goes_on_after_giving_back() {
        let before = (0..1000).map(|number| number.to_string()).collect::<Vec<_>>();
        give_back();
        assert_eq!(before.iter().map(String::len).sum::<usize>(), 2890);
    }
}
