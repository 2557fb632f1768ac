//! The one place where the case changes.

use std::rc::Rc;

use yew::Reducible;

use crate::case::{Action, Case};

/// The case as the page holds it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State(pub(super) Case);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.after(action)))
    }
}
