//! Whoever shows the calculator: what it fetches for us, and what it is told.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use super::address::OnOther;

/// A JavaScript object with a function `load`, from a module's name to a promise of its exports. The full
/// page's has more, for the address and for what is kept on the device (`xtask/src/later.js`); that of an
/// element among a host's own content has `changed`, `saved`, and the full page's `address`.
#[derive(Clone, Debug, PartialEq)]
pub struct Host(JsValue);

impl Host {
    /// The host behind a JavaScript object.
    #[must_use]
    pub fn new(object: JsValue) -> Self {
        Self(object)
    }

    /// The object again, for a module that asks the same host.
    #[must_use]
    pub fn object(&self) -> &JsValue {
        &self.0
    }

    /// The full page's address, where the calculator is an element among a host's own content.
    #[must_use]
    pub fn address(&self) -> Option<String> {
        Reflect::get(&self.0, &"address".into()).ok()?.as_string()
    }

    /// Whether the calculator is an element among a host's own content.
    pub(super) fn embeds(&self) -> bool {
        self.address().is_some()
    }

    /// Fetches a module and starts it; at once when it has been fetched before.
    pub(super) async fn fetch(&self, name: &str) -> Result<JsValue, JsValue> {
        let promise: Promise = answer(&self.0, "load", &[&name.into()])?.dyn_into()?;
        JsFuture::from(promise).await
    }

    /// Tells the full page a case: as an address holds it, whole, and whether it is an untouched one.
    pub(super) fn remember(&self, address: &str, whole: &str, is_untouched: bool) {
        // Without the page's own script the address stays as it is, and nothing else is lost.
        let _ = answer(&self.0, "remember", &[&address.into(), &whole.into(), &is_untouched.into()]);
    }

    /// Has the full page call `told` with another case that is to be shown.
    pub(super) fn listen(&self, told: &OnOther) {
        let _ = answer(&self.0, "listen", &[told.as_ref()]);
    }

    /// Tells what a person has changed: the case as it stands in an address, and what may be known of
    /// it outside, where that is another than before.
    pub fn changed(&self, fragment: &str, facts: Option<&str>) {
        // A host that fails to listen loses the news, not what is shown.
        let _ = answer(&self.0, "changed", &[&fragment.into(), &facts.into()]);
    }

    /// Tells that a person took a file or a copy along, by its form, such as `docx`.
    pub(super) fn saved(&self, form: &str) {
        // The full page does not listen.
        let _ = answer(&self.0, "saved", &[&form.into()]);
    }
}

/// The host of a part that is deep within others; none where nobody has told.
#[hook]
pub(super) fn use_host() -> Option<Host> {
    use_context::<Option<Host>>().flatten()
}

/// What one of a module's functions answers.
pub(super) fn answer(module: &JsValue, function: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(module, &function.into())?.dyn_into()?;
    let arguments: Array = arguments.iter().copied().collect();
    function.apply(&JsValue::NULL, &arguments)
}
