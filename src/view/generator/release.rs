//! What the release says of its own files: where this version lies, and the hashes of its scripts.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::document::Way;

/// A release, as its manifest tells it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Release {
    /// The folder of this version, with its closing slash.
    pub(super) base: String,
    element: String,
    frame: String,
}

impl Release {
    /// Reads the manifest beside a page.
    pub(super) async fn read(address: &str) -> Result<Self, JsValue> {
        let folder = address.rfind('/').map_or("", |end| &address[..=end]);
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let answer = JsFuture::from(window.fetch_with_str(&format!("{folder}manifest.json"))).await?;
        let manifest = JsFuture::from(answer.dyn_into::<Response>()?.json()?).await?;
        let integrity = |way: Way| text(&manifest, &["files", way.script(), "integrity"]);
        Ok(Self {
            base: base(folder, &text(&manifest, &["version"])?),
            element: integrity(Way::Element)?,
            frame: integrity(Way::Frame)?,
        })
    }

    /// The hash of a way's script.
    pub(super) fn integrity(&self, way: Way) -> &str {
        match way {
            Way::Element => &self.element,
            Way::Frame => &self.frame,
        }
    }

    /// The origin of its files.
    pub(super) fn origin(&self) -> &str {
        let host = self.base.find("://").map_or(0, |at| at + 3);
        let end = self.base[host..].find('/').map_or(self.base.len(), |at| host + at);
        &self.base[..end]
    }
}

/// A page of a pinned version lies in that version's folder already.
fn base(folder: &str, version: &str) -> String {
    let pinned = format!("/{version}/");
    if folder.ends_with(&pinned) { folder.to_owned() } else { format!("{folder}{version}/") }
}

fn text(manifest: &JsValue, path: &[&str]) -> Result<String, JsValue> {
    let mut value = manifest.clone();
    for key in path {
        value = Reflect::get(&value, &(*key).into())?;
    }
    value.as_string().ok_or(JsValue::NULL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pinned_page_names_its_own_folder() {
        assert_eq!(base("https://a.se/k/", "0.1.0"), "https://a.se/k/0.1.0/");
        assert_eq!(base("https://a.se/k/0.1.0/", "0.1.0"), "https://a.se/k/0.1.0/");
        let of = |base: &str| Release { base: base.to_owned(), element: String::new(), frame: String::new() };
        assert_eq!(of("https://a.se:81/k/0.1.0/").origin(), "https://a.se:81");
    }
}
