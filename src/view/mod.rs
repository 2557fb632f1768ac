//! What is shown: Yew components that decide nothing and reckon nothing.

mod address;
mod app;
mod bars;
mod by_scheme;
mod by_year;
mod combobox;
mod desk;
mod device;
mod draft;
mod dressed;
mod faults;
mod field;
mod form;
mod headline;
mod keep;
mod layout;
mod modules;
mod page;
mod picture;
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
pub use draft::{Draft, DraftProps};
pub use modules::use_modules;
pub use save::save;
