//! What each field of a file of own schemes is for: in the editor's form, and in the JSON Schema.

/// The file's own name in the schema.
pub const TITLE: &str = "Egna ordningar för Kommunkalkyl";

/// What the schema says of the file.
pub const ABOUT: &str = "Avgifter, bidrag och medfinansiering som en förening, ett förbund eller en kommun själv beslutar om. Belopp skrivs som text med enhet: kr, tkr, mkr, kr/inv, % eller ‰.";

/// What a field of a table is for; nothing for a field that there is not.
#[must_use]
pub fn field(table: &str, field: &str) -> &'static str {
    match table {
        "fil" | "dokument" | "ordning" | "galler" | "folkmangd" => of_scheme(table, field),
        "period" | "trappa" | "steg" | "deltagande" | "delas" | "index" => of_period(table, field),
        "nedtrappning" | "underlag" | "lansbelopp" | "omrade" | "potter" | "pott" => of_county(table, field),
        _ => of_parts(table, field),
    }
}

fn of_scheme(table: &str, field: &str) -> &'static str {
    match (table, field) {
        ("fil", "format") => "Vilket format filen har, och vilken version av det.",
        ("fil", "dokument") => "Dokumenten som siffrorna är hämtade ur, vart och ett med ett eget kortnamn.",
        ("fil", "ordningar") => "Ordningarna, i den följd de ska visas.",
        ("dokument", "titel") => "Dokumentets rubrik.",
        ("dokument", "utgivare") => "Vem som gett ut dokumentet.",
        ("dokument", "diarienummer") => "Diarienummer eller webbsida.",
        ("dokument", "datum") => "När det beslutades eller publicerades: en dag, eller bara månad eller år.",
        ("ordning", "id") => "Ordningens kortnamn i adresser. Ändra det inte sedan filen börjat användas.",
        ("ordning", "namn") => "Ordningens hela namn.",
        ("ordning", "kortnamn") => "Namnet i tabeller, högst 40 tecken.",
        ("ordning", "slag") => {
            "En avgift betalar kommunen. Vid medfinansiering tar den över en kostnad. Ett bidrag får den. Ett lansbidrag får länet, bredvid kommunens netto. En medlemsavgift är allmän: kommunen betalar den, men den är inte med i summorna."
        }
        ("ordning", "beslutad_av") => "Vem som har beslutat om ordningen.",
        ("ordning", "om") => "Vad ordningen är, i en eller två meningar.",
        ("ordning", "galler") => "Vilka som berörs: ”alla”, kommunerna i vissa län, eller vissa kommuner.",
        ("ordning", "folkmangd") => "Vilken dags folkmängd som räknas.",
        ("ordning", "visas_till") => "Det sista år då ordningen visas utan att man söker upp den.",
        ("ordning", "avrundning") => {
            "Vad beloppen avrundas till. Hela kronor om inget sägs; hälften avrundas uppåt."
        }
        ("ordning", "perioder") => "När och vad som betalas. Perioderna följer på varandra utan glapp.",
        ("ordning", "rabatt") => "Vad de största slipper betala.",
        ("ordning", "tak") => "Det högsta som alla kommuner betalar tillsammans per år.",
        ("ordning", "kapacitet") => "Vad verksamheten orkar när alla betalar.",
        ("ordning", "merparten") => "Källan som säger att de flesta behöver delta.",
        ("ordning", "andamal") => "Vad pengarna går till, med belopp eller andelar.",
        ("ordning", "styckpris") => "Något som betalas per styck. Användaren fyller i antalet.",
        ("ordning", "val") => "Vad användaren får välja eller fylla i.",
        ("ordning", "upplysningar") => "Antaganden, motsägelser och annat som läsaren behöver veta.",
        ("ordning", "datum") => "Dagar som betyder något: beslut och sista svarsdag.",
        ("ordning", "kallor") => "Var varje siffra står, med ett kortnamn som andra fält hänvisar till.",
        ("galler", "lan") => "Länens koder, två siffror.",
        ("galler", "kommuner") => "Kommunernas koder, fyra siffror.",
        ("folkmangd", "ar_fore") => "Den 31 december så många år före avgiftsåret.",
        ("folkmangd", "ar") => "Den 31 december det här året, vilket år avgiften än gäller.",
        ("folkmangd", "kalla") => "Källan som säger det. Utan källa märks datumet som antagande.",
        _ => "",
    }
}

fn of_period(table: &str, field: &str) -> &'static str {
    match (table, field) {
        ("period", "fran") => "Den första dagen.",
        ("period", "till") => "Den sista dagen. Utelämnas om inget slut är beslutat.",
        ("period", "kalla") => "Källan till det som betalas, eller till varför inget är känt.",
        ("period", "del_av_ar") => {
            "Vad som betalas när bara en del av ett år ligger i perioden: andel av årets dagar, av tolv månader, eller hela årets belopp."
        }
        ("period" | "steg", "per_invanare") => "Kronor per invånare och år.",
        ("period" | "steg", "grundbelopp") => "Lika mycket för varje kommun.",
        ("period", "trappa") => "Belopp i steg efter kommunens storlek.",
        ("period", "deltagande") => "Ett pris per invånare som sjunker när fler deltar.",
        ("period", "lagst") => {
            "Det minsta som en kommun betalar efter sin storlek, sedan rabatten dragits av."
        }
        ("period", "hogst") => "Det mesta som en kommun betalar efter sin storlek.",
        ("period", "delas") => {
            "Summor som alla berörda bär eller får tillsammans. Delarna summerar till beloppet."
        }
        ("period", "index") => "Hur beloppen växer från år till år.",
        ("period", "rabatt") => "Vad de största slipper betala, om det är annat än i resten av ordningen.",
        ("period", "tak") => "Det högsta som alla betalar tillsammans, om det är annat än i resten.",
        ("period", "andamal") => "Vad pengarna går till, om det är annat än i resten av ordningen.",
        ("period", "okand") => "Varför beloppet inte är känt. Användaren kan fylla i en egen avgift.",
        ("period", "ingen") => "Varför inget betalas under perioden.",
        ("period", "nedtrappning") => "Den del av länets kostnad som huvudmännen tar över.",
        ("period", "lansbelopp") => "Ett belopp per län, i ett eller flera områden.",
        ("period", "potter") => "Nationella potter som delas mellan alla län eller kommuner i landet.",
        ("trappa", "raknas") => {
            "hela-folkmangden: alla invånare till det stegs pris som kommunen hör till. varje-steg-for-sig: varje stegs invånare till stegets eget pris."
        }
        ("trappa", "steg") => "Stegen, från det minsta till det största.",
        ("steg", "till_invanare") => "Stegets högsta antal invånare. Det sista steget har inget.",
        ("deltagande", "hogst") => "Det högsta priset, kronor per invånare.",
        ("deltagande", "beraknad_for") => {
            "Den andel av landets folkmängd som det högsta priset är beräknat för."
        }
        ("delas", "namn") => "Vad summan är till för.",
        ("delas", "belopp") => "Hela summan per år.",
        ("delas", "overtaget") => "Den del av summan som huvudmännen bär under perioden. Hela om inget sägs.",
        ("delas", "kommunernas_del") => "Kommunernas del av det; resten bär regionen. Hela om inget sägs.",
        ("delas", "efter") => {
            "Hur summan delas: efter folkmängd, lika, en grunddel lika och resten efter folkmängd, eller efter vikter."
        }
        ("delas", "grunddel") => "Den del som delas lika, när efter är grund.",
        ("delas", "vikter") => "En vikt för varje kommun som ordningen gäller, när efter är vikter.",
        ("index", "fran") => "Det år vars nivå beloppen är i.",
        ("index", "varje_ar") => "Så mycket växer beloppen varje år efter det.",
        ("index", "ar") => "Så mycket växer beloppen vart och ett av åren efter det.",
        _ => "",
    }
}

fn of_county(table: &str, field: &str) -> &'static str {
    match (table, field) {
        ("nedtrappning", "overtaget") => "Den del av kostnaden som huvudmännen bär.",
        ("nedtrappning", "underlag") => "Var kostnaden finns, för varje alternativ i valet underlag.",
        ("underlag", "val") => "Alternativet i valet underlag.",
        ("underlag", "ordning") => "Ordningen med länsbeloppen.",
        ("underlag", "omraden") => "Områdena som räknas ihop.",
        ("lansbelopp", "omraden") => "Ett område för varje rad i källans tabell.",
        ("lansbelopp", "summor") => "De summor som källan har. Områdena räknas ihop mot dem.",
        ("omrade" | "pott", "id") => "Kortnamnet i adresser.",
        ("omrade", "namn") => "Radens rubrik.",
        ("omrade", "belopp") => "Beloppen i källan, per län.",
        ("omrade", "harlett") => "Belopp som inte står i källan men följer av den.",
        ("omrade", "streck") => "Län där källan har ett streck: inget belopp.",
        ("potter", "grunddel") => "Den del som delas lika.",
        ("potter", "potter") => "Potterna.",
        ("pott", "namn") => "Vad potten är till för.",
        ("pott", "belopp") => "Hela potten.",
        _ => "",
    }
}

fn of_parts(table: &str, field: &str) -> &'static str {
    match (table, field) {
        ("rabatt", "storsta") => "Så många av de största kommunerna som ordningen gäller får rabatten.",
        ("rabatt", "fler_an") => "Kommuner med fler invånare än så får rabatten.",
        ("rabatt", "andel") => "Den andel av avgiften som de slipper betala.",
        ("tak", "belopp") => "Kronor per år.",
        ("kapacitet", "tjanster") => "Heltidstjänster.",
        ("andamal", "namn") => "Vad pengarna går till.",
        ("andamal", "belopp") => "Vad det kostar per år.",
        ("andamal", "andel") => "Dess andel, när kostnaden inte är känd.",
        ("styckpris", "pris") => "Vad ett styck kostar.",
        ("styckpris", "enhet") => "Vad ett styck är, till exempel kursplats.",
        ("val", "namn") => "Vilket av kalkylens val det är.",
        ("val", "etikett") => "Fältets rubrik.",
        ("val", "forklaring") => "En mening om vad det betyder.",
        ("val", "alternativ") => "Alternativen i en lista. Det första är förvalt.",
        ("val", "forvalt") => "Det som gäller tills användaren ändrar det.",
        ("val", "kalla") => "Källan som valet utgår från.",
        ("alternativ", "varde") => "Kortnamnet i adresser.",
        ("alternativ", "etikett") => "Så som det visas.",
        ("upplysning", "slag") => "Hur säker eller osäker upplysningen gör beloppet.",
        ("upplysning", "text") => "Upplysningen.",
        ("upplysning", "lan") => "Bara för de här länen.",
        ("upplysning", "vid_val") => "Bara när det här är valt.",
        ("upplysning", "fran") => "Bara från det här året.",
        ("upplysning", "till") => "Bara till och med det här året.",
        ("datum", "den") => "Dagen.",
        ("datum", "vad") => "Vad som hände eller ska göras.",
        ("kalla", "dokument") => "Dokumentets kortnamn.",
        ("kalla", "stalle") => "Var i dokumentet.",
        ("kalla", "citat") => "Orden som bär siffran, ordagrant.",
        (_, "kalla") => "Källan till uppgiften.",
        _ => "",
    }
}
