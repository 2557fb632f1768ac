//! Bars drawn in SVG: lengths in per mille of the width, so that no text is ever scaled.

use yew::prelude::*;

use super::dressed::dressed;

/// One piece of a bar.
pub(super) struct Piece {
    /// Which dress it has: colour, and a pattern that stands without colour.
    pub(super) class: &'static str,
    /// Where it begins, in per mille of the width.
    pub(super) from: i32,
    /// How long it is, in per mille.
    pub(super) length: i32,
}

/// Per mille as a percentage for an SVG attribute.
fn percent(per_mille: i32) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

/// A bar of pieces, and a line at zero where there is one. The figures stand beside it as text.
pub(super) fn bar(pieces: &[Piece], zero: Option<i32>) -> Html {
    html! {
        <svg class="bar" width="100%" height="18" aria-hidden="true" focusable="false">
            { for pieces.iter().filter(|piece| piece.length > 0).map(drawn) }
            if let Some(zero) = zero {
                <line class="zero" x1={percent(zero)} x2={percent(zero)} y1="0" y2="18" />
            }
        </svg>
    }
}

fn drawn(piece: &Piece) -> Html {
    let (x, width) = (percent(piece.from), percent(piece.length));
    dressed("g", piece.class, html! { <rect {x} y="2" {width} height="14" /> })
}

/// The patterns that tell pieces apart in black and white; once on a page.
pub(super) fn patterns() -> Html {
    html! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="kk-stripes" width="6" height="6" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)">
                    <rect class="ground" width="6" height="6" />
                    <rect class="stripe" width="3" height="6" />
                </pattern>
            </defs>
        </svg>
    }
}
