//! The menu of commands and the descriptions.

use almanac_bot::replies::commands::COMMANDS;
use almanac_bot::sandbox::{Call, Fault, Sandbox, Trouble};

use super::Stage;

#[tokio::test]
async fn every_language_and_scope_has_its_menu_and_a_second_start_changes_nothing() {
    let mut stage = Stage::new();
    let is_last = |call: &Call| call.param("language_code") == "ru";
    stage.sandbox.next_call_where("setMyShortDescription", is_last).await.unwrap();
    for scope in ["all_private_chats", "all_group_chats"] {
        for (language, first) in [("", "events and matches"), ("sq", "ngjarje"), ("sr", "догађаји"), ("ru", "события")]
        {
            let menu = stage.sandbox.menu(scope, language).expect("a menu");
            let commands = menu.as_array().expect("a list");
            assert_eq!(commands.len(), COMMANDS.len());
            let description = commands[0]["description"].as_str().unwrap();
            assert!(description.contains(first), "{language}: {description}");
        }
    }
    assert!(stage.stop().is_ok());
    let set = |stage: &Stage| {
        stage.sandbox.calls().iter().filter(|call| call.method.to_lowercase().starts_with("setmy")).count()
    };
    assert_eq!(set(&stage), 16);
    stage.start();
    stage.sandbox.next_call_where("getMyShortDescription", is_last).await.unwrap();
    stage.sandbox.next_call_where("getMyShortDescription", is_last).await.unwrap();
    stage.sandbox.wait_until_idle().await.unwrap();
    assert_eq!(set(&stage), 16);
    stage.end();
}

#[tokio::test]
async fn a_menu_that_cannot_be_set_holds_up_no_answer() {
    let refuse = |sandbox: &Sandbox| {
        for method in ["setMyCommands", "getMyCommands", "setMyDescription"] {
            sandbox.order(Trouble::new(Fault::TooManyRequests(1000)).on(method).always());
        }
    };
    let stage = Stage::prepared(refuse, |_| (), almanac_bot::replies::answer);
    let ana = stage.sandbox.person("Ana");
    stage.ask(stage.sandbox.private(ana), ana, "/quote").await;
    stage.end();
}
