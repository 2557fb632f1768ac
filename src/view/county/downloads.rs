//! The table as a file: written here, or by the module that writes the heavier forms.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::Kept;
use crate::case::{self, Case, TakingPart};
use crate::document::{Dialect, csv, municipalities};
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
            let bytes = csv(&municipalities(reckoned, &together, &taking_part), dialect);
            let saved = save(host.as_ref(), &format!("{name}.csv"), "text/csv;charset=utf-8", &bytes);
            progress.set(if saved.is_ok() { Progress::Saved } else { Progress::Failed });
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
    let said = match *progress {
        Progress::None => "",
        Progress::Writing => download::WRITING,
        Progress::Saved => download::SAVED,
        Progress::Failed => download::FAILED,
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
    html! {
        <section class="downloads screen-only" aria-label={download::TITLE}>
            <span class="label">{ download::TITLE }</span>
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
