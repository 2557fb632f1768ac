//! What is wrong with a field, in the form's words: by labels, where a file's message names fields.

use super::{label, shape};
use crate::document::field_of;
use crate::scheme::own::fields::Shape;
use crate::scheme::own::{Problem, Rule};
use crate::text::{editor as words, problem};

/// What is wrong, and what to do in the form.
pub(super) fn told(of: &Problem) -> String {
    let beside = |field: &str| label(&format!("{}.{field}", of.place.field));
    if let Rule::Missing(_) = of.rule {
        let name = field_of(of);
        let is_date = matches!(shape(&name), Some(Shape::Day | Shape::Dated));
        if is_date { words::fill_in_date(&label(&name)) } else { words::fill_in(&label(&name)) }
    } else if let (Rule::Empty, Some(Shape::List(..))) = (&of.rule, shape(&of.place.field)) {
        words::empty_list(&label(&of.place.field))
    } else if let Rule::OneNeeded(fields) = &of.rule {
        words::fill_in_one(&fields.iter().map(|field| beside(field)).collect::<Vec<_>>())
    } else if let Rule::NotTogether(one, other) = &of.rule {
        words::not_together(&beside(one), &beside(other))
    } else if let Rule::SourceSaysNothing = of.rule {
        words::SOURCE_SAYS_NOTHING.to_owned()
    } else {
        problem::rule(&of.rule)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::document::{FieldPath, OwnFile};
    use crate::scheme::own::{Format, read_own};

    fn all(file: &OwnFile) -> Vec<String> {
        read_own(&file.text(), Format::Json).expect_err("much is missing").iter().map(told).collect()
    }

    #[test]
    fn what_remains_of_a_blank_scheme_is_said_by_labels_and_never_by_the_names_of_the_file() {
        let blank = OwnFile::empty().with_blank();
        let shared = FieldPath::default().field("ordningar").item(0).field("perioder").item(0).field("delas");
        let blank = blank.with(&shared.item(0), Some(json!({ "namn": "Pott", "belopp": "5 kr" })));
        let said = all(&blank);
        for expected in [
            "Fyll i vem som har beslutat.",
            "Fyll i vad ordningen är.",
            "Fyll i hur potten delas.",
            "Källan säger inte var uppgiften står. Fyll i ställe i dokumentet eller ett citat.",
        ] {
            assert!(said.iter().any(|of| of == expected), "{expected} is not among {said:#?}");
        }
        for of in &said {
            assert!(!of.contains('_') && !of.contains("Fältet ") && !of.contains("stalle"), "{of}");
        }
        let without = blank.with(&shared, None);
        let one =
            all(&without).into_iter().find(|of| of.starts_with("Fyll i ett av de ")).expect("an amount");
        assert!(one.ends_with(" fälten, till exempel avgift per invånare och år."), "{one}");
        let nobody = blank.with(
            &FieldPath::default().field("ordningar").item(0).field("galler"),
            Some(json!({ "kommuner": [] })),
        );
        let one =
            all(&nobody).into_iter().find(|of| of.starts_with("Ingenting är valt.")).expect("an empty list");
        assert!(one.ends_with("kommuner."), "{one}");
    }
}
