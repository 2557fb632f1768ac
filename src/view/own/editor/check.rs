//! The last step: what is wrong, what everybody pays, and how the file is kept and sent.

use yew::prelude::*;

use super::keep::Keep;
use super::members::Members;
use super::{Form, field_id, in_list, step_of};
use crate::document::FieldPath;
use crate::text::{download, editor as words};
use crate::view::Host;
use crate::view::dressed::{link, quiet, said};
use crate::view::save::save;
use crate::view::told::{done, use_said};

/// Everything about the file as a whole.
pub(super) fn check(form: &Form<'_>, go_to: &Callback<(usize, String)>) -> Html {
    let text = form.file.saved();
    let remove = {
        let (file, place, before) = (form.file.clone(), form.scheme, form.before.clone());
        let (_, name) = in_list(form, place);
        form.open.reform(move |_: MouseEvent| {
            before.emit(words::removed(&name));
            file.without(place)
        })
    };
    let id = form.file.text_at(&form.of_scheme().field("id"));
    html! {
        <>
            { problems(form, go_to) }
            if form.standing.own.iter().any(|own| **own == id) {
                <Members id={id} standing={std::rc::Rc::new(form.standing.clone())} />
            }
            <Download {text} host={form.host.cloned()} />
            // What is kept where a host's own scripts could read it would not stay on the device.
            { for form.host.filter(|host| !host.embeds()).map(|host| html! { <Keep host={host.clone()} /> }) }
            { quiet(words::REMOVE_SCHEME, remove) }
        </>
    }
}

/// Everything that is wrong, each with the way to its field.
fn problems(form: &Form<'_>, go_to: &Callback<(usize, String)>) -> Html {
    if form.problems.is_empty() {
        return said("p", "done", words::NO_PROBLEMS);
    }
    let one = |(name, what): &(String, String)| {
        let (step, id) = (step_of(name), field_id(name));
        let onclick = go_to.reform(move |_: MouseEvent| (step, id.clone()));
        let label = label_of(form, name);
        html! { <li>{ link(&crate::text::page::fault_at(&label, what), onclick) }</li> }
    };
    html! {
        <section class="faults" aria-labelledby="kk-brister">
            <h4 id="kk-brister">{ words::PROBLEMS }</h4>
            <ul>{ for form.problems.iter().map(one) }</ul>
        </section>
    }
}

/// What a field is called, with the scheme's name where the file has several.
fn label_of(form: &Form<'_>, name: &str) -> String {
    let of = name.strip_prefix("ordningar[").and_then(|rest| rest.split_once(']'));
    let place = of.and_then(|(place, _)| place.parse::<usize>().ok());
    let scheme = place.filter(|_| form.file.count() > 1).map(|place| {
        let path = FieldPath::default().field("ordningar").item(place).field("kortnamn");
        form.file.text_at(&path)
    });
    let label = super::label(name);
    scheme.map_or_else(|| label.clone(), |scheme| format!("{scheme}, {label}"))
}

/// What is saved.
#[derive(Properties, PartialEq)]
struct DownloadProps {
    text: String,
    /// Who is told that it was saved.
    host: Option<Host>,
}

/// A button that saves the file, and what came of it.
#[component]
fn Download(props: &DownloadProps) -> Html {
    let (came_of_it, say) = use_said();
    let onclick = {
        let (text, host, say) = (props.text.clone(), props.host.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            let saved = save(host.as_ref(), words::FILE, "application/json", text.as_bytes());
            let told = if saved.is_ok() { download::HANDED } else { words::NOT_SAVED };
            say.emit(told.to_owned());
        })
    };
    html! {
        <div>
            <button type="button" class="main" {onclick}>{ words::DOWNLOAD }</button>
            { said("p", "hint", words::DOWNLOAD_HINT) }
            { done(&came_of_it) }
        </div>
    }
}
