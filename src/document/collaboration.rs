//! How the county's collaboration was arranged when it was last described, and which support structure
//! the municipality belongs to.

use super::frame::bullets;
use super::grid::fixed;
use super::ground::Ground;
use super::slots::blank;
use super::{Block, Run};
use crate::scheme::{CountyFacts, PartFacts, collaboration};
use crate::text::draft::{self as words, Blank};

impl<'a> Ground<'a> {
    /// What is known of the collaboration in the municipality's county, and of its part of the county
    /// where the parts have support structures of their own.
    fn facts(&self) -> Option<(&'a CountyFacts, Option<&'a PartFacts>)> {
        let code = self.municipality?.code;
        let county = collaboration().county(code.county())?;
        Some((county, county.part(code)))
    }

    /// The support structure that the municipality belongs to, where its county has several.
    pub(super) fn structure(&self) -> Option<String> {
        Some(words::structure(&self.facts()?.1?.name))
    }

    /// The same at the head of a line, or what to write there.
    pub(super) fn structure_as_receiver(&self) -> Run {
        let known = self.structure().map(|name| Run::computed(words::capital(&name)));
        known.unwrap_or_else(|| blank(Blank::Structure))
    }
}

/// What is known of the county's collaboration, and that it is old; nothing where nothing is known.
pub(super) fn facts(ground: &Ground<'_>) -> Vec<Block> {
    let Some((county, part)) = ground.facts() else { return Vec::new() };
    let (political, officials, platform) = match part {
        Some(part) => (&part.political, &part.officials, &part.platform),
        None => (&county.political, &county.officials, &county.platform),
    };
    let named = [(words::POLITICAL, political), (words::OFFICIALS, officials), (words::PLATFORM, platform)];
    let items: Vec<_> = named
        .into_iter()
        .filter_map(|(label, name)| Some(fixed(format!("{label}: {}", name.as_ref()?))))
        .collect();
    let mut blocks = Vec::new();
    if let Some(part) = part {
        let all: Vec<String> = county.parts.iter().map(|part| part.name.to_string()).collect();
        blocks.push(Block::Paragraph(vec![Run::fixed(words::parts(&words::listed(&all), &part.name))]));
    }
    if !items.is_empty() {
        let said = words::collaboration(collaboration().as_of, part.map(|part| &*part.name));
        blocks.extend([Block::Paragraph(vec![Run::fixed(said)]), bullets(items)]);
    }
    blocks
}
