//! Where a case is kept outside the calculator: in the page's address, or with a host that embeds it.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use yew::{Callback, Html};

use super::address::OnOther;
use super::{Host, Start, address};
use crate::case::Case;

/// A host that keeps the case in the address's stead. Only the module that an element fetches has one,
/// so that the page need not carry what it does.
pub trait Home {
    /// Keeps what a person has changed.
    fn remember(&self, case: &Case);

    /// Calls back when the host shows another case. `latest` is the one shown.
    fn listen(&self, latest: Rc<RefCell<Case>>, callback: Callback<Start>);

    /// What takes the place of the button that prints; `link` opens the case as a page of its own.
    fn print(&self, link: &str) -> Html;

    /// What is said above the calculation.
    fn notice(&self) -> Html;
}

/// Where a calculator's case is kept.
#[derive(Clone, Default)]
pub struct Kept(Option<Rc<dyn Home>>);

impl Kept {
    /// Kept by a host.
    #[must_use]
    pub fn by(home: Rc<dyn Home>) -> Self {
        Self(Some(home))
    }

    pub(super) fn host(&self) -> Option<&dyn Home> {
        self.0.as_deref()
    }

    /// Keeps a case; `host` is the page, where no other has it.
    pub(super) fn remember(&self, host: Option<&Host>, case: &Case) {
        match (&self.0, host) {
            (Some(home), _) => home.remember(case),
            (None, Some(page)) => address::remember(page, case),
            (None, None) => {}
        }
    }

    /// Calls back for as long as what it answers with lives.
    pub(super) fn listen(
        &self,
        host: Option<&Host>,
        latest: Rc<RefCell<Case>>,
        callback: Callback<Start>,
    ) -> Option<OnOther> {
        match &self.0 {
            Some(home) => {
                home.listen(latest, callback);
                None
            }
            None => host.map(|page| address::on_other_case(page, &latest.borrow(), callback)),
        }
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kept").field(&self.0.is_some()).finish()
    }
}
