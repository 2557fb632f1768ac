//! Holds the first view to its byte budget.

use anyhow::{Result, bail};

use crate::dist::{Bytes, Release};
use crate::embed;

/// What the first view may weigh with brotli.
pub(crate) const MOST_BYTES: usize = 155_000;

/// What the frame's loader may weigh as it is.
pub(crate) const MOST_LOADER_BYTES: usize = 2_000;

/// How many hundredths of the counter's brotli bytes an element may weigh until it can be used: the
/// page's, with its own script and style.
pub(crate) const MOST_ELEMENT_HUNDREDTHS: usize = 340;

/// Fails when what hosts embed weighs more than it may.
pub(crate) fn hold_embedded(page: &Release, counter: &Release) -> Result<()> {
    let loader = page.bytes_of(&[embed::FRAME]).raw;
    let element = page.bytes_of(&embed::ELEMENT_FIRST).brotli;
    let counter = counter.first_view_bytes().brotli;
    let times = times(element, counter);
    if loader >= MOST_LOADER_BYTES {
        bail!("the frame's loader is {loader} bytes; the budget is {MOST_LOADER_BYTES}");
    }
    if 100 * element > MOST_ELEMENT_HUNDREDTHS * counter {
        let most = self::times(MOST_ELEMENT_HUNDREDTHS, 100);
        bail!("an element is {element} bytes with brotli, {times} times the counter; the budget is {most}");
    }
    println!("the loader is {loader} bytes and an element {element} with brotli, {times} × the counter");
    Ok(())
}

/// Prints what the first view weighs beside the counter.
pub(crate) fn print(page: &Release, counter: &Release) {
    println!("\n{:<34}{:>10}{:>10}{:>10}", "bytes of the first view", "raw", "gzip", "brotli");
    for (name, bytes) in page.first_view() {
        print_row(name, bytes);
    }
    print_row("the page", page.first_view_bytes());
    print_row("a bare Yew counter", counter.first_view_bytes());
    println!("\n{:<34}{:>10}{:>10}{:>10}", "bytes fetched when asked for", "raw", "gzip", "brotli");
    for (name, bytes) in page.later_modules() {
        print_row(name, bytes);
    }
}

fn print_row(name: &str, bytes: Bytes) {
    println!("{name:<34}{:>10}{:>10}{:>10}", bytes.raw, bytes.gzip, bytes.brotli);
}

/// Fails when the first view weighs more than it may.
pub(crate) fn hold(page: &Release, counter: &Release) -> Result<()> {
    let (page, counter) = (page.first_view_bytes().brotli, counter.first_view_bytes().brotli);
    let times = times(page, counter);
    if !holds(page) {
        bail!("the first view is {page} bytes with brotli; the budget is {MOST_BYTES}");
    }
    println!("the first view is {page} bytes with brotli, {times} × the counter: within the budget");
    Ok(())
}

/// Whether so many bytes are within the budget.
pub(crate) fn holds(page: usize) -> bool {
    page <= MOST_BYTES
}

/// How many times one number of bytes is another, with two decimals.
pub(crate) fn times(bytes: usize, of: usize) -> String {
    let hundredths = (100 * bytes).checked_div(of).unwrap_or_default();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_holds_to_its_last_byte() {
        assert!(holds(155_000));
        assert!(!holds(155_001));
    }

    #[test]
    fn a_ratio_has_two_decimals() {
        assert_eq!(times(130, 40), "3.25");
        assert_eq!(times(41, 40), "1.02");
        assert_eq!(times(1, 0), "0.00");
    }
}
