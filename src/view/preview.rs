//! A document on the page, block by block; the same elements go to the printer.

use yew::prelude::*;

use crate::document::{Align, Block, Document, Labelled, Line, Role, Run, Signature, Table, TableRow};
use crate::text::page;

/// The whole document, with its picture as an address of data.
pub(super) fn preview(document: &Document, picture: Option<String>) -> Html {
    html! {
        <article class="sheet" lang={document.language.clone()}>
            if let (Some(src), Some(of)) = (picture, &document.picture) {
                <img class="coat" {src} alt={of.description.clone()} />
            }
            <p class="document-kind">{ &document.kind }</p>
            { for document.blocks.iter().map(block) }
            <footer class="stamp"><p>{ line(&document.stamp) }</p></footer>
        </article>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Notice(lines) => html! {
            <div class="notice">{ for lines.iter().map(|of| html! { <p>{ line(of) }</p> }) }</div>
        },
        Block::Head(labelled) => html! { <dl class="head">{ for labelled.iter().map(head) }</dl> },
        Block::Title(title) => html! { <h2 class="title">{ title }</h2> },
        Block::Heading { level: 2, text, .. } => html! { <h3>{ text }</h3> },
        Block::Heading { text, .. } => html! { <h4>{ text }</h4> },
        Block::Paragraph(of) => html! { <p>{ line(of) }</p> },
        Block::Told(of) => html! { <p class="told">{ line(of) }</p> },
        Block::List { ordered: true, items } => html! { <ol>{ for items.iter().map(item) }</ol> },
        Block::List { ordered: false, items } => html! { <ul>{ for items.iter().map(item) }</ul> },
        Block::Table(of) => table(of),
        Block::SignOff(signatures) => html! {
            <div class="sign-off">{ for signatures.iter().map(signature) }</div>
        },
        Block::NewPage => html! { <div class="new-page"></div> },
    }
}

fn head(labelled: &Labelled) -> Html {
    html! { <div><dt>{ &labelled.label }</dt><dd>{ line(&labelled.value) }</dd></div> }
}

fn item(of: &Line) -> Html {
    html! { <li>{ line(of) }</li> }
}

fn signature(of: &Signature) -> Html {
    html! { <div><p>{ line(&of.name) }</p><p>{ line(&of.title) }</p></div> }
}

fn table(of: &Table) -> Html {
    let class = |place: usize| match of.columns.get(place).map(|column| column.align) {
        Some(Align::Number) => "number",
        Some(Align::Text) | None => "",
    };
    let row = |row: &TableRow| {
        html! {
            <tr class={row.sum.then_some("sum")}>
                { for row.cells.iter().enumerate().map(|(place, cell)| match place {
                    0 => html! { <th scope="row">{ line(cell) }</th> },
                    _ => html! { <td class={class(place)}>{ line(cell) }</td> },
                }) }
            </tr>
        }
    };
    html! {
        <div class="scroll" data-label={page::scrolls(&of.caption)}>
            <table>
                <caption>{ &of.caption }</caption>
                <thead>
                    <tr>
                        { for of.columns.iter().enumerate().map(|(place, column)| html! {
                            <th scope="col" class={class(place)}>{ &column.title }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>{ for of.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn line(of: &Line) -> Html {
    of.iter().map(run).collect()
}

/// Standing words are plain; what was reckoned, typed or must be added is told apart, by what its element means
/// in HTML too: output of a program, what a user has put in, what is marked.
fn run(of: &Run) -> Html {
    let text = broken(&of.text);
    match of.role {
        Role::Fixed => text,
        Role::Computed => html! { <samp class="computed">{ text }</samp> },
        Role::Typed => html! { <kbd class="typed">{ text }</kbd> },
        Role::ToComplete => html! { <mark class="to-complete">{ text }</mark> },
    }
}

/// Text whose newlines are line breaks.
fn broken(text: &str) -> Html {
    text.split('\n').enumerate().map(|(place, line)| html! { <>if place > 0 { <br /> }{ line }</> }).collect()
}
