//! A text made small enough for an address: deflated, and written in the letters that an address takes.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

/// Packs a text.
#[must_use]
pub fn pack(text: &str) -> String {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    // What is written to memory is written.
    let _ = packer.write_all(text.as_bytes());
    URL_SAFE_NO_PAD.encode(packer.finish().unwrap_or_default())
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
    fn what_grows_too_large_or_was_never_packed_is_nothing() {
        let packed = pack(&"x".repeat(3_000_000));
        assert!(packed.len() < 10_000, "{}", packed.len());
        assert_eq!(unpack(&packed, 1_000_000), None);
        for hostile in ["", "!", "AAAA", "åäö", "_____"] {
            assert_eq!(unpack(hostile, 1_000).unwrap_or_default(), "", "{hostile}");
        }
    }
}
