//! What the user has chosen to keep on this device. The page's own script keeps it (`xtask/src/later.js`),
//! since what is typed after a view was left is kept too.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::host::{Host, answer};

/// What is kept.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// A case with its draft, as it stands in an address.
    Draft,
    /// Schemes of the user's own, packed.
    Schemes,
}

/// One that is kept.
#[derive(Clone, PartialEq)]
pub(super) struct Kept {
    pub(super) id: String,
    /// When it was last written, by the browser's clock, for a person.
    pub(super) when: String,
    pub(super) text: String,
    /// Whether what is changed in this tab is written there.
    pub(super) is_ours: bool,
}

/// What came of keeping.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Came {
    /// Nothing that a person must know.
    Well,
    /// The browser does not let it.
    Refused,
    /// Another tab has gone on with it, so that this one's is kept beside.
    Beside,
    /// Another tab has removed it.
    Gone,
}

impl Kind {
    fn name(self) -> JsValue {
        match self {
            Self::Draft => "utkast".into(),
            Self::Schemes => "ordningar".into(),
        }
    }

    /// Everything of this kind that is kept, the newest first. Nothing with a host that keeps none.
    pub(super) fn kept(self, host: &Host) -> Vec<Kept> {
        let all = answer(host.object(), "kept", &[&self.name()]).ok();
        let all = all.and_then(|all| all.dyn_into::<Array>().ok()).unwrap_or_default();
        all.iter().filter_map(|one| read(&one.dyn_into::<Array>().ok()?)).collect()
    }

    /// Keeps what is shown, and what becomes of it in this tab from now on.
    pub(super) fn keep(self, host: &Host) {
        tell(host, "keep", &[&self.name()]);
    }

    /// Forgets one.
    pub(super) fn forget(self, host: &Host, id: &str) {
        tell(host, "forget", &[&self.name(), &id.into()]);
    }

    /// Goes on with one in this tab; a draft is shown.
    pub(super) fn open(self, host: &Host, id: &str) {
        tell(host, "reopen", &[&self.name(), &id.into()]);
    }

    /// What came of keeping this tab's.
    pub(super) fn came(self, host: &Host) -> Came {
        let came = answer(host.object(), "came", &[&self.name()]).ok().and_then(|came| came.as_string());
        match came.as_deref() {
            Some("refused") => Came::Refused,
            Some("beside") => Came::Beside,
            Some("gone") => Came::Gone,
            Some(_) | None => Came::Well,
        }
    }
}

/// The picture of this tab's draft, as an address of data.
pub(super) fn picture(host: &Host) -> Option<String> {
    answer(host.object(), "picture", &[]).ok()?.as_string()
}

/// Holds on to the picture of this tab's draft, and keeps it where the draft is kept.
pub(super) fn take_picture(host: &Host, address: Option<&str>) {
    tell(host, "takePicture", &[&address.into()]);
}

/// Calls back whenever something that is kept has changed, in this tab or another.
pub(super) fn on_kept(callback: impl Fn() + 'static) -> Option<EventListener> {
    on("kommunkalkyl-sparat", callback)
}

/// Calls back when another draft that was kept has been opened.
pub(super) fn on_reopened(callback: impl Fn() + 'static) -> Option<EventListener> {
    on("kommunkalkyl-oppnat", callback)
}

/// Calls back when what is shown must be told at once, since it is kept now or the page is left.
pub(super) fn on_now(callback: impl Fn() + 'static) -> Option<EventListener> {
    on("kommunkalkyl-genast", callback)
}

fn on(event: &'static str, callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, event, move |_| callback()))
}

fn tell(host: &Host, function: &str, arguments: &[&JsValue]) {
    // What comes of it is told by the event, and asked for then.
    let _ = answer(host.object(), function, arguments);
}

fn read(one: &Array) -> Option<Kept> {
    let text = |place| one.get(place).as_string();
    Some(Kept { id: text(0)?, when: text(1)?, text: text(2)?, is_ours: one.get(3).is_truthy() })
}
