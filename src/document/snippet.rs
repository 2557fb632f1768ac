//! What a host pastes into a page: the calculator's place, a table for those without scripts, the script.

use super::html::escaped;
use crate::population::Year;
use crate::scheme::{Collection, Period, Scheme, Tariff};
use crate::text::{self, generator};

/// How the calculator is put into a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// As an element among the page's own content.
    #[default]
    Element,
    /// In a frame of its own.
    Frame,
}

impl Way {
    /// The script that it takes.
    #[must_use]
    pub fn script(self) -> &'static str {
        match self {
            Self::Element => "kommun-kalkyl.js",
            Self::Frame => "ram.js",
        }
    }
}

/// What a snippet is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet<'a> {
    /// The way.
    pub way: Way,
    /// The folder of the pinned version, with its closing slash.
    pub base: &'a str,
    /// The hash that the browser holds the script to.
    pub integrity: &'a str,
    /// Attributes of the element, by name.
    pub attributes: &'a [(&'static str, String)],
    /// Properties of its looks, by name without `--kk-`; only a frame's snippet carries them.
    pub looks: &'a [(&'static str, String)],
    /// The schemes in the table, and between which years.
    pub schemes: &'a [&'a Scheme],
    /// The first and the last year of the table.
    pub years: (Year, Year),
    /// The case for the full page, as it stands in an address.
    pub fragment: &'a str,
}

impl Snippet<'_> {
    /// The code to paste.
    #[must_use]
    pub fn html(&self, collection: &Collection) -> String {
        let inside = format!(
            "{}\n<p><a href=\"{}index.html#{}\">{}</a></p>",
            self.rates(collection),
            escaped(self.base),
            escaped(self.fragment),
            escaped(generator::OPEN)
        );
        let place = match self.way {
            Way::Element => format!("<kommun-kalkyl{}>\n{inside}\n</kommun-kalkyl>", self.attributes()),
            Way::Frame => {
                format!("<div data-kommunkalkyl=\"{}\">\n{inside}\n</div>", escaped(&self.parameters()))
            }
        };
        format!(
            "{place}\n<script type=\"module\" src=\"{}{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>",
            escaped(self.base),
            self.way.script(),
            escaped(self.integrity)
        )
    }

    fn attributes(&self) -> String {
        self.attributes
            .iter()
            .map(|(name, value)| {
                if value.is_empty() { format!(" {name}") } else { format!(" {name}=\"{}\"", escaped(value)) }
            })
            .collect()
    }

    fn parameters(&self) -> String {
        let pairs = self.attributes.iter().chain(self.looks);
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }

    /// The rates with their sources, for browsers that run nothing.
    fn rates(&self, collection: &Collection) -> String {
        let heads: String =
            generator::COLUMNS.map(|head| format!("<th scope=\"col\">{}</th>", escaped(head))).concat();
        let periods = || {
            let all =
                self.schemes.iter().flat_map(|scheme| scheme.periods.iter().map(move |of| (*scheme, of)));
            all.filter(|(_, period)| self.shows(period))
        };
        let rows: String = periods().map(|(scheme, period)| row(scheme, period)).collect();
        let sources: String = periods().map(|(scheme, period)| source(collection, scheme, period)).collect();
        format!(
            "<table>\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n\
             <p>{}</p>\n{sources}",
            escaped(generator::RATES),
            escaped(generator::SOURCES)
        )
    }

    fn shows(&self, period: &Period) -> bool {
        let (first, last) = self.years;
        !matches!(period.tariff, Tariff::Nothing { .. })
            && period.from.year <= last.0
            && period.to.is_none_or(|to| first.0 <= to.year)
    }
}

/// Two columns, so that the table has room on a telephone without any style of the host's.
fn row(scheme: &Scheme, period: &Period) -> String {
    let (of, amount) = (generator::of_period(&scheme.short_name, period), generator::tariff(&period.tariff));
    format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escaped(&of), escaped(&amount))
}

fn source(collection: &Collection, scheme: &Scheme, period: &Period) -> String {
    let source = text::citation(collection, scheme, &period.source).map(|of| of.line()).unwrap_or_default();
    format!("<p>{}: {}</p>\n", escaped(&generator::of_period(&scheme.short_name, period)), escaped(&source))
}

/// What a page's Content-Security-Policy must let through, for files of this origin and a file of own schemes
/// at an address, which the page itself fetches either way.
#[must_use]
pub fn policy(way: Way, origin: &str, schemes: Option<&str>) -> String {
    let file = schemes.map(server).filter(|server| way == Way::Frame || *server != origin);
    match (way, file) {
        (Way::Element, file) => {
            let file = file.map(|server| format!(" {server}")).unwrap_or_default();
            format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}{file}; img-src data:")
        }
        (Way::Frame, None) => format!("script-src {origin}; frame-src {origin}"),
        (Way::Frame, Some(server)) => {
            format!("script-src {origin}; frame-src {origin}; connect-src {server}")
        }
    }
}

/// The server of an address as a policy names it: the page's own where the address names none.
fn server(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else { return "'self'" };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    &address[..address.len() - rest.len() + host.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::builtin;

    fn snippet(way: Way, attributes: &[(&'static str, String)]) -> String {
        let collection = builtin();
        let schemes: Vec<&Scheme> = collection.scheme("skr-kunskapsstyrning").into_iter().collect();
        Snippet {
            way,
            base: "https://exempel.se/0.1.0/",
            integrity: "sha384-x",
            attributes,
            looks: &[("accent", "#00529b".to_owned())],
            schemes: &schemes,
            years: (Year(2020), Year(2025)),
            fragment: "kommun=1280&v=1",
        }
        .html(collection)
        .replace('\u{a0}', " ")
    }

    #[test]
    fn what_is_chosen_cannot_leave_its_attribute() {
        let hostile = [("kommun", "\"><script>alert('1')</script>&".to_owned()), ("kompakt", String::new())];
        let html = snippet(Way::Element, &hostile);
        assert!(html.starts_with("<kommun-kalkyl kommun=\"&quot;&gt;&lt;script&gt;alert("), "{html}");
        assert_eq!(html.matches("<script").count(), 1, "{html}");
        assert!(html.contains(" kompakt>\n"), "{html}");
        let framed = snippet(Way::Frame, &hostile);
        assert!(framed.starts_with("<div data-kommunkalkyl=\"kommun=%22%3E%3Cscript"), "{framed}");
        assert!(framed.contains("&amp;accent=%2300529b\">"), "{framed}");
    }

    #[test]
    fn a_policy_lets_the_file_of_own_schemes_through_from_wherever_it_is() {
        let origin = "https://kalkyl.se";
        let connects = |way, file| {
            let policy = policy(way, origin, file);
            policy.split("; ").find_map(|of| of.strip_prefix("connect-src ")).map(str::to_owned)
        };
        let said = |said: &str| Some(said.to_owned());
        assert_eq!(connects(Way::Element, None), said(origin));
        assert_eq!(connects(Way::Element, Some("/a.json")), said("https://kalkyl.se 'self'"));
        let elsewhere = Some("https://filer.se:8443/a.json?b");
        assert_eq!(connects(Way::Element, elsewhere), said("https://kalkyl.se https://filer.se:8443"));
        assert_eq!(connects(Way::Element, Some("https://kalkyl.se/a.json")), said(origin));
        assert_eq!(connects(Way::Frame, None), None);
        assert_eq!(connects(Way::Frame, Some("a.json")), said("'self'"));
    }

    #[test]
    fn the_table_says_each_rate_with_its_source() {
        let html = snippet(Way::Element, &[]);
        for years in ["2020–2023", "2025–2028"] {
            let of = format!("SKR kunskapsstyrning {years}");
            let row = format!("<th scope=\"row\">{of}</th><td>1,95 kr per invånare</td>");
            assert!(html.contains(&row) && html.contains(&format!("<p>{of}: Sveriges Kommuner")), "{html}");
        }
        assert!(!html.contains("2019–"), "{html}");
        assert!(html.contains("index.html#kommun=1280&amp;v=1"), "{html}");
    }
}
