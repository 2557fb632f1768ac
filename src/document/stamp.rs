//! The stamp as a foot can hold it: on every page, unless the link is too long for that.

use super::{Document, Line, Run};
use crate::text::export;

/// The most signs of a link that fit in a foot.
const MOST: usize = 450;

/// The stamp, divided between the foot of every page and the end of the text.
pub(super) struct Stamp {
    /// On every page.
    pub(super) foot: Line,
    /// After the text: the link, where it is too long for the foot.
    pub(super) end: Option<Line>,
}

/// A document's stamp.
pub(super) fn stamp(document: &Document) -> Stamp {
    let is_link = |run: &Run| run.text == document.link;
    if document.link.chars().count() <= MOST {
        return Stamp { foot: document.stamp.clone(), end: None };
    }
    let foot = document
        .stamp
        .iter()
        .map(|run| if is_link(run) { Run::fixed(export::LINK_AT_THE_END) } else { run.clone() });
    let end = document.stamp.iter().find(|run| is_link(run)).cloned();
    Stamp { foot: foot.collect(), end: end.map(|link| vec![Run::fixed(export::LINK), link]) }
}
