//! Where the product meets its host: mounting, and the modules that are fetched later.

mod county;
mod draft;
mod guest;
mod sheets;
mod widget;

pub use county::{close as close_county, open as open_county, update as update_county};
pub use draft::{close as close_draft, open as open_draft, update as update_draft};
pub use sheets::write as write_sheets;
pub use widget::mount;
