//! The population table: read from the data files when the project is built, packed, unpacked.

use std::fmt;

use super::alphabet::alphabetic;
use super::packed::Packed;
use super::strays::{Strays, expected};
use super::{CountyCode, MunicipalityCode, Year};

/// A county and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    /// Two-digit code.
    pub code: CountyCode,
    /// As Statistics Sweden writes it, "Dalarnas län".
    pub name: String,
}

/// A municipality, its name and its inhabitants on every 31 December.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Four-digit code.
    pub code: MunicipalityCode,
    /// As Statistics Sweden writes it, "Malmö".
    pub name: String,
    inhabitants: Vec<u32>,
}

/// Every municipality and county, in the order of their codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    first: Year,
    municipalities: Vec<Municipality>,
    counties: Vec<County>,
    nation: Vec<u32>,
    /// Each county's first place among the municipalities, the place after its last, and its
    /// inhabitants year by year.
    of_counties: Vec<(usize, usize, Vec<u32>)>,
    /// Places in `municipalities`, by the Swedish alphabet.
    alphabetic: Vec<u16>,
    /// Places in `municipalities`, by the digits of their codes: the rules ask for thousands.
    by_code: Vec<Option<u16>>,
}

/// What is wrong with a data file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faulty {
    /// The file and the line, counted from one.
    pub place: String,
    /// The rule broken.
    pub reason: String,
}

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

impl std::error::Error for Faulty {}

impl Table {
    /// Reads the two data files: one line a municipality, one column a year.
    ///
    /// # Errors
    /// [`Faulty`] with file, line and reason: a figure missing or too many, a code that is no code,
    /// out of order or twice, a municipality without its county, a county without municipalities.
    pub fn read(population: &str, counties: &str) -> Result<Self, Faulty> {
        let counties = read_counties(counties)?;
        let mut lines = population.lines().enumerate();
        let at = |line: usize, reason: String| Faulty {
            place: format!("population.csv line {}", line + 1),
            reason,
        };
        let heading = lines.next().map_or("", |(_, line)| line);
        let years = heading.strip_prefix("code,name,").unwrap_or_default();
        let years: Vec<u16> = years.split(',').filter_map(|year| year.parse().ok()).collect();
        let consecutive = years.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        let (Some(&first), true) = (years.first(), consecutive) else {
            return Err(at(0, "the heading must be code,name and consecutive years".to_owned()));
        };
        let mut municipalities: Vec<Municipality> = Vec::new();
        for (number, line) in lines {
            let municipality = read_municipality(line, years.len()).map_err(|reason| at(number, reason))?;
            if municipalities.last().is_some_and(|last| last.code >= municipality.code) {
                return Err(at(number, format!("{} is twice or out of order", municipality.code)));
            }
            if !counties.iter().any(|county| county.code == municipality.code.county()) {
                return Err(at(number, format!("{} lies in no county", municipality.code)));
            }
            municipalities.push(municipality);
        }
        let empty =
            counties.iter().find(|county| !municipalities.iter().any(|of| of.code.county() == county.code));
        if let Some(county) = empty {
            return Err(at(0, format!("county {} has no municipality", county.code)));
        }
        let alphabetic = alphabetic(&municipalities);
        Ok(Self::with_totals(Year(first), municipalities, counties, alphabetic))
    }

    fn with_totals(
        first: Year,
        municipalities: Vec<Municipality>,
        counties: Vec<County>,
        alphabetic: Vec<u16>,
    ) -> Self {
        let years = municipalities.first().map_or(0, |of| of.inhabitants.len());
        let nation =
            (0..years).map(|year| municipalities.iter().map(|of| of.inhabitants[year]).sum()).collect();
        let of_counties = counties.iter().map(|county| {
            let start = municipalities.partition_point(|of| of.code.county() < county.code);
            let end = municipalities.partition_point(|of| of.code.county() <= county.code);
            let inhabitants =
                |year: usize| municipalities[start..end].iter().map(|of| of.inhabitants[year]).sum();
            (start, end, (0..years).map(inhabitants).collect())
        });
        let of_counties = of_counties.collect();
        let codes: Vec<MunicipalityCode> = municipalities.iter().map(|of| of.code).collect();
        let by_code = by_code(&codes);
        Self { first, municipalities, counties, nation, of_counties, alphabetic, by_code }
    }

    /// Packs the table for the binary.
    #[must_use]
    pub fn pack(&self) -> Packed {
        let lines = |names: Vec<&str>| names.join("\n").into();
        let figures: Vec<&[u32]> = self.municipalities.iter().map(|of| of.inhabitants.as_slice()).collect();
        Packed {
            first: self.first,
            counties: self.counties.iter().map(|of| of.code).collect(),
            county_names: lines(self.counties.iter().map(|of| of.name.as_str()).collect()),
            names: lines(self.alphabetically().map(|of| of.name.as_str()).collect()),
            municipalities: self.alphabetically().map(|of| of.code).collect(),
            inhabitants: figures.iter().map(|of| of[0]).collect(),
            strays: Strays::of(&figures),
        }
    }

    /// Unpacks what [`Self::pack`] packed.
    #[must_use]
    pub fn unpack(packed: &Packed) -> Self {
        let counties = packed.counties.iter().zip(packed.county_names.lines());
        let counties = counties.map(|(&code, name)| County { code, name: name.to_owned() }).collect();
        let names: Vec<&str> = packed.names.lines().collect();
        let mut alphabetic = vec![0; names.len()];
        let years = packed.strays.years(names.len());
        let mut strays = packed.strays.read();
        let mut municipalities = Vec::new();
        let rows = by_code(&packed.municipalities).into_iter().flatten().zip(&*packed.inhabitants);
        for (row, (place, &first)) in (0..).zip(rows) {
            let mut inhabitants = vec![first];
            for stray in strays.by_ref().take(years) {
                inhabitants.push(expected(&inhabitants).saturating_add_signed(stray));
            }
            let place = usize::from(place);
            let (code, name) = (packed.municipalities[place], names[place].to_owned());
            municipalities.push(Municipality { code, name, inhabitants });
            alphabetic[place] = row;
        }
        Self::with_totals(packed.first, municipalities, counties, alphabetic)
    }

    /// The first year in the table.
    #[must_use]
    pub fn first_year(&self) -> Year {
        self.first
    }

    /// The last year in the table.
    #[must_use]
    pub fn last_year(&self) -> Year {
        let years = u16::try_from(self.nation.len()).unwrap_or(0);
        Year(self.first.0 + years.saturating_sub(1))
    }

    /// Every municipality, in the order of the codes.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// Every municipality, by the Swedish alphabet.
    pub fn alphabetically(&self) -> impl Iterator<Item = &Municipality> {
        self.alphabetic.iter().map(|&place| &self.municipalities[usize::from(place)])
    }

    /// Every county, in the order of the codes.
    #[must_use]
    pub fn counties(&self) -> &[County] {
        &self.counties
    }

    /// The municipality with this code.
    #[must_use]
    pub fn municipality(&self, code: MunicipalityCode) -> Option<&Municipality> {
        let place = *self.by_code.get(code.digits())?;
        self.municipalities.get(usize::from(place?))
    }

    /// The county with this code.
    #[must_use]
    pub fn county(&self, code: CountyCode) -> Option<&County> {
        self.counties.iter().find(|county| county.code == code)
    }

    /// The municipalities of a county, in the order of their codes.
    #[must_use]
    pub fn municipalities_of(&self, county: CountyCode) -> &[Municipality] {
        match self.place_of_county(county) {
            Some(place) => {
                let (start, end, _) = self.of_counties[place];
                &self.municipalities[start..end]
            }
            None => &[],
        }
    }

    fn place_of_county(&self, county: CountyCode) -> Option<usize> {
        self.counties.iter().position(|of| of.code == county)
    }

    /// The inhabitants of one of the table's municipalities on 31 December of a year.
    #[must_use]
    pub fn inhabitants(&self, of: &Municipality, year: Year) -> Option<u32> {
        of.inhabitants.get(self.place(year)?).copied()
    }

    /// The inhabitants of a municipality on 31 December of a year.
    #[must_use]
    pub fn of_municipality(&self, code: MunicipalityCode, year: Year) -> Option<u32> {
        let place = self.place(year)?;
        self.municipality(code)?.inhabitants.get(place).copied()
    }

    /// The inhabitants of a county on 31 December of a year.
    #[must_use]
    pub fn of_county(&self, county: CountyCode, year: Year) -> Option<u32> {
        let (_, _, inhabitants) = self.of_counties.get(self.place_of_county(county)?)?;
        inhabitants.get(self.place(year)?).copied()
    }

    /// The inhabitants of the whole country on 31 December of a year.
    #[must_use]
    pub fn of_nation(&self, year: Year) -> Option<u32> {
        self.nation.get(self.place(year)?).copied()
    }

    /// How many municipalities had more inhabitants than this one on 31 December of a year.
    #[must_use]
    pub fn larger_than(&self, code: MunicipalityCode, year: Year) -> usize {
        let Some(place) = self.place(year) else { return 0 };
        let on_that_day = |of: &Municipality| of.inhabitants.get(place).copied();
        let own = self.municipality(code).and_then(on_that_day);
        self.municipalities.iter().filter(|of| on_that_day(of) > own).count()
    }

    /// Whether somebody with so many inhabitants is one of the `count` largest on 31 December of a year.
    ///
    /// No more larger ones are looked for than decide it: the rules ask for every municipality.
    #[must_use]
    pub fn is_among_largest(&self, inhabitants: Option<u32>, count: usize, year: Year) -> bool {
        let larger = self.municipalities.iter().filter(|of| self.inhabitants(of, year) > inhabitants);
        larger.take(count).count() < count
    }

    fn place(&self, year: Year) -> Option<usize> {
        year.0.checked_sub(self.first.0).map(usize::from)
    }
}

/// The place of each code, by its digits; none for digits that are no code.
fn by_code(codes: &[MunicipalityCode]) -> Vec<Option<u16>> {
    let mut places = vec![None; codes.iter().map(|code| code.digits() + 1).max().unwrap_or(0)];
    for (place, code) in (0..).zip(codes) {
        places[code.digits()] = Some(place);
    }
    places
}

fn read_counties(text: &str) -> Result<Vec<County>, Faulty> {
    let mut counties = Vec::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        let at = |reason: &str| Faulty {
            place: format!("counties.csv line {}", number + 1),
            reason: reason.to_owned(),
        };
        let (code, name) = line.split_once(',').ok_or_else(|| at("must be code,name"))?;
        let code = code.parse().map_err(|_| at("must begin with a two-digit code"))?;
        counties.push(County { code, name: name.to_owned() });
    }
    Ok(counties)
}

fn read_municipality(line: &str, years: usize) -> Result<Municipality, String> {
    let mut cells = line.split(',');
    let code = cells.next().unwrap_or_default();
    let code = code.parse().map_err(|_| format!("`{code}` is no four-digit code"))?;
    let name = cells.next().unwrap_or_default().to_owned();
    let inhabitants: Result<Vec<u32>, _> = cells.map(str::parse).collect();
    let inhabitants = inhabitants.map_err(|_| "a figure is no whole number".to_owned())?;
    if inhabitants.len() != years || name.is_empty() {
        return Err(format!("needs a name and {years} figures, has {}", inhabitants.len()));
    }
    Ok(Municipality { code, name, inhabitants })
}
