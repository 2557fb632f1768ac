//! Changes to a text by place, so that what is not changed stays as it was.

use std::ops::Range;

/// What is to stand in place of a stretch of the text.
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) with: String,
}

/// The text with changes; of those that overlap, the first one only.
pub(super) fn edited(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| edit.range.start);
    let mut whole = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        if edit.range.start < at {
            continue;
        }
        whole.push_str(text.get(at..edit.range.start).unwrap_or_default());
        whole.push_str(&edit.with);
        at = edit.range.end;
    }
    whole.push_str(text.get(at..).unwrap_or_default());
    whole
}
