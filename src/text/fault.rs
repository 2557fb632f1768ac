//! What was typed wrong, and what to write instead.

use super::number::inhabitants;
use crate::case::Unreadable;
use crate::money::NotANumber;
use crate::rules::SettingFault;
use crate::scheme::Input;

/// A typed population that cannot be read.
#[must_use]
pub fn population(fault: NotANumber) -> String {
    match fault {
        NotANumber::Empty => "Skriv folkmängden, till exempel 12\u{a0}345.".to_owned(),
        NotANumber::Unreadable => {
            "Skriv folkmängden med siffror, till exempel 12\u{a0}345. Bara siffrorna 0–9 kan läsas.".to_owned()
        }
        NotANumber::AmbiguousPoint => {
            "Punkten kan betyda tusental eller decimaler. Skriv folkmängden utan punkt, till exempel 12\u{a0}345."
                .to_owned()
        }
        NotANumber::Negative => "Folkmängden kan inte vara negativ. Ta bort minustecknet.".to_owned(),
        NotANumber::NotWhole | NotANumber::TooManyDecimals(_) => {
            "Folkmängden är ett helt antal. Skriv den utan decimaler, till exempel 12\u{a0}345.".to_owned()
        }
        NotANumber::TooSmall(least) => format!("Skriv en folkmängd på minst {}.", inhabitants(least)),
        NotANumber::TooLarge(_) => {
            "Folkmängden är större än hela landets. Kontrollera antalet siffror.".to_owned()
        }
    }
}

/// A setting that cannot be read.
#[must_use]
pub fn setting(fault: &SettingFault<'_>) -> String {
    let example = match &fault.setting.input {
        Input::Choice { .. } => return "Välj ett av alternativen i listan.".to_owned(),
        Input::Count => "120",
        Input::Kronor => "970\u{a0}000",
        Input::PerInhabitant => "1,95",
        Input::Percent { .. } => "75",
        Input::PopulationYear => "2018",
    };
    match fault.why {
        None | Some(NotANumber::Empty | NotANumber::Unreadable) => {
            format!("Skriv med siffror, till exempel {example}.")
        }
        Some(NotANumber::AmbiguousPoint) => {
            format!(
                "Punkten kan betyda tusental eller decimaler. Använd mellanslag och kommatecken, till exempel {example}."
            )
        }
        Some(NotANumber::Negative) => format!("Värdet kan inte vara negativt. Skriv till exempel {example}."),
        Some(NotANumber::NotWhole) => format!("Skriv ett helt antal, till exempel {example}."),
        Some(NotANumber::TooManyDecimals(most)) => {
            format!("Skriv med högst {most} decimaler, till exempel {example}.")
        }
        Some(NotANumber::TooSmall(least)) => format!("Skriv ett värde på minst {}.", plain(fault, least)),
        Some(NotANumber::TooLarge(most)) if most == u32::MAX => {
            format!("Värdet är för stort. Skriv till exempel {example}.")
        }
        Some(NotANumber::TooLarge(most)) => format!("Skriv ett värde på högst {}.", plain(fault, most)),
    }
}

/// A limit in the dress of the field: years are not grouped.
fn plain(fault: &SettingFault<'_>, limit: u32) -> String {
    if fault.setting.input == Input::PopulationYear { limit.to_string() } else { inhabitants(limit) }
}

/// An address that holds no case.
#[must_use]
pub fn reopening(fault: Unreadable) -> &'static str {
    match fault {
        Unreadable::TooLong => {
            "Länken är för lång för att vara en sparad kalkyl. Kontrollera att hela länken, och inget mer, är med."
        }
        Unreadable::OtherVersion => {
            "Länken är gjord för en annan version av kalkylen och kan inte öppnas här."
        }
        Unreadable::NotACase => "Länken innehåller ingen sparad kalkyl. Be avsändaren kopiera den igen.",
    }
}
