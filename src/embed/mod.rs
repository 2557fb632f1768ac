//! Where the product meets its host: mounting, and the modules that are fetched later.

mod county;
mod draft;
mod generator;
mod guest;
mod mounted;
mod own;
mod sheets;
mod widget;

pub use county::open as open_county;
pub use draft::open as open_draft;
pub use generator::open as open_generator;
pub use mounted::mount_in;
pub use own::{open as open_own, take as take_own};
pub use sheets::{ready as ready_sheets, write as write_sheets};
pub use widget::mount;
