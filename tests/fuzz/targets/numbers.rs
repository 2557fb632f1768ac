//! Whatever is typed as a number or written as an amount with its unit is read or refused.
#![no_main]

use kommunkalkyl::money::{measured, read_count, read_kronor, read_per_inhabitant, read_percent};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let _ = (read_count(text, 1, 20_000_000), read_percent(text));
    let _ = (read_kronor(text, u32::MAX), read_per_inhabitant(text, 10_000));
    if let Ok(amount) = measured::kronor(text) {
        assert_eq!(measured::kronor(&amount.with_unit()), Ok(amount));
    }
    if let Ok(rate) = measured::per_inhabitant(text) {
        assert_eq!(measured::per_inhabitant(&rate.with_unit()), Ok(rate));
    }
    if let Ok(share) = measured::share(text) {
        assert_eq!(measured::share(&share.with_unit()), Ok(share));
    }
    if let Ok(growth) = measured::growth(text) {
        assert_eq!(measured::growth(&growth.with_unit()), Ok(growth));
    }
    if let Ok(weight) = measured::weight(text) {
        assert_eq!(measured::weight(&weight.as_weight()), Ok(weight));
    }
});
