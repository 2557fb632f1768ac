//! A bar chart, in whole pixels: one list of shapes for the page, for SVG and for a picture.

use std::fmt::Write as _;

use crate::money::Kronor;

/// What a chart shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What stands over it.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// Name, length, and the figure as it is read.
    pub bars: Vec<(String, Kronor, String)>,
}

/// One shape of a drawn chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A bar; patterned when it is below zero, so that it is told apart without colour.
    Bar {
        /// From the left.
        x: i32,
        /// From the top.
        y: i32,
        /// How long.
        width: i32,
        /// Whether it is below zero.
        below: bool,
    },
    /// Words.
    Text {
        /// From the left, or to it.
        x: i32,
        /// The line that they stand on.
        y: i32,
        /// Whether they end there.
        ends: bool,
        /// Whether they are the chart's title.
        title: bool,
        /// What they say.
        text: String,
    },
    /// The line at zero.
    Zero {
        /// From the left.
        x: i32,
        /// Where it begins.
        from: i32,
        /// Where it ends.
        to: i32,
    },
}

/// How wide a chart is drawn.
pub const WIDTH: i32 = 720;
/// How high a bar is.
pub const BAR: i32 = 20;
const ROW: i32 = 34;
const TOP: i32 = 44;
const NAMES: i32 = 170;
/// Room for a figure with its unit and its star, also in airy letters.
const FIGURES: i32 = 190;

impl Chart {
    /// How high it is drawn.
    #[must_use]
    pub fn height(&self) -> i32 {
        TOP + ROW * i32::try_from(self.bars.len()).unwrap_or(0) + 8
    }

    /// The shapes, from the top.
    #[must_use]
    pub fn shapes(&self) -> Vec<Shape> {
        let most = self.bars.iter().map(|(_, length, _)| *length).max().unwrap_or_default();
        let least = self.bars.iter().map(|(_, length, _)| *length).min().unwrap_or_default();
        let (most, least) = (most.max(Kronor::ZERO), least.min(Kronor::ZERO));
        let room = WIDTH - NAMES - FIGURES;
        let scale = |length: Kronor| length.per_mille_of(most - least) * room / 1000;
        let zero = NAMES + scale(-least);
        let mut shapes = vec![text(0, 22, false, true, &self.title)];
        for (row, (name, length, figure)) in (0..).zip(&self.bars) {
            let y = TOP + row * ROW;
            let long = scale(*length);
            let below = length.is_negative();
            shapes.push(text(NAMES - 10, y + 15, true, false, name));
            shapes.push(Shape::Bar { x: zero.min(zero + long), y, width: long.abs().max(1), below });
            shapes.push(text(zero.max(zero + long) + 8, y + 15, false, false, figure));
        }
        shapes.push(Shape::Zero { x: zero, from: TOP - 6, to: self.height() - 8 });
        shapes
    }

    /// Every bar in words: its name and its figure.
    fn data(&self) -> String {
        let bars: Vec<String> =
            self.bars.iter().map(|(name, _, figure)| format!("{name}: {figure}.")).collect();
        bars.join(" ")
    }

    /// The chart as an SVG file that needs nothing else: black on white, with its title, and with a description that
    /// holds its data.
    #[must_use]
    pub fn svg(&self) -> String {
        let height = self.height();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"t d\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\
             <title id=\"t\">{}</title><desc id=\"d\">{} {}</desc>\
             <defs><pattern id=\"s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>\
             <rect width=\"3\" height=\"6\" fill=\"#2f6b45\"/></pattern></defs>\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>",
            escaped(&self.title),
            escaped(&self.description),
            escaped(&self.data()),
        );
        for shape in self.shapes() {
            // Writing to a text does not fail.
            let _ = match shape {
                Shape::Bar { x, y, width, below } => {
                    let fill = if below { "url(#s)" } else { "#0a5a6b" };
                    write!(
                        svg,
                        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BAR}\" fill=\"{fill}\" stroke=\"#1c2226\"/>"
                    )
                }
                Shape::Text { x, y, ends, title, text } => {
                    let anchor = if ends { "end" } else { "start" };
                    let dress = if title { " font-weight=\"600\" font-size=\"17\"" } else { "" };
                    write!(
                        svg,
                        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"#1c2226\"{dress}>{}</text>",
                        escaped(&text)
                    )
                }
                Shape::Zero { x, from, to } => {
                    write!(svg, "<line x1=\"{x}\" x2=\"{x}\" y1=\"{from}\" y2=\"{to}\" stroke=\"#1c2226\"/>")
                }
            };
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn text(x: i32, y: i32, ends: bool, title: bool, text: &str) -> Shape {
    Shape::Text { x, y, ends, title, text: text.to_owned() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(lengths: &[i64]) -> Chart {
        let bar = |length: &i64| ("A & B".to_owned(), Kronor::whole(*length), length.to_string());
        Chart { title: "T<".to_owned(), description: "D".to_owned(), bars: lengths.iter().map(bar).collect() }
    }

    #[test]
    fn bars_stand_on_either_side_of_zero_and_inside_the_drawing() {
        for lengths in [&[5_i64, -3, 0][..], &[-7, -1], &[0], &[9]] {
            let shapes = chart(lengths).shapes();
            let zero =
                shapes.iter().find_map(|of| if let Shape::Zero { x, .. } = of { Some(*x) } else { None });
            let zero = zero.expect("a line at zero");
            for shape in &shapes {
                if let Shape::Bar { x, width, below, .. } = shape {
                    assert!(*x >= NAMES && x + width <= WIDTH - FIGURES + 1, "{lengths:?}");
                    assert!(if *below { x + width == zero } else { *x == zero }, "{lengths:?} {shape:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_named_is_never_markup() {
        let svg = chart(&[1]).svg();
        assert!(svg.contains("<title id=\"t\">T&lt;</title>") && svg.contains("A &amp; B</text>"), "{svg}");
    }
}
