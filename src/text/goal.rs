//! What the state's grants of 2013 were to reach, area by area, in the source's own words.

/// A goal as the source words it, and where it stands there; none where the source gives none.
/// All are read in document 000.
#[must_use]
pub fn goal(area: &str) -> Option<(&'static str, &'static str)> {
    match area {
        "plattform" => Some((
            "Stötta kommunerna genom att långsiktigt försörja socialtjänsten med praktiskt verksamhetsstöd. Utgöra utvecklingsstöd för implementering av ny kunskap. Vara arena för lokala och regionala politiska prioriteringar och strategier inom välfärdsområdet.",
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
        _ => None,
    }
}
