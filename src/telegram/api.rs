//! Requests to the Bot API. Small on purpose: the library that gives the methods their types reads whole results,
//! drops the status and the error code, and sleeps 10 s on a 5xx; here a result is read only as far as it is
//! used, and a failure keeps all that decides what to do next. <https://core.telegram.org/bots/api#making-requests>

mod failure;
mod refusal;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::Url;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::multipart::{Form, Part};
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::requests::Payload;

pub(super) use failure::CallError;
pub(super) use refusal::{Refusal, RefusalKind};

use super::token::Token;

/// How long a request may take. Telegram answers most within 100 ms.
const SENDING: Duration = Duration::from_secs(20);
/// How long a request with a file may take.
const UPLOADING: Duration = Duration::from_mins(1);
/// How long a connection may take to be made.
const CONNECTING: Duration = Duration::from_secs(5);
/// How long an unused connection is kept.
const IDLE: Duration = Duration::from_mins(1);

/// The way to one bot's methods.
pub(super) struct Api {
    client: reqwest::Client,
    /// `https://api.telegram.org/bot<token>/`: never to be shown.
    base: Url,
    /// The address of each method that was called: to read it anew each time costs as much as to write a payload.
    addresses: Mutex<HashMap<&'static str, Url>>,
}

/// Why there is no way to the Bot API; each names the variable and the mend.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// A proxy's address that is none.
    #[error("TELOXIDE_PROXY is no address of a proxy; write it as http://host:port or socks5://host:port")]
    Proxy,
    /// An address of the API that is none.
    #[error("TELOXIDE_API_URL is no address of a server; write it as https://host or http://host:port")]
    Url,
    /// The system does not let us make connections.
    #[error("cannot set up connections to Telegram: {0}")]
    Client(reqwest::Error),
}

impl Api {
    /// The way to a bot's methods. `url` is the server: `https://api.telegram.org` for Telegram's own.
    pub(super) fn new(token: &Token, url: &str, proxy: Option<&str>) -> Result<Self, ApiError> {
        let base = format!("{}/bot{}/", url.trim_end_matches('/'), token.secret());
        let base = Url::parse(&base).map_err(|_| ApiError::Url)?;
        if !matches!(base.scheme(), "http" | "https") || !base.has_host() {
            return Err(ApiError::Url);
        }
        // The Bot API sends nobody elsewhere, and a token must not follow where it is sent.
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        // What is sent again is decided by our own table; a copy of each request for the library's is in vain.
        let builder = builder.retry(reqwest::retry::never().max_retries_per_request(0));
        let mut builder = builder.connect_timeout(CONNECTING).pool_idle_timeout(IDLE);
        if let Some(proxy) = proxy {
            builder = builder.proxy(reqwest::Proxy::all(proxy).map_err(|_| ApiError::Proxy)?);
        }
        let client = builder.build().map_err(|error| ApiError::Client(error.without_url()))?;
        Ok(Self { client, base, addresses: Mutex::default() })
    }

    /// The address of a method.
    fn address(&self, method: &'static str) -> Result<Url, CallError> {
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(address) = addresses.get(method) {
            return Ok(address.clone());
        }
        let address = self.base.join(method).map_err(|_| CallError::Unwritable)?;
        addresses.insert(method, address.clone());
        Ok(address)
    }

    /// Calls a method whose result does not matter.
    pub(super) async fn call<P: Payload + Serialize>(&self, payload: &P) -> Result<(), CallError> {
        self.get::<P, IgnoredAny>(payload).await.map(drop)
    }

    /// Calls a method and reads as much of its result as `T` holds.
    pub(super) async fn get<P, T>(&self, payload: &P) -> Result<T, CallError>
    where
        P: Payload + Serialize,
        T: DeserializeOwned,
    {
        let body = self.fetch(payload, SENDING).await?;
        serde_json::from_slice(&body).map(|Success { result }| result).map_err(|_| CallError::Unreadable)
    }

    /// Calls a method with a file. What is not a text or a number goes as JSON within the form.
    /// <https://core.telegram.org/bots/api#sending-files>
    pub(super) async fn upload<P, T>(&self, payload: &P, upload: &Upload) -> Result<T, CallError>
    where
        P: Payload + Serialize,
        T: DeserializeOwned,
    {
        let Ok(Value::Object(fields)) = serde_json::to_value(payload) else { return Err(CallError::Unwritable) };
        let file = Part::bytes(upload.bytes.clone()).file_name(upload.name).mime_str(upload.mime);
        let mut form = Form::new().part(upload.field, file.map_err(|_| CallError::Unwritable)?);
        for (name, value) in fields {
            let text = if let Value::String(text) = value { text } else { value.to_string() };
            form = form.text(name, text);
        }
        let request = self.client.post(self.address(P::NAME)?).timeout(UPLOADING).multipart(form);
        let body = Self::body(request).await?;
        serde_json::from_slice(&body).map(|Success { result }| result).map_err(|_| CallError::Unreadable)
    }

    /// Calls a method and gives the body of its success unread: `{"ok": true, "result": ...}`.
    pub(super) async fn fetch<P>(&self, payload: &P, within: Duration) -> Result<Vec<u8>, CallError>
    where
        P: Payload + Serialize,
    {
        let body = serde_json::to_vec(payload).map_err(|_| CallError::Unwritable)?;
        let request = self
            .client
            .post(self.address(P::NAME)?)
            .timeout(within)
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(body);
        Self::body(request).await
    }

    /// The body of a success.
    async fn body(request: reqwest::RequestBuilder) -> Result<Vec<u8>, CallError> {
        let response = request.send().await.map_err(CallError::of_transport)?;
        let status = response.status();
        let body = response.bytes().await.map_err(CallError::of_transport)?;
        if status.is_success() { Ok(body.into()) } else { Err(Refusal::read(status.as_u16(), &body).into()) }
    }
}

/// A file that goes with a request.
#[derive(Clone, Debug)]
pub(super) struct Upload {
    /// The parameter that it is for.
    pub(super) field: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) mime: &'static str,
    /// What it holds.
    pub(super) bytes: Vec<u8>,
}

impl fmt::Debug for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Api(..)")
    }
}

#[derive(Deserialize)]
struct Success<T> {
    result: T,
}
