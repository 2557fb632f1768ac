//! What documents and the references to them are called in the form, where the file has keys.

use super::Form;
use crate::document::FieldPath;
use crate::text::editor as words;

/// The key of every document, with its place and its title.
pub(super) fn documents(form: &Form<'_>) -> Vec<(String, String)> {
    let at = FieldPath::default().field("dokument");
    let keys = form.file.keys(&at).into_iter().enumerate();
    keys.map(|(place, key)| {
        let title = form.file.text_at(&at.field(&key).field("titel"));
        (key, words::document(place, &title))
    })
    .collect()
}

/// The key of every source of the scheme, with the document that it refers to.
pub(super) fn sources(form: &Form<'_>) -> Vec<(String, String)> {
    let documents = form.file.keys(&FieldPath::default().field("dokument"));
    let at = form.of_scheme().field("kallor");
    let keys = form.file.keys(&at);
    let target = |key: &String| form.file.text_at(&at.field(key).field("dokument"));
    let named = keys.iter().enumerate().map(|(place, key)| {
        let to = target(key);
        let document = documents.iter().position(|of| *of == to);
        (key.clone(), words::reference(document, place))
    });
    named.collect()
}
