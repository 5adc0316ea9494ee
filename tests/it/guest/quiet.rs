//! A bot with nothing to do.

use super::*;

static QUIET: AtomicU32 = AtomicU32::new(0);

#[tokio::test]
async fn a_quiet_bot_is_told_so_once_and_goes_on_answering() {
    let (sandbox, home) = (Sandbox::start().unwrap(), Home::new());
    let ana = sandbox.person("Ana");
    let chat = sandbox.private(ana);
    let count = || {
        QUIET.fetch_add(1, Ordering::Relaxed);
    };
    let guest = Guest::arrives_and(&sandbox, &home, count).await;
    asked(&sandbox, chat, ana, "/privacy").await;
    assert_eq!(QUIET.load(Ordering::Relaxed), 0, "before it was quiet");
    tokio::time::timeout(Duration::from_secs(10), async {
        while QUIET.load(Ordering::Relaxed) == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
    .await
    .unwrap();
    asked(&sandbox, chat, ana, "/privacy").await;
    assert_eq!(QUIET.load(Ordering::Relaxed), 1);
    guest.leaves().await;
    assert_good_manners(&sandbox);
}
