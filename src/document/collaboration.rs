//! How the county's collaboration was arranged when it was last described.

use super::frame::bullets;
use super::grid::fixed;
use super::ground::Ground;
use super::{Block, Run};
use crate::scheme::collaboration;
use crate::text::draft as words;

/// What is known of the county's collaboration, and that it is old; nothing where nothing is known.
pub(super) fn facts(ground: &Ground<'_>) -> Vec<Block> {
    let county = ground.municipality.map(|of| of.code.county());
    let Some(facts) = county.and_then(|code| collaboration().county(code)) else { return Vec::new() };
    let named = [
        (words::POLITICAL, &facts.political),
        (words::OFFICIALS, &facts.officials),
        (words::PLATFORM, &facts.platform),
    ];
    let items: Vec<_> = named
        .into_iter()
        .filter_map(|(label, name)| Some(fixed(format!("{label}: {}", name.as_ref()?))))
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let said = words::collaboration(collaboration().as_of);
    vec![Block::Paragraph(vec![Run::fixed(said)]), bullets(items)]
}
