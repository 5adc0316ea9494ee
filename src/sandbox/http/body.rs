//! Parameters from wherever a client puts them: the address, JSON, a form, a form with files.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value, json};

use crate::sandbox::refusal::Refusal;
use crate::sandbox::rules::params::Params;

/// More than the largest upload that Telegram takes.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Reads all parameters of a request.
pub(super) async fn read(request: Request) -> Result<Params, Refusal> {
    let mut values = form(request.uri().query().unwrap_or_default().as_bytes());
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("multipart/form-data") {
        values.extend(multipart(request).await?);
        return Ok(Params::new(values));
    }
    let bytes = to_bytes(request.into_body(), MOST_BYTES).await.map_err(|_| too_large())?;
    if kind.starts_with("application/json") && !bytes.is_empty() {
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(fields)) => values.extend(fields),
            Ok(Value::Null) => {}
            _ => return Err(Refusal::mistake("can't parse request: JSON object expected")),
        }
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        values.extend(form(&bytes));
    }
    Ok(Params::new(values))
}

fn form(bytes: &[u8]) -> Map<String, Value> {
    let pairs = url::form_urlencoded::parse(bytes);
    pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect()
}

async fn multipart(request: Request) -> Result<Map<String, Value>, Refusal> {
    let bad = || Refusal::mistake("can't parse multipart form");
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| bad())?;
    let mut values = Map::new();
    while let Some(field) = form.next_field().await.map_err(|_| bad())? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_| bad())?;
        let value = match file_name {
            Some(file_name) => about_file(&file_name, &bytes),
            None => Value::String(String::from_utf8_lossy(&bytes).into_owned()),
        };
        values.insert(name, value);
    }
    Ok(values)
}

/// What the rules need to know of an upload; the picture itself is dropped.
fn about_file(name: &str, bytes: &[u8]) -> Value {
    let mut about = json!({ "file_name": name, "size": bytes.len() });
    if let Some((width, height)) = png_size(bytes) {
        about["width"] = json!(width);
        about["height"] = json!(height);
    }
    about
}

/// Width and height stand at a fixed place of every PNG.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return None;
    }
    let number = |from: usize| Some(u32::from_be_bytes(bytes.get(from..from + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

fn too_large() -> Refusal {
    Refusal { code: 413, ..Refusal::mistake("Request Entity Too Large") }
}
