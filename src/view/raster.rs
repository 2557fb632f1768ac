//! A drawn picture as pixels, for the files that take nothing else.

use js_sys::encode_uri_component;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use crate::document::{Media, Picture};

/// As high as the pixels are, so that a print of twenty-five millimetres is sharp.
const HEIGHT: u32 = 600;
/// As wide as they may be.
const WIDEST: u32 = 2_400;

/// The same picture in pixels.
///
/// # Errors
/// What the browser said, where it cannot draw it.
pub(super) async fn pixels(picture: &Picture) -> Result<Picture, JsValue> {
    let drawing = String::from_utf8_lossy(&picture.bytes);
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{}", encode_uri_component(&drawing)));
    JsFuture::from(image.decode()).await?;
    let (width, height) = (image.natural_width().max(1), image.natural_height().max(1));
    let width = (width.saturating_mul(HEIGHT) / height).clamp(1, WIDEST);
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(HEIGHT);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(HEIGHT),
    )?;
    let address = canvas.to_data_url_with_type("image/png")?;
    let encoded = address.split_once(',').map(|(_, encoded)| encoded).unwrap_or_default();
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // One byte a sign.
    let bytes = window.atob(encoded)?.chars().filter_map(|sign| u8::try_from(sign).ok()).collect();
    Ok(Picture { media: Media::Png, bytes, description: picture.description.clone() })
}
