//! Reproduces a figure without a browser.

fn main() {}
