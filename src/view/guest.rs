//! What the page gives a part that has a module of its own.

use web_sys::Element;
use yew::prelude::*;

use super::host::Host;
use super::state::State;
use crate::case::{Action, Case};
use crate::scheme::Day;

/// What the page gives a part that has a module of its own.
#[derive(Clone, Properties, PartialEq)]
pub struct GuestProps {
    /// The case as the page has it.
    pub case: Case,
    /// The day it is.
    pub today: Day,
    /// The page's address, without what follows `#`.
    pub address: String,
    /// Called with the case when a person has changed it here.
    pub changed: Callback<Case>,
    /// Where it stands, beside the calculator.
    #[prop_or_default]
    pub place: Option<Element>,
    /// Who fetches other modules, and is told what was taken along.
    #[prop_or_default]
    pub host: Option<Host>,
}

/// The case as the guest has it, kept the same as the page's in both directions, and a way to act.
#[hook]
pub(super) fn use_case(props: &GuestProps) -> (UseReducerHandle<State>, Callback<Action>) {
    let state = {
        let case = props.case.clone();
        use_reducer(|| State(case))
    };
    // The case that the page knows of: what it tells us is not told back, and the other way round.
    let known = use_mut_ref(|| props.case.clone());
    {
        let (state, known) = (state.clone(), known.clone());
        use_effect_with(props.case.clone(), move |case| {
            if *known.borrow() != *case {
                known.replace(case.clone());
                state.dispatch(Action::Open(Box::new(case.clone())));
            }
        });
    }
    {
        let changed = props.changed.clone();
        use_effect_with(state.0.clone(), move |case| {
            if *known.borrow() != *case {
                known.replace(case.clone());
                changed.emit(case.clone());
            }
        });
    }
    let send = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    (state, send)
}
