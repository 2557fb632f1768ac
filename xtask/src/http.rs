//! As much of HTTP as a browser asks of a loopback server: GET and HEAD, connections kept open.
//!
//! Each connection has a thread of its own. `tiny_http` was tried first: its pool leaves a connection
//! waiting for ever when several open at once on a busy machine, as a browser's do.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// More than any browser sends before a request's empty line.
const LONGEST_HEAD: u64 = 64 * 1024;

/// What is asked.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Request {
    /// `GET`, `HEAD`, …
    pub(crate) method: String,
    /// The address without the host and without what follows a `?`.
    pub(crate) path: String,
    /// The encodings that the browser takes, as it lists them.
    pub(crate) accepted: String,
    /// Whether this is the connection's last request.
    last: bool,
}

/// What is answered.
pub(crate) struct Reply {
    /// The status line's number and word.
    pub(crate) status: &'static str,
    /// The headers but for the length, which is added.
    pub(crate) headers: Vec<(&'static str, &'static str)>,
    /// The content; not sent to a `HEAD`.
    pub(crate) body: Vec<u8>,
}

/// Answers every connection until the program ends.
pub(crate) fn serve(listener: TcpListener, answer: impl Fn(&Request) -> Reply + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            // A browser that goes away in the middle is no concern of ours.
            thread::spawn(move || converse(&stream, &*answer));
        }
    });
}

fn converse(stream: &TcpStream, answer: &dyn Fn(&Request) -> Reply) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let message = message(&request, answer(&request));
        (&*stream).write_all(&message)?;
        if request.last {
            break;
        }
    }
    Ok(())
}

/// The next request, or nothing when the connection ended.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        path: target.split(['?', '#']).next().unwrap_or_default().to_owned(),
        accepted: String::new(),
        last: version == "HTTP/1.0",
    };
    loop {
        line.clear();
        head.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else {
            break;
        };
        match (name.to_ascii_lowercase().as_str(), value.trim()) {
            ("accept-encoding", value) => value.clone_into(&mut request.accepted),
            // A body is not read, so what follows it could not be told from it.
            ("connection", "close") | ("content-length" | "transfer-encoding", _) => request.last = true,
            _ => {}
        }
    }
    // Stopped at the limit, or by the other end: what came is no whole request.
    Ok((line == "\r\n" || line == "\n").then_some(request))
}

fn message(request: &Request, reply: Reply) -> Vec<u8> {
    let mut head = vec![format!("HTTP/1.1 {}\r\n", reply.status)];
    head.extend(reply.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
    if request.last {
        head.push("Connection: close\r\n".to_owned());
    }
    head.push(format!("Content-Length: {}\r\n\r\n", reply.body.len()));
    let mut message = head.concat().into_bytes();
    if request.method != "HEAD" {
        message.extend(reply.body);
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply() -> Reply {
        Reply { status: "200 OK", headers: vec![("Vary", "Accept-Encoding")], body: b"hej".to_vec() }
    }

    #[test]
    fn two_requests_on_one_connection_are_told_apart() -> io::Result<()> {
        let mut sent = "GET /a.js?v=1 HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n\r\n\
                        GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
            .as_bytes();
        let first = read(&mut sent)?.unwrap_or_default();
        assert_eq!((first.path.as_str(), first.accepted.as_str()), ("/a.js", "gzip, br"));
        assert!(!first.last);
        assert!(read(&mut sent)?.unwrap_or_default().last);
        assert_eq!(read(&mut sent)?, None);
        Ok(())
    }

    #[test]
    fn half_a_request_is_none() -> io::Result<()> {
        assert_eq!(read(&mut "GET / HTTP/1.1\r\nHost: a".as_bytes())?, None);
        Ok(())
    }

    #[test]
    fn the_length_is_told_and_head_gets_no_content() {
        let mut request = Request { method: "GET".to_owned(), ..Request::default() };
        let whole = b"HTTP/1.1 200 OK\r\nVary: Accept-Encoding\r\nContent-Length: 3\r\n\r\nhej";
        assert_eq!(message(&request, reply()), whole);
        "HEAD".clone_into(&mut request.method);
        assert_eq!(message(&request, reply()), whole[..whole.len() - 3]);
    }
}
