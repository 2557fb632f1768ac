//! What is tested without a browser: golden cases, laws, the loader, the repository itself.

mod golden;
mod laws;
mod loader;
mod national;
