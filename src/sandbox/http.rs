//! How calls travel: `/bot<token>/<method>` over HTTP on loopback.
//! <https://core.telegram.org/bots/api#making-requests>

mod body;
mod calls;
mod fetching;
mod wire;

use std::io;
use std::net::SocketAddr;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::response::Response;
use tokio::sync::oneshot;

use super::shared::Shared;
use wire::{Door, Switch};

/// Serves until told to stop.
pub(super) async fn serve(
    listener: std::net::TcpListener,
    shared: Shared,
    stop: oneshot::Receiver<()>,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    let door = Door::new(tokio::net::TcpListener::from_std(listener)?, address, shared.clone());
    // The usual limit of 2 MB would refuse pictures that Telegram takes; `body` has the limits that hold.
    let app = Router::new().fallback(handle).layer(DefaultBodyLimit::disable()).with_state(shared);
    let service = app.into_make_service_with_connect_info::<Switch>();
    let server = axum::serve(door, service).into_future();
    tokio::select! {
        result = server => result,
        _ = stop => Ok(()),
    }
}

/// Where the server listens.
pub(super) fn bind() -> io::Result<(std::net::TcpListener, SocketAddr)> {
    let listener = std::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

async fn handle(State(shared): State<Shared>, ConnectInfo(switch): ConnectInfo<Switch>, request: Request) -> Response {
    calls::handle(&shared, &switch, request).await
}
