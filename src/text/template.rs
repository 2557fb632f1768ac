//! The words of a user's own template: its names, what each gives, and what can be wrong with it.

/// The title's name.
pub const TITLE: &str = "titel";
/// The name of the kind of document.
pub const KIND: &str = "dokumenttyp";
/// The stamp's name.
pub const STAMP: &str = "stampel";
/// The name of the address that reopens the case.
pub const LINK: &str = "lank";
/// The name of those who sign.
pub const SIGNATURES: &str = "underskrifter";
/// Before the name of a table.
pub const TABLE: &str = "tabell.";

/// Every name, with what it gives.
pub const NAMES: [(&str, &str); 25] = [
    (KIND, "Dokumentets namn, till exempel Tjänsteskrivelse"),
    (TITLE, "Rubriken"),
    ("kommun", "Kommunens namn"),
    ("forvaltning", "Förvaltningen"),
    ("datum", "Datumet"),
    ("diarienummer", "Diarienumret"),
    ("handlaggare", "Handläggarens namn och titel"),
    ("mottagare", "Den nämnd som ska besluta"),
    ("forslag_till_beslut", "Förslaget till beslut, med numrerade punkter"),
    ("sammanfattning", "Sammanfattningen"),
    ("bakgrund", "Bakgrunden"),
    ("bedomning", "Förvaltningens bedömning"),
    ("ekonomiska_konsekvenser", "De ekonomiska konsekvenserna, med sina tabeller"),
    ("barnrattsbedomning", "Barnrättsbedömningen"),
    ("beslutsunderlag", "Listan över beslutsunderlag"),
    ("beslutet_skickas_till", "Listan över dem som får beslutet"),
    (SIGNATURES, "Namn och titlar på dem som skriver under"),
    ("bilaga", "Bilagan, som visar hur beloppen är uträknade"),
    ("tabell.ekonomi", "Tabellen över vad beslutet kostar eller ger"),
    ("tabell.andamal", "Tabellen över vad pengarna går till"),
    ("tabell.ordningar", "Tabellen över alla avtal och stöd i en budget"),
    ("tabell.lasningar", "Tabellen över hur en källa kan läsas"),
    ("tabell.processer", "Tabellen över kunskapsutvecklingens processer"),
    (STAMP, "Stämpeln: version, uppgifter, datum och länk"),
    (LINK, "Länken som öppnar kalkylen igen"),
];

/// The names in a head, with their labels.
pub const HEAD: [(&str, &str); 6] = [
    ("kommun", "Kommun"),
    ("forvaltning", "Förvaltning"),
    ("datum", "Datum"),
    ("diarienummer", "Diarienummer"),
    ("handlaggare", "Handläggare"),
    ("mottagare", "Mottagare"),
];

/// The names of tables, with their labels.
pub const TABLES: [(&str, &str); 5] = [
    ("tabell.ekonomi", "Vad beslutet kostar eller ger"),
    ("tabell.andamal", "Vad pengarna går till"),
    ("tabell.ordningar", "Alla avtal och stöd i en budget"),
    ("tabell.lasningar", "Hur en källa kan läsas"),
    ("tabell.processer", "Kunskapsutvecklingens processer"),
];

/// The sample's title, in its properties.
pub const SAMPLE_TITLE: &str = "Exempelmall för beslutsutkast";
/// The sample's file, without its ending.
pub const SAMPLE_NAME: &str = "exempelmall";
/// Over the sample's tables.
pub const TABLES_HEADING: &str = "Tabeller för sig";
/// What to know about them.
pub const TABLES_NOTE: &str = "De ekonomiska konsekvenserna har redan sina tabeller med sig. Här står fälten för den som vill ha en tabell på ett annat ställe. Ta bort dem som inte behövs.";
/// Before the link in the sample.
pub const LINK_LABEL: &str = "Länk till kalkylen: ";

/// Heading of the template's part of the page.
pub const HEADING: &str = "Egen Word-mall";
/// What the file field is for.
pub const FILE: &str = "Din mall (.docx)";
/// What to know about it.
pub const FILE_HINT: &str = "Högst 10 MB. Mallen fylls i här i webbläsaren och skickas ingenstans.";
/// What unfolds the list of names.
pub const FIELDS: &str = "Fält som mallen kan ha";
/// How they are written.
pub const FIELDS_NOTE: &str = "Skriv fältet med dubbla klammerparenteser i mallen, även i sidhuvud och sidfot. Ett avsnitt eller en tabell som står ensam i ett stycke blir stycken och tabeller med det styckets utseende. Rubriken över avsnittet skriver du själv. Ställ inte fältet i en numrerad lista, för satserna har egna nummer.";
/// Saves the sample.
pub const SAMPLE: &str = "Hämta exempelmall";
/// Added to the name of a filled file.
pub const FILLED: &str = "egen-mall";

/// The file is too large.
pub const TOO_LARGE: &str =
    "Mallen är större än 10 MB. Ta bort eller förminska bilder i den, och välj den igen.";
/// The file is protected, or old.
pub const ENCRYPTED: &str = "Mallen är skyddad med lösenord eller sparad i Words gamla format (.doc). Spara den utan lösenord som Word-dokument (.docx), och välj den igen.";
/// The file would grow beyond measure.
pub const BOMB: &str =
    "Mallen packar upp till mer än ett dokument kan innehålla, och öppnades därför inte. Välj en annan fil.";
/// The file has more in it than is filled.
pub const TOO_MUCH: &str = "Mallen har fler än 2 000 fält, mycket mer text än en mall brukar ha eller delar som ligger för djupt i varandra. Ta bort det som inte behövs, och välj den igen.";
/// The file is something else.
pub const NO_WORD: &str =
    "Filen är inget Word-dokument. Välj en fil som är sparad som Word-dokument (.docx).";
/// The file is of another kind.
pub const OTHER_KIND: &str = "Filen är en Word-fil av annat slag, till exempel med makron eller en .dotx-mall. Spara den som Word-dokument (.docx), och välj den igen.";
/// The file cannot be read.
pub const DAMAGED: &str = "Mallen går inte att läsa. Öppna den i Word, spara den på nytt som Word-dokument (.docx), och välj den igen.";
/// The browser could not read the file.
pub const UNREADABLE: &str = "Filen kunde inte läsas. Välj den igen.";

/// The most unknown names that are listed.
pub const MOST_UNKNOWN: usize = 50;
/// The most signs of an unknown name that are shown.
const SHOWN: usize = 60;

/// A name as it stands in a template.
#[must_use]
pub fn braced(name: &str) -> String {
    format!("{{{{ {name} }}}}")
}

/// What stands in a template, as it can be shown.
#[must_use]
pub fn shortened(written: &str) -> String {
    let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= SHOWN {
        return words;
    }
    words.chars().take(SHOWN).chain(['…']).collect()
}

/// What stands in the place of a name that the draft has nothing for.
#[must_use]
pub fn absent(name: &str) -> String {
    format!("[{name} finns inte i det här utkastet]")
}

/// Names that are not known.
#[must_use]
pub fn unknown(names: &[String]) -> String {
    let list = list(names);
    match names.len() {
        1 => format!("Mallen har 1 okänt fält, som står kvar: {list}."),
        MOST_UNKNOWN.. => format!("Mallen har {MOST_UNKNOWN} eller fler okända fält, som står kvar: {list}."),
        count => format!("Mallen har {count} okända fält, som står kvar: {list}."),
    }
}

/// Names that the draft has nothing for.
#[must_use]
pub fn nothing_for(names: &[String]) -> String {
    format!("Utkastet har inget för {}. Det står inom hakparentes i filen.", list(names))
}

/// The template has no place for the stamp.
#[must_use]
pub fn unstamped() -> String {
    let stamp = braced(STAMP);
    format!("Mallen saknar {stamp}, så stämpeln med version, uppgifter, datum och länk står sist i filen.")
}

/// After what leads out of the template.
pub const OUTSIDE: &str =
    "Det följer med i den ifyllda filen. Ta bort det ur mallen om du inte själv har lagt in det.";

/// A template leads to another one.
#[must_use]
pub fn other_template(at: &str) -> String {
    format!("Mallen hänvisar till en annan mall, som Word hämtar när filen öppnas: {at}.")
}

/// A template leads to a picture.
#[must_use]
pub fn other_picture(at: &str) -> String {
    format!("Mallen hänvisar till en bild utanför filen, som Word hämtar när filen öppnas: {at}.")
}

/// A template leads to some other file.
#[must_use]
pub fn other_file(at: &str) -> String {
    format!("Mallen hänvisar till en annan fil: {at}.")
}

/// A template has a field that fetches something.
#[must_use]
pub fn reaching_field(kind: &str) -> String {
    format!("Mallen har ett fält som kan hämta innehåll från andra filer eller program: {kind}.")
}

/// A template has something in it that runs.
#[must_use]
pub fn program(part: &str) -> String {
    format!("Mallen innehåller makron eller en fil av annat slag: {part}.")
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| braced(name)).collect::<Vec<_>>().join(", ")
}
