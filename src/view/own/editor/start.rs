//! Where a file of own schemes begins: with nothing, with a built-in scheme, with a file, or with what is kept.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::case::unpack_schemes;
use crate::document::OwnFile;
use crate::scheme::builtin;
use crate::scheme::own::LARGEST_FILE;
use crate::text::{editor as words, problem};
use crate::view::Host;
use crate::view::choosing::Choosing;
use crate::view::device::{Kept, Kind};
use crate::view::dressed::{quiet, said};
use crate::view::field::Field;
use crate::view::host::use_host;
use crate::view::keep::use_kept;

/// What the beginning is given.
#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    pub(super) file: OwnFile,
    pub(super) open: Callback<OwnFile>,
    pub(super) go: Callback<String>,
}

/// Four ways to begin, and what is wrong with a file.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let faults = use_state(Vec::<String>::new);
    let blank = {
        let file = props.file.clone();
        props.open.reform(move |_: MouseEvent| file.with_blank())
    };
    let copy = {
        let (file, open) = (props.file.clone(), props.open.clone());
        Callback::from(move |id: String| {
            if let Some(scheme) = builtin().scheme(&id) {
                open.emit(file.with_copy(scheme, builtin()));
            }
        })
    };
    let known = builtin().schemes.iter().map(|scheme| (scheme.id.to_string(), scheme.short_name.to_string()));
    let options: Vec<_> = std::iter::once((String::new(), words::CHOOSE.to_owned())).chain(known).collect();
    let host = use_host().filter(|host| !host.embeds());
    html! {
        <>
            { quiet(words::BLANK, blank) }
            <Choosing id="kk-utga-fran" label={words::FROM_BUILT_IN} hint={words::FROM_BUILT_IN_HINT} {options}
                act={words::COPY_BUILT_IN} missing={words::CHOOSE_ONE} choose={copy} />
            <FromFile open={props.open.clone()} faults={faults.clone()} />
            if !faults.is_empty() {
                <div class="faults" role="alert">
                    { said("p", "", words::FILE_PROBLEMS) }
                    <ul>{ for faults.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
                </div>
            }
            if let Some(host) = host {
                <FromDevice {host} file={props.file.clone()} open={props.open.clone()} />
            }
        </>
    }
}

/// What what is kept on the device is given.
#[derive(Properties, PartialEq)]
struct FromDeviceProps {
    host: Host,
    file: OwnFile,
    open: Callback<OwnFile>,
}

/// Every file of schemes that is kept on the device, to open or to remove.
#[component]
fn FromDevice(props: &FromDeviceProps) -> Html {
    let host = &props.host;
    let (kept, _) = use_kept(host, Kind::Schemes);
    let one = |of: &Kept| {
        let text = unpack_schemes(&of.text)?;
        let file = OwnFile::open(&text).ok().filter(|file| *file != props.file)?;
        let (to, id) = (host.clone(), of.id.clone());
        let open = props.open.reform(move |_: MouseEvent| {
            Kind::Schemes.open(&to, &id);
            file.clone()
        });
        let (from, id) = (host.clone(), of.id.clone());
        let forget = Callback::from(move |_: MouseEvent| Kind::Schemes.forget(&from, &id));
        Some(html! {
            <p key={of.id.clone()}>
                { quiet(&words::from_device(&of.when), open) }{ " " }
                { quiet(&words::forget_kept(&of.when), forget) }
            </p>
        })
    };
    kept.iter().filter_map(one).collect()
}

/// What the file's field is given.
#[derive(Properties, PartialEq)]
struct FromFileProps {
    open: Callback<OwnFile>,
    faults: UseStateHandle<Vec<String>>,
}

/// A field for a file; what is wrong with it is said with its place.
#[component]
fn FromFile(props: &FromFileProps) -> Html {
    let onchange = {
        let (open, faults) = (props.open.clone(), props.faults.clone());
        Callback::from(move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let file = input.files().and_then(|files| files.get(0));
            // So that the same file can be picked again after it was changed.
            input.set_value("");
            let Some(file) = file else { return };
            let (open, faults) = (open.clone(), faults.clone());
            spawn_local(async move {
                match opened(&file).await {
                    Ok(file) => {
                        faults.set(Vec::new());
                        open.emit(file);
                    }
                    Err(said) => faults.set(said),
                }
            });
        })
    };
    let field = Field {
        id: "kk-ordningsfil",
        label: words::FROM_FILE,
        hint: Some(words::FROM_FILE_HINT),
        fault: None,
    };
    field.around(html! {
        <input type="file" id="kk-ordningsfil" accept=".json,.toml" {onchange} aria-describedby={field.described()} />
    })
}

async fn opened(file: &web_sys::File) -> Result<OwnFile, Vec<String>> {
    let unreadable = || vec![words::FILE_UNREADABLE.to_owned()];
    if file.size() > f64::from(u32::try_from(LARGEST_FILE).unwrap_or(u32::MAX)) {
        return Err(too_large());
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| unreadable())?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let text =
        String::from_utf8(bytes).map_err(|_| vec![problem::rule(&crate::scheme::own::Rule::NotText)])?;
    OwnFile::open(&text).map_err(|problems| problems.iter().map(problem::problem).collect())
}

fn too_large() -> Vec<String> {
    vec![problem::rule(&crate::scheme::own::Rule::FileTooLarge { most: LARGEST_FILE })]
}
