//! The page's first view, compiled to WebAssembly.

fn main() {}
