//! From the case to the tree: what every draft has, around what its decision says.

use super::ground::{Circumstances, Ground, Incomplete};
use super::{
    Block, Document, arrange, budget, changed, contract, partnership, recommendation, stimulus, takeover,
    whose,
};
use crate::case::{Case, Decision, Section};
use crate::population::Table;
use crate::scheme::Collection;
use crate::text::draft as words;

/// The draft of the decision that the case is about. A decision with years of its own is reckoned
/// for them, whatever years the page shows; what is not known stands as a blank with its label.
///
/// # Errors
/// [`Incomplete`] when the collection lacks a scheme or its terms.
pub fn draft(
    case: &Case,
    collection: &Collection,
    table: &Table,
    circumstances: &Circumstances<'_>,
) -> Result<Document, Incomplete> {
    let municipality = case.municipality.and_then(|code| table.municipality(code));
    let ground = Ground { case, collection, table, circumstances, municipality };
    let mut content = match ground.decision() {
        Decision::Recommendation(of) => recommendation::content(&ground, of)?,
        Decision::Contract => contract::content(&ground)?,
        Decision::TakeOver => takeover::content(&ground)?,
        Decision::Stimulus => stimulus::content(&ground)?,
        Decision::Partnership => partnership::content(&ground),
        Decision::Budget => budget::content(&ground),
    };
    if let Some(changed) = changed::told(&ground) {
        content.economy.push(changed);
        content.notices.push(words::CHANGED_NOTICE);
    }
    content.say_whose();
    let layout = &case.draft.layout();
    let mut blocks = Vec::new();
    if !layout.without_notice {
        blocks.push(content.notice());
    }
    blocks.extend([ground.head(), Block::Title(content.title.clone())]);
    blocks.extend(whose::told(&ground, &content));
    let mut sections = content.sections();
    let appendix = sections.iter().position(|(section, _)| *section == Section::Appendix);
    let appendix = appendix.map(|place| sections.remove(place));
    blocks.extend(arrange::arranged(layout, sections));
    blocks.push(ground.sign_off());
    blocks.extend(arrange::appendix(layout, appendix));
    Ok(Document {
        kind: words::kind_label(layout.kind).to_owned(),
        title: content.title.clone(),
        language: words::LANGUAGE.to_owned(),
        blocks,
        stamp: content.stamp(),
        link: circumstances.link.to_owned(),
        author: ground.author(),
        made: circumstances.today,
        picture: None,
    })
}
