//! A bot of a few lines: calls methods, reads bodies.

use std::time::Duration;

use serde_json::{Value, json};

use crate::sandbox::{Message, Sandbox};

pub(super) struct Client {
    http: reqwest::Client,
    base: String,
}

impl Client {
    pub(super) fn new(sandbox: &Sandbox) -> Self {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(10)).build().unwrap();
        Self { http, base: format!("{}/bot{}", sandbox.url(), sandbox.token()) }
    }

    /// Calls a method; gives status and text, or the failure of the connection.
    pub(super) async fn raw(&self, method: &str, params: &Value) -> Result<(u16, String), reqwest::Error> {
        let response = self.http.post(format!("{}/{method}", self.base)).json(params).send().await?;
        let status = response.status().as_u16();
        Ok((status, response.text().await?))
    }

    /// Calls a method; gives the whole answer.
    pub(super) async fn call(&self, method: &str, params: Value) -> Value {
        let (_, body) = self.raw(method, &params).await.unwrap();
        serde_json::from_str(&body).unwrap()
    }

    /// Calls a method that must succeed; gives its result.
    pub(super) async fn get(&self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params.clone()).await;
        assert_eq!(answer["ok"], true, "{method} {params}: {answer}");
        answer["result"].clone()
    }

    /// Calls a method that must be refused; gives the description.
    pub(super) async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], false, "{answer}");
        answer["description"].as_str().unwrap().to_owned()
    }

    /// Fetches what there is without waiting, and confirms it.
    pub(super) async fn fetch(&self) -> Vec<Value> {
        let updates = self.get("getUpdates", json!({})).await.as_array().unwrap().clone();
        if let Some(last) = updates.last() {
            let offset = last["update_id"].as_i64().unwrap() + 1;
            self.get("getUpdates", json!({ "offset": offset, "limit": 1 })).await;
        }
        updates
    }

    /// Posts a text with a keyboard of one row of callback buttons.
    pub(super) async fn post(&self, sandbox: &Sandbox, message: &Message, text: &str, buttons: &[&str]) -> Message {
        let row: Vec<_> = buttons.iter().map(|label| json!({ "text": label, "callback_data": label })).collect();
        let params = json!({ "chat_id": message.chat.0, "text": text, "reply_markup": { "inline_keyboard": [row] } });
        let id = self.get("sendMessage", params).await["message_id"].as_i64().unwrap();
        sandbox.message(message.chat, id).unwrap()
    }

    /// Posts a form.
    pub(super) async fn form(&self, method: &str, form: reqwest::multipart::Form) -> Value {
        let request = self.http.post(format!("{}/{method}", self.base)).multipart(form);
        serde_json::from_str(&request.send().await.unwrap().text().await.unwrap()).unwrap()
    }
}
