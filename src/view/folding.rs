//! What is open of what can be folded away, and where the focus goes when something opens.

use web_sys::Element;
use yew::prelude::*;

use super::faults::focus;
use super::page::{Folded, Opened, Opening, reckoning_id};

/// What is open, and the way to open more.
pub(super) struct Folding {
    pub(super) opened: UseStateHandle<Opened>,
    pub(super) open: Callback<Opening>,
}

/// Nothing is open until a person opens it. The focus moves within what stands around `place`: the whole
/// calculator.
#[hook]
pub(super) fn use_folding(place: Option<&Element>) -> Folding {
    let opened = use_state(Opened::new);
    let going_to = use_state(Way::default);
    let calculator = place.and_then(|place| place.parent_element());
    use_effect_with(going_to.clone(), move |way| {
        if let (Some(id), Some(calculator)) = (&way.to, calculator) {
            focus(&calculator, id);
        }
    });
    let open = {
        let opened = opened.clone();
        Callback::from(move |opening: Opening| {
            let (next, target) = after(&opened, opening);
            opened.set(next);
            going_to.set(going_to.then(target));
        })
    };
    Folding { opened, open }
}

/// Where the focus was last sent, and how often it has been sent, so that the same way can be gone twice.
#[derive(Default, PartialEq)]
struct Way {
    to: Option<String>,
    times: u32,
}

impl Way {
    fn then(&self, to: Option<String>) -> Self {
        Self { to, times: self.times.wrapping_add(1) }
    }
}

/// What is open afterwards, and where the focus goes.
fn after(opened: &Opened, opening: Opening) -> (Opened, Option<String>) {
    let mut next = opened.clone();
    match opening {
        Opening::Turn(folded, open) => {
            next.retain(|other| *other != folded);
            next.extend(open.then_some(folded));
            (next, None)
        }
        Opening::GoTo(scheme, year) => {
            next.push(Folded::Reckoning(scheme, year));
            (next, Some(reckoning_id(scheme, year)))
        }
        Opening::GoToPart(id) => (next, Some(id)),
        Opening::All(all) => {
            next.extend(all);
            (next, None)
        }
        Opening::None => {
            next.retain(|open| !matches!(open, Folded::Reckoning(..)));
            (next, None)
        }
    }
}
