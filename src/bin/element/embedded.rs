//! The calculator in an element among a host's own content: what only a host needs, kept out of the
//! library, so that no other module can carry it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::{AppHandle, Callback, Html, html};

use kommunkalkyl::case::{self, Case, is_left_out_at_first};
use kommunkalkyl::embed::mount_in;
use kommunkalkyl::population::registered;
use kommunkalkyl::scheme::{Day, bring_long_texts, builtin};
use kommunkalkyl::text::embed as words;
use kommunkalkyl::view::{Home, Host, Kept, Start, today, untouched};

/// Shows a case in a host's place. Answers with the way to tell more: called with keys of an address it
/// changes those, called with nothing it goes away. Nothing where the document makes no elements.
pub(super) fn show(place: &Element, fragment: &str, host: JsValue) -> Option<JsValue> {
    bring_long_texts();
    let host = Host::new(host);
    let case = changed(fragment, &untouched());
    let home = Rc::new(Embedded::new(host.clone(), case.clone()));
    let start = Start::of(case, today(), host.address().unwrap_or_default());
    let mut shown = Some(mount_in(place, host, start, Kept::by(home.clone()))?);
    let tell = Closure::<dyn FnMut(Option<String>)>::new(move |changes: Option<String>| {
        if let Some(changes) = changes {
            home.say(&changes);
        } else {
            home.leave();
            shown.take().into_iter().for_each(AppHandle::destroy);
        }
    });
    Some(tell.into_js_value())
}

/// Whether all of a fragment is understood.
pub(super) fn understands(fragment: &str) -> bool {
    let fragment = excluding(fragment);
    case::read(&fragment, builtin(), registered()).is_ok_and(|reopened| reopened.passed_over == 0)
}

/// An embedded calculator's side towards its host.
struct Embedded {
    host: Host,
    /// The case as the host knows it: what it said itself is not told back.
    known: RefCell<Case>,
    listener: RefCell<Option<Callback<String>>>,
    /// The case that is shown.
    shown: RefCell<Option<Rc<RefCell<Case>>>>,
}

impl Embedded {
    fn new(host: Host, case: Case) -> Self {
        Self { host, known: RefCell::new(case), listener: RefCell::default(), shown: RefCell::default() }
    }

    /// The host says that some keys of the case's fragment have other values.
    fn say(&self, changes: &str) {
        let known = changed(changes, &self.known.borrow());
        self.known.replace(known);
        let listener = self.listener.borrow().clone();
        if let Some(listener) = listener {
            listener.emit(changes.to_owned());
        }
    }

    /// The element is taken away: what was typed a moment ago is told, and what the calculator gave to
    /// be called back by is let go, because it holds the calculator.
    fn leave(&self) {
        if let Some(shown) = self.shown.take() {
            self.remember(&shown.borrow());
        }
        self.listener.take();
    }
}

impl Home for Embedded {
    fn remember(&self, case: &Case) {
        if *self.known.borrow() == *case {
            return;
        }
        let before = self.known.replace(case.clone());
        let facts = |case: &Case| case.facts(builtin(), registered());
        let facts = Some(facts(case)).filter(|now| *now != facts(&before));
        self.host.changed(&case::write(&case.decided(builtin())), facts.as_deref());
    }

    fn listen(&self, latest: Rc<RefCell<Case>>, callback: Callback<Start>) {
        let host = self.host.clone();
        self.shown.replace(Some(latest.clone()));
        self.listener.replace(Some(Callback::from(move |changes: String| {
            let case = changed(&changes, &latest.borrow());
            // A host may say more before the calculator has been drawn again.
            latest.replace(case.clone());
            host.changed(&case::write(&case.decided(builtin())), None);
            callback.emit(Start::of(case, today(), String::new()));
        })));
    }

    /// What is among a host's own content cannot be printed alone.
    fn print(&self, link: &str) -> Html {
        html! {
            <a class="quiet" href={link.to_owned()} target="_blank" rel="noopener">{ words::OPEN_ALONE }</a>
        }
    }

    /// A version that was pinned says when what it knows has come to its end, without asking anybody.
    fn notice(&self) -> Html {
        outdated(today()).map_or_else(Html::default, |said| html! { <p class="message">{ said }</p> })
    }
}

/// What is said once the last year with a known fee has passed.
fn outdated(today: Day) -> Option<String> {
    builtin().last_known_year().filter(|last| today.year > last.0).map(words::outdated)
}

/// A case with other values for some keys of its fragment; the first of two values counts. What is taken
/// back is as in an untouched case.
fn changed(changes: &str, case: &Case) -> Case {
    changed_over(changes, case, &untouched())
}

fn changed_over(changes: &str, case: &Case, untouched: &Case) -> Case {
    let fragment = format!("{}&{}", excluding(changes), case::write(case));
    let read = case::read_over(&fragment, untouched, builtin(), registered());
    read.map_or_else(|_| case.clone(), |reopened| reopened.case)
}

/// A fragment where the schemes that are taken in are told by those that are left out. One that is not
/// known is kept as it is, and so not understood.
fn excluding(fragment: &str) -> String {
    let pairs = form_urlencoded::parse(fragment.as_bytes()).flat_map(|(key, value)| match &*key {
        "ordningar" => vec![("utan".to_owned(), all_but(&value)), ("med".to_owned(), general(&value))],
        _ => vec![(key.into_owned(), value.into_owned())],
    });
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Takes in none of the built-in schemes, only those of the host's own file.
const ONLY_OWN: &str = "egna";

/// Those of the wanted schemes that are left out unless they are taken in.
fn general(wanted: &str) -> String {
    let known = |id: &&str| builtin().scheme(id).is_some_and(is_left_out_at_first);
    wanted.split(',').filter(known).collect::<Vec<_>>().join(",")
}

fn all_but(wanted: &str) -> String {
    let wanted: Vec<&str> = wanted.split(',').collect();
    let others = builtin().schemes.iter().map(|scheme| &*scheme.id).filter(|id| !wanted.contains(id));
    let known = |id: &str| id == ONLY_OWN || builtin().scheme(id).is_some();
    let unknown = wanted.iter().copied().filter(|id| !known(id));
    others.chain(unknown).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kommunkalkyl::population::Year;

    fn opened() -> Case {
        Case::opened_in(Year(2026))
    }

    fn changed(changes: &str, case: &Case) -> Case {
        changed_over(changes, case, &opened())
    }

    #[test]
    fn the_schemes_that_a_host_takes_in_leave_the_others_out() {
        let case = changed("v=2&kommun=1280&ordningar=yrkesresan,skr-kunskapsstyrning", &opened());
        let out: Vec<&str> = case.left_out.iter().map(String::as_str).collect();
        assert!(!out.contains(&"yrkesresan") && out.contains(&"gr-medlemsavgift"), "{out:?}");
        assert_eq!(out.len(), builtin().schemes.len() - 2);
        assert_eq!(changed("utan=&med=", &case).left_out, opened().left_out, "as in an untouched case");
        let general = changed("v=2&ordningar=gr-medlemsavgift", &case);
        assert_eq!(general.left_out.len(), builtin().schemes.len() - 1);
        assert_eq!(changed("ordningar=yrkesresan", &general).left_out.len(), builtin().schemes.len() - 1);
        assert!(understands("v=2&ordningar=yrkesresan"));
        assert!(!understands("v=2&ordningar=yrkesresan,x") && !understands("v=2&ordningar="));
        assert_eq!(changed("ordningar=egna", &case).left_out.len(), builtin().schemes.len());
        assert!(understands("v=2&ordningar=egna"));
    }

    #[test]
    fn what_a_host_changes_leaves_the_rest_as_it_was() {
        let case = changed("v=2&kommun=1280&fran=2021&till=2022&folkmangd=5", &opened());
        let moved = changed("kommun=2080&folkmangd=", &case);
        assert_eq!(case::write(&moved), "fran=2021&kommun=2080&till=2022&v=2");
        assert_eq!(case::write(&changed("fran=", &case)), "folkmangd=5&fran=2022&kommun=1280&till=2022&v=2");
        let present = changed("fran=&till=", &case);
        assert_eq!(
            (present.from, present.to),
            (Year(2026), Year(2028)),
            "without years it is in the present"
        );
        assert_eq!(changed("kommun=", &case).municipality, None);
    }

    #[test]
    fn an_element_without_years_opens_in_the_present_and_its_draft_on_what_fits() {
        let case = changed("v=2&kommun=1280&vy=utkast", &opened());
        assert_eq!(case::write(&case), "fran=2026&kommun=1280&till=2028&v=2&vy=utkast");
        assert!(case::write(&case.decided(builtin())).starts_with("beslut=skr-2025&"));
    }

    #[test]
    fn a_version_is_outdated_on_the_day_after_its_last_known_year() {
        let on = |day: &str| outdated(day.parse().expect("a day"));
        assert_eq!(on("2028-12-31"), None);
        assert!(on("2029-01-01").expect("a notice").contains("31 december 2028"));
    }
}
