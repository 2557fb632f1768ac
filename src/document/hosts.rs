//! Schemes that whoever embeds the calculator has added, from a file on a site of their own.

use crate::case::{AWAITED, Case, LONGEST_SCHEMES, OwnField, pack, unpack_schemes};
use crate::scheme::Text;
use crate::scheme::own::{Format, LARGEST_FILE, OwnSchemes, Place, Problem, Rule, read_own, read_own_bytes};
use crate::text::whose;

/// What stands in a case of a host's schemes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Hosts {
    /// Nothing.
    #[default]
    None,
    /// The file has not come yet.
    Awaited,
    /// What the case carries cannot be read, and counts for nothing.
    Unreadable,
    /// The identifiers of those that count.
    Added(Vec<Text>),
}

/// The host's schemes as a case carries them, without those that the user's own have taken the place of.
pub(super) fn hosts(case: &Case, own: Option<&OwnSchemes>) -> (Option<OwnSchemes>, Hosts) {
    let packed = case.in_own(OwnField::Hosts);
    match packed {
        "" => return (None, Hosts::None),
        AWAITED => return (None, Hosts::Awaited),
        _ => {}
    }
    let read = unpack_schemes(packed).and_then(|text| read_own(&text, Format::of(&text)).ok());
    let Some(read) = read else { return (None, Hosts::Unreadable) };
    let added = own.map_or_else(|| read.clone(), |own| read.apart_from(own));
    let ids = added.ids();
    (Some(whose::hosts(added, case.in_own(OwnField::HostsName))), Hosts::Added(ids))
}

/// A host's file, packed for the case.
///
/// # Errors
/// Everything that is wrong with it.
pub fn hosts_file(bytes: &[u8]) -> Result<String, Vec<Problem>> {
    let text = str::from_utf8(bytes).unwrap_or_default();
    read_own_bytes(bytes, Format::of(text))?;
    let packed = pack(text);
    if packed.len() > LONGEST_SCHEMES {
        let place = Place { line: 1, column: 1, field: String::new() };
        return Err(vec![Problem { place, rule: Rule::FileTooLarge { most: LARGEST_FILE } }]);
    }
    Ok(packed)
}
