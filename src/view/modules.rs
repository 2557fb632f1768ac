//! The product's other wasm modules, fetched when they are first asked for.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static LOAD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// How the page fetches a module: a function from its name to a promise of its exports.
pub fn use_modules(load: Function) {
    LOAD.with(|place| place.replace(Some(load)));
}

/// How the page fetches a module, for a module that fetches others.
pub(super) fn loader() -> JsValue {
    LOAD.with(|place| place.borrow().clone()).map_or(JsValue::NULL, JsValue::from)
}

/// Fetches a module and starts it; at once when it has been fetched before.
pub(super) async fn fetch(name: &str) -> Result<JsValue, JsValue> {
    let load = LOAD.with(|place| place.borrow().clone()).ok_or(JsValue::NULL)?;
    let promise: Promise = load.call1(&JsValue::NULL, &name.into())?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Calls one of a module's functions.
pub(super) fn call(module: &JsValue, function: &str, arguments: &[&JsValue]) -> Result<(), JsValue> {
    answer(module, function, arguments).map(drop)
}

/// What one of a module's functions answers.
pub(super) fn answer(module: &JsValue, function: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(module, &function.into())?.dyn_into()?;
    let arguments: Array = arguments.iter().copied().collect();
    function.apply(&JsValue::NULL, &arguments)
}
