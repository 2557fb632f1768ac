//! The clipboard: words alone, or with what a word processor makes headings and tables of.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag};

/// Copies words.
///
/// # Errors
/// What the browser said, where it refuses.
pub(super) async fn copy_text(text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.map(drop)
}

/// Copies HTML, and words for those who paste where there is no formatting.
///
/// # Errors
/// What the browser said, where it refuses or knows no such thing.
pub(super) async fn copy_html(html: &str, text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let forms = Object::new();
    for (media, content) in [("text/html", html), ("text/plain", text)] {
        Reflect::set(&forms, &media.into(), &blob(media, content)?.into())?;
    }
    // Named here, because web-sys counts it among what may still change.
    let item: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&item, &Array::of1(&forms))?;
    let clipboard = window.navigator().clipboard();
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    let promise: Promise = write.call1(&clipboard, &Array::of1(&item))?.dyn_into()?;
    JsFuture::from(promise).await.map(drop)
}

fn blob(media: &str, content: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &kind)
}
