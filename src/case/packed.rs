//! A text made small enough for an address: deflated, and written in the letters that an address takes.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::LONGEST_IN_LINK;
use crate::scheme::own::LARGEST_FILE;

/// The longest text that a link carries, in bytes, however small it is packed: anybody may have made it.
pub const LARGEST_IN_LINK: usize = 250_000;

/// Packs a text. One that is too long for a link is never made short enough for one.
#[must_use]
pub fn pack(text: &str) -> String {
    let mut packed = packed(text);
    if text.len() > LARGEST_IN_LINK && packed.len() < LONGEST_IN_LINK {
        // Nobody reads what comes after the end.
        packed.resize(LONGEST_IN_LINK, 0);
    }
    URL_SAFE_NO_PAD.encode(packed)
}

fn packed(text: &str) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    // What is written to memory is written.
    let _ = packer.write_all(text.as_bytes());
    packer.finish().unwrap_or_default()
}

/// The text of packed schemes: of what a link can hold less than of what a person or a host has opened
/// as a file. None where [`unpack`] has none.
#[must_use]
pub fn unpack_schemes(packed: &str) -> Option<String> {
    let in_link = packed.len() <= LONGEST_IN_LINK;
    unpack(packed, if in_link { LARGEST_IN_LINK } else { LARGEST_FILE })
}

/// The text that was packed; none where it is no such text, or where it would be longer than `most`
/// bytes, however small it was packed.
#[must_use]
pub fn unpack(packed: &str, most: usize) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(packed).ok()?;
    let mut text = Vec::new();
    let most = u64::try_from(most).ok()?;
    DeflateDecoder::new(&*bytes).take(most + 1).read_to_end(&mut text).ok()?;
    let fits = u64::try_from(text.len()).is_ok_and(|length| length <= most);
    String::from_utf8(text).ok().filter(|_| fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_text_comes_back_and_takes_less_room() {
        let text = "ordningar och åtgärder ".repeat(200);
        let packed = pack(&text);
        assert!(packed.len() < text.len() / 10, "{}", packed.len());
        assert_eq!(unpack(&packed, text.len()), Some(text));
    }

    #[test]
    fn a_link_carries_less_than_a_file_and_a_large_file_is_never_taken_for_a_link() {
        for (length, fits) in [(LARGEST_IN_LINK, true), (LARGEST_IN_LINK + 1, false)] {
            let text = "x".repeat(length);
            let small = URL_SAFE_NO_PAD.encode(packed(&text));
            assert_eq!(unpack_schemes(&small).is_some(), fits, "{length} bytes in {}", small.len());
            let own = pack(&text);
            assert_eq!(own.len() <= LONGEST_IN_LINK, fits, "{}", own.len());
            assert_eq!(unpack_schemes(&own), Some(text), "{length} bytes that were packed here");
        }
    }

    #[test]
    fn what_grows_too_large_or_was_never_packed_is_nothing() {
        let packed = pack(&"x".repeat(3_000_000));
        assert!(packed.len() < 11_000, "{}", packed.len());
        assert_eq!(unpack(&packed, 1_000_000), None);
        for hostile in ["", "!", "AAAA", "åäö", "_____"] {
            assert_eq!(unpack(hostile, 1_000).unwrap_or_default(), "", "{hostile}");
        }
    }
}
