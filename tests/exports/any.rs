//! Drafts of cases that nobody chose: what holds for every number in an export must hold for these.

use std::error::Error;

use kommunkalkyl::case::{Action, Case, Decision, Layout, Preset, Stance};
use kommunkalkyl::case::{Arrangement, DraftField};
use kommunkalkyl::population::{Year, registered};
use kommunkalkyl::scheme::SettingName;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// So many, and the same in every run: a fault must be there again when it is looked for.
const HOW_MANY: usize = 30;

/// Cases over every decision, municipality, stance, order of headings and what may be typed.
pub(crate) fn cases() -> Result<Vec<Case>, Box<dyn Error>> {
    let mut runner = TestRunner::deterministic();
    let any = any_case();
    let case = |_| Ok(any.new_tree(&mut runner).map_err(|why| why.message().to_owned())?.current());
    (0..HOW_MANY).map(case).collect()
}

fn any_case() -> impl Strategy<Value = Case> {
    let codes: Vec<_> = registered().municipalities().iter().map(|of| of.code).collect();
    let chosen = (
        select(codes),
        select(Decision::ALL.to_vec()),
        select(Stance::ALL.to_vec()),
        select(Preset::ALL.to_vec()),
        (2011_u16..2029, 2011_u16..2029),
    );
    let typed = (
        select(vec!["", "2,10", "1,9575"]),
        select(vec!["", "1", "120"]),
        select(vec!["", "12 345", "999 999"]),
        "[0-9]{1,4}[,.]?[0-9]{0,2} [a-zåäö]{1,12}",
    );
    (chosen, typed).prop_map(|(chosen, (rate, surveys, population, remark))| {
        let (code, decision, stance, preset, (from, to)) = chosen;
        let set = |case: Case, name: SettingName, text: &str| match decision.scheme() {
            Some(scheme) => case.after(Action::Set(scheme.to_owned(), name.into(), text.to_owned())),
            None => case,
        };
        let case = Case::showing(Year(2020), Year(2024))
            .after(Action::Choose(Some(code)))
            .after(Action::Span(Year(from), Year(to)))
            .after(Action::decide(decision))
            .after(Action::propose(stance))
            .after(Action::arrange(&Layout::default(), Arrangement::Preset(preset)))
            .after(Action::TypePopulation(population.to_owned()))
            .after(Action::fill(DraftField::Remark, remark));
        set(set(case, SettingName::Avgift, rate), SettingName::Enkater, surveys)
    })
}
