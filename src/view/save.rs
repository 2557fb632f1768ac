//! Bytes as a file on the person's device: by the browser's own way of saving, and nobody else's.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::host::Host;

/// So long the bytes are kept for a browser that asks where to save them, in milliseconds.
const KEPT: u32 = 60_000;

/// So long after a file was saved the same one is not saved again, in milliseconds: a double click means one.
const AGAIN: u32 = 1_000;

thread_local! {
    /// The name and the size of what was saved a moment ago.
    static LAST: RefCell<(String, u64)> = RefCell::default();
}

/// Saves bytes as a file of this name and media type, such as `text/csv;charset=utf-8`, and tells the
/// host its form.
///
/// # Errors
/// What the browser said, where it refuses to make files.
pub(super) fn save(host: Option<&Host>, name: &str, media: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    save_file(host, name, &file)
}

/// Saves what the browser has made a file of already, and tells the host its form.
///
/// # Errors
/// What the browser said, where it refuses to save.
pub(super) fn save_file(host: Option<&Host>, name: &str, file: &Blob) -> Result<(), JsValue> {
    let this = (name.to_owned(), file.size().to_bits());
    if LAST.with_borrow(|last| *last == this) {
        return Ok(());
    }
    let address = Url::create_object_url_with_blob(file)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlElement = document.create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    if let (Some(host), Some((_, form))) = (host, name.rsplit_once('.')) {
        host.saved(form);
    }
    LAST.set(this.clone());
    let forget = move || {
        LAST.with_borrow_mut(|last| {
            if *last == this {
                *last = Default::default();
            }
        });
    };
    Timeout::new(AGAIN, forget).forget();
    Timeout::new(KEPT, move || {
        // What was never made needs no taking back.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
