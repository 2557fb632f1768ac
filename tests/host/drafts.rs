//! Every decision × stance × preset as a whole document, kept as plain text that we have read.

use std::fs;

use kommunkalkyl::case::{Action, Arrangement, Case, Decision, DraftField, Layout, Preset, Stance};
use kommunkalkyl::document::{Circumstances, draft, plain};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::builtin;

/// The municipality whose draft we read, and the years of a budget.
fn of(decision: Decision) -> Case {
    let code = match decision {
        Decision::Recommendation(_) => "0163",
        Decision::Contract => "1285",
        Decision::TakeOver | Decision::Stimulus | Decision::Partnership | Decision::Budget => "2080",
    };
    let span = Action::Span(Year(2012), Year(2018));
    Case::showing(Year(2020), Year(2024))
        .after(Action::Choose(code.parse().ok()))
        .after(span)
        .after(Action::decide(decision))
}

fn filled(decision: Decision, stance: Stance, preset: Preset) -> Case {
    [
        (DraftField::Reference, "KS 2023/117"),
        (DraftField::Department, "Socialförvaltningen"),
        (DraftField::Official, "Anna Lindgren"),
        (DraftField::OfficialTitle, "utredare"),
        (DraftField::Manager, "Karim Haddad"),
        (DraftField::ManagerTitle, "socialchef"),
        (DraftField::Receivers, "Socialnämnden"),
        (DraftField::Remark, "Kommunen förutsätter en årlig redovisning av hur medlen används."),
    ]
    .into_iter()
    .fold(of(decision), |case, (field, text)| case.after(Action::fill(field, text.to_owned())))
    .after(Action::propose(stance))
    .after(Action::arrange(&Layout::default(), Arrangement::Preset(preset)))
}

#[test]
fn every_decision_reads_as_we_have_read_it() {
    let circumstances = Circumstances {
        today: "2026-03-02".parse().expect("a day"),
        link: "https://exempel.se/kalkyl#v=1",
        version: "0.1.0",
    };
    let mut others = Vec::new();
    for decision in Decision::ALL {
        for stance in Stance::ALL {
            for preset in Preset::ALL {
                let case = filled(decision, stance, preset);
                let document = draft(&case, builtin(), registered(), &circumstances).expect("a draft");
                let name = format!("{}-{}-{}.txt", decision.as_str(), stance.as_str(), preset.as_str());
                let expected =
                    fs::read_to_string(format!("tests/golden/drafts/every/{name}")).unwrap_or_default();
                let actual = plain(&document);
                if expected != actual {
                    let written = std::env::temp_dir().join(format!("every-{name}"));
                    fs::write(&written, &actual).expect("a writable folder for temporary files");
                    others.push(name);
                }
            }
        }
    }
    assert!(others.is_empty(), "read what came out, in the folder for temporary files: {others:?}");
}
