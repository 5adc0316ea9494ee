//! Pictures and documents: by upload, by address, by `file_id`.
//! <https://core.telegram.org/bots/api#sendphoto>, <https://core.telegram.org/bots/api#sending-files>

use serde_json::{Map, Value, json};
use url::Url;

use super::{Params, send};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::entities::Entity;
use crate::sandbox::rules::text;
use crate::sandbox::state::State;
use crate::sandbox::state::message::Message;

const MEGABYTE: u64 = 1024 * 1024;
const MOST_PHOTO_BYTES: u64 = 10 * MEGABYTE;
const MOST_DOCUMENT_BYTES: u64 = 50 * MEGABYTE;
const MOST_SIDES: u64 = 10_000;
const MOST_RATIO: u64 = 20;

pub(super) fn send_photo(state: &mut State, params: &Params) -> Answer {
    send_file(state, params, "photo")
}

pub(super) fn send_document(state: &mut State, params: &Params) -> Answer {
    send_file(state, params, "document")
}

fn send_file(state: &mut State, params: &Params, kind: &str) -> Answer {
    let draft = send::draft(state, params)?;
    let (text, entities) = text::optional(params, &text::CAPTION, &mut state.record)?;
    let file = params.value(kind).ok_or_else(|| Refusal::mistake(&format!("there is no {kind} in the request")))?;
    let extra = stored(state, params, kind, &file, true)?;
    Ok(send::post(state, Message { text, entities, extra, ..draft }))
}

/// A picture or document with its caption.
pub(super) struct Media {
    extra: Map<String, Value>,
    text: String,
    entities: Vec<Entity>,
}

impl Media {
    /// A message with this in the place of what it showed.
    pub(super) fn under(self, old: &Message) -> Message {
        Message { text: self.text, entities: self.entities, extra: self.extra, ..old.clone() }
    }
}

/// The picture and caption of an `InputMedia` object.
pub(super) fn of_input_media(
    state: &mut State,
    params: &Params,
    media: &Value,
    can_upload: bool,
) -> Result<Media, Refusal> {
    let kind = media["type"].as_str().filter(|kind| matches!(*kind, "photo" | "document"));
    let kind = kind.ok_or_else(|| Refusal::mistake("the sandbox knows media of type photo and document only"))?;
    let fields = Params::new(media.as_object().cloned().unwrap_or_default());
    let (text, entities) = text::optional(&fields, &text::CAPTION, &mut state.record)?;
    let extra = stored(state, params, kind, &media["media"], can_upload)?;
    Ok(Media { extra, text, entities })
}

/// Takes a file in; gives the field of the message that holds it.
fn stored(
    state: &mut State,
    params: &Params,
    kind: &str,
    file: &Value,
    can_upload: bool,
) -> Result<Map<String, Value>, Refusal> {
    let word = file.as_str().unwrap_or_default();
    let attached = word.strip_prefix("attach://").map(|name| params.value(name));
    let upload = match attached {
        Some(None) => return Err(Refusal::mistake("file attached to the request is not found")),
        Some(upload) => upload,
        None => Some(file.clone()).filter(Value::is_object),
    };
    let stored = if let Some(upload) = upload {
        if !can_upload {
            return Err(Refusal::mistake("nothing can be uploaded into an inline message"));
        }
        check_size(kind, &upload)?;
        let id = format!("BQAC{kind}{}", state.files.len() + 1);
        state.files.insert(id.clone(), upload.clone());
        (id, upload)
    } else if let Some(known) = state.files.get(word) {
        (word.to_owned(), known.clone())
    } else if Url::parse(word).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
        (format!("BQAC{kind}url{}", state.files.len() + 1), json!({ "url": word }))
    } else {
        return Err(Refusal::mistake("wrong file identifier/HTTP URL specified"));
    };
    let (id, about) = stored;
    let mut object = json!({ "file_id": id, "file_unique_id": format!("u{id}"), "file_size": about["size"] });
    if object["file_size"].is_null() {
        object["file_size"] = json!(1000);
    }
    let field = if kind == "photo" {
        object["width"] = json!(about["width"].as_u64().unwrap_or(1200));
        object["height"] = json!(about["height"].as_u64().unwrap_or(630));
        json!([object])
    } else {
        object["file_name"] = about["file_name"].clone();
        object
    };
    Ok([(kind.to_owned(), field)].into_iter().collect())
}

/// Ensure that an upload is small enough and not too long and thin.
fn check_size(kind: &str, upload: &Value) -> Result<(), Refusal> {
    let size = upload["size"].as_u64().unwrap_or_default();
    if size == 0 {
        return Err(Refusal::mistake("file must be non-empty"));
    }
    let most = if kind == "photo" { MOST_PHOTO_BYTES } else { MOST_DOCUMENT_BYTES };
    if size > most {
        return Err(Refusal { code: 413, ..Refusal::mistake("Request Entity Too Large") });
    }
    if kind == "photo"
        && let (Some(width), Some(height)) = (upload["width"].as_u64(), upload["height"].as_u64())
        && (width + height > MOST_SIDES || width.max(height) > MOST_RATIO * width.min(height))
    {
        return Err(Refusal::mistake("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(())
}

/// A method that Telegram has and the sandbox does not play.
pub(super) fn unknown_here(state: &mut State, _: &Params) -> Answer {
    state.record.violate("the sandbox does not play this method");
    Err(Refusal::bad_request("method is not supported by the sandbox"))
}
