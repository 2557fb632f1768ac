//! The styles, each by the name that Word knows it by or by a Swedish one.

use super::paragraph::value;
use super::parts::with_namespaces;
use super::table::{border, width};
use crate::document::element::{Element, element};
use crate::text::export;

const FONT: &str = "Arial";
const GREY: &str = "595959";

/// The part with the styles; the text is in `language`.
pub(super) fn styles(language: &str) -> Element {
    with_namespaces(element("w:styles"))
        .child(defaults(language))
        .children(paragraphs())
        .children(characters())
        .child(figures())
}

fn defaults(language: &str) -> Element {
    let mut fonts = element("w:rFonts");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        fonts = fonts.with(script, FONT);
    }
    let language = value("w:lang", language).with("w:eastAsia", language).with("w:bidi", "ar-SA");
    let run = element("w:rPr").child(fonts).children(size(21)).child(language);
    let paragraph = element("w:pPr").child(element("w:widowControl")).child(spacing(0, 120, 276));
    element("w:docDefaults")
        .child(element("w:rPrDefault").child(run))
        .child(element("w:pPrDefault").child(paragraph))
}

fn paragraphs() -> Vec<Element> {
    let bold = || element("w:b");
    let grey = || value("w:color", GREY);
    let right = || value("w:jc", "right");
    let label = |half_points| element("w:rPr").child(grey()).children(size(half_points));
    let strong = |half_points| element("w:rPr").child(bold()).children(size(half_points));
    let small = |half_points| element("w:rPr").children(size(half_points));
    let kept = || element("w:pPr").child(element("w:keepNext")).child(element("w:keepLines"));
    let spaced = |before, after, line| element("w:pPr").child(spacing(before, after, line));
    let heading = |place: u8, half_points, before, after| {
        let outline = value("w:outlineLvl", place - 1);
        let properties = kept().child(spacing(before, after, 264)).child(outline);
        let name = format!("heading {place}");
        known(&format!("Heading{place}"), &name).next("Normal").shown().of(properties, strong(half_points))
    };
    let cell = |id: &str, name: &str, numbers: bool, sum: bool| {
        let properties = spaced(30, 30, 252).children(numbers.then(right));
        let run = element("w:rPr").children(sum.then(bold)).children(size(19));
        style(id, name).of(properties, run)
    };
    let head = |id: &str, name: &str, numbers: bool| {
        style(id, name).of(spaced(30, 30, 252).children(numbers.then(right)), strong(19))
    };
    let list = |id: &str, name: &str| {
        let indent = element("w:ind").with("w:left", 425).with("w:hanging", 425);
        known(id, name).shown().of(spaced(0, 80, 276).child(indent), element("w:rPr"))
    };
    vec![
        element("w:style")
            .with("w:type", "paragraph")
            .with("w:default", 1)
            .with("w:styleId", "Normal")
            .child(value("w:name", "Normal"))
            .child(element("w:qFormat")),
        style("DocumentKind", export::DOCUMENT_KIND).of(spaced(0, 200, 264), strong(26)),
        heading(1, 34, 360, 160),
        heading(2, 25, 320, 80),
        heading(3, 21, 200, 60),
        style("Notice", export::NOTICE).shown().of(notice(), small(19)),
        style("HeadLabel", export::HEAD_LABEL).of(spaced(20, 0, 252), label(17)),
        style("HeadValue", export::HEAD_VALUE).of(spaced(0, 20, 252), small(21)),
        style("Picture", export::PICTURE).of(spaced(0, 200, 240), element("w:rPr")),
        list("ListNumber", "List Number"),
        list("ListBullet", "List Bullet"),
        known("Caption", "caption").shown().of(kept().child(spacing(200, 80, 264)), strong(19)),
        head("TableHead", export::TABLE_HEAD, false),
        head("TableHeadNumber", export::TABLE_HEAD_NUMBER, true),
        cell("TableText", export::TABLE_TEXT, false, false),
        cell("TableNumber", export::TABLE_NUMBER, true, false),
        cell("TableTextSum", export::TABLE_TEXT_SUM, false, true),
        cell("TableNumberSum", export::TABLE_NUMBER_SUM, true, true),
        style("Spacer", export::SPACER).of(spaced(0, 0, 200), small(12)),
        style("SignatureName", export::SIGNATURE_NAME).of(kept().child(spacing(720, 0, 276)), small(21)),
        style("SignatureTitle", export::SIGNATURE_TITLE).of(spaced(0, 0, 276), small(21)),
        known("Footer", "footer").of(spaced(0, 40, 240), label(14)),
        style("PageNumber", export::PAGE_NUMBER).of(spaced(0, 0, 240).child(right()), small(17)),
    ]
}

/// A box to be taken away before use: dashed, so that it cannot be taken for the text's own.
fn notice() -> Element {
    let side = |side| border(side, "dashed", 8, "806000").with("w:space", 6);
    let lines = ["w:top", "w:left", "w:bottom", "w:right"].map(side);
    element("w:pPr")
        .child(element("w:pBdr").children(lines))
        .child(spacing(0, 60, 252))
        .child(element("w:ind").with("w:left", 142).with("w:right", 142))
}

fn characters() -> Vec<Element> {
    let underlined = |kind: &str, colour: &str| value("w:u", kind).with("w:color", colour);
    let filled = value("w:shd", "clear").with("w:color", "auto").with("w:fill", "FFF2CC");
    vec![
        character("Computed", export::COMPUTED, element("w:rPr").child(underlined("dotted", "7F9DB9"))),
        character("Typed", export::TYPED, element("w:rPr").child(underlined("dash", "806000"))),
        character("ToComplete", export::TO_COMPLETE, element("w:rPr").child(element("w:b")).child(filled)),
        character("Hyperlink", "Hyperlink", element("w:rPr").child(underlined("single", GREY))),
    ]
}

/// The tables of figures: thin lines between rows, a heavier one at both ends and under the header.
fn figures() -> Element {
    let line = |side, eighths, colour| border(side, "single", eighths, colour);
    let lines = [line("w:top", 8, "000000"), line("w:bottom", 8, "000000"), line("w:insideH", 4, "BFBFBF")];
    let margins = [width("w:left", 80), width("w:right", 80)];
    let under_header = element("w:tcPr").child(element("w:tcBorders").child(line("w:bottom", 8, "000000")));
    element("w:style")
        .with("w:type", "table")
        .with("w:customStyle", 1)
        .with("w:styleId", "Figures")
        .child(value("w:name", export::FIGURES))
        .child(
            element("w:tblPr")
                .child(element("w:tblBorders").children(lines))
                .child(element("w:tblCellMar").children(margins)),
        )
        .child(element("w:tblStylePr").with("w:type", "firstRow").child(under_header))
}

fn character(id: &str, name: &str, run: Element) -> Element {
    let own = (id != name).then_some(("w:customStyle", 1));
    let style = element("w:style").with("w:type", "character");
    own.into_iter()
        .fold(style, |style, (name, value)| style.with(name, value))
        .with("w:styleId", id)
        .child(value("w:name", name))
        .child(element("w:qFormat"))
        .child(run)
}

/// A paragraph style before it is known what it looks like.
struct Named(Element);

/// A style of our own.
fn style(id: &str, name: &str) -> Named {
    named(element("w:style").with("w:type", "paragraph").with("w:customStyle", 1), id, name)
}

/// A style that Word knows and shows by a name in its own language.
fn known(id: &str, name: &str) -> Named {
    named(element("w:style").with("w:type", "paragraph"), id, name)
}

fn named(style: Element, id: &str, name: &str) -> Named {
    let style = style.with("w:styleId", id);
    Named(style.child(value("w:name", name)).child(value("w:basedOn", "Normal")))
}

impl Named {
    fn next(self, id: &str) -> Self {
        Self(self.0.child(value("w:next", id)))
    }

    /// Among the styles that Word offers at once.
    fn shown(self) -> Self {
        Self(self.0.child(element("w:qFormat")))
    }

    fn of(self, paragraph: Element, run: Element) -> Element {
        self.0.child(paragraph).child(run)
    }
}

fn size(half_points: u32) -> [Element; 2] {
    [value("w:sz", half_points), value("w:szCs", half_points)]
}

/// Room before and after in twentieths of a point, and lines in two hundred and fortieths of a line.
fn spacing(before: u32, after: u32, line: u32) -> Element {
    let spacing = element("w:spacing").with("w:before", before).with("w:after", after);
    spacing.with("w:line", line).with("w:lineRule", "auto")
}
