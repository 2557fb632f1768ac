//! Amounts that take long to reckon are reckoned piece by piece, so that the page can be used meanwhile.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Date;
use yew::prelude::*;

use super::Kept;
use super::downloads::ByPlace;
use crate::case::Basis;
use crate::population::registered;
use crate::scheme::Collection;

/// So long is reckoned at once before anything is shown, in milliseconds; and so long between two moments
/// in which a browser sees to what a person does.
const AT_ONCE: f64 = 200.0;
const PIECE: f64 = 50.0;

/// What is reckoned.
struct Work {
    basis: Basis,
    collection: ByPlace<Collection>,
    kept: Rc<Kept>,
    done: bool,
}

/// What everyone pays and receives; until it is there, how many schemes are reckoned of how many.
#[hook]
pub(super) fn use_reckoned(
    basis: &Basis,
    collection: &ByPlace<Collection>,
) -> Result<ByPlace<Kept>, (usize, usize)> {
    let again = use_force_update();
    let work = use_mut_ref(|| None::<Work>);
    let mut work = work.borrow_mut();
    let known = work.take().filter(|work| work.basis == *basis && work.collection == *collection);
    let most = if known.is_some() { PIECE } else { AT_ONCE };
    let work = work.insert(known.unwrap_or_else(|| begun(basis, collection)));
    // It lies here alone until it is done.
    if let Some(kept) = Rc::get_mut(&mut work.kept).filter(|_| !work.done) {
        work.done = kept.with_dependent_mut(|_, reckoned| {
            let is_late = clock(most);
            while reckoned.go_on() {
                if is_late() {
                    return false;
                }
            }
            true
        });
    }
    let done = work.done;
    use_effect(move || {
        let next = (!done).then(|| Timeout::new(0, move || again.force_update()));
        move || drop(next)
    });
    if done { Ok(ByPlace(work.kept.clone())) } else { Err(work.kept.borrow_dependent().progress()) }
}

fn begun(basis: &Basis, collection: &ByPlace<Collection>) -> Work {
    let kept = Kept::new(collection.0.clone(), |collection| basis.begin(collection, registered()));
    Work { basis: basis.clone(), collection: collection.clone(), kept: Rc::new(kept), done: false }
}

/// Whether so many milliseconds have passed since now; never outside of a browser, where nobody waits.
#[allow(clippy::float_arithmetic, reason = "the browser's clock")]
fn clock(most: f64) -> impl Fn() -> bool {
    let now = || if cfg!(target_arch = "wasm32") { Date::now() } else { 0.0 };
    let begun = now();
    move || now() - begun > most
}
