//! What the user has changed, told before the answer and beside every amount that rests on it.

use yew::prelude::*;

use crate::case::{Action, Cell, OwnField, Row};
use crate::document::{Hosts, Standing};
use crate::population::registered;
use crate::rules::FlagKind;
use crate::scheme::{Change, Text};
use crate::text::whose::bare;
use crate::text::{self, editor, own as words};
use crate::view::dressed::{quiet, said};
use crate::view::page::{ANSWER_ID, Opening, Page};

/// Every changed rate with the way back, and the decided net cost; nothing where nothing was changed.
pub(super) fn head(page: &Page<'_>) -> Html {
    let Some(own) = page.own else { return Html::default() };
    let changes = &own.standing.changes;
    let passed_over = own.standing.passed_over;
    html! {
        <>
            { own_schemes(page) }
            if passed_over > 0 {
                { said("p", "told", &words::passed_over(passed_over)) }
            }
            if !changes.is_empty() {
                <section class="changed" aria-labelledby="kk-andrat">
                    <h3 id="kk-andrat">{ words::CHANGED }</h3>
                    <ul>{ for changes.iter().map(|change| one(page, change)) }</ul>
                    if let Some(decided) = own.decided {
                        { said("p", "", &words::net(
                            page.outcome.totals.all.net().sum(),
                            decided.totals.all.net().sum(),
                        )) }
                    }
                    <p class="screen-only">{ quiet(words::RESET_ALL, back(page, changes)) }</p>
                </section>
            }
        </>
    }
}

/// Which schemes are somebody's own, whether the link carries them, and what keeps them out.
fn own_schemes(page: &Page<'_>) -> Html {
    let Some(standing) = page.own.map(|own| own.standing) else { return Html::default() };
    let names = names(standing, &standing.own);
    let not_concerning = standing.own_not_concerning(page.case);
    let chosen = page.case.municipality.and_then(|code| registered().municipality(code));
    html! {
        <>
            { hosts(page, standing) }
            if standing.unreadable {
                { said("p", "told", words::UNREADABLE) }
            }
            if !standing.problems.is_empty() {
                { said("p", "told", &words::not_counted(standing.problems.len())) }
            }
            if !names.is_empty() {
                { said("p", "told", &if page.case.is_too_long_for_a_link(OwnField::Schemes) {
                    editor::not_in_link(&names)
                } else {
                    editor::in_link(&names)
                }) }
            }
            if let (false, Some(chosen)) = (not_concerning.is_empty(), chosen) {
                { said("p", "told", &words::not_concerning(&not_concerning, &chosen.name)) }
            }
        </>
    }
}

/// What the site has added on which the calculator is embedded.
fn hosts(page: &Page<'_>, standing: &Standing) -> Html {
    let told = match &standing.hosts {
        Hosts::None => return Html::default(),
        Hosts::Awaited => words::AWAITED.to_owned(),
        Hosts::Unreadable => words::HOSTS_UNREADABLE.to_owned(),
        Hosts::Added(ids) => {
            let in_link = !page.case.is_too_long_for_a_link(OwnField::Hosts);
            words::added_by_host(&names(standing, ids), in_link)
        }
    };
    said("p", "told", &told)
}

fn names(standing: &Standing, ids: &[Text]) -> Vec<String> {
    ids.iter().filter_map(|id| Some(bare(standing.collection.scheme(id)?).to_owned())).collect()
}

fn one(page: &Page<'_>, change: &Change) -> Html {
    let scheme = page.own.and_then(|own| own.standing.collection.scheme(&change.scheme));
    let name = scheme.map_or("", |scheme| &*scheme.short_name);
    html! {
        <li key={format!("{}.{}", change.scheme, change.rate.path)}>
            <strong>{ name }</strong>{ format!(". {}", text::change_sentence(change)) }
        </li>
    }
}

/// Takes changes back, and goes to the answer, since the button that was pressed is gone.
fn back(page: &Page<'_>, changes: &[Change]) -> Callback<MouseEvent> {
    let (send, open) = (page.send.clone(), page.open.clone());
    let changes: Vec<Action> =
        changes.iter().map(|of| Action::change(&of.scheme, &of.rate.path, String::new())).collect();
    Callback::from(move |_: MouseEvent| {
        changes.iter().cloned().for_each(|action| send.emit(action));
        open.emit(Opening::GoToPart(ANSWER_ID.to_owned()));
    })
}

/// The decided amount under one that rests on a changed rate.
pub(super) fn beside(page: &Page<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Html {
    let flags = cell.answer.as_ref().map_or(&[][..], |answer| &answer.flags);
    if !flags.iter().any(|flag| flag.kind == FlagKind::Changed) {
        return Html::default();
    }
    let decided = page.own.and_then(|own| own.decided);
    let rows = decided.into_iter().flat_map(|decided| &decided.rows);
    let mut cells = rows.filter(|of| of.scheme.id == row.scheme.id).flat_map(|row| &row.cells);
    let decided = cells.find(|of| of.year == cell.year).filter(|cell| cell.answer.is_ok());
    match decided {
        Some(decided) => said("span", "each beside", &words::beside(cell.sum(), decided.sum())),
        None => Html::default(),
    }
}
