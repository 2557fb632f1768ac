//! The editor of own schemes: a file that is written step by step, with the result beside it.

mod check;
mod control;
mod group;
mod keep;
mod members;
mod named;
mod start;
mod told;
mod who;

use serde_json::Value;
use yew::prelude::*;

use crate::case::{Action, Case, OwnField, pack};
use crate::document::{FieldPath, OwnFile, Standing, field_of, own_text};
use crate::scheme::own::fields::{FILE, Field, Fields, Shape};
use crate::text::editor as words;
use crate::view::Host;
use crate::view::dressed::{quiet, said};

/// The identifier of the editor's heading, to move the focus to.
pub(super) const HEADING_ID: &str = "kk-egen";
/// The identifier of the first field of the form beside the result.
const FORM_ID: &str = "kk-kommun";
/// The identifier of a step's heading.
const STEP_ID: &str = "kk-egen-steg";
/// The step with everything that is wrong.
const LAST: usize = words::STEP_NAMES.len() - 1;

/// What the editor is given.
#[derive(Properties, PartialEq)]
pub(super) struct EditorProps {
    pub(super) case: Case,
    pub(super) standing: std::rc::Rc<Standing>,
    pub(super) send: Callback<Action>,
    /// Moves the focus to an element.
    pub(super) go: Callback<String>,
    /// Who is told of what a person takes along.
    pub(super) host: Option<Host>,
}

/// One change of the file: what stands in a field, or that it is gone.
type Change = (FieldPath, Option<Value>);

/// What every part of the editor is given.
struct Form<'a> {
    file: &'a OwnFile,
    standing: &'a Standing,
    /// The field, and what is wrong with it.
    problems: &'a [(String, String)],
    /// Whether a field that is still empty is a fault yet.
    strict: bool,
    /// Which scheme of the file is shown.
    scheme: usize,
    edit: &'a Callback<Change>,
    open: &'a Callback<OwnFile>,
    /// Told what is about to go away, so that it can be taken back.
    before: &'a Callback<String>,
    go: &'a Callback<String>,
    host: Option<&'a Host>,
}

impl Form<'_> {
    /// The way to the scheme that is shown.
    fn of_scheme(&self) -> FieldPath {
        FieldPath::default().field("ordningar").item(self.scheme)
    }

    /// What is wrong with a field, to be said beside it.
    fn fault(&self, path: &FieldPath) -> Option<String> {
        let name = path.name();
        let typed = !self.file.text_at(path).is_empty();
        let fault = self.problems.iter().find(|(field, _)| *field == name);
        fault.filter(|_| typed || self.strict).map(|(_, said)| said.clone())
    }
}

/// Which of the scheme's fields belong to which step.
const STEPS: [&[&str]; 7] = [
    &[],
    &["namn", "kortnamn", "slag", "beslutad_av", "om", "id"],
    &["galler", "folkmangd"],
    &["perioder", "avrundning", "rabatt", "styckpris"],
    &["kallor"],
    &["tak", "kapacitet", "merparten", "andamal", "val", "upplysningar", "datum", "visas_till"],
    &[],
];

/// The step that a field belongs to.
fn step_of(field: &str) -> usize {
    if field.starts_with("dokument") {
        return 4;
    }
    let inside = field.split_once("].").map_or("", |(_, inside)| inside);
    let name = inside.split(['.', '[']).next().unwrap_or_default();
    STEPS.iter().position(|fields| fields.contains(&name)).unwrap_or(LAST)
}

/// The fields of one scheme of the file.
fn scheme_fields() -> &'static Fields {
    let list = FILE.fields.iter().find(|field| field.name == "ordningar").map(|field| &field.shape);
    match list {
        Some(Shape::List(Shape::Table(fields), ..)) => fields,
        _ => &FILE,
    }
}

/// The identifier of a field's control.
fn field_id(name: &str) -> String {
    format!("kk-f-{}", name.replace(['[', ']', '.', '"'], "-"))
}

/// What a field is called, from its way through the file.
fn label(name: &str) -> String {
    known(name).0.to_owned()
}

/// What may stand in a field.
fn shape(name: &str) -> Option<&'static Shape> {
    known(name).1
}

/// What a field is called, and what may stand in it.
fn known(name: &str) -> (&'static str, Option<&'static Shape>) {
    let (mut fields, mut keyed, mut found) = (&FILE, None, ("", None));
    for part in name.split('.') {
        if let Some(entry) = keyed.take() {
            fields = entry;
            continue;
        }
        let bare = part.split('[').next().unwrap_or_default();
        let Some(known) = fields.fields.iter().find(|field| field.name == bare) else { break };
        found = (words::field(fields.name, known.name).0, Some(&known.shape));
        if let Shape::Table(of) | Shape::List(Shape::Table(of), ..) | Shape::WordOr(_, of) = &known.shape {
            fields = of;
        } else if let Shape::Map(_, Shape::Table(of), _) = &known.shape {
            keyed = Some(*of);
        }
    }
    found
}

/// What went away with one press, and the file with it and without it.
#[derive(Clone, PartialEq)]
struct Lost {
    /// What is said of it.
    what: String,
    before: OwnFile,
    /// Which scheme was shown.
    scheme: usize,
    after: OwnFile,
}

/// The steps, one shown at a time, and the way between them.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let step = use_state(|| 0);
    let scheme = use_state(|| 0);
    let checked = use_state(|| false);
    let text = own_text(&props.case).unwrap_or_default();
    let file = use_memo(text, |text| OwnFile::open(text).unwrap_or_else(|_| OwnFile::empty()));
    let latest = use_mut_ref(OwnFile::empty);
    latest.replace((*file).clone());
    // What is about to take away more than a field, and what it took away.
    let (taking, undo) = (use_mut_ref(|| None::<String>), use_state(|| None::<Lost>));
    let before = {
        let taking = taking.clone();
        Callback::from(move |what: String| drop(taking.replace(Some(what))))
    };
    let took = {
        let (latest, undo, scheme) = (latest.clone(), undo.clone(), *scheme);
        Callback::from(move |after: OwnFile| {
            let lost =
                taking.take().map(|what| Lost { what, before: latest.borrow().clone(), scheme, after });
            if lost.is_some() {
                undo.set(lost);
            }
        })
    };
    let edit = {
        let (latest, send, took) = (latest.clone(), props.send.clone(), took.clone());
        Callback::from(move |(path, value): Change| {
            let file = latest.borrow().with(&path, value);
            took.emit(file.clone());
            send.emit(carried(&file));
            latest.replace(file);
        })
    };
    let go_to = {
        let (step, checked, go) = (step.clone(), checked.clone(), props.go.clone());
        Callback::from(move |(next, id): (usize, String)| {
            step.set(next);
            if next == LAST {
                checked.set(true);
            }
            go.emit(id);
        })
    };
    let open = {
        let (send, scheme, latest, go_to) =
            (props.send.clone(), scheme.clone(), latest.clone(), go_to.clone());
        let checked = checked.clone();
        Callback::from(move |file: OwnFile| {
            took.emit(file.clone());
            send.emit(carried(&file));
            let more = file.count() > latest.borrow().count();
            scheme.set(file.count().saturating_sub(1));
            // What has just been added is empty, not wrong.
            checked.set(false);
            latest.replace(file);
            go_to.emit((usize::from(more), STEP_ID.to_owned()));
        })
    };
    let back = {
        let (latest, undo, scheme) = (latest.clone(), undo.clone(), scheme.clone());
        let (send, go) = (props.send.clone(), props.go.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(lost) = &*undo {
                send.emit(carried(&lost.before));
                latest.replace(lost.before.clone());
                scheme.set(lost.scheme);
                go.emit(STEP_ID.to_owned());
            }
            undo.set(None);
        })
    };
    // What has been done since would go with it.
    let lost = undo.as_ref().filter(|lost| lost.after == *file);
    let problems: Vec<(String, String)> =
        props.standing.problems.iter().map(|of| (field_of(of), told::told(of))).collect();
    let form = Form {
        file: &file,
        standing: &props.standing,
        problems: &problems,
        strict: *checked,
        scheme: (*scheme).min(file.count().saturating_sub(1)),
        edit: &edit,
        open: &open,
        before: &before,
        go: &props.go,
        host: props.host.as_ref(),
    };
    let close = {
        let (send, go) = (props.send.clone(), props.go.clone());
        let (from, to) = props.standing.years_with_own(&props.case);
        let widened = (from, to) != (props.case.from.min(props.case.to), props.case.from.max(props.case.to));
        Callback::from(move |_: MouseEvent| {
            if widened {
                send.emit(Action::Span(from, to));
            }
            send.emit(Action::own(OwnField::Shown, String::new()));
            // The button that was pressed is gone.
            go.emit(FORM_ID.to_owned());
        })
    };
    let shown = if file.count() == 0 { 0 } else { *step };
    html! {
        <form class="form editor" aria-labelledby={HEADING_ID} autocomplete="off"
            onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
            <h2 id={HEADING_ID} tabindex="-1">{ words::HEADING }</h2>
            { said("p", "hint", &words::about(props.case.municipality.is_some())) }
            { quiet(words::CLOSE, close) }
            <div role="status">
                if let Some(lost) = lost {
                    <div class="message">{ said("p", "", &lost.what) }{ quiet(words::UNDO, back) }</div>
                }
            </div>
            if file.count() > 0 {
                { steps(shown, &go_to) }
                { which(&form, &scheme) }
                <p class="done" role="status">{ words::remaining(problems.len()) }</p>
            }
            <section class="step" aria-labelledby={STEP_ID}>
                <h3 id={STEP_ID} tabindex="-1">{ words::step(shown) }</h3>
                { match shown {
                    0 => html! { <start::Start file={(*file).clone()} open={open.clone()} go={props.go.clone()} /> },
                    LAST => check::check(&form, &go_to),
                    _ => fields(&form, shown),
                } }
                if shown > 0 {
                    { between(shown, &go_to) }
                }
            </section>
        </form>
    }
}

/// The case with the file, or without one that holds nothing.
fn carried(file: &OwnFile) -> Action {
    let packed = if file.count() == 0 { String::new() } else { pack(&file.text()) };
    Action::own(OwnField::Schemes, packed)
}

fn steps(shown: usize, go_to: &Callback<(usize, String)>) -> Html {
    let one = |place: usize| {
        let onclick = go_to.reform(move |_: MouseEvent| (place, STEP_ID.to_owned()));
        let current = (place == shown).then_some("step");
        html! {
            <li key={place}>
                <button type="button" class="part" aria-current={current} {onclick}>{ words::step(place) }</button>
            </li>
        }
    };
    html! { <nav aria-label={words::STEPS}><ol class="steps-list">{ for (0..=LAST).map(one) }</ol></nav> }
}

/// The way to the steps before and after.
fn between(shown: usize, go_to: &Callback<(usize, String)>) -> Html {
    let way = |place: usize| go_to.reform(move |_: MouseEvent| (place, STEP_ID.to_owned()));
    html! {
        <div class="buttons">
            { quiet(words::BACK, way(shown - 1)) }
            if shown < LAST {
                <button type="button" class="main" onclick={way(shown + 1)}>{ words::NEXT }</button>
            }
        </div>
    }
}

/// The choice between the schemes of a file with several.
fn which(form: &Form<'_>, scheme: &UseStateHandle<usize>) -> Html {
    if form.file.count() < 2 {
        return Html::default();
    }
    let names: Vec<(String, String)> = (0..form.file.count()).map(|place| in_list(form, place)).collect();
    let options = names.iter().map(|(place, name)| (place.as_str(), name.as_str()));
    let choose = {
        let scheme = scheme.clone();
        Callback::from(move |place: String| scheme.set(place.parse().unwrap_or(0)))
    };
    let field = crate::view::field::Field { id: "kk-vilken", label: words::WHICH, hint: None, fault: None };
    field.select(options, &form.scheme.to_string(), &choose)
}

/// A scheme's place and what it is called in a list.
fn in_list(form: &Form<'_>, place: usize) -> (String, String) {
    let path = FieldPath::default().field("ordningar").item(place);
    let name = form.file.text_at(&path.field("kortnamn"));
    (place.to_string(), if name.is_empty() { words::UNNAMED.to_owned() } else { name })
}

/// The fields of a step.
fn fields(form: &Form<'_>, step: usize) -> Html {
    let table = scheme_fields();
    let path = form.of_scheme();
    let of = |name: &&str| table.fields.iter().find(|field| field.name == *name);
    let fields = STEPS[step].iter().filter_map(of);
    let documents: Option<&Field> = FILE.fields.iter().find(|field| field.name == "dokument");
    html! {
        <>
            if step == 4 {
                { for documents.map(|field| group::field(form, &FieldPath::default(), &FILE, field)) }
            }
            { for fields.map(|field| group::field(form, &path, table, field)) }
        </>
    }
}
