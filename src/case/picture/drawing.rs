//! An SVG file, weighed before a browser draws it: a small file can have the same part drawn a billion
//! times, by parts that show each other.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::NotAPicture;

/// The most elements that may be drawn, each as often as it is shown.
const MOST_DRAWN: u64 = 200_000;
/// How deep elements may lie in each other, and parts that show each other.
const DEEPEST: usize = 200;
const DEEPEST_SHOWN: usize = 16;
/// How much an effect on pixels weighs, in elements.
const EFFECT: u64 = 100;

/// Whether it is well formed, and no more is drawn than a browser draws at once.
pub(super) fn check(text: &str) -> Result<(), NotAPicture> {
    // Another drawing within this one is not looked into.
    if text.contains("data:image/svg") {
        return Err(NotAPicture::TooComplex);
    }
    let drawing = Drawing::read(text)?;
    let mut known = HashMap::new();
    drawing
        .weight(0, 0, &mut known)
        .filter(|weight| *weight <= MOST_DRAWN)
        .map(drop)
        .ok_or(NotAPicture::TooComplex)
}

/// An element.
struct Part {
    /// The place after its last descendant.
    end: usize,
    weight: u64,
    /// What it shows besides its own, by the identifier, and how often at most.
    shows: Vec<(String, u64)>,
}

/// The elements of a file in their order.
#[derive(Default)]
struct Drawing {
    parts: Vec<Part>,
    ids: HashMap<String, usize>,
}

impl Drawing {
    fn read(text: &str) -> Result<Self, NotAPicture> {
        let mut reader = Reader::from_str(text);
        let (mut drawing, mut open) = (Self::default(), Vec::new());
        let (mut classes, mut style): (Vec<(usize, String)>, String) = (Vec::new(), String::new());
        // A mark is drawn at every corner of a line, whose number the length of the file bounds.
        let corners = u64::try_from(text.len() / 8).unwrap_or(u64::MAX);
        loop {
            let event = reader.read_event().map_err(|_| NotAPicture::Damaged)?;
            match event {
                Event::Start(of) => {
                    open.push(drawing.parts.len());
                    drawing.put(&of, corners, &mut classes)?;
                    if open.len() > DEEPEST {
                        return Err(NotAPicture::TooComplex);
                    }
                }
                Event::Empty(of) => drawing.put(&of, corners, &mut classes)?,
                Event::End(of) => {
                    let end = drawing.parts.len();
                    if let Some(part) = open.pop().and_then(|place| drawing.parts.get_mut(place)) {
                        part.end = end;
                    }
                    if of.local_name().as_ref() == "style" {
                        style.push('}');
                    }
                }
                Event::Text(of) => style.push_str(&of.xml10_content()),
                Event::CData(of) => style.push_str(&of.xml10_content()),
                Event::Eof => break,
                Event::GeneralRef(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
        if !open.is_empty() || drawing.parts.is_empty() {
            return Err(NotAPicture::Damaged);
        }
        drawing.dress(&style, corners, &classes)?;
        Ok(drawing)
    }

    fn put(
        &mut self,
        of: &BytesStart<'_>,
        corners: u64,
        classes: &mut Vec<(usize, String)>,
    ) -> Result<(), NotAPicture> {
        let place = self.parts.len();
        let name = of.local_name();
        let weight = if name.as_ref().starts_with("fe") { EFFECT } else { 1 };
        let mut part = Part { end: place + 1, weight, shows: Vec::new() };
        for one in of.attributes().with_checks(false) {
            let one = one.map_err(|_| NotAPicture::Damaged)?;
            let value = one.value.trim();
            match one.key.local_name().as_ref() {
                "id" => {
                    self.ids.entry(value.to_owned()).or_insert(place);
                }
                "class" => classes.extend(value.split_whitespace().map(|class| (place, class.to_owned()))),
                "href" if name.as_ref() != "a" => {
                    part.shows.extend(value.strip_prefix('#').map(|id| (id.to_owned(), 1)));
                }
                key => {
                    let times = if key.contains("marker") || value.contains("marker") { corners } else { 1 };
                    part.shows.extend(named(value).map(|id| (id, times)));
                }
            }
        }
        self.parts.push(part);
        Ok(())
    }

    /// Has elements show what a style says of their classes.
    fn dress(&mut self, style: &str, corners: u64, classes: &[(usize, String)]) -> Result<(), NotAPicture> {
        let mut shown: HashMap<&str, Vec<(String, u64)>> = HashMap::new();
        for (who, what) in style.split('}').filter_map(|rule| rule.rsplit_once('{')) {
            let times = if what.contains("marker") { corners } else { 1 };
            for id in named(what) {
                for who in who.rsplit(['{', ';', '>']).next().unwrap_or_default().split(',') {
                    // Whom another rule is about is not found out here.
                    let class = who.trim().strip_prefix('.').ok_or(NotAPicture::TooComplex)?;
                    shown.entry(class).or_default().push((id.clone(), times));
                }
            }
        }
        for (place, class) in classes {
            if let Some(part) = self.parts.get_mut(*place) {
                part.shows.extend(shown.get(class.as_str()).into_iter().flatten().cloned());
            }
        }
        Ok(())
    }

    /// How much is drawn for an element with all that it shows; none where it shows itself or more than may
    /// be. Each is weighed once.
    fn weight(&self, place: usize, shown: usize, known: &mut HashMap<usize, Option<u64>>) -> Option<u64> {
        if let Some(weight) = known.get(&place) {
            return *weight;
        }
        if shown > DEEPEST_SHOWN {
            return None;
        }
        // Until it is known: whatever shows it now shows itself.
        known.insert(place, None);
        let mut weight = 0_u64;
        for part in &self.parts[place..self.parts.get(place)?.end] {
            weight = weight.saturating_add(part.weight);
            for (id, times) in &part.shows {
                // What shows something that is not there shows nothing.
                let Some(target) = self.ids.get(id) else { continue };
                let each = self.weight(*target, shown + 1, known)?;
                weight = weight.saturating_add(each.saturating_mul(*times));
            }
            if weight > MOST_DRAWN {
                return None;
            }
        }
        known.insert(place, Some(weight));
        Some(weight)
    }
}

/// The identifiers that a value names as `url(#…)`.
fn named(value: &str) -> impl Iterator<Item = String> {
    value.split("url(").skip(1).filter_map(|rest| {
        let inside = rest.split(')').next()?.trim().trim_matches(['"', '\'']).replace("&quot;", "");
        inside.strip_prefix('#').map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inside}</svg>"
        )
    }

    /// Ten levels, each of which shows the one below ten times.
    fn nested(one: fn(usize) -> String) -> String {
        let level = |level: usize| format!("<g id='a{}'>{}</g>", level + 1, one(level).repeat(10));
        svg(&format!("<rect id='a0'/>{}", (0..10).map(level).collect::<String>()))
    }

    #[test]
    fn parts_that_show_each_other_over_and_over_are_refused() {
        let hostile = [
            nested(|level| format!("<use href='#a{level}'/>")),
            nested(|level| format!("<use xlink:href=' #a{level} '/>")),
            nested(|level| format!("<rect fill='url(#a{level})'/>")),
            nested(|level| format!("<rect style='fill:url(&quot;#a{level}&quot;)'/>")),
            nested(|level| {
                format!("<path class='b{level}'/><style>.b{level}, .c {{ fill: url(#a{level}) }}</style>")
            }),
            svg("<g id='a'><use href='#a'/></g>"),
            svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"),
            svg("<style>path { fill: url(#a) }</style><g id='a'/>"),
            svg(&format!(
                "<marker id='a'>{0}</marker><path marker-mid='url(#a)' d='{1}'/>",
                "<rect/>".repeat(400),
                "h1 ".repeat(5_000)
            )),
            svg(&"<g>".repeat(300)).replace("</svg>", &format!("{}</svg>", "</g>".repeat(300))),
            svg("<image href='data:image/svg+xml,x'/>"),
        ];
        for drawing in hostile {
            assert_eq!(check(&drawing), Err(NotAPicture::TooComplex), "{drawing:.200}");
        }
    }

    #[test]
    fn what_crests_are_drawn_with_is_taken() {
        let fine = [
            "<?xml version='1.0'?><!DOCTYPE svg><svg/>".to_owned(),
            svg(
                "<defs><linearGradient id='a'><stop/></linearGradient><linearGradient id='b' xlink:href='#a'/></defs>\
                 <style type='text/css'><![CDATA[.st0{fill:url(#b);} .st1,.st2{clip-path:url(#c)} path{fill:red}]]></style>\
                 <clipPath id='c'><rect/></clipPath><path class='st0 st1'/><g id='d'><path class='st2'/></g><use href='#d'/>",
            ),
            svg(&format!("<path id='a'/>{}", "<use href='#a'/>".repeat(5_000))),
            svg("<a href='#d'/><use href='#nowhere'/><text>&lt;&#229; &amp; b</text>"),
        ];
        for drawing in fine {
            assert_eq!(check(&drawing), Ok(()), "{drawing:.300}");
        }
        for broken in ["<svg><g></svg>", "<svg>", "<svg a=b/>", "<!-- <svg -->"] {
            assert_eq!(check(broken), Err(NotAPicture::Damaged), "{broken}");
        }
    }
}
