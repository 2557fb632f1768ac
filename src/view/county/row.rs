//! One municipality in the county's table; drawn again only when something in it has changed.

use yew::prelude::*;

use crate::case::{Subtotal, Sum, YearTotal};
use crate::population::{MunicipalityCode, registered};
use crate::text::{county, page};

/// What a row is given.
#[derive(Clone, Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) code: MunicipalityCode,
    /// Its inhabitants on the shown date.
    pub(super) inhabitants: u32,
    /// Whether it takes part.
    pub(super) joined: bool,
    pub(super) total: YearTotal,
    /// Which of what stands beside the net any municipality has.
    pub(super) beside: [bool; 2],
    /// Whether it is the municipality that a person has chosen as theirs.
    pub(super) own: bool,
}

/// A box to tick, the name and the figures. The table hears the box, by the code that it carries: a
/// listener in each row costs more than the rest of the row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let name = registered().municipality(props.code).map_or("", |of| of.name.as_str());
    let class = classes!(props.own.then_some("own-row"), (!props.joined).then_some("absent"));
    html! {
        <tr {class}>
            <td class="joins screen-only">
                <input type="checkbox" data-code={props.code.to_string()} aria-label={county::takes_part(name)}
                    checked={props.joined} />
            </td>
            <th scope="row">
                { name }
                if props.own {
                    { " " }<span class="flag">{ county::OWN }</span>
                }
            </th>
            if props.joined {
                { figures(props.inhabitants, &props.total, true) }
            } else {
                { absent(props.inhabitants, &props.total) }
            }
            { beside(&props.total, props.beside) }
        </tr>
    }
}

/// Population, amounts by kind, net, and net per inhabitant where it has one; each says what can be said of it.
pub(super) fn figures(inhabitants: u32, total: &YearTotal, with_each: bool) -> Html {
    let fees = cell(&county::subtotal(&total.fees), unit(total.fees.sum(), page::UNIT));
    numbers(inhabitants, fees, total, with_each)
}

/// What stands beside the net and is no part of it.
pub(super) fn beside(total: &YearTotal, shown: [bool; 2]) -> Html {
    let shown = total.beside().into_iter().zip(shown).filter(|(_, any)| *any);
    shown.map(|(of, _)| cell(&county::subtotal(of), unit(of.sum(), page::UNIT))).collect()
}

/// The same of one who does not take part: there is no fee.
fn absent(inhabitants: u32, total: &YearTotal) -> Html {
    numbers(inhabitants, cell(&county::sum(Sum::NotIncluded), ""), total, true)
}

fn numbers(inhabitants: u32, fees: Html, total: &YearTotal, with_each: bool) -> Html {
    let net = total.net();
    let kronor = |of: &Subtotal| cell(&county::subtotal(of), unit(of.sum(), page::UNIT));
    html! {
        <>
            { cell(&county::people(inhabitants), "") }
            { fees }
            { kronor(&total.cofinancing) }
            { kronor(&total.grants) }
            { kronor(&net) }
            { if with_each {
                cell(&county::subtotal_each(&net), unit(net.each(), page::UNIT_EACH))
            } else {
                cell("", "")
            } }
        </>
    }
}

/// What stands in a cell, with its unit for those who hear it.
fn cell(words: &str, unit: &str) -> Html {
    html! {
        <td class="number">
            { words }
            if !unit.is_empty() {
                <span class="heard">{ unit }</span>
            }
        </td>
    }
}

/// The unit, where there is an amount to have one.
fn unit(of: Sum, unit: &'static str) -> &'static str {
    if let Sum::Whole(_) | Sum::AtLeast(_) = of { unit } else { "" }
}
