//! The table as a file: written here, or by the module that writes the heavier forms.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::Kept;
use crate::case::{self, Case, TakingPart};
use crate::document::{Dialect, Sheet, csv, municipalities};
use crate::population::registered;
use crate::text::{county, download, workbook};
use crate::view::host::{Host, answer};
use crate::view::save::save;

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
    Saved,
    Failed,
}

/// A button for every form.
#[component]
pub(super) fn Downloads(props: &DownloadsProps) -> Html {
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
            progress.set(save_values(host.as_ref(), &name, &sheet, dialect));
        })
    };
    let fetched = |form: &'static str, media: &'static str| {
        let (case, progress, name) = (props.case.clone(), progress.clone(), name.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            let (case, progress, name) = (case.clone(), progress.clone(), name.clone());
            let host = host.clone();
            progress.set(Progress::Writing);
            wasm_bindgen_futures::spawn_local(async move {
                let host = host.as_ref();
                let saved = written(host, form, &case)
                    .await
                    .and_then(|bytes| save(host, &format!("{name}.{form}"), media, &bytes));
                progress.set(if saved.is_ok() { Progress::Saved } else { Progress::Failed });
            });
        })
    };
    let buttons = [
        (
            download::XLSX,
            fetched("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ),
        (download::CSV, values(Dialect::Swedish)),
        (download::CSV_PLAIN, values(Dialect::Rfc4180)),
        (download::JSON, fetched("json", "application/json")),
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
            progress.set(save_values(host.as_ref(), &name, &sheet, dialect));
        })
    };
    let buttons =
        [(download::CSV, values(Dialect::Swedish)), (download::CSV_PLAIN, values(Dialect::Rfc4180))];
    choices(props.title, buttons, *progress)
}

fn save_values(host: Option<&Host>, name: &str, sheet: &Sheet, dialect: Dialect) -> Progress {
    let saved = save(host, &format!("{name}.csv"), "text/csv;charset=utf-8", &csv(sheet, dialect));
    if saved.is_ok() { Progress::Saved } else { Progress::Failed }
}

/// The buttons, and how far the last file has come.
fn choices<const N: usize>(
    title: &'static str,
    buttons: [(&'static str, Callback<MouseEvent>); N],
    progress: Progress,
) -> Html {
    let said = match progress {
        Progress::None => "",
        Progress::Writing => download::WRITING,
        Progress::Saved => download::SAVED,
        Progress::Failed => download::FAILED,
    };
    html! {
        <section class="downloads screen-only" aria-label={title}>
            <span class="label">{ title }</span>
            { for buttons.into_iter().map(|(label, onclick)| html! {
                <button type="button" class="quiet" {onclick}>{ label }</button>
            }) }
            <p class="done" role="status">{ said }</p>
        </section>
    }
}

/// What the files of a case are called, without their ending.
pub(super) fn file_name(case: &Case) -> String {
    let years: Vec<_> = case.years().collect();
    let scope = county::scope(case.scope(registered()), registered());
    let (first, last) = (years.first().copied(), years.last().copied());
    first.zip(last).map_or_else(String::new, |(first, last)| workbook::file(&scope, first, last))
}

/// A file's bytes from the module that writes its form.
async fn written(host: Option<&Host>, form: &str, case: &Case) -> Result<Vec<u8>, JsValue> {
    let module = host.ok_or(JsValue::NULL)?.fetch("sheets").await?;
    let bytes = answer(&module, "write", &[&form.into(), &case::write(case).into()])?;
    Ok(bytes.dyn_into::<Uint8Array>()?.to_vec())
}
