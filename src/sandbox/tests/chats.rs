//! Groups, topics, membership, migration.

use serde_json::{Value, json};

use super::client::Client;
use crate::sandbox::{ChatId, Sandbox, Speaker, Status};

async fn write(client: &Client, chat: ChatId) -> Value {
    client.call("sendMessage", json!({ "chat_id": chat.0, "text": "a" })).await
}

#[tokio::test]
async fn those_who_shut_the_bot_out_are_told_apart() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let case = async |chat, code: u16, expected: &str| {
        let answer = write(&client, chat).await;
        assert_eq!((&answer["error_code"], &answer["description"]), (&json!(code), &json!(expected)));
    };
    let group = sandbox.group("G", &[ana]);
    sandbox.kick(group, sandbox.bot(), ana);
    case(group, 403, "Forbidden: bot was kicked from the group chat").await;
    let supergroup = sandbox.supergroup("S", &[ana]);
    sandbox.leave(supergroup, sandbox.bot());
    case(supergroup, 403, "Forbidden: bot is not a member of the supergroup chat").await;
    let muted = sandbox.supergroup("M", &[ana]);
    sandbox.set_status(muted, sandbox.bot(), ana, Status::Muted);
    case(muted, 400, "Bad Request: not enough rights to send text messages to the chat").await;
    let private = sandbox.private(ana);
    sandbox.block(ana, true);
    case(private, 403, "Forbidden: bot was blocked by the user").await;
    sandbox.deactivate(ana);
    case(private, 403, "Forbidden: user is deactivated").await;
    let gone = sandbox.group("D", &[ana]);
    sandbox.delete_chat(gone);
    case(gone, 403, "Forbidden: the group chat was deleted").await;
    let ben = sandbox.private_unstarted(sandbox.person("Ben"));
    case(ben, 403, "Forbidden: bot can't initiate conversation with a user").await;
    let kinds: Vec<_> = client.fetch().await.into_iter().map(|update| update["my_chat_member"].clone()).collect();
    assert_eq!(kinds.iter().filter(|change| change.is_object()).count(), 4);
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn a_group_moves() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let old = sandbox.group("G", &[ana]);
    let new = sandbox.migrate(old);
    let answer = write(&client, old).await;
    assert_eq!(answer["parameters"]["migrate_to_chat_id"], new.0);
    assert_eq!(answer["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    assert_eq!(write(&client, new).await["result"]["chat"]["type"], "supergroup");
    let updates = client.fetch().await;
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], new.0);
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], old.0);
}

#[tokio::test]
async fn topics_are_kept_apart() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let forum = sandbox.forum("F", &[ana]);
    let judo = sandbox.topic(forum, ana, "Judo");
    let said = sandbox.say(forum, ana, "/match@almanac_test_bot").in_topic(judo).send();
    let updates = client.fetch().await;
    let message = &updates[1]["message"];
    assert_eq!((&message["is_topic_message"], &message["message_thread_id"]), (&json!(true), &json!(judo)));
    assert_eq!(message["reply_to_message"]["forum_topic_created"]["name"], "Judo");
    let reply = json!({ "message_id": said.id });
    let sent = client.get("sendMessage", json!({ "chat_id": forum.0, "text": "a", "reply_parameters": reply })).await;
    assert_eq!(sent["message_thread_id"], judo);
    sandbox.close_topic(forum, judo, true);
    let params = json!({ "chat_id": forum.0, "text": "a", "message_thread_id": judo });
    assert_eq!(client.refused("sendMessage", params.clone()).await, "Bad Request: TOPIC_CLOSED");
    sandbox.delete_topic(forum, judo);
    assert_eq!(client.refused("sendMessage", params).await, "Bad Request: message thread not found");
    assert_eq!(sandbox.violations(), []);
}

#[tokio::test]
async fn stand_ins_look_like_telegrams() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let ana = sandbox.person("Ana");
    let chat = sandbox.supergroup("S", &[ana]);
    let channel = sandbox.channel("C");
    sandbox.set_status(chat, sandbox.bot(), ana, Status::Administrator);
    for speaker in [Speaker::AnonymousAdmin, Speaker::Channel(channel), Speaker::LinkedChannel(channel)] {
        let _said = sandbox.say(chat, speaker, "hello").send();
    }
    let _post = sandbox.say(channel, Speaker::Post, "news").send();
    let bot = sandbox.other_bot("loud_bot");
    let _unheard = sandbox.say(chat, bot, "hello").send();
    let updates = client.fetch().await;
    let from = |at: usize| updates[at]["message"]["from"]["id"].clone();
    assert_eq!([from(1), from(2), from(3)], [json!(1_087_968_824), json!(136_817_688), json!(777_000)]);
    assert_eq!(updates[1]["message"]["sender_chat"]["id"], chat.0);
    assert_eq!(updates[2]["message"]["sender_chat"]["type"], "channel");
    assert_eq!(updates[3]["message"]["is_automatic_forward"], true);
    assert_eq!(updates[4]["channel_post"]["text"], "news");
    assert_eq!(updates.len(), 5);
}

#[tokio::test]
async fn members_have_their_standing() {
    let sandbox = Sandbox::start().unwrap();
    let client = Client::new(&sandbox);
    let (ana, ben) = (sandbox.person("Ana"), sandbox.person("Ben"));
    let chat = sandbox.supergroup("S", &[ana, ben]);
    let status = async |user: i64| {
        let member = client.get("getChatMember", json!({ "chat_id": chat.0, "user_id": user })).await;
        member["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(status(ana.0).await, "creator");
    assert_eq!(status(ben.0).await, "member");
    sandbox.leave(chat, ben);
    assert_eq!(status(ben.0).await, "left");
    let admins = client.get("getChatAdministrators", json!({ "chat_id": chat.0 })).await;
    assert_eq!(admins.as_array().unwrap().len(), 1);
    assert_eq!(client.get("getChat", json!({ "chat_id": chat.0 })).await["title"], "S");
}
