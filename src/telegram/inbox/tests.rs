//! What a kill, a second bot and odd texts do to an inbox.

mod room;

use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use proptest::prelude::*;

use super::*;

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("almanac-bot-inbox-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        folder
    }

    fn inbox(&self) -> PathBuf {
        self.0.join("bot.inbox")
    }

    fn open(&self) -> (Inbox, Vec<Pending>) {
        let (inbox, left) = Inbox::open(&self.inbox(), at(0)).unwrap();
        (inbox, left.pending)
    }

    /// What a new start would replay.
    fn left(&self) -> Vec<(i64, String)> {
        self.open().1.into_iter().map(|pending| (pending.id, pending.raw)).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + seconds).unwrap()
}

fn entries(pairs: &[(i64, &str)]) -> Vec<(i64, String)> {
    pairs.iter().map(|&(id, raw)| (id, raw.to_owned())).collect()
}

#[test]
fn the_unfinished_come_back_in_order() {
    let folder = Folder::new();
    let (mut inbox, pending) = folder.open();
    assert!(pending.is_empty() && inbox.is_empty());
    for (id, raw) in [(9, "nine"), (3, "three"), (-4, "minus four"), (i64::MAX, "")] {
        inbox.put(id, raw, at(0)).unwrap();
    }
    inbox.put(9, "not again", at(5)).unwrap();
    inbox.finish(3).unwrap();
    inbox.finish(3).unwrap();
    inbox.finish(77).unwrap();
    assert_eq!(inbox.len(), 3);
    drop(inbox);
    let expected = entries(&[(9, "nine"), (-4, "minus four"), (i64::MAX, "")]);
    assert_eq!(folder.left(), expected);
    assert_eq!(folder.left(), expected);
    // A number that starts again.
    let (mut inbox, _) = folder.open();
    inbox.finish(9).unwrap();
    inbox.put(9, "new", at(0)).unwrap();
    drop(inbox);
    assert_eq!(folder.left(), entries(&[(-4, "minus four"), (i64::MAX, ""), (9, "new")]));
}

#[test]
fn what_was_finished_lately_is_remembered() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    for id in 1..=3 {
        inbox.enter(id, "x", at(0)).unwrap();
    }
    inbox.erase(1);
    inbox.erase(3);
    assert_eq!(fs::metadata(folder.inbox()).unwrap().len(), HEADING, "nothing is written before the flush");
    inbox.flush().unwrap();
    drop(inbox);
    let (_, left) = Inbox::open(&folder.inbox(), at(0)).unwrap();
    let finished = [1, 3].map(|id| Finished { id, content: Content::of("x") });
    assert_eq!((left.pending.len(), left.pending[0].id, left.finished), (1, 2, finished.to_vec()));
}

#[test]
fn a_cut_at_any_byte_costs_its_line_at_most() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    inbox.put(1, "one", at(0)).unwrap();
    inbox.put(12, "twelve é", at(0)).unwrap();
    inbox.finish(1).unwrap();
    inbox.put(123, "more", at(0)).unwrap();
    inbox.finish(12).unwrap();
    drop(inbox);
    let whole = fs::read(folder.inbox()).unwrap();
    for end in 0..=whole.len() {
        fs::write(folder.inbox(), &whole[..end]).unwrap();
        let mut expected = Vec::new();
        match whole[..end].split(|byte| *byte == b'\n').count() - 1 {
            0 | 1 => {}
            2 => expected.push((1, "one")),
            3 => expected.extend([(1, "one"), (12, "twelve é")]),
            4 => expected.push((12, "twelve é")),
            5 => expected.extend([(12, "twelve é"), (123, "more")]),
            _ => expected.push((123, "more")),
        }
        let (mut inbox, pending) = folder.open();
        let left: Vec<_> = pending.iter().map(|pending| (pending.id, pending.raw.as_str())).collect();
        assert_eq!(left, expected, "cut at {end}");
        // What follows the cut is understood.
        inbox.put(7, "seven", at(0)).unwrap();
        drop(inbox);
        expected.push((7, "seven"));
        assert_eq!(folder.left(), entries(&expected), "cut at {end}");
    }
}

#[test]
fn damage_within_costs_its_line_alone() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    for (id, raw) in [(1, "one"), (2, "two"), (3, "three")] {
        inbox.put(id, raw, at(0)).unwrap();
    }
    drop(inbox);
    let whole = fs::read(folder.inbox()).unwrap();
    let second = whole.windows(3).position(|part| part == b"two").unwrap();
    for damage in [b"tvo", b"t\no", b"\xff\0\0"] {
        let mut damaged = whole.clone();
        damaged[second..second + 3].copy_from_slice(damage);
        fs::write(folder.inbox(), damaged).unwrap();
        assert_eq!(folder.left(), entries(&[(1, "one"), (3, "three")]));
    }
}

#[test]
fn one_bot_per_inbox() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    let refused = || match Inbox::open(&folder.inbox(), at(0)) {
        Err(error @ InboxError::Taken { .. }) => error.to_string(),
        other => panic!("refused, not {other:?}"),
    };
    assert!(refused().contains("bot.inbox") && refused().contains("set INBOX"));
    inbox.put(1, "one", at(0)).unwrap();
    inbox.rewrite().unwrap();
    refused();
    drop(inbox);
    assert_eq!(folder.left(), entries(&[(1, "one")]));
}

#[test]
fn other_files_are_left_alone() {
    let folder = Folder::new();
    for other in ["{}", "almanac-bot inbox 2\n", "+0\t1\t1\tx\n", "almanac-bot inbox 1x\n"] {
        fs::write(folder.inbox(), other).unwrap();
        let error = Inbox::open(&folder.inbox(), at(0)).expect_err(other);
        assert!(matches!(error, InboxError::Foreign { .. }) && error.to_string().contains("move it away"));
        assert_eq!(fs::read_to_string(folder.inbox()).unwrap(), other);
    }
    let nowhere = folder.0.join("none/bot.inbox");
    let error = Inbox::open(&nowhere, at(0)).expect_err("no such folder").to_string();
    assert!(error.contains("none/bot.inbox") && error.contains("INBOX"), "{error}");
    assert!(matches!(Inbox::open(&folder.0, at(0)), Err(InboxError::Io { doing: "open", .. })));
    let _ = fs::remove_file(folder.0.with_extension("lock"));
}

#[test]
fn a_day_is_enough() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    inbox.put(1, "old", at(-DAY - 1)).unwrap();
    inbox.put(2, "yesterday", at(-DAY)).unwrap();
    inbox.put(3, "ahead", at(DAY)).unwrap();
    drop(inbox);
    let (inbox, pending) = folder.open();
    assert_eq!(
        pending.iter().map(|pending| (pending.id, pending.taken)).collect::<Vec<_>>(),
        [(2, at(-DAY)), (3, at(DAY))]
    );
    assert_eq!(inbox.len(), 2);
    assert!(!fs::read_to_string(folder.inbox()).unwrap().contains("old"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn it_is_a_map_that_survives(
        steps in prop::collection::vec((0..6_i64, any::<Option<String>>(), 0..8_u8), 0..25)
    ) {
        let folder = Folder::new();
        let mut inbox = folder.open().0;
        let mut model: Vec<(i64, String)> = Vec::new();
        for (id, raw, restart) in steps {
            if let Some(raw) = raw {
                inbox.put(id, &raw, at(0)).unwrap();
                if model.iter().all(|(known, _)| *known != id) {
                    model.push((id, raw.replace(['\n', '\r'], " ")));
                }
            } else {
                inbox.finish(id).unwrap();
                model.retain(|(known, _)| *known != id);
            }
            match restart {
                0 => inbox.rewrite().unwrap(),
                1 => {
                    drop(inbox);
                    prop_assert_eq!(&folder.left(), &model);
                    inbox = folder.open().0;
                }
                _ => {}
            }
        }
        drop(inbox);
        prop_assert_eq!(folder.left(), model);
    }
}
