//! The charts of what is compared: a bar of net cost per inhabitant for each.

use super::Chart;
use super::scenarios::{Compared, Side};
use crate::scheme::Whose;
use crate::text::whose::{STAR, sentence, starred};
use crate::text::{self, comparison as words, scenario};

/// Municipalities of an area and its years; told is what prices in it are reckoned with.
#[must_use]
pub fn sides_chart(sides: &[Side], heading: &str, told: &[String]) -> Chart {
    let bars = sides.iter().map(|side| (side.bare_name(), side));
    drawn(words::chart(heading), words::DESCRIPTION, told.to_vec(), bars.collect())
}

/// Cases: the municipality's bar where all have one, else the area's.
#[must_use]
pub fn scenarios_chart(compared: &[Compared]) -> Chart {
    let own = compared.iter().all(|of| of.municipality.is_some());
    let side = |of| Compared::shown(of, own);
    let whose = compared.first().map_or("", |of| &*side(of).of);
    let one = compared.iter().all(|of| side(of).of == whose);
    let with_price = compared.iter().filter(|of| !of.participations.is_empty());
    let told = with_price.map(|of| words::reckoned_with(&of.name, &of.participations.join("; ")));
    let bar = |of| {
        let side = Compared::shown(of, own);
        let plain = one && side.joined;
        (if plain { of.name.clone() } else { scenario::about(&of.name, &side.bare_name()) }, side)
    };
    let title = words::chart(if one { whose } else { scenario::EACH_ITS_OWN });
    drawn(title, scenario::DESCRIPTION, told.collect(), compared.iter().map(bar).collect())
}

impl Compared {
    fn shown(&self, own: bool) -> &Side {
        self.municipality.as_ref().filter(|_| own).unwrap_or(&self.area)
    }
}

/// A bar for each, and beside the chart what bars lack and rest on. There is no room beside a bar for whose it is:
/// a star says so, and the title what the star means.
fn drawn(title: String, description: &str, mut told: Vec<String>, bars: Vec<(String, &Side)>) -> Chart {
    let whose = bars.iter().map(|(_, side)| side.whose()).max().unwrap_or_default();
    let lacking = bars.iter().filter(|(_, side)| side.lacks());
    told.extend(lacking.map(|(_, side)| words::lacking(&side.name(), &side.missing())));
    for (_, side) in &bars {
        let said = sentence(&side.rests_on);
        if !said.is_empty() && !told.contains(&said) {
            told.push(said);
        }
    }
    let bar = |(name, side): (String, &Side)| {
        let net = side.total.net();
        let star = if net.whose() == Whose::Decided { "" } else { STAR };
        (name, net.shown_each(), text::sum(net.each(), text::kr_per_inhabitant) + star)
    };
    Chart {
        title: starred(title, whose),
        description: words::described(description, &told),
        bars: bars.into_iter().map(bar).collect(),
    }
}
