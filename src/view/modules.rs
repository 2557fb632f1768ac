//! The product's other wasm modules, fetched when they are first asked for.

use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use super::address;
use crate::case::{self, Case};
use crate::document::Document;
use crate::scheme::Day;

thread_local! {
    static LOAD: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// How the page fetches a module: a function from its name to a promise of its exports.
pub fn use_modules(load: Function) {
    LOAD.with(|place| place.replace(Some(load)));
}

/// What became of a draft that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Written {
    /// It is being written.
    Waiting,
    /// It stands.
    Draft(Box<Document>),
    /// The module could not be fetched or did not answer.
    Failed,
}

/// Has the draft of a case written, and calls back with it.
pub(super) fn write_draft(case: &Case, today: Day, done: Callback<Written>) {
    let (fragment, link) = (case::write(case), address::link(case));
    wasm_bindgen_futures::spawn_local(async move {
        let written = match ask("draft", &[&fragment, &today.to_string(), &link]).await {
            Ok(bytes) => match postcard::from_bytes(&bytes) {
                Ok(document) => Written::Draft(Box::new(document)),
                Err(_) => Written::Failed,
            },
            Err(_) => Written::Failed,
        };
        done.emit(written);
    });
}

/// Calls the function that bears its module's name, with texts, for bytes.
async fn ask(name: &str, texts: &[&str]) -> Result<Vec<u8>, JsValue> {
    let load = LOAD.with(|place| place.borrow().clone()).ok_or(JsValue::NULL)?;
    let promise: Promise = load.call1(&JsValue::NULL, &name.into())?.dyn_into()?;
    let module = JsFuture::from(promise).await?;
    let function: Function = Reflect::get(&module, &name.into())?.dyn_into()?;
    let arguments = texts.iter().map(|&text| JsValue::from(text)).collect::<js_sys::Array>();
    let bytes: Uint8Array = Reflect::apply(&function, &JsValue::NULL, &arguments)?.dyn_into()?;
    Ok(bytes.to_vec())
}
