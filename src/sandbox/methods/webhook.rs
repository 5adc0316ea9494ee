//! Webhooks, noted but not called, and the end of a session.
//! <https://core.telegram.org/bots/api#setwebhook>, <https://core.telegram.org/bots/api#getwebhookinfo>

#![expect(clippy::unnecessary_wraps, reason = "the table of methods asks for one shape")]

use serde_json::json;
use url::Url;

use super::Params;
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::state::State;

const PORTS: [u16; 4] = [443, 80, 88, 8443];

pub(super) fn set_webhook(state: &mut State, params: &Params) -> Answer {
    let address = params.text("url").unwrap_or_default();
    if address.is_empty() {
        return delete_webhook(state, params);
    }
    let bad = |why: &str| Refusal::mistake(&format!("bad webhook: {why}"));
    let url = Url::parse(&address).map_err(|_| bad("invalid URL specified"))?;
    if url.scheme() != "https" {
        return Err(bad("An HTTPS URL must be provided for webhook"));
    }
    if !url.port_or_known_default().is_some_and(|port| PORTS.contains(&port)) {
        return Err(bad("Webhook can be set up only on ports 80, 88, 443 or 8443"));
    }
    if let Some(secret) = params.text("secret_token") {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        if secret.len() > 256 || !secret.chars().all(fits) {
            return Err(Refusal::mistake("secret token contains unallowed characters"));
        }
    }
    if let Some(kinds) = params.words("allowed_updates")? {
        state.updates.allow(&kinds);
    }
    if params.flag("drop_pending_updates") {
        state.updates.clear();
    }
    state.updates.webhook = Some(address);
    Ok(json!(true))
}

pub(super) fn delete_webhook(state: &mut State, params: &Params) -> Answer {
    state.updates.webhook = None;
    if params.flag("drop_pending_updates") {
        state.updates.clear();
    }
    Ok(json!(true))
}

pub(super) fn get_webhook_info(state: &mut State, _: &Params) -> Answer {
    let mut info = json!({
        "url": state.updates.webhook.clone().unwrap_or_default(),
        "has_custom_certificate": false,
        "pending_update_count": state.updates.pending(),
    });
    if let Some(kinds) = state.updates.allowed() {
        info["allowed_updates"] = json!(kinds);
    }
    Ok(info)
}

pub(super) fn close(_: &mut State, _: &Params) -> Answer {
    Ok(json!(true))
}

pub(super) fn log_out(state: &mut State, _: &Params) -> Answer {
    state.record.violate("`logOut` cuts the bot off from the cloud for 10 minutes");
    Ok(json!(true))
}
