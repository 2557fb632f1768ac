//! The place beside the calculator where a later module shows what is its own.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::prelude::*;

use super::address::untouched;
use super::dressed::quiet;
use super::host::{Host, answer};
use crate::case::{self, Action, Case, Reopened};
use crate::population::registered;
use crate::scheme::builtin;
use crate::text::page;

/// What the desk is given.
#[derive(Properties, PartialEq)]
pub(super) struct DeskProps {
    /// The module's name.
    pub(super) module: &'static str,
    pub(super) place: Element,
    pub(super) host: Host,
    pub(super) case: Case,
    pub(super) send: Callback<Action>,
}

/// How far the module has come.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    Fetching,
    Open,
    Failed,
}

/// What tells the module more, once it is there, and what it calls back with. Gone when the desk is.
#[derive(Default)]
struct Guest {
    tell: Option<Function>,
    /// Kept alive for as long as the module may call it.
    _changed: Option<Closure<dyn Fn(String)>>,
    left: bool,
}

/// Fetches the module, hands it the case, and takes back what a person changes there.
#[component]
pub(super) fn Desk(props: &DeskProps) -> Html {
    let (progress, tries) = (use_state(|| Progress::Fetching), use_state(|| 0_u32));
    let guest = use_mut_ref(Guest::default);
    let latest = use_mut_ref(String::new);
    *latest.borrow_mut() = case::write(&props.case);
    {
        let (guest, latest, progress) = (guest.clone(), latest.clone(), progress.clone());
        let (name, place, send) = (props.module, props.place.clone(), props.send.clone());
        let host = props.host.clone();
        use_effect_with(*tries, move |_| {
            let leaving = guest.clone();
            leaving.borrow_mut().left = false;
            wasm_bindgen_futures::spawn_local(async move {
                let opened = open(name, &guest, &place, &host, &latest, send).await;
                if !guest.borrow().left {
                    progress.set(if opened.is_ok() { Progress::Open } else { Progress::Failed });
                }
            });
            move || {
                let mut guest = leaving.borrow_mut();
                guest.left = true;
                if let Some(tell) = guest.tell.take() {
                    // A module that cannot go away has nothing open.
                    let _ = tell.call0(&JsValue::NULL);
                }
            }
        });
    }
    use_effect_with(props.case.clone(), move |case| {
        if let Some(tell) = &guest.borrow().tell {
            let _ = tell.call1(&JsValue::NULL, &case::write(case).into());
        }
    });
    let again = {
        let progress = progress.clone();
        Callback::from(move |_: MouseEvent| {
            progress.set(Progress::Fetching);
            tries.set(*tries + 1);
        })
    };
    match *progress {
        Progress::Fetching => {
            html! { <p class="loading" role="status">{ page::waiting(props.case.shown) }</p> }
        }
        Progress::Failed => html! {
            <p class="failed" role="alert">
                { page::failed(props.case.shown) }{ quiet(page::AGAIN, again) }
            </p>
        },
        Progress::Open => Html::default(),
    }
}

async fn open(
    name: &str,
    guest: &Rc<RefCell<Guest>>,
    place: &Element,
    host: &Host,
    latest: &Rc<RefCell<String>>,
    send: Callback<Action>,
) -> Result<(), JsValue> {
    let module = host.fetch(name).await?;
    if guest.borrow().left {
        return Ok(());
    }
    let changed = Closure::<dyn Fn(String)>::new(move |fragment: String| {
        if let Ok(Reopened { case, .. }) = case::read_over(&fragment, &untouched(), builtin(), registered()) {
            send.emit(Action::Open(Box::new(case)));
        }
    });
    let fragment = latest.borrow().as_str().into();
    let tell = answer(&module, "open", &[place.as_ref(), &fragment, changed.as_ref(), host.object()])?;
    let tell = Some(tell.dyn_into()?);
    *guest.borrow_mut() = Guest { tell, _changed: Some(changed), left: false };
    Ok(())
}
