//! The words around schemes and rates of the user's own.

use super::draft::capital;
use super::number::kr;
use super::whose;
use crate::case::Sum;
use crate::scheme::Whose;

/// Opens the fields of a scheme's rates.
pub const RATES: &str = "Ändra satser";
/// What changing a rate means.
pub const RATES_HINT: &str = "Räkna på andra satser än de beslutade. Ändringen syns vid varje belopp och i utkast och filer, med det beslutade beloppet bredvid.";
/// No rate can be changed in the years shown.
pub const NO_RATES: &str = "Inga satser är kända för de valda åren.";
/// Heading of what was changed.
pub const CHANGED: &str = "Ni räknar med ändrade satser";
/// Takes every change back.
pub const RESET_ALL: &str = "Återställ alla beslutade satser";

/// A rate's figure as it was decided, or as somebody's own scheme has it, under its field's label.
#[must_use]
pub fn decided(figure: &str, whose: Whose) -> String {
    match whose {
        Whose::Decided => format!("Beslutat: {figure}"),
        Whose::Host | Whose::User => format!("{}: {figure}", capital(whose::words(whose))),
    }
}

/// Takes a change back.
#[must_use]
pub fn reset(label: &str) -> String {
    format!("Återställ: {label}")
}

/// The decided net cost beside the one that is shown.
#[must_use]
pub fn net(shown: Sum, decided: Sum) -> String {
    let Some(apart) = shown.apart(decided) else {
        return "Nettokostnaden kan inte jämföras med beslutade satser, eftersom belopp saknas.".to_owned();
    };
    if apart.is_zero() {
        return format!(
            "Nettokostnaden för de valda åren är densamma som med beslutade satser, {}.",
            super::sum(decided, kr)
        );
    }
    let way = if apart.is_negative() { "lägre" } else { "högre" };
    format!(
        "Nettokostnaden för de valda åren är {}. Med beslutade satser är den {}. Med ändringen blir den {} {way}.",
        super::sum(shown, kr),
        super::sum(decided, kr),
        kr(apart.abs())
    )
}

/// Under an amount that rests on a changed rate.
#[must_use]
pub fn beside(shown: Sum, decided: Sum) -> String {
    format!("ändrad av användaren; {}", super::decided_comparison(shown, decided))
}

/// What a link carries as own schemes is no text.
pub const UNREADABLE: &str =
    "De egna ordningarna i länken kan inte läsas och räknas inte med. Be om en ny länk eller om filen.";

/// The file that a host names has not come yet.
pub const AWAITED: &str = "Webbplatsens egna ordningar hämtas. Kalkylen kan användas under tiden.";

/// What a link carries as a host's schemes cannot be read.
pub const HOSTS_UNREADABLE: &str = "De ordningar i länken som kommer från webbplatsen där kalkylen var inbäddad kan inte läsas och räknas inte med. Be om en ny länk.";

/// Which schemes a host has added, and whether a link takes them along; nothing where none is left.
#[must_use]
pub fn added_by_host(names: &[String], in_link: bool) -> String {
    let them = match names {
        [] => return String::new(),
        [_] => "Ordningen",
        [_, ..] => "Ordningarna",
    };
    let link = if in_link { "" } else { " Uppgifterna är för stora för att följa med i en länk." };
    format!(
        "{them} {} har lagts till av webbplatsen där kalkylen är inbäddad. Kalkylen har inte kontrollerat uppgifterna.{link}",
        names.join(", ")
    )
}

/// Own schemes with something wrong in them.
#[must_use]
pub fn not_counted(count: usize) -> String {
    let what = if count == 1 { "1 sak".to_owned() } else { format!("{count} saker") };
    format!(
        "De egna ordningar som inte är färdiga räknas inte med än: {what} återstår att fylla i eller rätta."
    )
}

/// Own schemes that do not concern the municipality, and are therefore not among its amounts.
#[must_use]
pub fn not_concerning(names: &[String], municipality: &str) -> String {
    let them = if names.len() == 1 { "Ordningen" } else { "Ordningarna" };
    format!("{them} {} gäller inte {municipality} och räknas därför inte för kommunen.", names.join(", "))
}

/// Texts in a link that name no rate.
#[must_use]
pub fn passed_over(count: usize) -> String {
    let rates = if count == 1 { "En ändrad sats".to_owned() } else { format!("{count} ändrade satser") };
    format!("{rates} i länken finns inte i något avtal och räknas inte med.")
}
