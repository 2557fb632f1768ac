//! A chart on the page, and its two files.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use yew::prelude::*;

use crate::document::{BAR, Chart, Shape, WIDTH};
use crate::text::download;
use crate::view::host::Host;
use crate::view::save::{save, save_file};
use crate::view::told::{done, use_said};

/// What the drawing is given.
#[derive(Properties, PartialEq)]
pub(super) struct DrawingProps {
    /// What its title is called to those who point to it, and before "-om" its description.
    pub(super) id: AttrValue,
    pub(super) chart: Chart,
    /// What its files are called, without their ending.
    pub(super) name: String,
    pub(super) host: Option<Host>,
}

/// The picture is so many times as large as the drawing.
const SCALE: u32 = 2;

/// The chart with its title and description, and a button for each file.
#[component]
pub(super) fn Drawing(props: &DrawingProps) -> Html {
    let chart = &props.chart;
    let (said, say) = use_said();
    let tell = say.reform(|handed: bool| if handed { download::HANDED } else { download::FAILED }.to_owned());
    let svg = {
        let (chart, name, tell) = (chart.clone(), props.name.clone(), tell.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            let saved = save(host.as_ref(), &format!("{name}.svg"), "image/svg+xml", chart.svg().as_bytes());
            tell.emit(saved.is_ok());
        })
    };
    let png = {
        let (chart, name) = (chart.clone(), props.name.clone());
        let host = props.host.clone();
        Callback::from(move |_: MouseEvent| {
            if save_picture(host.clone(), &chart, &format!("{name}.png"), &tell).is_err() {
                tell.emit(false);
            }
        })
    };
    html! {
        <figure class="chart">
            <svg viewBox={format!("0 0 {WIDTH} {}", chart.height())} role="img"
                aria-labelledby={format!("{0} {0}-om", props.id)}>
                <title id={props.id.clone()}>{ &chart.title }</title>
                <desc id={format!("{}-om", props.id)}>{ &chart.description }</desc>
                { for chart.shapes().into_iter().map(shape) }
            </svg>
            <figcaption class="screen-only buttons">
                <button type="button" class="quiet" onclick={svg}>{ download::SVG }</button>
                <button type="button" class="quiet" onclick={png}>{ download::PNG }</button>
                { done(&said) }
            </figcaption>
        </figure>
    }
}

fn shape(shape: Shape) -> Html {
    match shape {
        Shape::Bar { x, y, width, below } => html! {
            <rect class={if below { "below" } else { "above" }} x={x.to_string()} y={y.to_string()}
                width={width.to_string()} height={BAR.to_string()} />
        },
        Shape::Text { x, y, ends, title, text } => html! {
            <text class={title.then_some("title")} x={x.to_string()} y={y.to_string()}
                text-anchor={if ends { "end" } else { "start" }} aria-hidden="true">{ text }</text>
        },
        Shape::Zero { x, from, to } => html! {
            <line class="zero" x1={x.to_string()} x2={x.to_string()} y1={from.to_string()} y2={to.to_string()} />
        },
    }
}

/// Draws the SVG on a canvas and saves that as a picture; tells whether it was handed to the browser.
fn save_picture(host: Option<Host>, chart: &Chart, name: &str, tell: &Callback<bool>) -> Result<(), JsValue> {
    let picture = HtmlImageElement::new()?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(SCALE * u32::try_from(WIDTH).unwrap_or(1));
    canvas.set_height(SCALE * u32::try_from(chart.height()).unwrap_or(1));
    let (drawn, name, told) = (picture.clone(), name.to_owned(), tell.clone());
    let onload = Closure::once_into_js(move || {
        if draw(&canvas, &drawn, host, name, told.clone()).is_err() {
            told.emit(false);
        }
    });
    picture.set_onload(Some(onload.unchecked_ref()));
    let told = tell.clone();
    picture.set_onerror(Some(Closure::once_into_js(move || told.emit(false)).unchecked_ref()));
    let encoded = js_sys::encode_uri_component(&chart.svg());
    picture.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    Ok(())
}

fn draw(
    canvas: &HtmlCanvasElement,
    drawn: &HtmlImageElement,
    host: Option<Host>,
    name: String,
    tell: Callback<bool>,
) -> Result<(), JsValue> {
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(drawn, 0.0, 0.0, width, height)?;
    let done = Closure::once_into_js(move |file: Option<Blob>| {
        tell.emit(file.is_some_and(|file| save_file(host.as_ref(), &name, &file).is_ok()));
    });
    canvas.to_blob(done.unchecked_ref())
}
