//! The sections in the order and with the headings that the user wants.

use super::typed::with_line_breaks;
use super::{Block, Run};
use crate::case::{Layout, Section};
use crate::text::draft as words;

/// A section with what stands under its heading.
pub(super) type Written = (Section, Vec<Block>);

/// The sections in the layout's order, without those left out, each under its heading and with the
/// user's own text last.
pub(super) fn arranged(layout: &Layout, sections: Vec<Written>) -> Vec<Block> {
    let mut sections: Vec<Option<Written>> = sections.into_iter().map(Some).collect();
    let mut blocks = Vec::new();
    for wanted in layout.sections() {
        let written = sections.iter_mut().find(|of| of.as_ref().is_some_and(|(of, _)| *of == wanted));
        if let Some(written) = written.and_then(Option::take) {
            blocks.extend(section(layout, written));
        }
    }
    blocks
}

/// The appendix on a page of its own, after the names.
pub(super) fn appendix(layout: &Layout, appendix: Option<Written>) -> Vec<Block> {
    let appendix = appendix.map(|written| section(layout, written)).unwrap_or_default();
    if appendix.is_empty() { appendix } else { std::iter::once(Block::NewPage).chain(appendix).collect() }
}

fn section(layout: &Layout, (section, written): Written) -> Vec<Block> {
    if layout.left_out.contains(&section) || written.is_empty() {
        return Vec::new();
    }
    let own = layout.renamed(section).map(super::typed::on_one_line);
    let text = own.unwrap_or_else(|| words::heading(section, layout.preset, layout.kind).to_owned());
    let mut blocks = vec![Block::Heading { key: section.as_str().to_owned(), level: 2, text }];
    blocks.extend(written);
    let added = layout.added.get(&section).map(|text| with_line_breaks(text)).unwrap_or_default();
    blocks.extend(
        added
            .split('\n')
            .filter(|text| !text.is_empty())
            .map(|text| Block::Paragraph(vec![Run::typed(text)])),
    );
    blocks
}
