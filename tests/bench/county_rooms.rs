//! The county view's module without its view: what it reckons, reads and writes, and an empty component.

use kommunkalkyl::case::{self, Case, CountyField};
use kommunkalkyl::document::{Chart, Dialect, calendar, collection_of, csv, municipalities, side_by_side};
use kommunkalkyl::population::{CountyCode, Year, registered};
use kommunkalkyl::scheme::{Day, builtin};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct EmptyProps {
    case: AttrValue,
}

#[component]
fn Empty(props: &EmptyProps) -> Html {
    html! { <p>{ props.case.clone() }</p> }
}

/// Everything that the view asks the rooms before it for.
#[wasm_bindgen]
#[must_use]
pub fn open(place: Element, fragment: &str, county: &str, today: &str) -> Vec<u8> {
    let table = registered();
    let case: Case =
        case::read(fragment, builtin(), table).map_or_else(|_| Case::opened_in(Year(2026)), |of| of.case);
    let collection = collection_of(&case);
    let reckoned = case.basis(table).reckon(&collection, table);
    let taking_part = case.taking_part(table);
    let together = reckoned.together(&taking_part, case.municipality);
    let order = together.ordered(case.order(), case.in_county(CountyField::Search), case.municipality);
    let mut bytes = csv(&municipalities(&reckoned, &together, &taking_part), Dialect::Swedish);
    bytes.push(u8::try_from(order.len() + case.compared(table).len()).unwrap_or(0));
    let overview = county.parse::<CountyCode>().ok().and_then(|of| case.summary(&collection, table, of));
    bytes.push(u8::from(overview.is_some()));
    let fee = collection.schemes.first().map_or("", |scheme| &*scheme.id);
    bytes.push(u8::from(reckoned.surplus(&case, fee, &taking_part).is_ok()));
    if let Ok(today) = today.parse::<Day>() {
        bytes.extend(calendar(&[(today, county.to_owned(), county.to_owned())], today));
    }
    let kept = case.keep(county).map_or(case.clone(), |action| case.after(action));
    let sides = side_by_side(&kept.scenarios(&collection, table), table);
    let bars =
        sides.into_iter().map(|of| (of.name, of.area.total.net().known(), county.to_owned())).collect();
    let chart = Chart { title: county.to_owned(), description: county.to_owned(), bars };
    bytes.extend(chart.svg().into_bytes());
    let props = EmptyProps { case: case::write(&kept).into() };
    yew::Renderer::<Empty>::with_root_and_props(place, props).render();
    bytes
}

fn main() {}
