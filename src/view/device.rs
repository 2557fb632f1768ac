//! What the user has chosen to keep on this device: the case, as it stands in an address, and the picture.

use web_sys::Storage;

const CASE: &str = "kommunkalkyl";
const PICTURE: &str = "kommunkalkyl.bild";
const SCHEMES: &str = "kommunkalkyl.ordningar";

/// Nothing where the browser keeps no store, or keeps it from this page.
fn store() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The case that is kept.
pub(super) fn kept() -> Option<String> {
    store()?.get_item(CASE).ok()?
}

/// Keeps a case; false where the browser does not let it.
pub(super) fn keep(fragment: &str) -> bool {
    store().is_some_and(|store| store.set_item(CASE, fragment).is_ok())
}

/// The picture that is kept, as an address of data.
pub(super) fn kept_picture() -> Option<String> {
    store()?.get_item(PICTURE).ok()?
}

/// Keeps a picture, or none; false where the browser does not let it.
pub(super) fn keep_picture(address: Option<&str>) -> bool {
    store().is_some_and(|store| match address {
        Some(address) => store.set_item(PICTURE, address).is_ok(),
        None => store.remove_item(PICTURE).is_ok(),
    })
}

/// The schemes of the user's own that are kept, packed.
pub(super) fn kept_schemes() -> Option<String> {
    store()?.get_item(SCHEMES).ok()?
}

/// Keeps schemes of the user's own, or none; false where the browser does not let it.
pub(super) fn keep_schemes(packed: Option<&str>) -> bool {
    store().is_some_and(|store| match packed {
        Some(packed) => store.set_item(SCHEMES, packed).is_ok(),
        None => store.remove_item(SCHEMES).is_ok(),
    })
}

/// Forgets everything.
pub(super) fn forget() {
    if let Some(store) = store() {
        // What cannot be removed was never kept.
        let _ = (store.remove_item(CASE), store.remove_item(PICTURE));
    }
}
