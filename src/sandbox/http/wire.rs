//! The connection itself, so that it can be cut, slowed down or refused where HTTP would be too polite.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

use crate::sandbox::faults::Outage;
use crate::sandbox::shared::Shared;

/// What a handler has ordered for its connection.
#[derive(Clone, Copy, Debug, Default)]
enum Order {
    #[default]
    Pass,
    Cut,
    Drip(Duration),
}

/// A handler's grip on its connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Switch(Arc<Mutex<Order>>);

impl Switch {
    /// Resets the connection instead of answering.
    pub(super) fn cut(&self) {
        self.set(Order::Cut);
    }

    /// Forgets what was ordered for the former call on this connection.
    pub(super) fn pass(&self) {
        self.set(Order::Pass);
    }

    /// Lets the answer come in drops.
    pub(super) fn drip(&self, pause: Duration) {
        self.set(Order::Drip(pause));
    }

    fn set(&self, order: Order) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = order;
    }

    fn order(&self) -> Order {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connected<IncomingStream<'_, Door>> for Switch {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.io().switch.clone()
    }
}

/// A connection that obeys its switch.
pub(super) struct Wire {
    stream: TcpStream,
    switch: Switch,
    pause: Option<Pin<Box<Sleep>>>,
}

impl AsyncRead for Wire {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.switch.order() {
            Order::Pass => Pin::new(&mut self.stream).poll_write(cx, bytes),
            Order::Cut => {
                // Without lingering the close is a reset, as from a server that fell over.
                let _is_gone = self.stream.set_zero_linger();
                Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
            }
            Order::Drip(length) => {
                if let Some(pause) = &mut self.pause {
                    std::task::ready!(pause.as_mut().poll(cx));
                }
                // The head goes out whole, the body a few bytes at a time.
                let head = bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(0, |at| at + 4);
                let drop = (head + 16).min(bytes.len());
                let written = std::task::ready!(Pin::new(&mut self.stream).poll_write(cx, &bytes[..drop]))?;
                self.pause = Some(Box::pin(sleep(length)));
                Poll::Ready(Ok(written))
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// The door to the server, which an outage shuts.
pub(super) struct Door {
    listener: Option<TcpListener>,
    address: SocketAddr,
    shared: Shared,
}

impl Door {
    pub(super) fn new(listener: TcpListener, address: SocketAddr, shared: Shared) -> Self {
        Self { listener: Some(listener), address, shared }
    }

    fn outage(&self) -> Option<Outage> {
        self.shared.peek(|state| state.faults.outage)
    }

    /// Lets one connection in, or learns that things have changed.
    async fn try_accept(&mut self) -> io::Result<Option<(TcpStream, SocketAddr)>> {
        let mut bell = self.shared.listen();
        let outage = self.outage();
        if outage == Some(Outage::Refuse) {
            self.listener = None;
            let _rang = bell.changed().await;
            return Ok(None);
        }
        let listener = match self.listener.take() {
            Some(listener) => listener,
            None => TcpListener::bind(self.address).await?,
        };
        let listener = self.listener.insert(listener);
        tokio::select! {
            accepted = TcpListener::accept(listener) => {
                let (stream, address) = accepted?;
                Ok((outage.is_none()).then_some((stream, address)))
            }
            _ = bell.changed() => Ok(None),
        }
    }
}

impl Listener for Door {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        loop {
            match self.try_accept().await {
                Ok(Some((stream, address))) => {
                    let _is_slower = stream.set_nodelay(true);
                    return (Wire { stream, switch: Switch::default(), pause: None }, address);
                }
                Ok(None) => {}
                // The port may be taken for a moment after an outage.
                Err(_) => sleep(Duration::from_millis(20)).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
