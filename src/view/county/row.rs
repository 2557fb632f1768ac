//! One municipality in the county's table; drawn again only when something in it has changed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::case::YearTotal;
use crate::population::{MunicipalityCode, registered};
use crate::text::county;

/// What a row is given.
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) code: MunicipalityCode,
    /// Its inhabitants on the shown date.
    pub(super) inhabitants: u32,
    /// Whether it takes part.
    pub(super) joined: bool,
    pub(super) total: YearTotal,
    /// Whether it is the municipality that a person has chosen as theirs.
    pub(super) own: bool,
    pub(super) turn: Callback<MunicipalityCode>,
}

/// A box to tick, the name and the figures.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let name = registered().municipality(props.code).map_or("", |of| of.name.as_str());
    let box_to_tick = use_node_ref();
    let ticked = use_mut_ref(|| false);
    let onchange = {
        let (code, ticked) = (props.code, ticked.clone());
        props.turn.reform(move |_: Event| {
            ticked.replace(true);
            code
        })
    };
    {
        // A row that has moved to its new place has lost the focus on the way.
        let box_to_tick = box_to_tick.clone();
        use_effect_with(props.joined, move |_| {
            if ticked.replace(false)
                && let Some(input) = box_to_tick.cast::<HtmlInputElement>()
                && !input.matches(":focus").unwrap_or(true)
            {
                let _ = input.focus();
            }
        });
    }
    let class = classes!(props.own.then_some("own-row"), (!props.joined).then_some("absent"));
    html! {
        <tr {class}>
            <td class="joins screen-only">
                <input ref={box_to_tick} type="checkbox" aria-label={county::takes_part(name)} checked={props.joined} {onchange} />
            </td>
            <th scope="row">
                { name }
                if props.own {
                    <span class="flag">{ county::OWN }</span>
                }
            </th>
            if props.joined {
                { figures(props.inhabitants, &props.total, true) }
            } else {
                { absent(props.inhabitants, &props.total) }
            }
        </tr>
    }
}

/// Population, amounts by kind, net, and net per inhabitant where it has one.
pub(super) fn figures(inhabitants: u32, total: &YearTotal, with_each: bool) -> Html {
    let each = if with_each { county::each(total.net().per_inhabitant) } else { String::new() };
    let cells = [
        county::people(inhabitants),
        county::number(total.fees.amount),
        county::number(total.cofinancing.amount),
        county::number(total.grants.amount),
        county::number(total.net().amount),
        each,
    ];
    cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }).collect()
}

/// The same of one who does not take part: there is no fee.
fn absent(inhabitants: u32, total: &YearTotal) -> Html {
    let cells = [
        county::people(inhabitants),
        county::NO_FEE.to_owned(),
        county::number(total.cofinancing.amount),
        county::number(total.grants.amount),
        county::number(total.net().amount),
        county::each(total.net().per_inhabitant),
    ];
    cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }).collect()
}
