//! Whatever bytes a picture has, it is taken or refused.
#![no_main]

use kommunkalkyl::case::Picture;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Picture::read(bytes.to_vec(), "");
    // As what stands in a drawing that is otherwise whole.
    let drawing = [b"<svg xmlns='http://www.w3.org/2000/svg'>".as_slice(), bytes, b"</svg>"].concat();
    let _ = Picture::read(drawing, "");
});
