//! What is wrong with a file of own schemes, and what to write instead.

use super::number::{day, inhabitants};
use crate::money::NotANumber;
use crate::money::measured::{NotMeasured, Quantity, Unit};
use crate::population::Year;
use crate::scheme::own::{Expected, Place, Problem, Rule, Syntax};

/// A problem in one piece: where, what, and what to write instead.
#[must_use]
pub fn problem(problem: &Problem) -> String {
    format!("{}: {}", place(&problem.place), rule(&problem.rule))
}

/// Where: line, character, and the path of the field.
#[must_use]
pub fn place(place: &Place) -> String {
    let field = if place.field.is_empty() { String::new() } else { format!(", {}", place.field) };
    format!("rad {}, tecken {}{field}", place.line, place.column)
}

/// The rule broken, and what to write instead.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one line a rule: together they are the list of rules")]
pub fn rule(rule: &Rule) -> String {
    match rule {
        Rule::FileTooLarge { most } => {
            format!("Filen är för stor. Den får vara högst {} byte. Dela upp ordningarna på flera filer.", count(*most))
        }
        Rule::NotText => "Filen är inte text i UTF-8. Spara den som UTF-8 och välj den igen.".to_owned(),
        Rule::Syntax(fault) => syntax(*fault).to_owned(),
        Rule::TooDeep { most } => {
            format!("Parenteserna ligger djupare än {most} i varandra. Ingen ordning behöver det: ta bort de yttre.")
        }
        Rule::AndMore { most } => {
            format!("Filen har fler än {most} fel, och resten av den kontrollerades inte. Rätta de här först.")
        }
        Rule::NotThisFormat { known } => {
            format!("Filen har ett format som inte kan läsas här. Skriv format = \"{known}\".")
        }
        Rule::Missing(field) => format!("Fältet {field} saknas. Lägg till det."),
        Rule::Unknown { name, nearest: Some(nearest), .. } => {
            format!("Fältet {} finns inte. Menar du {nearest}?", quoted(name))
        }
        Rule::Unknown { name, nearest: None, known } => {
            format!("Fältet {} finns inte. Här får stå: {}.", quoted(name), known.join(", "))
        }
        Rule::Twice => "Samma sak står två gånger. Ta bort den ena.".to_owned(),
        Rule::NotOfType(expected) => expected_here(*expected),
        Rule::NotAnAmount(quantity, why) => amount(*quantity, *why),
        Rule::OutOfRange { least, most } => {
            let (least, most) = (limit(*least), limit(*most));
            format!("Talet ligger utanför gränserna. Skriv ett heltal från {least} till {most}.")
        }
        Rule::NotOneOf(words) => format!("Ordet finns inte. Skriv ett av: {}.", words.join(", ")),
        Rule::NotDated => {
            let (first, last) = (Year::FIRST, Year::LAST);
            format!("Det är ingen dag, ingen månad och inget år mellan {first} och {last}. Skriv till exempel \"2025-01-31\", \"2025-01\" eller \"2025\".")
        }
        Rule::NotADay => {
            let (first, last) = (Year::FIRST, Year::LAST);
            format!("Det är ingen dag mellan {first} och {last}. Skriv till exempel \"2025-01-31\".")
        }
        Rule::NoMunicipality(code) => {
            format!("Ingen kommun har koden {}. Skriv fyra siffror som text, till exempel \"0180\".", quoted(code))
        }
        Rule::NoCounty(code) => {
            format!("Inget län har koden {}. Skriv två siffror som text, till exempel \"20\".", quoted(code))
        }
        Rule::Empty => "Här står ingenting. Fyll i det, eller ta bort fältet om det får utelämnas.".to_owned(),
        Rule::TooLong { most } => format!("Texten är för lång. Skriv högst {most} tecken."),
        Rule::TooMany { most } => format!("Listan är för lång. Skriv högst {most}."),
        Rule::UnreadableCharacter(odd) => format!(
            "Texten innehåller ett tecken som inte syns eller inte kan läsas (U+{:04X}). Skriv om texten utan det, på en rad och med å, ä och ö som egna tecken.",
            u32::from(*odd)
        ),
        Rule::Markup => "Texten ser ut som programkod för webbsidor. Skriv den utan tecknet <.".to_owned(),
        Rule::NotAnId => {
            "Det är inget kortnamn. Skriv högst 60 tecken: små bokstäver a–z, siffror och bindestreck, till exempel \"medlemsavgift-2025\"."
                .to_owned()
        }
        Rule::AlreadyUsed(name) => format!("{} används redan. Välj ett annat.", quoted(name)),
        Rule::Reserved(id) => {
            format!("{} betyder något annat i kalkylens adresser. Välj ett annat id, till exempel \"var-{id}\".", quoted(id))
        }
        Rule::BuiltIn(id) => {
            format!("{} är en av kalkylens inbyggda ordningar. Välj ett annat id, till exempel \"var-{id}\".", quoted(id))
        }
        Rule::LooksLike(name) => {
            format!("Namnet kan förväxlas med {}. Välj ett som skiljer sig tydligare.", quoted(name))
        }
        Rule::MixedAlphabets => {
            "Namnet innehåller bokstäver eller siffror som kan förväxlas med våra. Skriv det med bokstäverna a–ö och siffrorna 0–9.".to_owned()
        }
        Rule::OtherDocument(id) => format!(
            "Kalkylen har redan ett annat dokument med kortnamnet {}. Ge dokumentet ett annat kortnamn.",
            quoted(id)
        ),
        Rule::NotTogether(one, other) => format!("{one} och {other} kan inte stå tillsammans. Ta bort det ena."),
        Rule::OneNeeded(fields) => format!("Något saknas. Skriv ett av: {}.", fields.join(", ")),
        Rule::NoSource(key) => {
            format!("Det finns ingen källa {} under kallor. Lägg till den eller rätta namnet.", quoted(key))
        }
        Rule::NoDocument(id) => {
            format!("Det finns inget dokument {} under dokument. Lägg till det eller rätta namnet.", quoted(id))
        }
        Rule::NeverUsed => "Det här används aldrig. Ta bort det, eller hänvisa till det.".to_owned(),
        Rule::SourceSaysNothing => "Källan säger inte var uppgiften står. Fyll i stalle eller citat.".to_owned(),
        Rule::NoteNeedsSource => "En sådan upplysning bygger på en källa. Fyll i kalla.".to_owned(),
        Rule::EndsBeforeItBegins => "Slutet ligger före början. Rätta fran eller till.".to_owned(),
        Rule::Overlaps(to) => {
            format!("Perioden börjar innan den förra slutar ({}). Låt den börja dagen efter.", day(*to))
        }
        Rule::Gap(to) => format!(
            "Mellan perioderna finns dagar efter {} som ingen period gäller. Låt perioderna följa på varandra, eller lägg till en period med ingen = \"varför\".",
            day(*to)
        ),
        Rule::AfterOpenEnd => "Perioden före har inget slut. Ge den ett till.".to_owned(),
        Rule::PartYearUnsaid => {
            "Perioden börjar eller slutar inne i ett år. Säg vad som betalas då: del_av_ar = \"dagar\" (andel av årets dagar), \"manader\" (andel av tolv månader) eller \"hela\" (hela årets belopp)."
                .to_owned()
        }
        Rule::NotWholeMonths => {
            "Perioden räknas i månader men börjar eller slutar inne i en månad. Rätta dagen, eller skriv del_av_ar = \"dagar\".".to_owned()
        }
        Rule::WholeYearTwice(year) => format!(
            "Två perioder tar hela årets belopp för {year}. Skriv del_av_ar = \"dagar\" eller \"manader\" i båda."
        ),
        Rule::WholeYearsOnly => {
            "Länsbelopp, potter och nedtrappning räknas i hela år. Låt perioden börja 1 januari och sluta 31 december.".to_owned()
        }
        Rule::WholeKronorOnly => "Länsbelopp, potter och nedtrappning räknas i hela kronor. Ta bort avrundning.".to_owned(),
        Rule::LimitsMustGrow => "Stegens gränser måste växa. Rätta till_invanare.".to_owned(),
        Rule::LastWithoutLimit => {
            "Alla steg utom det sista har till_invanare, och det sista har ingen.".to_owned()
        }
        Rule::BaseOnlyInFirst => {
            "När varje steg räknas för sig får bara det första ett grundbelopp. Flytta det dit.".to_owned()
        }
        Rule::LeastAboveMost => "Den lägsta avgiften är högre än den högsta. Rätta lagst eller hogst.".to_owned(),
        Rule::NothingToLimit => {
            "Här finns inget som varje kommun betalar efter sin storlek, så en gräns eller rabatt gör ingenting. Ta bort den.".to_owned()
        }
        Rule::NoIndexFor(year) => format!("Index saknas för {year}. Lägg till året, eller avsluta perioden före det."),
        Rule::IndexDoesNotFit => {
            "Index måste utgå från ett år som inte ligger efter periodens början, och perioden måste ta slut inom 30 år.".to_owned()
        }
        Rule::NoWeightFor(code) => {
            format!("Kommun {code} saknar vikt. Lägg till den; skriv \"0\" om den inte ska betala något.")
        }
        Rule::WeightForAnother(code) => {
            format!("Ordningen gäller inte kommun {code}. Ta bort vikten, eller lägg till kommunen under galler.")
        }
        Rule::NoWeight => "Ingen kommun har någon vikt över 0, så beloppet kan inte delas.".to_owned(),
        Rule::NotAMultiple => {
            "Beloppet går inte jämnt upp i avrundningen, så delarna kan inte summera till det. Ändra beloppet eller avrundning.".to_owned()
        }
        Rule::SharesDoNotAddUp => "Andelarna blir inte 100 % tillsammans. Rätta dem.".to_owned(),
        Rule::PurposesNotCeiling => "Ändamålens belopp blir inte taket tillsammans. Rätta beloppen eller tak.".to_owned(),
        Rule::AmountsAndShares => "Några ändamål har belopp och andra andel. Skriv alla på samma sätt.".to_owned(),
        Rule::PointsToItself => "Ordningen hänvisar till sig själv. Hänvisa till en annan ordning.".to_owned(),
        Rule::NoLumpSum { scheme, area } => {
            format!("Ordningen {} har inga länsbelopp {}. Rätta ordning eller omraden.", quoted(scheme), quoted(area))
        }
        Rule::RowsDoNotAddUp(county) => {
            format!("Områdenas belopp för län {county} blir inte den summa som står. Rätta dem eller summan.")
        }
        Rule::OneFigurePerCounty(county) => {
            format!("Län {county} ska ha ett belopp, ett härlett belopp eller ett streck, och bara ett av dem.")
        }
        Rule::NoSuchOption(known) if known.is_empty() => {
            "Ordningen har inget som det här valet gäller. Ta bort valet.".to_owned()
        }
        Rule::NoSuchOption(known) => format!("Alternativet finns inte i ordningen. Skriv ett av: {}.", known.join(", ")),
        Rule::NothingAsksFor(name) => {
            format!("Ordningen räknar med {} men frågar inte efter det. Lägg till ett val med namn = \"{name}\".", quoted(name))
        }
    }
}

fn syntax(fault: Syntax) -> &'static str {
    match fault {
        Syntax::NoComma => "Ett kommatecken saknas här.",
        Syntax::TrailingComma => "Kommatecknet före parentesen är ett för mycket. Ta bort det.",
        Syntax::NoColon => "Ett kolon saknas efter fältets namn.",
        Syntax::BareName => "Fältets namn måste stå inom citattecken: \"namn\".",
        Syntax::Text => {
            "Texten är inte rätt skriven. Sätt den inom raka citattecken \"…\", och skriv \\\" för citattecken i den."
        }
        Syntax::Bracket => "En parentes saknar sin andra hälft, eller står där den inte hör hemma.",
        Syntax::Comment => "JSON har inga kommentarer. Ta bort den, eller skriv filen som TOML.",
        Syntax::Number => {
            "Talet är inte rätt skrivet. Skriv bara siffror; belopp skrivs som text med enhet, till exempel \"1,95 kr/inv\"."
        }
        Syntax::AfterTheEnd => "Efter filens slut står något mer. Ta bort det.",
        Syntax::Nothing => "Filen är tom. Utgå från en exempelfil.",
        Syntax::Other => {
            "Det här kan inte läsas. Kontrollera citattecken, kommatecken, likhetstecken och parenteser."
        }
    }
}

fn expected_here(expected: Expected) -> String {
    match expected {
        Expected::Text => "Här ska stå en text inom citattecken.".to_owned(),
        Expected::WholeNumber => {
            "Här ska stå ett heltal, utan citattecken, decimaler och exponent.".to_owned()
        }
        Expected::Amount(quantity) => {
            format!("Belopp skrivs som text med enhet, till exempel \"{}\".", example(quantity))
        }
        Expected::List => "Här ska stå en lista inom hakparenteser: [ … ].".to_owned(),
        Expected::Table => "Här ska stå fält, inte ett ensamt värde.".to_owned(),
        Expected::WordOrTable(word) => format!("Här ska stå \"{word}\" eller fält."),
    }
}

/// What an amount may look like.
fn example(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Kronor => "6 250 000 kr",
        Quantity::PerInhabitant => "1,95 kr/inv",
        Quantity::Share => "25 %",
        Quantity::Growth => "2,5 %",
        Quantity::Weight => "1,5",
    }
}

fn amount(quantity: Quantity, why: NotMeasured) -> String {
    let example = example(quantity);
    let write = format!("Skriv till exempel \"{example}\".");
    match why {
        NotMeasured::NoUnit => format!("Enheten saknas. {write}"),
        NotMeasured::UnknownUnit => format!("Enheten kan inte läsas. {write}"),
        NotMeasured::OtherUnit(unit) => {
            format!("Här ska stå {}, inte {}. {write}", named(quantity), unit_name(unit))
        }
        NotMeasured::Below(least) => {
            format!("Värdet är för lågt. Skriv minst \u{2212}{} %.", inhabitants(least.unsigned_abs()))
        }
        NotMeasured::Number(NotANumber::Empty) => format!("Beloppet saknas. {write}"),
        NotMeasured::Number(NotANumber::Unreadable) => format!("Talet kan inte läsas. {write}"),
        NotMeasured::Number(NotANumber::AmbiguousPoint) => {
            format!("Punkten kan betyda tusental eller decimaler. Använd mellanslag och kommatecken. {write}")
        }
        NotMeasured::Number(NotANumber::Negative) => format!("Värdet kan inte vara negativt. {write}"),
        NotMeasured::Number(NotANumber::TooManyDecimals(most)) => {
            format!("Talet har för många decimaler. Skriv högst {most}.")
        }
        NotMeasured::Number(NotANumber::TooLarge(most)) if most < u32::MAX => {
            format!("Värdet är för stort. Skriv högst {}.", inhabitants(most))
        }
        NotMeasured::Number(NotANumber::TooLarge(_) | NotANumber::TooSmall(_) | NotANumber::NotWhole) => {
            format!("Värdet är för stort. {write}")
        }
    }
}

fn named(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Kronor => "kronor (kr, tkr eller mkr)",
        Quantity::PerInhabitant => "kronor per invånare (kr/inv)",
        Quantity::Share | Quantity::Growth => "procent eller promille (% eller ‰)",
        Quantity::Weight => "ett tal utan enhet, eller procent",
    }
}

fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Kronor => "kronor",
        Unit::ThousandKronor => "tusental kronor",
        Unit::MillionKronor => "miljoner kronor",
        Unit::PerInhabitant => "kronor per invånare",
        Unit::Percent => "procent",
        Unit::PerMille => "promille",
        Unit::Count => "ett tal utan enhet",
    }
}

/// A limit: years are not grouped.
fn limit(number: u32) -> String {
    if (1900..2200).contains(&number) { number.to_string() } else { inhabitants(number) }
}

fn count(number: usize) -> String {
    inhabitants(u32::try_from(number).unwrap_or(u32::MAX))
}

fn quoted(text: &str) -> String {
    format!("”{}”", text.escape_debug())
}
