//! The table as a file: written here, or by the module that writes the heavier forms.

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::Kept;
use crate::case::{self, Case, TakingPart};
use crate::document::{Dialect, Sheet, csv, municipalities};
use crate::population::registered;
use crate::text::{county, download, workbook};
use crate::view::host::{Host, answer};
use crate::view::save::save;
use crate::view::told::AWAY;

/// What the downloads are given.
#[derive(Properties, PartialEq)]
pub(super) struct DownloadsProps {
    pub(super) case: Case,
    pub(super) kept: ByPlace<Kept>,
    pub(super) taking_part: TakingPart,
    pub(super) host: Option<Host>,
}

/// Something shared that is the same only where it lies in the same place.
#[derive(Clone)]
pub(super) struct ByPlace<T>(pub(super) std::rc::Rc<T>);

impl<T> PartialEq for ByPlace<T> {
    fn eq(&self, other: &Self) -> bool {
        std::rc::Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How far the last file has come.
#[derive(Clone, Copy, PartialEq)]
enum Progress {
    None,
    Writing,
    /// To the browser, which does not tell whether it lets it be saved.
    Handed,
    Failed,
}

/// So long does a pointer or the focus rest on a button that is meant, in milliseconds.
const RESTS: u32 = 80;

/// How near a person is to pressing a button.
#[derive(Clone, Copy)]
enum Aim {
    Away,
    /// A pointer or the keyboard's focus is on it.
    On,
    /// A pointer is down on it, and has not been lifted.
    Down,
}

/// Gets ready what writes workbooks when somebody is about to ask for one; the returned is told how near
/// that is.
#[hook]
fn use_ready(case: Case, host: Option<Host>) -> Callback<Aim> {
    let resting = use_mut_ref(|| None::<Timeout>);
    Callback::from(move |aim: Aim| {
        let (case, host) = (case.clone(), host.clone());
        // What fails now fails again, and is told, when the file is asked for.
        let later = match aim {
            Aim::Away => None,
            Aim::On => Some(Timeout::new(RESTS, move || {
                spawn_local(async move {
                    let _ = ready(host.as_ref(), &case).await;
                });
            })),
            // There is time to fetch it, and no more.
            Aim::Down => {
                spawn_local(async move {
                    let _ = fetched(host.as_ref()).await;
                });
                None
            }
        };
        resting.replace(later);
    })
}

/// A button for every form.
#[component]
pub(super) fn Downloads(props: &DownloadsProps) -> Html {
    let about_to = use_ready(props.case.clone(), props.host.clone());
    let progress = use_state(|| Progress::None);
    let name = file_name(&props.case);
    let values = |dialect: Dialect| {
        let (kept, taking_part) = (props.kept.0.clone(), props.taking_part.clone());
        let (own, progress, name) = (props.case.municipality, progress.clone(), name.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            let reckoned = kept.borrow_dependent();
            let together = reckoned.together(&taking_part, own);
            let sheet = municipalities(reckoned, &together, &taking_part);
            tell(&progress, save_values(host.as_ref(), &name, &sheet, dialect));
        })
    };
    let asked = |form: &'static str, media: &'static str| {
        let (case, progress, name) = (props.case.clone(), progress.clone(), name.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            let (case, progress, name) = (case.clone(), progress.clone(), name.clone());
            let host = host.clone();
            progress.set(Progress::Writing);
            spawn_local(async move {
                let host = host.as_ref();
                let saved = written(host, form, &case)
                    .await
                    .and_then(|bytes| save(host, &format!("{name}.{form}"), media, &bytes));
                progress.set(if saved.is_ok() { Progress::Handed } else { Progress::Failed });
            });
        })
    };
    let workbook = asked("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let workbook = {
        let about_to = about_to.clone();
        Callback::from(move |event: MouseEvent| {
            // Nothing is got ready any more once it is asked for.
            about_to.emit(Aim::Away);
            workbook.emit(event);
        })
    };
    let buttons = [
        Choice { about_to: Some(about_to), ..Choice::new(download::XLSX, workbook) },
        Choice::new(download::CSV, values(Dialect::Swedish)),
        Choice::new(download::CSV_PLAIN, values(Dialect::Rfc4180)),
        Choice::new(download::JSON, asked("json", "application/json")),
    ];
    choices(download::TITLE, buttons, *progress)
}

/// A table that is shown already, as a file.
#[derive(Properties, PartialEq)]
pub(super) struct ValuesProps {
    pub(super) sheet: Sheet,
    /// What the file is called, without its ending.
    pub(super) name: String,
    /// What the buttons are called together.
    pub(super) title: &'static str,
    pub(super) host: Option<Host>,
}

/// A button for either way of parting values.
#[component]
pub(super) fn Values(props: &ValuesProps) -> Html {
    let progress = use_state(|| Progress::None);
    let values = |dialect: Dialect| {
        let (sheet, name, host) = (props.sheet.clone(), props.name.clone(), props.host.clone());
        let progress = progress.clone();
        Callback::from(move |_: MouseEvent| {
            tell(&progress, save_values(host.as_ref(), &name, &sheet, dialect));
        })
    };
    let buttons = [
        Choice::new(download::CSV, values(Dialect::Swedish)),
        Choice::new(download::CSV_PLAIN, values(Dialect::Rfc4180)),
    ];
    choices(props.title, buttons, *progress)
}

/// Tells what came of saving, also when it is the same as the last time.
fn tell(progress: &UseStateHandle<Progress>, came: Progress) {
    let later = progress.clone();
    progress.set(Progress::Writing);
    Timeout::new(AWAY, move || later.set(came)).forget();
}

fn save_values(host: Option<&Host>, name: &str, sheet: &Sheet, dialect: Dialect) -> Progress {
    let saved = save(host, &format!("{name}.csv"), "text/csv;charset=utf-8", &csv(sheet, dialect));
    if saved.is_ok() { Progress::Handed } else { Progress::Failed }
}

/// A form that the table can be saved in.
struct Choice {
    label: &'static str,
    onclick: Callback<MouseEvent>,
    /// Told how near a person is to pressing its button.
    about_to: Option<Callback<Aim>>,
}

impl Choice {
    fn new(label: &'static str, onclick: Callback<MouseEvent>) -> Self {
        Self { label, onclick, about_to: None }
    }

    fn button(self) -> Html {
        let Self { label, onclick, about_to } = self;
        let about_to = about_to.as_ref();
        let pointed = |aim| about_to.map(|told| told.reform(move |_: PointerEvent| aim));
        let focused = about_to.map(|told| told.reform(|event: FocusEvent| aimed(&event)));
        let blurred = about_to.map(|told| told.reform(|_: FocusEvent| Aim::Away));
        html! {
            <button type="button" class="quiet" {onclick}
                onpointerover={pointed(Aim::On)} onpointerdown={pointed(Aim::Down)} onpointerout={pointed(Aim::Away)}
                onfocus={focused} onblur={blurred}>
                { label }
            </button>
        }
    }
}

/// A focus that does not show where it is came with a pointer that is down.
fn aimed(focus: &FocusEvent) -> Aim {
    let shows = focus.target_unchecked_into::<Element>().matches(":focus-visible").unwrap_or(false);
    if shows { Aim::On } else { Aim::Down }
}

/// The buttons, and how far the last file has come.
fn choices<const N: usize>(title: &'static str, buttons: [Choice; N], progress: Progress) -> Html {
    let said = match progress {
        Progress::None => "",
        Progress::Writing => download::WRITING,
        Progress::Handed => download::HANDED,
        Progress::Failed => download::FAILED,
    };
    html! {
        <div role="region" class="downloads screen-only" aria-label={title}>
            <span class="label">{ title }</span>
            { for buttons.into_iter().map(Choice::button) }
            <p class="done" role="status">{ said }</p>
        </div>
    }
}

/// What the files of a case are called, without their ending.
pub(super) fn file_name(case: &Case) -> String {
    let years: Vec<_> = case.years().collect();
    let scope = county::scope(case.scope(registered()), registered());
    let (first, last) = (years.first().copied(), years.last().copied());
    first.zip(last).map_or_else(String::new, |(first, last)| workbook::file(&scope, first, last))
}

/// The module that writes workbooks.
async fn fetched(host: Option<&Host>) -> Result<JsValue, JsValue> {
    host.ok_or(JsValue::NULL)?.fetch("sheets").await
}

/// Lets it make ready.
async fn ready(host: Option<&Host>, case: &Case) -> Result<JsValue, JsValue> {
    answer(&fetched(host).await?, "ready", &[&case::write(case).into()])
}

/// A file's bytes from the module that writes its form.
async fn written(host: Option<&Host>, form: &str, case: &Case) -> Result<Vec<u8>, JsValue> {
    let bytes = answer(&fetched(host).await?, "write", &[&form.into(), &case::write(case).into()])?;
    Ok(bytes.dyn_into::<Uint8Array>()?.to_vec())
}
