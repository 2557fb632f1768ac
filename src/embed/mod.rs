//! Where the product meets its host: mounting, and the modules that are fetched later.

mod draft;
mod widget;

pub use draft::{close as close_draft, open as open_draft, update as update_draft};
pub use widget::mount;
