//! The words of the editor of own schemes: every field of the file with its label and its explanation.

/// Heading of the editor.
pub const HEADING: &str = "Egna ordningar";
/// What it is for, and where the result is seen.
#[must_use]
pub fn about(has_municipality: bool) -> String {
    let result = if has_municipality {
        "Resultatet visas bredvid medan du skriver."
    } else {
        "Välj kommun, så visas resultatet."
    };
    format!(
        "Lägg in en avgift, en pott eller ett bidrag som kalkylen inte har. Här kallas alla sådana ordningar. Din ordning räknas med samma regler som de inbyggda. {result} Allt stannar i din webbläsare."
    )
}
/// Closes the editor.
pub const CLOSE: &str = "Klar: visa kalkylen";
/// What the steps are called together.
pub const STEPS: &str = "Steg";
/// The steps.
pub const STEP_NAMES: [&str; 7] =
    ["Börja", "Om ordningen", "Vilka den gäller", "Belopp", "Källor", "Mer", "Kontrollera och spara"];
/// Goes to the next step.
pub const NEXT: &str = "Nästa steg";
/// Goes to the step before.
pub const BACK: &str = "Föregående steg";
/// Label of the choice between the schemes of the file.
pub const WHICH: &str = "Ordning som visas i stegen";
/// A scheme that has no name yet.
pub const UNNAMED: &str = "ordning utan namn";
/// Starts with nothing.
pub const BLANK: &str = "Lägg till en tom ordning";
/// Starts with one of the built-in schemes.
pub const FROM_BUILT_IN: &str = "Utgå från en av kalkylens ordningar";
/// Hint of that.
pub const FROM_BUILT_IN_HINT: &str = "Ordningen kopieras med sina källor, och du ändrar det som är annorlunda hos er. SKR är Sveriges Kommuner och Regioner, GR är Göteborgsregionen.";
/// Copies the one that was chosen.
pub const COPY_BUILT_IN: &str = "Kopiera ordningen";
/// Nothing is chosen in it.
pub const CHOOSE_ONE: &str = "Välj en ordning i listan först.";
/// The first option of that list.
pub const CHOOSE: &str = "Välj …";
/// Label of the file.
pub const FROM_FILE: &str = "Öppna en fil med ordningar";
/// Hint of the file.
pub const FROM_FILE_HINT: &str =
    "En JSON- eller TOML-fil i kalkylens format, högst 1 MB. Filen skickas ingenstans.";
/// The file could not be opened by the browser.
pub const FILE_UNREADABLE: &str = "Filen kunde inte läsas. Välj den igen.";
/// Opens what was kept on the device at a time.
#[must_use]
pub fn from_device(when: &str) -> String {
    format!("Öppna ordningarna som sparades på den här enheten {when}")
}
/// Forgets it.
#[must_use]
pub fn forget_kept(when: &str) -> String {
    format!("Ta bort ordningarna som sparades {when}")
}
/// Takes the shown scheme away.
pub const REMOVE_SCHEME: &str = "Ta bort ordningen";
/// A scheme was taken away.
#[must_use]
pub fn removed(name: &str) -> String {
    format!("{name} är borttagen.")
}
/// The chosen counties or municipalities went away with the choice of another way.
pub const WHO_CHANGED: &str = "Ni har bytt vilka som berörs. De som var valda är inte valda längre.";
/// Takes back the last of these.
pub const UNDO: &str = "Ångra";
/// Before the hint of a field that must be filled in.
pub const REQUIRED: &str = "Måste fyllas i.";
/// Problems of a file that cannot be opened in the form.
pub const FILE_PROBLEMS: &str = "Filen har fel som måste rättas i filen innan den kan öppnas";
/// Heading of what must be put right.
pub const PROBLEMS: &str = "Rätta eller fyll i detta, så räknas ordningen in";
/// Nothing must be put right.
pub const NO_PROBLEMS: &str = "Allt är ifyllt. Ordningen räknas in i kalkylen, i länsvyn och i utkasten.";
/// Saves the file.
pub const DOWNLOAD: &str = "Ladda ner som fil (JSON)";
/// What the file is for.
pub const DOWNLOAD_HINT: &str =
    "Filen kan öppnas här igen, skickas till andra eller läggas på er egen webbplats.";
/// What the file is called.
pub const FILE: &str = "egna-ordningar.json";
/// The browser did not save it.
pub const NOT_SAVED: &str = "Filen kunde inte sparas. Pröva en annan webbläsare.";
/// Keeps the schemes on the device.
pub const KEEP: &str = "Spara ordningarna på den här enheten";
/// What that means.
pub const KEEP_HINT: &str = "Allt som står i formuläret för egna ordningar sparas i den här webbläsaren och finns kvar nästa gång. Det skickas ingenstans. Delar du dator med andra kan de läsa det: ta bort det när du är klar.";
/// Heading of what everybody pays.
pub const MEMBERS: &str = "Belopp per kommun";
/// Label of the year of that table.
pub const MEMBERS_YEAR: &str = "År i tabellen";
/// Column of amounts.
pub const AMOUNT: &str = "Belopp";
/// Row of the sum.
pub const SUM: &str = "Summa";
/// Nobody has an amount in that year.
pub const NO_AMOUNT: &str = "Ordningen ger inget belopp det året.";
/// No choice was made in a list.
pub const NONE: &str = "Välj …";
/// Label of the municipalities that are typed or pasted.
pub const PASTE: &str = "Lägg till kommuner";
/// Hint of that.
pub const PASTE_HINT: &str = "Skriv eller klistra in namn, kommunkoder eller båda, på var sin rad eller med komma emellan: Ale 1440, Alingsås 1489.";
/// Adds them.
pub const ADD_PASTED: &str = "Lägg till kommunerna";
/// Label of the counties.
pub const ALL: &str = "Alla kommuner i landet";
/// Some counties.
pub const SOME_COUNTIES: &str = "Alla kommuner i vissa län";
/// Some municipalities.
pub const SOME_MUNICIPALITIES: &str = "Vissa kommuner";
/// The key of an entry.
pub const KEY: &str = "För";
/// Adds a row to a table of amounts.
pub const ADD_ROW: &str = "Lägg till";

/// Why a keeping failed.
pub const NOT_KEPT: &str = "Webbläsaren tillåter inte att något sparas på enheten.";
/// Another tab has gone on with what was kept.
pub const KEPT_BESIDE: &str =
    "Ordningarna har ändrats i en annan flik. Det du skriver här sparas därför för sig, bredvid de andra.";
/// Another tab has removed it.
pub const KEPT_GONE: &str =
    "Ordningarna har tagits bort i en annan flik. Det du skriver här sparas inte längre.";

/// How many municipalities are chosen.
#[must_use]
pub fn chosen(count: usize) -> String {
    match count {
        0 => "Ingen kommun är vald än.".to_owned(),
        1 => "1 kommun är vald.".to_owned(),
        count => format!("{count} kommuner är valda."),
    }
}

/// What was pasted and not taken, and why: nobody's name, or a name with another's code.
#[must_use]
pub fn not_taken(left: &[String], disagreeing: &[String]) -> String {
    let nobody: Vec<String> = left.iter().filter(|of| !disagreeing.contains(of)).cloned().collect();
    let mut said = String::new();
    if !nobody.is_empty() {
        said = format!("Det här är inga kommuner: {}.", some_of(&nobody));
    }
    if !disagreeing.is_empty() {
        let space = if said.is_empty() { "" } else { " " };
        said = format!("{said}{space}Namnet och koden hör inte till samma kommun: {}.", some_of(disagreeing));
    }
    format!("{said} Rätta det som står kvar i fältet och lägg till igen.")
}

/// As many as are read, and how many more there are.
fn some_of(names: &[String]) -> String {
    const MOST: usize = 8;
    let shown = names.len().min(MOST);
    let more = match names.len() - shown {
        0 => String::new(),
        more => format!(" och {more} till"),
    };
    format!("{}{more}", names[..shown].join(", "))
}

/// How much remains.
#[must_use]
pub fn remaining(count: usize) -> String {
    match count {
        0 => "Inget återstår.".to_owned(),
        1 => "1 sak återstår att fylla i eller rätta.".to_owned(),
        count => format!("{count} saker återstår att fylla i eller rätta."),
    }
}

/// A step's button for those who hear it.
#[must_use]
pub fn step(place: usize) -> String {
    format!("{}. {}", place + 1, STEP_NAMES.get(place).copied().unwrap_or_default())
}

/// Adds one of something.
#[must_use]
pub fn add(what: &str) -> String {
    format!("Lägg till: {what}")
}

/// Takes something away.
#[must_use]
pub fn remove(what: &str) -> String {
    format!("Ta bort: {what}")
}

/// A field that must be filled in.
#[must_use]
pub fn fill_in(label: &str) -> String {
    format!("Fyll i {}.", in_sentence(label))
}

/// Fields of which one must be filled in.
#[must_use]
pub fn fill_in_one(labels: &[String]) -> String {
    let labels: Vec<String> = labels.iter().map(|label| in_sentence(label)).collect();
    match labels.as_slice() {
        [first, _, _, _, ..] => format!("Fyll i ett av de {} fälten, till exempel {first}.", labels.len()),
        few => format!("Fyll i ett av: {}.", few.join(", ")),
    }
}

/// A date that must be filled in.
#[must_use]
pub fn fill_in_date(label: &str) -> String {
    format!("Fyll i {}, till exempel 2025-01-31.", in_sentence(label))
}

/// A list that must hold something; what it holds is told by its kind.
#[must_use]
pub fn empty_list(label: &str) -> String {
    format!("Ingenting är valt. Välj minst en i listan {}.", in_sentence(label))
}

/// Two fields that exclude each other.
#[must_use]
pub fn not_together(one: &str, other: &str) -> String {
    format!("{one} och {} kan inte stå tillsammans. Ta bort det ena.", in_sentence(other))
}

/// A label within a sentence.
fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A source that says nothing of where its figure stands.
pub const SOURCE_SAYS_NOTHING: &str =
    "Källan säger inte var uppgiften står. Fyll i ställe i dokumentet eller ett citat.";

/// A document by its place among them, with its title where it has one.
#[must_use]
pub fn document(place: usize, title: &str) -> String {
    let name = format!("Dokument {}", place + 1);
    if title.trim().is_empty() { name } else { format!("{name}: {title}") }
}

/// A source, in its place, with the document in its that it refers to.
#[must_use]
pub fn reference(document: Option<usize>, place: usize) -> String {
    match document {
        None => format!("Källa {}", place + 1),
        Some(to) => format!("Källa {} (dokument {})", place + 1, to + 1),
    }
}

/// One of several.
#[must_use]
pub fn numbered(what: &str, place: usize) -> String {
    format!("{} {}", super::draft::capital(what), place + 1)
}

/// The link holds schemes that somebody has made: said to whoever opens or copies it.
#[must_use]
pub fn in_link(names: &[String]) -> String {
    let (many, them) = if names.len() == 1 {
        ("en egen ordning", "Den är inlagd")
    } else {
        ("egna ordningar", "De är inlagda")
    };
    format!(
        "I länken finns {many}: {}. {them} av användaren. Kalkylen har inte kontrollerat uppgifterna.",
        names.join(", ")
    )
}

/// The schemes are too large for the link.
#[must_use]
pub fn not_in_link(names: &[String]) -> String {
    format!(
        "Länken innehåller inte {}, eftersom uppgifterna är för stora för en länk. Ladda ner dem som fil och skicka med den.",
        names.join(", ")
    )
}

/// Whose figures an own scheme holds, and from when.
#[must_use]
pub fn told_by(publisher: &str, dated: Option<&str>) -> String {
    match dated {
        Some(dated) => format!("Egen ordning. Källa: {publisher}, {dated}."),
        None => format!("Egen ordning. Källa: {publisher}, utan datum."),
    }
}

/// A word that a file may hold, as it is shown.
#[must_use]
pub fn word(value: &str) -> &str {
    match value {
        "avgift" => "avgift: kommunen betalar",
        "medfinansiering" => "medfinansiering: kommunen tar över en kostnad",
        "bidrag" => "bidrag: kommunen får pengar",
        "lansbidrag" => "länsbidrag: länet får pengar",
        "medlemsavgift" => "allmän medlemsavgift: kommunen betalar, men den ingår inte i summorna",
        "ore" => "till öre",
        "krona" => "till hela kronor",
        "tiotal" => "till tiotal kronor",
        "hundratal" => "till hundratal kronor",
        "tusental" => "till tusental kronor",
        "dagar" => "andel av årets dagar",
        "manader" => "andel av tolv månader",
        "hela" => "hela årets belopp",
        "hela-folkmangden" => "hela folkmängden till stegets avgift",
        "varje-steg-for-sig" => "varje steg för sig, så att avgiften aldrig hoppar",
        "folkmangd" => "efter folkmängd",
        "lika" => "lika delar",
        "grund" => "en grunddel lika, resten efter folkmängd",
        "vikter" => "efter vikter",
        "antagande" => "antagande",
        "harlett" => "härlett ur källan",
        "motsagelse" => "källorna anger olika uppgifter",
        "information" => "bra att veta",
        other => other,
    }
}

/// One item of a list, by the list's field.
#[must_use]
pub fn one(list: &str) -> &'static str {
    match list {
        "perioder" => "period",
        "steg" => "steg",
        "delas" | "potter" => "pott",
        "andamal" => "ändamål",
        "upplysningar" => "upplysning",
        "datum" => "datum",
        "val" => "val",
        "omraden" => "område",
        "underlag" => "underlag",
        "alternativ" => "alternativ",
        "dokument" => "dokument",
        "kallor" => "källa",
        _ => "rad",
    }
}

/// A copy of a built-in scheme, under a name of its own.
#[must_use]
pub fn ours(name: &str) -> String {
    format!("Vår {name}")
}

/// A field's label and its explanation, by the table that it stands in.
#[must_use]
#[allow(clippy::too_many_lines, reason = "one line a field: together they are the list of fields")]
pub fn field(table: &str, name: &str) -> (&'static str, &'static str) {
    match (table, name) {
        ("ordning", "id") => (
            "Kort namn i länkar",
            "Små bokstäver a–z, siffror och bindestreck, till exempel medlemsavgift-2025. Ändra inte när länkar har delats.",
        ),
        ("ordning", "namn") => ("Ordningens hela namn", "Som det ska stå i rubriker och beslut."),
        ("ordning", "kortnamn") => ("Kort namn i tabeller", "Högst 40 tecken."),
        ("ordning", "slag") => (
            "Vad pengarna är",
            "Avgifter och medfinansiering kostar, bidrag ger pengar. Länsbidrag går till länet och visas bredvid kommunens netto. Allmän medlemsavgift visas för sig och ingår inte i summorna.",
        ),
        ("ordning", "beslutad_av") => {
            ("Vem som har beslutat", "Till exempel förbundets styrelse eller fullmäktige.")
        }
        ("ordning", "om") => ("Vad ordningen är", "En eller två meningar som en nämndledamot förstår."),
        ("ordning", "folkmangd") => {
            ("Vilken folkmängd som räknas", "Avgifter per invånare behöver ett datum att räkna på.")
        }
        ("ordning", "galler") => {
            ("Vilka kommuner den gäller", "Bara de här kommunerna ser ordningen i sin kalkyl.")
        }
        ("ordning", "perioder") => {
            ("Perioder", "En period för varje tid med egna belopp, efter varandra och utan luckor.")
        }
        ("ordning", "avrundning") => ("Avrundning", "Hela kronor om inget annat är beslutat."),
        ("ordning", "visas_till") => {
            ("Sista år den visas", "Lämna tomt om den ska visas så länge den gäller.")
        }
        ("ordning", "rabatt") => ("Rabatt", "För de största kommunerna, eller för dem över en viss storlek."),
        ("ordning", "tak") => ("Tak", "Det mesta som alla kommuner betalar tillsammans på ett år."),
        ("ordning", "kapacitet") => {
            ("Årsarbetare", "Hur många tjänster pengarna räcker till när alla betalar.")
        }
        ("ordning", "merparten") => (
            "Källa för att de flesta måste delta",
            "Fyll i om beslutet kräver att merparten av kommunerna går med.",
        ),
        ("ordning", "andamal") => {
            ("Ändamål", "Vad pengarna går till. Beloppen eller andelarna visar fördelningen.")
        }
        ("ordning", "styckpris") => ("Pris per styck", "Något som betalas per styck utöver avgiften."),
        ("ordning", "val") => ("Val i kalkylen", "Sådant som användaren får välja eller fylla i."),
        ("ordning", "upplysningar") => {
            ("Upplysningar", "Antaganden och annat som läsaren ska veta bredvid beloppet.")
        }
        ("ordning", "datum") => ("Viktiga datum", "Beslutsdagar och sista dag att svara."),
        ("ordning", "kallor") => ("Källor", "Var i ett dokument uppgifterna står."),
        ("fil", "dokument") => ("Dokument", "De dokument som uppgifterna är hämtade ur."),
        ("dokument", "titel") => {
            ("Dokumentets titel", "Till exempel Budget 2025 eller Protokoll 2024-11-20.")
        }
        ("dokument", "utgivare") => {
            ("Vem uppgiften kommer från", "Till exempel Göteborgsregionen (GR). Visas som uppgift från …")
        }
        ("dokument", "diarienummer") => ("Diarienummer eller sida", "Om det finns."),
        ("dokument", "datum") => (
            "Dokumentets datum",
            "Skriv år-månad-dag, till exempel 2024-11-20, eller bara månad eller år: 2024-11, 2024.",
        ),
        ("kalla", "dokument") => ("Dokument", "Dokumentet som uppgiften står i."),
        ("kalla", "stalle") => ("Ställe i dokumentet", "Till exempel beslutspunkt 2 eller sida 4."),
        ("kalla", "citat") => ("Citat ur dokumentet", "Ordagrant, utan citattecken."),
        ("galler", "lan") => ("Län", "Kryssa för de län vars alla kommuner omfattas."),
        ("galler", "kommuner") => ("Kommuner", "De kommuner som omfattas."),
        ("folkmangd", "ar_fore") => (
            "Så många år före avgiftsåret",
            "2 betyder den 31 december två år före, till exempel 2023 för avgiften 2025.",
        ),
        ("folkmangd", "ar") => ("Eller alltid samma år", "Till exempel 2022. Fyll i bara det ena."),
        ("period", "fran") => ("Första dag", "Skriv år-månad-dag, till exempel 2025-01-01."),
        ("period", "till") => ("Sista dag", "Lämna tomt om den gäller tills vidare."),
        ("period", "del_av_ar") => {
            ("Om perioden börjar eller slutar inne i ett år", "Säg vad som betalas för det året.")
        }
        ("period", "per_invanare") => ("Avgift per invånare och år", "I kronor, till exempel 72,64."),
        ("period", "grundbelopp") => {
            ("Grundbelopp per kommun och år", "I kronor, lika för alla, till exempel 50 000.")
        }
        ("period", "trappa") => ("Avgift i steg efter storlek", "Olika avgift för små och stora kommuner."),
        ("period", "deltagande") => {
            ("Avgift som sjunker när fler deltar", "Beräknad för en viss andel av befolkningen.")
        }
        ("period", "lagst") => ("Lägsta avgift", "Ingen betalar mindre."),
        ("period", "hogst") => ("Högsta avgift", "Ingen betalar mer."),
        ("period", "delas") => {
            ("Pott som delas mellan dem som omfattas", "Delarna summerar till potten på kronan.")
        }
        ("period", "index") => ("Årlig uppräkning", "Hur beloppen ökar år för år."),
        ("period", "rabatt") => {
            ("Rabatt just de här åren", "Fyll i bara om rabatten är en annan än under resten av tiden.")
        }
        ("period", "tak") => {
            ("Tak just de här åren", "Fyll i bara om taket är ett annat än under resten av tiden.")
        }
        ("period", "andamal") => {
            ("Ändamål just de här åren", "Fyll i bara om pengarna går till annat än under resten av tiden.")
        }
        ("period", "okand") => {
            ("Avgiften är inte känd", "Skriv vad som är känt. Den som räknar får fylla i avgiften själv.")
        }
        ("period", "ingen") => ("Ingen avgift de här åren", "Skriv varför."),
        ("period", "nedtrappning") => {
            ("Andel av en kostnad som tas över", "Kostnaden är länsbelopp i en annan ordning i samma fil.")
        }
        ("period", "lansbelopp") => {
            ("Belopp till varje län", "Ett eller flera områden med ett belopp per län.")
        }
        ("period", "potter") => {
            ("Nationella potter", "Delas mellan länen, en del lika och resten efter folkmängd.")
        }
        ("trappa", "raknas") => (
            "Hur stegen räknas",
            "Antingen gäller ett stegs avgift hela folkmängden, eller bara de invånare som ligger i steget.",
        ),
        ("trappa", "steg") => ("Steg", "Från det minsta till det största. Det sista har ingen övre gräns."),
        ("steg", "till_invanare") => ("Till och med så många invånare", "Lämna tomt i det sista steget."),
        ("steg", "grundbelopp") => ("Grundbelopp", "I kronor."),
        ("steg", "per_invanare") => ("Avgift per invånare", "I kronor."),
        ("deltagande", "hogst") => ("Högsta avgift per invånare", "I kronor."),
        ("deltagande", "beraknad_for") => {
            ("Beräknad för så stor del av befolkningen", "I procent, till exempel 60.")
        }
        ("delas", "namn") => ("Vad potten är till", "Till exempel Gemensam utvecklingsfunktion."),
        ("delas", "belopp") => ("Pottens storlek per år", "I kronor, till exempel 6 250 000."),
        ("delas", "overtaget") => ("Andel som huvudmännen tar över", "I procent. Lämna tomt om det är hela."),
        ("delas", "kommunernas_del") => {
            ("Kommunernas andel av det", "I procent. Lämna tomt om kommunerna bär allt.")
        }
        ("delas", "efter") => ("Hur potten delas", "Nyckeln mellan dem som omfattas."),
        ("delas", "grunddel") => ("Grunddel", "I procent, den del som delas lika."),
        ("delas", "vikter") => ("Vikter", "Ett tal för varje kommun som omfattas."),
        ("index", "fran") => ("Det år som beloppen gäller", "Till exempel 2025. Åren efter räknas upp."),
        ("index", "varje_ar") => ("Ökning varje år", "I procent, till exempel 2,5."),
        ("index", "ar") => ("Ökning ett visst år", "Ett år och hur många procent, där det skiljer sig."),
        ("nedtrappning", "overtaget") => ("Andel som huvudmännen tar över", "I procent."),
        ("nedtrappning", "underlag") => ("Kostnadens underlag", "Vilka länsbelopp som är kostnaden."),
        ("underlag", "val") => ("Alternativ", "Det alternativ i valet underlag som det svarar mot."),
        ("underlag", "ordning") => ("Ordning", "Kortnamnet i adresser för ordningen med länsbeloppen."),
        ("underlag", "omraden") => ("Områden", "Områdenas kortnamn, åtskilda med komma."),
        ("lansbelopp", "omraden") => ("Områden", "Ett för varje rad i källans tabell."),
        ("lansbelopp", "summor") => ("Källans summor per län", "Kontrolleras mot raderna."),
        ("omrade" | "pott", "id") | ("alternativ", "varde") => {
            ("Kortnamn", "Små bokstäver a–z, siffror och bindestreck.")
        }
        ("omrade" | "pott", "namn") => ("Namn", "Som det ska stå i tabeller."),
        ("omrade", "belopp") => ("Belopp per län", "I kronor."),
        ("omrade", "harlett") => ("Belopp som följer av källan", "Där källan inte skriver ut dem."),
        ("omrade", "streck") => ("Län med streck i källan", "De får inget i området."),
        ("potter", "grunddel") => ("Del som är grundbidrag", "I procent. Resten delas efter folkmängd."),
        ("potter", "potter") => ("Potter", "En eller flera summor för hela landet."),
        ("pott" | "tak", "belopp") => ("Belopp per år", "I kronor."),
        ("rabatt", "storsta") => ("De så här många största", "Till exempel 4. Fyll i det här eller nästa."),
        ("rabatt", "fler_an") => ("De med fler invånare än", "Till exempel 100 000."),
        ("rabatt", "andel") => ("Rabatt", "I procent, till exempel 10."),
        ("kapacitet", "tjanster") => ("Årsarbetare", "Heltidstjänster när alla betalar."),
        ("andamal", "namn") => ("Ändamål", "Vad pengarna går till."),
        ("andamal", "belopp") => ("Kostnad per år", "I kronor. Fyll i belopp eller andel för alla ändamål."),
        ("andamal", "andel") => ("Andel", "I procent."),
        ("styckpris", "pris") => ("Pris", "I kronor per styck."),
        ("styckpris", "enhet") => ("Vad ett styck är", "Till exempel besvarad enkät."),
        ("val", "namn") => ("Vilket val", "Ett av de val som kalkylens regler känner."),
        ("val", "etikett") => ("Fältets namn", "Som det står i kalkylen."),
        ("val", "forklaring") => ("Förklaring", "Vad valet betyder och varför det finns."),
        ("val", "alternativ") => ("Alternativ", "Det första gäller tills ett annat väljs."),
        ("val", "forvalt") => ("Förvalt", "I procent."),
        ("alternativ", "etikett") => ("Som det visas", "I listan."),
        ("upplysning", "slag") => ("Slag", "Hur säkert eller osäkert det gör beloppet."),
        ("upplysning", "text") => ("Upplysning", "En eller två meningar."),
        ("upplysning", "lan") => ("Bara för län", "Lämna tomt för alla."),
        ("upplysning", "vid_val") => ("Bara vid alternativ", "Alternativens kortnamn, åtskilda med komma."),
        ("upplysning", "fran") => ("Från och med år", "Lämna tomt för alla."),
        ("upplysning", "till") => ("Till och med år", "Lämna tomt för alla."),
        ("datum", "den") => ("Dag", "Skriv år-månad-dag, till exempel 2025-03-31."),
        ("datum", "vad") => ("Vad som händer", "Till exempel Sista dag att svara."),
        (_, "kalla") => ("Källa", "Var uppgiften står. Källorna fylls i under steget Källor."),
        _ => ("Uppgift", ""),
    }
}
