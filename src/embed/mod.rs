//! Where the product meets its host: mounting, and the modules that are fetched later.

mod county;
mod draft;
mod guest;
mod own;
mod sheets;
mod widget;

pub use county::{close as close_county, open as open_county, update as update_county};
pub use draft::{close as close_draft, open as open_draft, update as update_draft};
pub use own::{close as close_own, open as open_own, update as update_own};
pub use sheets::write as write_sheets;
pub use widget::mount;
