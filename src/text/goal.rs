//! What the state's grants of 2013 were to reach, area by area, in the source's own words, and by which
//! agreement they were given.

/// A goal as the source words it, and where it stands there; none where the source gives none.
/// All are read in document 000.
#[must_use]
pub fn goal(area: &str) -> Option<(&'static str, &'static str)> {
    match area {
        "plattform" => Some((
            "Stötta kommunerna genom att långsiktigt försörja socialtjänsten med praktiskt verksamhetsstöd. Utgöra utvecklingsstöd för implementering av ny kunskap. Vara arena för lokala och regionala politiska prioriteringar och strategier inom välfärdsområdet. […] vara dialogpartner gentemot den nationella nivån",
            "avsnitt 4.1, s. 33",
        )),
        "barn-unga" => Some((
            "stödja socialtjänsten att arbeta utifrån BBIC-metoden […] genomföra systematiska uppföljningar av barn som är placerade i familjehem eller HVB-hem",
            "avsnitt 2.3, s. 19",
        )),
        "funktionsnedsattning" => Some((
            "delaktigheten för barn och unga med funktionsnedsättning förbättras",
            "avsnitt 2.3, s. 19",
        )),
        "utveckling" => Some((
            "öka antalet e-tjänster inom socialtjänsten och […] byta ut analoga trygghetslarm mot digitala",
            "avsnitt 2.5, s. 21",
        )),
        "samordnare" => Some((
            "bidra till att de insatser som fastslås i den regionala planen också genomförs",
            "avsnitt 2.5, s. 21",
        )),
        "oppna-jamforelser" => Some((
            "stödja kommunerna i deras användning av öppna jämförelser, där jämförbar information om kvalitet och kostnader inom socialtjänsten och hälso- och sjukvården presenteras",
            "avsnitt 2.4, s. 20",
        )),
        _ => None,
    }
}

/// Which agreement an area's money comes from, as far as document 000 says (tabell 2, avsnitt 2.5 and
/// 2.6). The table itself sets one agreement's rows in bold, which the transcript does not show.
#[must_use]
pub fn agreement(area: &str) -> &'static str {
    match area {
        "plattform" | "barn-unga" | "funktionsnedsattning" | "utveckling" | "samordnare" => {
            "Evidensbaserad praktik"
        }
        "missbruk" => "Evidensbaserad praktik, delvis",
        "aldre" => "De mest sjuka äldre",
        _ => "Överenskommelsen framgår inte",
    }
}
