//! The code to paste, the policy that it needs, and what it looks like.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::View;
use super::choices::concerned;
use super::preview::Preview;
use super::release::Release;
use crate::case;
use crate::document::{Snippet, Way, policy};
use crate::population::Year;
use crate::scheme::{Scheme, builtin};
use crate::text::generator as words;
use crate::view::clipboard::copy_text;
use crate::view::page::CODE_ID;
use crate::view::told::{done, use_said};

/// Everything that follows from the choices.
pub(super) fn code(view: &View<'_>, release: &Release) -> Html {
    let (choices, case) = (view.choices, view.case);
    let (attributes, looks) = (choices.attributes(case, Year(view.today.year)), choices.looks());
    let schemes: Vec<&Scheme> = concerned(case)
        .into_iter()
        .filter(|scheme| !case.left_out.iter().any(|id| *id == scheme.id))
        .collect();
    let snippet = Snippet {
        way: choices.way,
        base: &release.base,
        integrity: release.integrity(choices.way),
        attributes: &attributes,
        looks: &looks,
        schemes: &schemes,
        years: (case.from.min(case.to), case.from.max(case.to)),
        fragment: &case::write(&choices.plain(case).decided(builtin())),
    };
    let address = format!("{}{}", release.base, Way::Element.script());
    let integrity = release.integrity(Way::Element).to_owned();
    let about = choices.schemes_at().map(|_| words::OWN_NOT_IN_PREVIEW);
    html! {
        <>
            <Code code={snippet.html(builtin())} />
            <section>
                <h3>{ words::POLICY }</h3>
                <p>{ words::POLICY_ABOUT }</p>
                <pre tabindex="0" data-policy="">{ policy(choices.way, release.origin(), choices.schemes_at()) }</pre>
            </section>
            <section>
                <h3>{ words::STYLE }</h3>
                <p>{ words::STYLE_ABOUT }</p>
                <pre tabindex="0" data-style="">{ rule(choices.way, &looks) }</pre>
            </section>
            <p><a href={format!("{}badda-in.html", release.base)}>{ words::CONTRACT }</a></p>
            <Preview {address} {integrity} {attributes} {looks} {about} />
        </>
    }
}

/// What a host's own style sheet has: the place that is kept until the calculator comes, and the looks, which
/// a frame is given in its address.
fn rule(way: Way, looks: &[(&'static str, String)]) -> String {
    let (place, looks) = match way {
        Way::Element => ("kommun-kalkyl", looks),
        Way::Frame => ("[data-kommunkalkyl]", &[][..]),
    };
    let lines: Vec<String> = looks.iter().map(|(name, value)| format!("  --kk-{name}: {value};\n")).collect();
    format!("{place} {{\n  display: block;\n  min-height: 100vh;\n{}}}", lines.concat())
}

/// What is copied.
#[derive(Properties, PartialEq)]
struct CodeProps {
    code: String,
}

#[component]
fn Code(props: &CodeProps) -> Html {
    let (said, say) = use_said();
    let copy = {
        let (say, code) = (say.clone(), props.code.clone());
        Callback::from(move |_: MouseEvent| {
            let (say, code) = (say.clone(), code.clone());
            spawn_local(async move {
                let copied = copy_text(&code).await.is_ok();
                say.emit(if copied { words::COPIED } else { words::NOT_COPIED }.to_owned());
            });
        })
    };
    html! {
        <div class="field">
            <label for={CODE_ID}>{ words::CODE }</label>
            <textarea id={CODE_ID} readonly={true} rows="12" spellcheck="false" value={props.code.clone()} />
            <div class="tools">
                <button type="button" class="main" onclick={copy}>{ words::COPY }</button>
                { done(&said) }
            </div>
        </div>
    }
}
