//! Reading of what only helps: what cannot be read is as if it were not there, and harms nothing around it.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny};
use serde_json::value::RawValue;

/// A value, or `None` where it has another form.
pub(super) fn or_none<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Option<T>, D::Error> {
    let raw = <&RawValue>::deserialize(from)?;
    Ok(serde_json::from_str(raw.get()).ok())
}

/// The elements of an array that have the form; none where it is no array.
pub(super) fn readable<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Vec<T>, D::Error> {
    let raw = <&RawValue>::deserialize(from)?;
    let elements: Vec<&RawValue> = serde_json::from_str(raw.get()).unwrap_or_default();
    Ok(elements.into_iter().filter_map(|element| serde_json::from_str(element.get()).ok()).collect())
}

/// Whether a field is there, whatever it holds.
pub(super) fn is_there<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(Option::<IgnoredAny>::deserialize(from)?.is_some())
}
