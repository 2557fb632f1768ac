//! The county view's words.

use super::draft::capital;
use super::number::{bare, count, inhabitants, kr, ore, percent, rate, year_span};
use crate::case::{CountyColumn, CountyPart, Joining, JoiningYear, Lack, Order, Price, Scope, Subtotal, Sum};
use crate::money::{Kronor, PerInhabitant, Share};
use crate::population::{Table, Year};
use crate::rules::Joined;

/// The form beside the county view.
pub const FORM: &str = "Urval";
/// Label of the county.
pub const SCOPE: &str = "Område";
/// What the whole country is called.
pub const COUNTRY: &str = "Hela landet";
/// Hint of the own municipality.
pub const OWN_HINT: &str = "Er kommun markeras och står först i tabellen.";
/// What the navigation between the parts is called.
pub const PARTS: &str = "Delar av länsvyn";
/// The own municipality lies elsewhere.
pub const OWN_ELSEWHERE: &str = "Er kommun ligger i ett annat område och står inte i tabellen.";
/// A typed population does not count here.
pub const OWN_POPULATION: &str = "Länsvyn räknar alla kommuner på folkmängden från Statistiska centralbyrån (SCB). Er egen folkmängd eller prognos används bara i Kalkyl.";
/// Where assumptions are changed.
pub const SETTINGS_HINT: &str = "Val och antaganden ändrar du under Kalkyl. De gäller även här.";

/// A part of the view.
#[must_use]
pub fn part(part: CountyPart) -> &'static str {
    match part {
        CountyPart::Table => "Kommuner",
        CountyPart::Participation => "Deltagande",
        CountyPart::Comparison => "Jämför",
        CountyPart::Summary => "Länssammanställning",
        CountyPart::Dates => "Datum",
    }
}

/// What a scope is called.
#[must_use]
pub fn scope(scope: Scope, table: &Table) -> String {
    match scope {
        Scope::County(code) => table.county(code).map_or_else(String::new, |county| county.name.clone()),
        Scope::Country => COUNTRY.to_owned(),
    }
}

/// While the amounts of many schemes are reckoned: how many are, of how many.
#[must_use]
pub fn under_way(done: usize, all: usize) -> String {
    format!("Beloppen räknas ut … {done} av {all} ordningar är klara.")
}

/// Heading of the view.
#[must_use]
pub fn heading(name: &str, years: &[Year]) -> String {
    match (years.first(), years.last()) {
        (Some(&first), Some(&last)) => format!("{name}, {}", year_span(first, Some(last))),
        _ => name.to_owned(),
    }
}

/// So many municipalities.
#[must_use]
pub fn municipalities(count: usize) -> String {
    match count {
        1 => "1 kommun".to_owned(),
        count => format!("{} kommuner", bare(&count.to_string())),
    }
}

/// Caption of the table.
pub const TABLE: &str = "Kommunernas avgifter, medfinansiering och bidrag";
/// Column of who takes part.
pub const TAKES_PART: &str = "Deltar";
/// Whose box to tick.
#[must_use]
pub fn takes_part(name: &str) -> String {
    format!("{name} deltar")
}
/// The own municipality, said in its row.
pub const OWN: &str = "er kommun";

/// A column's heading.
#[must_use]
pub fn column(column: CountyColumn) -> &'static str {
    match column {
        CountyColumn::Name => "Kommun",
        CountyColumn::Population => "Folkmängd",
        CountyColumn::Fees => "Avgifter",
        CountyColumn::CoFinancing => "Medfinansiering",
        CountyColumn::Grants => "Bidrag",
        CountyColumn::CountyGrants => "Till länet",
        CountyColumn::Memberships => "Allmän medlemsavgift",
        CountyColumn::Net => "Nettokostnad",
        CountyColumn::Each => "Netto kr per invånare",
    }
}

/// The same over amounts of so many years.
#[must_use]
pub fn column_for(column: CountyColumn, years: usize) -> String {
    let years = if column == CountyColumn::Each { super::for_years(years) } else { String::new() };
    format!("{}{years}", self::column(column))
}

/// The order, said when it changes.
#[must_use]
pub fn sorted(order: Order, shown: usize) -> String {
    let direction = match (order.by, order.falling) {
        (CountyColumn::Name, false) => "från A till Ö",
        (CountyColumn::Name, true) => "från Ö till A",
        (_, true) => "störst först",
        (_, false) => "minst först",
    };
    format!(
        "{} visas, ordnade efter {}, {direction}.",
        municipalities(shown),
        column(order.by).to_lowercase()
    )
}

/// Label of the filter.
pub const SEARCH: &str = "Sök kommun";
/// Nothing found.
pub const NOT_FOUND: &str = "Hittar inte kommunen. Kontrollera stavningen eller töm fältet.";
/// The sum of the lines shown when a filter hides some.
#[must_use]
pub fn sum_shown(count: usize) -> String {
    format!("Visade, {}", municipalities(count))
}
/// The sum of all lines.
#[must_use]
pub fn sum_all(name: &str, count: usize) -> String {
    format!("{name}, {}", municipalities(count))
}
/// Under the table, where a column shows money to the county, or general membership fees.
pub const BESIDE_HINTS: [&str; 2] = [
    "Till länet: kommunens beräknade del av medel som betalas till länet. De ingår inte i nettokostnaden.",
    "Allmän medlemsavgift: betalas av alla medlemmar och är inte pengar till kunskapsutveckling. Den ingår inte i summorna.",
];
/// Under the table.
#[must_use]
pub fn table_hint(date: Year, joined: usize, all: usize) -> String {
    let absent = if joined == all {
        String::new()
    } else {
        format!(
            " {} deltar inte och betalar inga avgifter. Medfinansiering och bidrag påverkas inte av kryssen.",
            municipalities(all - joined)
        )
    };
    format!(
        "Hela kronor. Folkmängd den 31 december {date} från Statistiska centralbyrån (SCB); varje avtal och avgift räknar på sitt eget datum, som i Kalkyl. Summans kronor per invånare räknas på alla som bor i området.{absent}"
    )
}
/// What a sum lacks: a scheme and its years.
#[must_use]
pub fn lacks(missing: &[Lack], shown: &[Year]) -> String {
    format!("{}. Summorna nedan är minst så stora, eller okända.", capital(&super::missing(missing, shown)))
}
/// Where an amount that is not known can be filled in.
pub const FILL_IN: &str = "Fyll i det under Kalkyl om ni har det.";
/// A scheme's settings cannot be read.
#[must_use]
pub fn faulty(scheme: &str) -> String {
    format!("{scheme} är inte med: ett värde under Val och antaganden i Kalkyl kan inte läsas.")
}
/// No scheme is taken in.
pub const NO_SCHEMES: &str = "Inga avtal eller avgifter är valda för området de här åren. Kryssa för något av dem eller välj andra år.";

/// Who takes part, for a scheme in a year.
#[must_use]
pub fn joined(joined: Joined) -> String {
    format!("{} av {}", joined.count, joined.all)
}
/// How many take part, of how many.
#[must_use]
pub fn take_part(joined: usize, all: usize) -> String {
    format!("{} av {} deltar", bare(&joined.to_string()), municipalities(all))
}
/// The answer for those who hear it; `faulty` tells of what is not in it.
#[must_use]
pub fn told(name: &str, joined: usize, all: usize, net: &str, faulty: &[String]) -> String {
    let said = [format!("{name}: {}.", take_part(joined, all)), format!("Nettokostnad {net}.")];
    said.iter().chain(faulty).map(String::as_str).collect::<Vec<_>>().join(" ")
}
/// Heading of what follows from who takes part.
pub const JOINING: &str = "Summor vid valt deltagande";
/// Caption of a scheme's table.
#[must_use]
pub fn joining(scheme: &str) -> String {
    format!("{scheme}: vad de som deltar betalar tillsammans")
}
/// Column of the year.
pub const YEAR: &str = "Avgiftsår";
/// Column of the population's date.
pub const COUNTED: &str = "Folkmängd 31 december";
/// Column of income.
pub const INCOME: &str = "Avgifter tillsammans";
/// Column of posts.
pub const POSTS: &str = "Helårsarbetare";
/// Column of the ceiling's coverage.
pub const COVERS: &str = "Jämfört med taket";
/// Column of the price.
pub const PRICE: &str = "Pris per invånare";
/// Column of the price that the share of those who are ticked would give.
pub const TICKED_PRICE: &str = "Pris med de ikryssades andel";
/// Column of the inhabitants' share.
pub const SHARE: &str = "Andel av invånarna";

/// Full-time posts with at most two decimals: 6,45.
#[must_use]
pub fn posts(posts: Share) -> String {
    let hundredths: Option<Kronor> = posts.to_string().parse().ok();
    hundredths.map_or_else(String::new, |posts| bare(&posts.rounded_to_ore().to_string()))
}

/// A share of a whole in per cent.
#[must_use]
pub fn share(share: Share) -> String {
    percent(share)
}

/// How an income compares with the ceiling: "98,2 % av taket", "1,15 % över taket".
#[must_use]
pub fn covers(covered: Share) -> String {
    if covered.is_part() {
        format!("{} av taket", percent(covered))
    } else {
        format!("{} över taket", percent(covered - Share::ALL))
    }
}

/// A price per inhabitant.
#[must_use]
pub fn price(price: PerInhabitant) -> String {
    rate(price)
}

/// One scheme's year in a sentence.
#[must_use]
pub fn carries(scheme: &str, year: &JoiningYear) -> String {
    if let Some(price) = year.price {
        return format!("{scheme} {}: {}. {}", year.year, rate(price.each), ticked(price));
    }
    let who =
        format!("{scheme} {}: {} kommuner, {}", year.year, joined(year.joined), income(year, year.joined));
    let parts = [
        Some(who),
        year.date.map(|date| format!(" (folkmängd 31 december {date})")),
        year.posts.map(|carried| format!(", {} helårsarbetare", posts(carried))),
        year.covers.map(|covered| format!(", {}", covers(covered))),
    ];
    let said: String = parts.into_iter().flatten().collect();
    let unpaid = year.unpaid.map(|unpaid| format!(" {} av summan betalar ingen. {PARTS_STAY}", kr(unpaid)));
    format!("{said}.{}", unpaid.unwrap_or_default())
}

/// What those who have joined pay together in a year, or the least of it.
#[must_use]
pub fn income(year: &JoiningYear, joined: Joined) -> String {
    super::sum(year.said(joined.income), kr)
}

/// What the fees of a scheme lack: each is larger, by as much as is not known.
#[must_use]
pub fn fees_lack(of: &Joining<'_>) -> Option<String> {
    let missing: Vec<Lack> = of.years.iter().filter_map(|year| year.lack.clone()).collect();
    let shown: Vec<Year> = of.years.iter().map(|year| year.year).collect();
    let said = capital(&super::missing(&missing, &shown));
    (!missing.is_empty()).then(|| format!("{said}. Avgifterna tillsammans är minst så stora."))
}

/// A sum that is divided, when some of those who were to share it do not take part.
pub const PARTS_STAY: &str = "De andras delar är räknade som om alla deltar.";

/// How posts follow the income: an assumption.
#[must_use]
pub fn posts_assumption(at_full: u32, all: u32) -> String {
    format!(
        "Källan räknar med {at_full} helårsarbetare för alla {all} kommuner och säger att storleken avgörs av hur många som går med. Att antalet följer inkomsten är ett antagande."
    )
}
/// A fee that does not move with the others.
pub const FEE_STAYS: &str =
    "Den egna avgiften ändras inte av vilka andra som deltar. Det är den gemensamma summan som ändras.";
/// The ceiling, and the line of most municipalities.
#[must_use]
pub fn majority(joined: Joined, ceiling: Option<Kronor>) -> String {
    let ceiling =
        ceiling.map_or_else(String::new, |ceiling| format!(" Beslutets tak är {} om året.", kr(ceiling)));
    let stands = if joined.is_majority() {
        format!("{} av {} deltar: fler än hälften, alltså merparten.", joined.count, joined.all)
    } else {
        format!(
            "{} av {} deltar: det är inte merparten. Då kan SKR inte säkra att tjänsterna erbjuds nationellt.",
            joined.count, joined.all
        )
    };
    format!("{stands} Gränsen går vid {} kommuner.{ceiling}", joined.majority())
}
/// The share that a price is reckoned with, and what that of those who are ticked would give: it changes
/// no amount until it is taken over.
#[must_use]
pub fn ticked(price: Price) -> String {
    let (share, each) = price.ticked;
    let said = super::participation(price.by);
    if share == price.by.share {
        return format!("{said} De ikryssade har samma andel.");
    }
    format!(
        "{said} De ikryssade har {} av invånarna. Med den andelen blir priset {}. Kryssen ändrar inte priset.",
        percent(share),
        rate(each)
    )
}
/// Takes the share of those who are ticked over, as what the price is reckoned with everywhere.
#[must_use]
pub fn take_over(scheme: &str, share: Share) -> String {
    format!("Räkna {scheme} med {} överallt", percent(share))
}
/// Those outside the county count as taking part.
pub const OTHERS_TAKE_PART: &str =
    "Kommuner utanför området räknas som de är ikryssade under Hela landet; utan val deltar alla.";

/// What happens when the own municipality leaves or joins.
#[must_use]
pub fn own_change(name: &str, of: &JoiningYear) -> Option<String> {
    let (has, fee, after, carried) = of.own?;
    let carried = carried.map_or_else(String::new, |of| format!(", vilket bär {} helårsarbetare", posts(of)));
    let (year, fee, money) = (of.year, super::sum(of.said(fee), kr), income(of, after));
    Some(if has {
        format!("{year}: om {name} lämnar slipper kommunen {fee} och {money} återstår{carried}.")
    } else {
        format!("{year}: om {name} går med kostar det {fee} och summan blir {money}{carried}.")
    })
}

/// Heading of the ready choices.
pub const PRESETS: &str = "Välj vilka som deltar";
/// All.
pub const ALL: &str = "Alla";
/// None.
pub const NONE: &str = "Ingen";
/// Label of the limit.
pub const LIMIT: &str = "Gräns, invånare";
/// At least so many.
pub const AT_LEAST: &str = "Bara de med minst så många";
/// Fewer.
pub const FEWER: &str = "Bara de med färre";
/// The limit cannot be read.
pub const LIMIT_FAULT: &str = "Skriv gränsen med siffror, till exempel 50\u{a0}000.";
/// Label of the pasted list.
pub const PASTED: &str = "Klistra in kommuner";
/// Hint of the pasted list.
pub const PASTED_HINT: &str =
    "Namn, kommunkod eller båda, på egna rader eller med komma emellan. Rader ur ett kalkylblad går bra.";
/// Only these.
pub const ONLY_THESE: &str = "Bara dessa deltar";
/// Not these.
pub const NOT_THESE: &str = "Alla utom dessa deltar";
/// Heading of what came of the list.
#[must_use]
pub fn pasted(found: usize, outside: usize, repeated: usize, unknown: usize) -> String {
    let outside = match outside {
        0 => String::new(),
        count => format!(" {} ligger utanför området och ändrades inte.", municipalities(count)),
    };
    let repeated = match repeated {
        0 => String::new(),
        1 => " 1 rad upprepade en kommun och räknades en gång.".to_owned(),
        rows => format!(" {} rader upprepade en kommun och räknades en gång.", bare(&rows.to_string())),
    };
    let unknown = match unknown {
        0 => String::new(),
        1 => " 1 rad är ingen kommun, eller har namn och kod från olika kommuner, och hoppades över:"
            .to_owned(),
        rows => format!(
            " {} rader är ingen kommun, eller har namn och kod från olika kommuner, och hoppades över:",
            bare(&rows.to_string())
        ),
    };
    format!("{} i listan kändes igen.{outside}{repeated}{unknown}", municipalities(found))
}
/// More lines than are listed.
#[must_use]
pub fn more_unknown(count: usize) -> String {
    format!("och {} till", bare(&count.to_string()))
}
/// Nothing was pasted.
pub const NOTHING_PASTED: &str = "Klistra in minst en kommun först. Inget har ändrats.";

/// Label of the surplus.
pub const SURPLUS: &str = "Överskott att betala tillbaka, kr";
/// Hint of the surplus.
pub const SURPLUS_HINT: &str = "Källan: överskottet finansierar fler områden eller ”solidariskt återbetalas”. Att det sker i proportion till betalda avgifter är ett antagande.";
/// The surplus cannot be read.
pub const SURPLUS_FAULT: &str = "Skriv beloppet med siffror, till exempel 500\u{a0}000.";
/// Caption of what is repaid.
pub const REPAID: &str = "Överskottet tillbaka i proportion till betalda avgifter";
/// Column of what was paid.
pub const PAID: &str = "Betalda avgifter";
/// Column of what is repaid.
pub const BACK: &str = "Åter";
/// Row of sums.
pub const SUM: &str = "Summa";

/// A count without the unit.
#[must_use]
pub fn number(amount: Kronor) -> String {
    count(amount)
}
/// A sum without the unit, or what can be said of it.
#[must_use]
pub fn sum(of: Sum) -> String {
    super::cell(of, count)
}
/// The same of a subtotal, with a star where no decision says it.
#[must_use]
pub fn subtotal(of: &Subtotal) -> String {
    sum(of.sum()) + star(of)
}
/// Its öre per inhabitant, with the same star.
#[must_use]
pub fn subtotal_each(of: &Subtotal) -> String {
    each(of.each()) + star(of)
}
fn star(of: &Subtotal) -> &'static str {
    if of.whose().is_somebodys() { super::whose::STAR } else { "" }
}
/// Inhabitants.
#[must_use]
pub fn people(people: u32) -> String {
    inhabitants(people)
}
/// Öre per inhabitant, or what can be said of them.
#[must_use]
pub fn each(of: Sum) -> String {
    super::cell(of, ore)
}
