//! What is shown: Yew components that decide nothing and reckon nothing.

mod address;
mod app;
mod bars;
mod by_scheme;
mod by_year;
mod combobox;
mod county;
mod desk;
mod draft;
mod faults;
mod field;
mod form;
mod guest;
mod headline;
mod modules;
mod page;
mod preview;
mod reasons;
mod result;
mod save;
mod schemes;
mod setting;
mod state;
mod table;
mod taper;
mod tools;
mod unfold;

pub use address::{page_address, reopen, today};
pub use app::{App, AppProps, Start};
pub use county::County;
pub use draft::Draft;
pub use guest::GuestProps;
pub use modules::use_modules;
pub use save::save;
