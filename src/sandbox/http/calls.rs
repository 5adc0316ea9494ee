//! One call: address, token, parameters, ordered trouble, the method, and the answer on its way back.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::wire::Switch;
use super::{body, fetching};
use crate::sandbox::faults::Fault;
use crate::sandbox::methods::{self, Method};
use crate::sandbox::refusal::{Answer, Refusal};
use crate::sandbox::rules::params::Params;
use crate::sandbox::server::TOKEN;
use crate::sandbox::shared::Shared;

const JSON: &str = "application/json";
const GET_UPDATES: &str = "getUpdates";

/// Answers one request.
pub(super) async fn handle(shared: &Shared, switch: &Switch, request: Request) -> Response {
    switch.pass();
    // A connection from before an outage does not survive it.
    if shared.peek(|state| state.faults.outage.is_some()) {
        return cut(switch);
    }
    let (name, method) = match route(request.uri().path()) {
        Ok(route) => route,
        Err((name, refusal)) => {
            return shared.change(|state| {
                let number = state.record.begin(&name, json!({}), state.clock.millis());
                if refusal.code == 404 {
                    state.record.violate("there is no such method");
                }
                state.record.finish(number, Some(refusal.body()), None);
                respond(refusal.code, &refusal.body())
            });
        }
    };
    let params = match body::read(request).await {
        Ok(params) => params,
        Err(refusal) => {
            shared.change(|state| state.record.violate(refusal.description.clone()));
            return respond(refusal.code, &refusal.body());
        }
    };
    let (number, fault) = shared.change(|state| {
        let now = state.clock.millis();
        let chat = methods::named_chat(state, &params);
        let fault = state.faults.meet(name, chat, now);
        (state.record.begin(name, params.opened(), now), fault)
    });
    let call = Call { shared, switch, number, fault };
    if call.fault.as_ref().is_some_and(|fault| !fault.has_effect()) {
        return call.fail(&params);
    }
    match method {
        Some(method) => call.carry_out(method, &params).await,
        None => call.fetch(&params).await,
    }
}

/// The method that an address leads to; none for `getUpdates`.
fn route(path: &str) -> Result<(&'static str, Option<Method>), (String, Refusal)> {
    let (token, method) = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/')).unwrap_or_default();
    if token != TOKEN {
        return Err((method.to_owned(), Refusal::unauthorized()));
    }
    if method.eq_ignore_ascii_case(GET_UPDATES) {
        return Ok((GET_UPDATES, None));
    }
    match methods::find(method) {
        Some((name, method)) => Ok((name, Some(method))),
        None => Err((method.to_owned(), Refusal::not_found())),
    }
}

/// A call under way.
struct Call<'a> {
    shared: &'a Shared,
    switch: &'a Switch,
    number: usize,
    fault: Option<Fault>,
}

impl Call<'_> {
    /// Carries a method out and notes the answer under one lock, so that a test never sees the one without the other.
    async fn carry_out(self, method: Method, params: &Params) -> Response {
        let (code, body) = self.shared.change(|state| {
            let answer = method(state, params);
            if let Err(refusal) = &answer
                && refusal.is_violation
            {
                state.record.violate(refusal.description.clone());
            }
            let (code, body) = written(answer);
            let seen = (self.fault != Some(Fault::ResetAfter)).then(|| body.clone());
            state.record.finish(self.number, seen, self.fault.clone());
            (code, body)
        });
        self.deliver(code, &body).await
    }

    /// Waits for updates.
    async fn fetch(self, params: &Params) -> Response {
        let (code, body) = written(fetching::get_updates(self.shared, params).await);
        if self.shared.peek(|state| state.faults.outage.is_some()) {
            return cut(self.switch);
        }
        self.shared.change(|state| {
            state.record.finish(self.number, Some(body.clone()), self.fault.clone());
        });
        self.deliver(code, &body).await
    }

    /// Sends the answer, or what the trouble leaves of it.
    async fn deliver(self, code: u16, body: &Value) -> Response {
        match self.fault {
            Some(Fault::ResetAfter) => return cut(self.switch),
            Some(Fault::SlowAnswer(time)) => sleep(time).await,
            Some(Fault::SlowBody(time)) => self.switch.drip(time),
            Some(Fault::BrokenBody) => {
                let whole = body.to_string();
                let half = whole.chars().take(whole.chars().count() / 2).collect::<String>();
                return response(code, JSON, half);
            }
            _ => {}
        }
        respond(code, body)
    }

    /// Answers without having done anything.
    fn fail(self, params: &Params) -> Response {
        let refusal = match self.fault.clone() {
            Some(Fault::TooManyRequests(seconds)) => Refusal::too_many_requests(seconds),
            Some(Fault::ServerError(code)) => Refusal::other(code, "Internal Server Error"),
            Some(Fault::HtmlPage(code)) => Refusal::other(code, ""),
            Some(Fault::Unauthorized) => Refusal::unauthorized(),
            Some(Fault::NotFound) => Refusal::not_found(),
            Some(Fault::Refused(code, description)) => Refusal::other(code, &description),
            _ => {
                self.finish(params, None);
                return cut(self.switch);
            }
        };
        let body = refusal.body();
        self.finish(params, Some(body.clone()));
        if let Some(Fault::HtmlPage(code)) = self.fault {
            return response(code, "text/html", format!("<html><body><h1>{code} Bad Gateway</h1></body></html>"));
        }
        respond(refusal.code, &body)
    }

    fn finish(&self, params: &Params, answer: Option<Value>) {
        self.shared.change(|state| {
            if let Some(Fault::TooManyRequests(seconds)) = self.fault
                && let Some(chat) = methods::named_chat(state, params)
            {
                methods::note_pause(state, chat, seconds);
            }
            state.record.finish(self.number, answer, self.fault.clone());
        });
    }
}

fn written(answer: Answer) -> (u16, Value) {
    match answer {
        Ok(result) => (200, json!({ "ok": true, "result": result })),
        Err(refusal) => (refusal.code, refusal.body()),
    }
}

fn respond(code: u16, body: &Value) -> Response {
    response(code, JSON, body.to_string())
}

fn response(code: u16, kind: &'static str, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn cut(switch: &Switch) -> Response {
    switch.cut();
    Response::new(Body::empty())
}
