//! The page's own words.

use super::answer::spans;
use super::draft::capital;
use super::number::{in_year, inhabitants, kr, kr_per_inhabitant, year_span};
use super::sum::{for_years, with_missing};
use super::whose::named;
use crate::case::{NotAPicture, Shown, Subtotal, Sum, Unreadable};
use crate::population::Year;
use crate::rules::{PopulationUsed, Typed};
use crate::scheme::{Day, Kind, Scheme, Setting, SettingName};

/// The parts of the page.
#[must_use]
pub fn part(shown: Shown) -> &'static str {
    match shown {
        Shown::Calculation => "Kalkyl",
        Shown::Draft => "Beslutsutkast",
        Shown::County => "Län",
        Shown::Generator => "Bädda in",
    }
}

/// What the navigation between the parts is called.
pub const PARTS: &str = "Delar av kalkylen";
/// What the page is called in the browser: whom it is about, the part shown, and the product.
#[must_use]
pub fn title(shown: Shown, municipality: Option<&str>) -> String {
    let name = municipality.map_or_else(String::new, |name| format!("{name} – "));
    format!("{name}{} – Kommunkalkyl", part(shown))
}

/// The way past the form, to what a part of the page is for; with the net cost, where it is known here.
#[must_use]
pub fn skip(shown: Shown, net: Option<&Subtotal>) -> String {
    let to = match shown {
        Shown::Calculation | Shown::County => "Till resultatet",
        Shown::Draft => "Till utkastet och filerna",
        Shown::Generator => "Till koden",
    };
    net.map_or_else(|| to.to_owned(), |net| format!("{to}: nettokostnad {}", sum(net)))
}

/// Copies the address that reopens the case.
pub const COPY_LINK: &str = "Kopiera länk";

/// Whether the address was copied, and what to do when it could not be.
#[must_use]
pub fn copied(done: bool) -> &'static str {
    if done {
        "Länken är kopierad"
    } else {
        "Länken kunde inte kopieras. Kopiera adressen i webbläsarens adressfält."
    }
}

/// Prints what is shown.
pub const PRINT: &str = "Skriv ut";

/// Heading of the form.
pub const YOUR_FIGURES: &str = "Era uppgifter";
/// Label of the municipality field.
pub const MUNICIPALITY: &str = "Kommun";
/// Hint of the municipality field.
pub const MUNICIPALITY_HINT: &str = "Skriv namn eller kommunkod och välj i listan.";
/// Label of the list of municipalities.
pub const MUNICIPALITIES: &str = "Kommuner";
/// Nothing is called what was typed, and what may be meant.
#[must_use]
pub fn not_found(near: &[&str]) -> String {
    let or_else = "Kontrollera stavningen eller skriv den fyrsiffriga kommunkoden.";
    format!("Hittar inte kommunen. {}", meant(near).as_deref().unwrap_or(or_else))
}

/// The field was left with something that is no municipality.
#[must_use]
pub fn choose_from_list(near: &[&str]) -> String {
    let choose = "Välj en kommun i listan, eller töm fältet.";
    meant(near).map_or(choose.to_owned(), |meant| format!("{meant} {choose}"))
}

fn meant(near: &[&str]) -> Option<String> {
    let (last, others) = near.split_last()?;
    let others = if others.is_empty() { String::new() } else { format!("{} eller ", others.join(", ")) };
    Some(format!("Menade ni {others}{last}?"))
}

/// How many municipalities a typed text found, for those who do not see the list.
#[must_use]
pub fn found(count: usize) -> String {
    match count {
        1 => "1 kommun i listan".to_owned(),
        count => format!("{count} kommuner i listan"),
    }
}

/// Label of the population field.
pub const OWN_POPULATION: &str = "Egen folkmängd (valfritt)";
/// Hint of the population field.
pub const OWN_POPULATION_HINT: &str = "Lämna tomt för folkmängden från Statistiska centralbyrån (SCB). Fyll i bara om ni vill räkna på en annan siffra.";
/// Beside a typed population that can be read.
#[must_use]
pub fn own_population_used(count: u32) -> String {
    format!("Egen uppgift: {}\u{a0}invånare används i alla år.", inhabitants(count))
}

/// Legend of the years.
pub const YEARS: &str = "År";
/// Label of the first year.
pub const FROM: &str = "Från och med";
/// Label of the last year.
pub const TO: &str = "Till och med";
/// What the ready-made spans are called.
pub const SPANS: &str = "Vanliga perioder";

/// Ready-made spans of years: the present one, and those of decisions, with what happened then.
#[must_use]
pub fn ready_spans(present: Year) -> [((Year, Year), &'static str); 5] {
    [
        (present.opened(), "i år och två år till"),
        ((Year(2013), Year(2017)), "statens nedtrappning"),
        ((Year(2016), Year(2018)), "Skånes avtal"),
        ((Year(2020), Year(2024)), "nationell rekommendation"),
        ((Year(2025), Year(2028)), "förnyad rekommendation"),
    ]
}

/// A ready-made span on its button.
#[must_use]
pub fn span_button(from: Year, to: Year) -> String {
    year_span(from, Some(to))
}

/// Legend of the schemes.
pub const SCHEMES: &str = "Avtal och avgifter";
/// No scheme concerns the chosen one.
pub const NO_SCHEMES: &str = "Inga avtal eller avgifter gäller kommunen de valda åren. Välj andra år.";
/// Before a municipality is chosen.
pub const SCHEMES_LATER: &str = "Välj kommun, så visas de avtal och avgifter som gäller den.";
/// The schemes' long texts could not be fetched.
pub const NO_LONG_TEXTS: &str = "Källor och förklaringar kunde inte hämtas. Kontrollera nätverket.";
/// In the place of one, while they are on their way.
pub const SOURCES_COMING: &str = "Källan hämtas …";
/// In the place of one, when they did not come.
pub const SOURCES_FAILED: &str = "Källan kunde inte hämtas.";
/// Fetches anew what could not be fetched.
pub const AGAIN: &str = "Försök igen";
/// Opens a scheme's settings.
pub const SETTINGS: &str = "Val och antaganden";
/// Asks for a form in which a scheme can be entered.
pub const ADD_SCHEME: &str = "Lägg till eget avtal eller egen avgift";
/// Asks for fields in which rates can be changed.
pub const CHANGE_RATES: &str = "Ändra satser";
/// The default option of a population year.
pub const SCHEME_DATE: &str = "avtalets eget datum";

/// What a scheme's money is to the municipality.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Fee => "Avgift",
        Kind::CoFinancing => "Medfinansiering",
        Kind::Grant => "Bidrag",
        Kind::CountyGrant => "Medel till länet",
        Kind::Membership => "Allmän medlemsavgift",
    }
}

/// The heading of a group of schemes.
#[must_use]
pub fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Fee => "Avgifter",
        Kind::CoFinancing => "Medfinansiering",
        Kind::Grant => "Bidrag",
        Kind::CountyGrant => "Till länet, ingår inte i nettot",
        Kind::Membership => "Allmän medlemsavgift, ingår inte i summorna",
    }
}

/// What a scheme's money is, and the years that its decided figures cover.
#[must_use]
pub fn validity(scheme: &Scheme) -> String {
    let kind = kind(scheme.kind);
    let known = scheme.known_years();
    let is_known = match scheme.kind {
        Kind::Fee | Kind::CoFinancing | Kind::Membership => "känd",
        Kind::Grant => "känt",
        Kind::CountyGrant => "kända",
    };
    match known.as_slice() {
        [] => format!("{kind} utan kända belopp"),
        [(from, None)] => format!("{kind} {is_known} från och med {from}"),
        known => format!("{kind} {is_known} för {}", spans(known)),
    }
}

/// What a scheme is and when, under its tick box; whoever is known by letters in its name is named first.
#[must_use]
pub fn kind_and_validity(scheme: &Scheme) -> String {
    let validity = validity(scheme);
    match spelled_out(&scheme.short_name).filter(|_| !scheme.whose.is_somebodys()) {
        Some(name) => format!("{name}. {validity}."),
        None => format!("{validity}."),
    }
}

/// Whose letters a name begins with: "Sveriges Kommuner och Regioner (SKR)" of "SKR kunskapsstyrning".
fn spelled_out(name: &str) -> Option<String> {
    let letters = name.split(' ').next()?;
    let whole = match letters {
        "SKR" => "Sveriges Kommuner och Regioner",
        "GR" => "Göteborgsregionen",
        _ => return None,
    };
    Some(format!("{whole} ({letters})"))
}

/// Heading of the result before anything was chosen.
pub const START_HEADING: &str = "Välj er kommun";
/// What to do first.
pub const START_TEXT: &str = "Då visas vad avtalen kostar kommunen, vad den får och hur det ändras år för år. Varje belopp går att följa steg för steg till källan.";
/// Examples to try.
pub const START_EXAMPLES: &str = "Eller prova med ett exempel:";
/// Examples: a municipality's code, its years, and what they show. One is of the present.
#[must_use]
pub fn examples(present: Year) -> [(&'static str, (Year, Year), String); 3] {
    [
        ("1280", present.opened(), "Malmö", "det som gäller nu"),
        ("2080", (Year(2013), Year(2017)), "Falun", "nedtrappning och stimulansmedel"),
        ("1285", (Year(2016), Year(2018)), "Eslöv", "Skånes utvecklingsenhet"),
    ]
    .map(|(code, (from, to), name, what)| {
        (code, (from, to), format!("{name} {}: {what}", span_button(from, to)))
    })
}

/// Heading of the result while something typed cannot be read.
pub const FAULTS_HEADING: &str = "Rätta detta för att se alla belopp";

/// Heading of a result.
#[must_use]
pub fn result_heading(name: Option<&str>, years: &[Year]) -> String {
    let span = match (years.first(), years.last()) {
        (Some(&first), Some(&last)) => year_span(first, Some(last)),
        _ => String::new(),
    };
    format!("{}, {span}", name.unwrap_or("Kommun utan namn"))
}

/// The four headline figures.
pub const FEES: &str = "Avgifter";
/// Co-financing.
pub const COFINANCING: &str = "Medfinansiering";
/// Grants.
pub const GRANTS: &str = "Bidrag";
/// Money to the county.
pub const COUNTY_GRANTS: &str = "Till länet";
/// What it is to the municipality.
pub const COUNTY_GRANTS_HINT: &str = "kommunens del av länets medel, ingår inte i nettot";
/// What stands beside the net: money to the county, and general membership fees.
pub const BESIDE: [&str; 2] = [COUNTY_GRANTS, "Allmän medlemsavgift, ingår inte i summorna"];
/// Net cost.
pub const NET: &str = "Nettokostnad";
/// What net cost is.
pub const NET_HINT: &str = "avgifter + medfinansiering − bidrag";

/// A sum in whole kronor, or what can be said of it.
#[must_use]
pub fn sum(of: &Subtotal) -> String {
    super::sum(of.sum(), kr)
}

/// The same with what it lacks.
#[must_use]
pub fn sum_in_full(of: &Subtotal, shown: &[Year]) -> String {
    with_missing(&named(&sum(of), of.whose()), of.missing(), shown)
}

/// An amount per inhabitant, and of how many years it is where it is of several.
#[must_use]
pub fn each_for_years(of: Sum, years: usize) -> String {
    format!("{}{}", super::sum(of, kr_per_inhabitant), for_years(years))
}

/// What the sums lack, and what to do about it on a screen.
#[must_use]
pub fn missing(net: &Subtotal, shown: &[Year]) -> Option<(String, String)> {
    let said = capital(&super::missing(net.missing(), shown));
    let asked = net.missing().iter().any(|lack| lack.asked.is_some());
    let fill_in =
        if asked { format!(" Fyll i det som saknas i tabellen {BY_SCHEME}.") } else { String::new() };
    (!net.is_whole()).then(|| (format!("{said}."), fill_in))
}

/// In a cell whose year asks for a figure: that it is missing, or whose it is.
#[must_use]
pub fn asked(name: SettingName, is_filled: bool) -> &'static str {
    match (name, is_filled) {
        (SettingName::Avgift, false) => "Avgift saknas",
        (SettingName::Avgift, true) => "Egen avgift, kr per invånare",
        (SettingName::Regional, false) => "Regional avgift saknas",
        (SettingName::Regional, true) => "Egen regional avgift, kr per invånare",
        (SettingName::Erhallet, false) => "Bidrag saknas",
        (SettingName::Erhallet, true) => "Egen uppgift, kr",
        (_, false) => "Belopp saknas",
        (_, true) => "Egen uppgift",
    }
}
/// After it, while it is missing.
pub const FILL_IN: &str = ", fyll i";
/// Which figure, for those who hear the field but not the table around it; its unit, where the label before
/// it does not say it already.
#[must_use]
pub fn asked_of(scheme: &str, year: Year, name: SettingName, is_filled: bool) -> String {
    let unit = match (is_filled, is_rate(name)) {
        (true, _) => "",
        (false, true) => ", kronor per invånare",
        (false, false) => ", kronor",
    };
    format!(": {}{unit}", in_year(scheme, year))
}
/// The label of the same field in a form.
#[must_use]
pub fn asked_in_form(scheme: &str, year: Year, name: SettingName) -> String {
    let named = [
        (SettingName::Avgift, "avgift, kr per invånare"),
        (SettingName::Regional, "regional avgift, kr per invånare"),
        (SettingName::Erhallet, "bidrag som kommunen har fått, kr"),
    ];
    let what = named.into_iter().find(|(of, _)| *of == name).map_or("belopp, kr", |(_, what)| what);
    format!("{}: {what}", in_year(scheme, year))
}
/// What to know of it.
pub const ASKED_HINT: &str = "Saknas i källorna. Det ni fyller i märks som egen uppgift.";

fn is_rate(name: SettingName) -> bool {
    matches!(name, SettingName::Avgift | SettingName::Regional)
}

/// The result for those who hear it, and before it what cannot be read, each with its field.
#[must_use]
pub fn announcement(name: Option<&str>, net: &str, faults: &[(String, String)]) -> String {
    let faults = match faults {
        [] => None,
        [(_, only)] => Some(only.clone()),
        [(_, first), rest @ ..] => Some(format!("Rätta {} uppgifter. Den första: {first}", rest.len() + 1)),
    };
    let answer = name.map(|name| format!("{name}. Nettokostnad {net}."));
    faults.into_iter().chain(answer).collect::<Vec<_>>().join(" ")
}

/// Caption of the table by year.
pub const BY_YEAR: &str = "Netto år för år";
/// Caption of the table by scheme and year.
pub const BY_SCHEME: &str = "Belopp per avtal och år";
/// Under the tables.
pub const TABLE_HINT: &str =
    "Hela kronor, därunder kronor per invånare. Välj ett belopp för att se uträkningen.";
/// Column of years.
pub const YEAR: &str = "År";
/// Column of schemes.
pub const SCHEME: &str = "Avtal eller avgift";
/// Column and row of sums.
pub const SUM: &str = "Summa";
/// Where there is nothing to add up.
pub const NO_SUM: &str = "inget belopp";
/// All schemes together.
pub const ALL_TOGETHER: &str = "Nettokostnad";
/// A region that scrolls sideways.
#[must_use]
pub fn scrolls(caption: &str) -> String {
    format!("{caption}, rullbar i sidled")
}

/// After an amount in a table, for those who hear it.
pub const UNIT: &str = " kr";
/// The same after one per inhabitant.
pub const UNIT_EACH: &str = " kr per invånare";

/// What a button on an amount does.
#[must_use]
pub fn show_reckoning(scheme: &str, year: Year) -> String {
    format!("visa uträkningen för {scheme} {year}")
}

/// Caption of the taper's table.
pub const TAPER: &str = "Så trappas statens stöd ned";
/// Column of the principals' share.
pub const TAPER_PRINCIPALS: &str = "Huvudmännen";
/// Column of the state's share.
pub const TAPER_STATE: &str = "Staten";
/// Column of the municipality's part.
pub const TAPER_OWN: &str = "Er kommun";
/// Column of the picture.
pub const TAPER_PICTURE: &str = "Andel av kostnaden";

/// Heading of the explanations.
pub const REASONS: &str = "Så räknade vi";
/// Opens every explanation.
pub const OPEN_ALL: &str = "Visa alla uträkningar";
/// Closes every explanation.
pub const CLOSE_ALL: &str = "Dölj alla uträkningar";
/// Who decided.
pub const DECIDED_BY: &str = "Beslutad av";
/// Which years.
pub const VALIDITY: &str = "Giltighet";
/// What to bear in mind.
pub const MIND: &str = "Att tänka på";
/// What the fee buys.
pub const PURPOSES: &str = "Avgiften går till";
/// The ceiling beside the computed national sum.
#[must_use]
pub fn ceiling(ceiling: &str, sum: &str, year: Year) -> String {
    format!("Högst {ceiling} om året enligt beslutet. Med alla kommuner blir summan {sum} för {year}.")
}
/// Population that was counted.
#[must_use]
pub fn population_used(used: PopulationUsed) -> String {
    let count = inhabitants(used.value);
    match (used.date, used.foreseen) {
        (_, Some(date)) => format!("Folkmängd {count}, 31 december {date}, användarens prognos"),
        (Some(date), None) => format!("Folkmängd {count}, 31 december {date} (SCB)"),
        (None, None) => format!("Folkmängd {count}, egen uppgift"),
    }
}
/// A field for the population that is foreseen for a coming date.
#[must_use]
pub fn forecast(date: Year) -> String {
    format!("Prognos för folkmängden den 31 december {date}")
}
/// What a forecast is for.
pub const FORECAST_HINT: &str = "Valfritt. Det ni fyller i märks som prognos.";
/// Sources of a scheme.
pub const SOURCE: &str = "Källa";

/// An address that held no case, and what the page shows in its stead.
#[must_use]
pub fn unreadable(fault: Unreadable, empty: bool) -> String {
    let rest = if empty { "Nedan börjar en tom kalkyl." } else { "Kalkylen nedan är oförändrad." };
    format!("{} {rest}", super::reopening(fault))
}

/// What a printed calculation was made from, up to the link that reopens it.
#[must_use]
pub fn stamp(version: &str, today: Day, facts: &[String]) -> String {
    format!(
        "Framtaget med Kommunkalkyl, version {version}, {today}. Uppgifter: {}. Öppna kalkylen igen: ",
        facts.join("; ")
    )
}

/// A scheme among the facts of the stamp, with what was typed or chosen for it.
#[must_use]
pub fn scheme_fact(scheme: &Scheme, typed: Option<&Typed>) -> String {
    let typed = typed.into_iter().flatten().filter_map(|(key, text)| {
        let of = scheme.setting(key.name)?;
        Some(format!("{}: {text}", setting_label(of, key.year)))
    });
    std::iter::once(scheme.short_name.to_string()).chain(typed).collect::<Vec<_>>().join(", ")
}

/// A setting's label; with its year, where it was typed for one alone.
#[must_use]
pub fn setting_label(of: &Setting, year: Option<Year>) -> String {
    year.map_or_else(|| of.label.to_string(), |year| format!("{} {year}", of.label))
}

/// A typed population among the facts of the stamp.
#[must_use]
pub fn own_population_fact(count: u32) -> String {
    format!("egen folkmängd {}", inhabitants(count))
}
/// A population that the user foresees among the facts of the stamp.
#[must_use]
pub fn forecast_fact(date: Year, count: u32) -> String {
    format!("egen prognos för folkmängden den 31 december {date}: {}", inhabitants(count))
}
/// The registered population among the facts of the stamp.
pub const REGISTERED_POPULATION: &str = "folkmängd enligt Statistiska centralbyrån (SCB)";

/// Something in a reopened address was left out.
#[must_use]
pub fn passed_over(count: usize) -> String {
    match count {
        1 => "En uppgift i länken kunde inte läsas och har utelämnats. Kontrollera uppgifterna nedan."
            .to_owned(),
        count => format!(
            "{count} uppgifter i länken kunde inte läsas och har utelämnats. Kontrollera uppgifterna nedan."
        ),
    }
}

/// Closes a message.
pub const CLOSE: &str = "Stäng";

/// A fault's place in the summary of faults.
#[must_use]
pub fn fault_at(label: &str, fault: &str) -> String {
    format!("{label}: {fault}")
}

/// What the preview of the draft is called.
pub const PREVIEW: &str = "Förhandsvisning av utkastet";
/// What the draft's form is called.
pub const DRAFT_FIELDS: &str = "Uppgifter till utkastet";
/// The draft for those who hear it: its kind, what it is about, and how much of it is left to fill in.
#[must_use]
pub fn draft_told(kind: &str, about: &str, left: usize) -> String {
    let left = match left {
        0 => "Allt är ifyllt.".to_owned(),
        1 => "1 uppgift återstår att fylla i.".to_owned(),
        left => format!("{left} uppgifter återstår att fylla i."),
    };
    format!("Utkastet visas: {kind}, {about}. {left}")
}

/// A part of the page is being fetched.
#[must_use]
pub fn waiting(shown: Shown) -> String {
    format!("{} hämtas …", fetched(shown))
}

/// It could not be fetched.
#[must_use]
pub fn failed(shown: Shown) -> String {
    format!("{} kunde inte hämtas. Kontrollera nätverket. Det du har skrivit finns kvar. ", fetched(shown))
}

fn fetched(shown: Shown) -> &'static str {
    match shown {
        Shown::Calculation => "Kalkylen",
        Shown::Draft => "Utkastet",
        Shown::County => "Länsvyn",
        Shown::Generator => "Inbäddningen",
    }
}

/// Label of the decision.
pub const DECISION: &str = "Beslut";
/// Whose letters stand in the list of decisions.
pub const DECISION_HINT: &str = "SKR är Sveriges Kommuner och Regioner.";
/// Label of the stance.
pub const STANCE: &str = "Förslag till beslut";
/// Heading of the blanks.
pub const BLANKS: &str = "Fyll i";
/// Legend of the document's dress.
pub const DRESS: &str = "Dokumentet";
/// Label of the kind of document.
pub const KIND: &str = "Typ av dokument";
/// Label of the way of writing what is to be decided.
pub const SENTENCES: &str = "Beslutsmeningar";
/// Label of the order.
pub const PRESET: &str = "Rubrikernas följd";
/// Opens the headings.
pub const HEADINGS: &str = "Ändra rubriker, följd och text";
/// Keeps the box on top.
pub const WITH_NOTICE: &str = "Visa rutan om vad som är ifyllt";

/// A button that moves something up.
pub const UP: &str = "Flytta upp";
/// A button that moves something down.
pub const DOWN: &str = "Flytta ned";

/// After the words on such a button, for those who hear it.
#[must_use]
pub fn moves(section: &str) -> String {
    format!(" {section}")
}

/// Where a section that was moved stands now.
#[must_use]
pub fn moved(section: &str, place: usize, of: usize) -> String {
    format!("{section} står nu som nummer {place} av {of}.")
}

/// Label of a heading of the user's own.
#[must_use]
pub fn own_heading(section: &str) -> String {
    format!("Egen rubrik i stället för {section}")
}

/// Label of text of the user's own.
#[must_use]
pub fn own_text(section: &str) -> String {
    format!("Egen text under {section}")
}

/// Label of the picture.
pub const PICTURE: &str = "Kommunens vapen eller namn som bild";
/// What it must be.
pub const PICTURE_HINT: &str = "PNG eller SVG, högst 500 kB. Bilden stannar i din webbläsare. Den följer inte med länken och måste väljas igen när sidan har laddats om, om du inte sparar utkastet på enheten.";
/// Takes the picture away.
pub const PICTURE_AWAY: &str = "Ta bort bilden";
/// The file could not be read.
pub const PICTURE_UNREADABLE: &str = "Filen kunde inte läsas. Välj den igen.";

/// Why a file is no picture for the draft.
#[must_use]
pub fn not_a_picture(fault: NotAPicture) -> &'static str {
    match fault {
        NotAPicture::TooLarge => "Bilden är större än 500 kB. Välj en mindre fil.",
        NotAPicture::OtherKind => "Filen är ingen PNG- eller SVG-bild. Välj en annan fil.",
        NotAPicture::HasScript => "SVG-filen innehåller skript och kan inte användas. Spara den utan skript.",
        NotAPicture::TooComplex => {
            "Bilden är för stor eller för sammansatt att visa. Spara den som en mindre PNG-bild och välj den."
        }
        NotAPicture::Damaged => "Bilden är trasig och kan inte läsas. Spara om den och välj den igen.",
    }
}

/// Keeps the draft on the device.
pub const KEEP: &str = "Spara utkastet på den här enheten";
/// What that means.
pub const KEEP_HINT: &str = "Allt du har fyllt i sparas i den här webbläsaren och finns kvar nästa gång: kommunen, era val, utkastets text, bilden och egna ordningar. Det skickas ingenstans. Delar du dator med andra kan de läsa det: ta bort det när du är klar.";
/// Forgets what is kept.
pub const FORGET: &str = "Ta bort det sparade";
/// Other drafts that are kept.
pub const KEPT_OTHERS: &str = "Andra utkast som är sparade på den här enheten";
/// One of them, by when it was last written, whose it is and of what.
#[must_use]
pub fn kept_draft(when: &str, named: &[String]) -> String {
    let mut said = when.to_owned();
    for name in named {
        said.push_str(", ");
        said.push_str(name);
    }
    said
}
/// Opens it.
#[must_use]
pub fn kept_open(draft: &str) -> String {
    format!("Öppna {draft}")
}
/// Forgets it.
#[must_use]
pub fn kept_forget(draft: &str) -> String {
    format!("Ta bort {draft}")
}
/// Another tab has gone on with the draft that was kept.
pub const KEPT_BESIDE: &str =
    "Utkastet har ändrats i en annan flik. Det du skriver här sparas därför för sig, bredvid det andra.";
/// Another tab has removed it.
pub const KEPT_GONE: &str =
    "Utkastet har tagits bort i en annan flik. Det du skriver här sparas inte längre.";
/// It was forgotten.
pub const FORGOTTEN: &str = "Det sparade är borttaget från enheten.";
/// The browser does not let it.
pub const NOT_KEPT: &str = "Webbläsaren tillåter inte att något sparas på enheten.";
/// A case that was kept is opened; it may be one of several.
#[must_use]
pub fn kept_opened(one_of_several: bool) -> &'static str {
    if one_of_several {
        "Det senast sparade utkastet på den här enheten är öppnat. De andra öppnar du under Beslutsutkast."
    } else {
        "Utkastet som sparats på den här enheten är öppnat."
    }
}
