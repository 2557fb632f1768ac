//! Schemes of the user's own and rates that the user has changed: carried as text, read by those who
//! reckon with them.

use super::{Action, Case};
use crate::scheme::Collection;

/// What the keys begin with: what belongs to the user's own schemes, and what was changed.
const OWN: &str = "egen.";
const CHANGED: &str = "andrad.";

/// Stands in [`OwnField::Hosts`] until the host's file has come.
pub const AWAITED: &str = "vantas";

/// The longest packed schemes that a link carries, in bytes: longer links are cut by mail programs.
pub const LONGEST_IN_LINK: usize = 8_000;

/// Whether a key of an address is about own schemes or changed rates.
pub(super) fn owns(key: &str) -> bool {
    key.starts_with(OWN) || key.starts_with(CHANGED)
}

/// Whether a key holds schemes, which may be longer than any other text.
pub(super) fn holds_schemes(key: &str) -> bool {
    [OwnField::Schemes, OwnField::Hosts].iter().any(|of| of.key() == key)
}

/// Something about the user's own schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnField {
    /// The schemes, packed.
    Schemes,
    /// Schemes that whoever embeds the calculator has added, packed.
    Hosts,
    /// What the host is called. A link never carries it: whoever makes a link could write any name.
    HostsName,
    /// What the person has just asked to see, until it is seen.
    Asked,
    /// What is seen.
    Shown,
}

impl OwnField {
    /// Asked to see: the rates that can be changed.
    pub const RATES: &'static str = "satser";
    /// Asked to see or seen: the form in which a scheme is entered.
    pub const EDITOR: &'static str = "ny";

    /// As it stands in an address.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Schemes => "egen.ordningar",
            Self::Hosts => "egen.vard",
            Self::HostsName => "egen.vardnamn",
            Self::Asked => "egen.fraga",
            Self::Shown => "egen.visa",
        }
    }
}

/// A rate of a scheme, by its path, as the user has changed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateChange<'a> {
    /// The scheme's identifier.
    pub scheme: &'a str,
    /// The rate's path in it.
    pub rate: &'a str,
    /// As it was typed.
    pub typed: &'a str,
}

impl Case {
    /// What stands in a field about own schemes; empty when nothing does.
    #[must_use]
    pub fn in_own(&self, field: OwnField) -> &str {
        self.own.at(field.key())
    }

    /// Whether packed schemes are too long for a link.
    #[must_use]
    pub fn is_too_long_for_a_link(&self, field: OwnField) -> bool {
        self.in_own(field).len() > LONGEST_IN_LINK
    }

    /// The case as an address holds it: its draft's decision said, and without schemes that are too long
    /// for one, or not there yet.
    #[must_use]
    pub fn for_address(&self, collection: &Collection) -> Self {
        let mut case = self.decided(collection);
        case.leave_long_schemes();
        if self.in_own(OwnField::Hosts) == AWAITED {
            case.own.put(OwnField::Hosts.key().to_owned(), String::new());
        }
        case.of_nameless_host()
    }

    /// The same without the name of the host.
    pub(super) fn of_nameless_host(mut self) -> Self {
        self.own.put(OwnField::HostsName.key().to_owned(), String::new());
        self
    }

    /// Takes away schemes that are too long for a link; how many there were.
    pub(super) fn leave_long_schemes(&mut self) -> usize {
        let mut left = 0;
        for field in [OwnField::Schemes, OwnField::Hosts] {
            if self.is_too_long_for_a_link(field) {
                self.own.put(field.key().to_owned(), String::new());
                left += 1;
            }
        }
        left
    }

    /// The rates that the user has changed, in the order of their keys.
    pub fn changed_rates(&self) -> impl Iterator<Item = RateChange<'_>> {
        self.own.pairs().filter_map(|(key, typed)| {
            let (scheme, rate) = key.strip_prefix(CHANGED)?.split_once('.')?;
            Some(RateChange { scheme, rate, typed })
        })
    }
}

impl Action {
    /// Did something about own schemes; nothing when empty.
    #[must_use]
    pub fn own(field: OwnField, text: String) -> Self {
        Self::Carry(vec![(field.key().to_owned(), text)])
    }

    /// Changed a scheme's rate; as decided again when empty.
    #[must_use]
    pub fn change(scheme: &str, rate: &str, text: String) -> Self {
        Self::Carry(vec![(format!("{CHANGED}{scheme}.{rate}"), text)])
    }
}
