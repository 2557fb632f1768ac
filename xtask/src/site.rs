//! Serves a release on loopback with the headers that a good host sends.

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Result, anyhow};

use crate::dist::{self, Packed, Release, VERSION};
use crate::http::{self, Reply, Request};

/// What the page must work under; the browser tests hold it to this.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'";

/// The same for the frame, which pages of any origin may hold.
const FRAME_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// What the page never asks for, and nothing in it may.
const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// A release that answers on loopback until the program ends.
pub(crate) struct Site {
    address: SocketAddr,
    shown: Arc<RwLock<Release>>,
}

impl Site {
    /// Serves on a port; on the next free one where others are taken, on any where it is 0.
    pub(crate) fn open(release: Release, port: u16) -> Result<Self> {
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        let shown = Arc::new(RwLock::new(release));
        let served = Arc::clone(&shown);
        http::serve(listener, move |request| {
            reply(request, &served.read().unwrap_or_else(PoisonError::into_inner))
        });
        Ok(Self { address, shown })
    }

    /// The page's address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Shows another release from now on.
    pub(crate) fn show(&self, release: Release) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = release;
    }
}

fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(20) };
    let mut refusal = anyhow!("no port");
    for port in port..=last {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => refusal = anyhow!(error),
        }
    }
    Err(refusal.context(format!("cannot listen on 127.0.0.1, ports {port} to {last}")))
}

fn reply(request: &Request, release: &Release) -> Reply {
    let mut headers = vec![
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        // Whoever may read the files may embed them: there is nothing secret in them.
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Permissions-Policy", PERMISSIONS),
    ];
    let path = request.path.trim_start_matches('/');
    // The folder that hosts pin holds the same files.
    let pinned = path.strip_prefix(VERSION).and_then(|rest| rest.strip_prefix('/'));
    let name = match pinned.unwrap_or(path) {
        "" => "index.html",
        name => name,
    };
    headers.push(("Content-Security-Policy", if name == "embed.html" { FRAME_POLICY } else { POLICY }));
    let readable = matches!(request.method.as_str(), "GET" | "HEAD");
    let Some(file) = release.files.get(name).filter(|_| readable) else {
        headers.push(("Content-Type", "text/plain; charset=utf-8"));
        return Reply { status: "404 Not Found", headers, body: b"not found\n".to_vec() };
    };
    let (encoding, body) = variant(file, &request.accepted);
    headers.push(("Content-Type", content_type(name)));
    headers.push(("Cache-Control", cache_control(release, name)));
    headers.push(("Vary", "Accept-Encoding"));
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    Reply { status: "200 OK", headers, body }
}

/// The smallest copy that the browser takes.
fn variant(file: &Packed, accepted: &str) -> (Option<&'static str>, Vec<u8>) {
    let takes = |wanted: &str| {
        accepted
            .split(',')
            .map(str::trim)
            .any(|token| token == wanted || token.starts_with(&format!("{wanted};q=1")))
    };
    match (&file.brotli, &file.gzip) {
        (Some(brotli), _) if takes("br") => (Some("br"), brotli.clone()),
        (_, Some(gzip)) if takes("gzip") => (Some("gzip"), gzip.clone()),
        _ => (None, file.raw.clone()),
    }
}

fn cache_control(release: &Release, name: &str) -> &'static str {
    if release.is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn content_type(name: &str) -> &'static str {
    match dist::kind(name) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Packed {
        Packed { raw: vec![0], gzip: Some(vec![1]), brotli: Some(vec![2]) }
    }

    #[test]
    fn a_browser_gets_the_smallest_copy_it_takes() {
        assert_eq!(variant(&file(), "gzip, deflate, br, zstd").0, Some("br"));
        assert_eq!(variant(&file(), "gzip").0, Some("gzip"));
        assert_eq!(variant(&file(), "br;q=0").0, None);
        assert_eq!(variant(&file(), ""), (None, vec![0]));
    }

    #[test]
    fn the_policies_are_those_that_readme_tells_hosts_to_send() {
        let readme = include_str!("../../README.md");
        for quoted in [format!("\"{POLICY}\""), format!("\"{FRAME_POLICY}\""), format!("\"{PERMISSIONS}\"")] {
            // Once for each of nginx, Apache and Caddy.
            assert_eq!(readme.matches(&quoted).count(), 3, "{quoted}");
        }
    }
}
