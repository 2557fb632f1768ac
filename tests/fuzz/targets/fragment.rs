//! Whatever stands after `#`, the case is read or refused; what is read is written and read the same.
#![no_main]

use kommunkalkyl::case::{read, write};
use kommunkalkyl::population::registered;
use kommunkalkyl::scheme::builtin;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(fragment) = str::from_utf8(bytes) else { return };
    if let Ok(reopened) = read(fragment, builtin(), registered()) {
        let written = write(&reopened.case);
        let again = read(&written, builtin(), registered()).expect("what was written");
        assert_eq!(write(&again.case), written);
    }
});
