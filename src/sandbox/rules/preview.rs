//! Link preview options. <https://core.telegram.org/bots/api#linkpreviewoptions>

use serde_json::Value;

use super::params::Params;
use crate::sandbox::record::Record;
use crate::sandbox::refusal::Refusal;

const FIELDS: [&str; 5] = ["is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"];

/// Ensure that link preview options are known ones; `null` when there are none.
pub(in crate::sandbox) fn checked(params: &Params, record: &mut Record) -> Result<Value, Refusal> {
    if params.has("disable_web_page_preview") {
        record.violate("`disable_web_page_preview` is a thing of the past: use `link_preview_options`");
    }
    let Some(options) = params.json("link_preview_options")? else {
        return Ok(Value::Null);
    };
    let Some(fields) = options.as_object() else {
        return Err(Refusal::mistake("object expected as link preview options"));
    };
    if let Some(field) = fields.keys().find(|field| !FIELDS.contains(&field.as_str())) {
        record.violate(format!("link preview options have no field `{field}`"));
    }
    Ok(options)
}
