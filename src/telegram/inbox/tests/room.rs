//! How much room an inbox takes, and what it does without any.

use super::*;

#[test]
fn the_file_does_not_grow_with_what_is_finished() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    // What a kill left of a rewrite.
    fs::write(folder.0.join("bot.inbox.new"), "almanac-bot inbox 1\n+00").unwrap();
    inbox.put(-1, "kept", at(0)).unwrap();
    let raw = "x".repeat(400_000);
    for id in 0..500 {
        inbox.put(id, &raw, at(0)).unwrap();
        inbox.finish(id).unwrap();
        assert!(fs::metadata(folder.inbox()).unwrap().len() < 2 * SMALL);
    }
    assert_eq!(inbox.file_size, fs::metadata(folder.inbox()).unwrap().len());
    drop(inbox);
    assert_eq!(folder.left(), entries(&[(-1, "kept")]));
    let (mut inbox, _) = folder.open();
    inbox.put(1, &"x".repeat(20_000_000), at(0)).unwrap();
    inbox.finish(-1).unwrap();
    inbox.finish(1).unwrap();
    assert_eq!(fs::metadata(folder.inbox()).unwrap().len(), HEADING);
}

#[test]
fn it_is_bounded() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    inbox.most = 1000;
    inbox.put(1, &"x".repeat(800), at(0)).unwrap();
    let error = inbox.put(2, &"x".repeat(800), at(0)).expect_err("full");
    assert!(matches!(error, InboxError::Full { .. }));
    inbox.finish(1).unwrap();
    inbox.put(2, &"x".repeat(800), at(0)).unwrap();
    drop(inbox);
    assert_eq!(folder.left().len(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_loses_nothing_that_is_in_memory() {
    let folder = Folder::new();
    let (mut inbox, _) = folder.open();
    inbox.put(1, "one", at(0)).unwrap();
    let full = File::options().append(true).open("/dev/full").unwrap();
    let mut good = mem::replace(&mut inbox.file, full);
    let error = inbox.put(2, "two", at(0)).expect_err("full").to_string();
    assert!(error.contains("write") && error.contains("bot.inbox") && error.contains("has room"), "{error}");
    inbox.put(3, "three", at(0)).expect_err("full");
    inbox.finish(1).expect_err("full");
    assert_eq!(inbox.len(), 2);
    // A part of the line got through.
    let mut part = Vec::new();
    line::write_entry(&mut part, 2, 0, "two");
    good.write_all(&part[..9]).unwrap();
    inbox.file = good;
    inbox.put(4, "four", at(0)).unwrap();
    drop(inbox);
    assert_eq!(folder.left(), entries(&[(2, "two"), (3, "three"), (4, "four")]));
}
