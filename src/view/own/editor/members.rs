//! What an own scheme means to each municipality that it concerns, in a year.

use std::rc::Rc;

use yew::prelude::*;

use crate::document::Standing;
use crate::money::Kronor;
use crate::population::{MunicipalityCode, Year, registered};
use crate::rules::{Question, Settings, Whom, assess_all};
use crate::scheme::Scheme;
use crate::text::{self, editor as words, page};
use crate::view::form::{read_year, year_select};
use crate::view::table::{columns, region};

/// What the table is given.
#[derive(Properties, PartialEq)]
pub(super) struct MembersProps {
    /// The scheme's identifier.
    pub(super) id: String,
    pub(super) standing: Rc<Standing>,
}

/// A year to choose, and everyone's amount in it with their sum.
#[component]
pub(super) fn Members(props: &MembersProps) -> Html {
    let chosen = use_state(|| None::<Year>);
    let collection = &props.standing.collection;
    let Some(scheme) = collection.scheme(&props.id) else { return Html::default() };
    let year = chosen.unwrap_or_else(|| first_year(scheme));
    let question = Question::new(collection, registered(), Whom::Unnamed);
    let reckoned: Vec<(MunicipalityCode, Kronor)> =
        assess_all(&question, scheme, &Settings::defaults(scheme), year)
            .filter_map(|(of, answer)| Some((of.code, answer.ok()?.rounded)))
            .collect();
    let amount = |code| reckoned.iter().find(|(of, _)| *of == code).map(|(_, amount)| *amount);
    let amounts: Vec<(&str, Kronor)> =
        registered().alphabetically().filter_map(|of| Some((of.name.as_str(), amount(of.code)?))).collect();
    let sum: Kronor = amounts.iter().map(|(_, amount)| *amount).sum();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |year: String| chosen.set(Some(read_year(&year))))
    };
    let rows = html! {
        <>
            <tbody>
                { for amounts.iter().map(|(name, amount)| html! {
                    <tr key={(*name).to_owned()}>
                        <th scope="row">{ *name }</th><td class="number">{ text::kr(*amount) }</td>
                    </tr>
                }) }
            </tbody>
            <tfoot>
                <tr><th scope="row">{ words::SUM }</th><td class="number">{ text::kr(sum) }</td></tr>
            </tfoot>
        </>
    };
    html! {
        <>
            { year_select("kk-medlemsar", words::MEMBERS_YEAR, (Year::FIRST, Year::LAST), year, &choose) }
            if amounts.is_empty() {
                <p class="empty">{ words::NO_AMOUNT }</p>
            } else {
                { region(words::MEMBERS, "members", columns(page::MUNICIPALITY, &[words::AMOUNT]), rows) }
            }
        </>
    }
}

/// The first year that the scheme has an amount for.
fn first_year(scheme: &Scheme) -> Year {
    scheme.known_years().first().map_or(Year::FIRST, |(from, _)| *from)
}
