//! The municipalities' sheet: an amount for every scheme and year, and what they come to.

use super::amounts::Reckoning;
use super::book::{Book, JOINS};
use super::grid::{Content, Dress, cell, on, span};
use super::open::{Open, here};
use crate::case::{Entry, Paid, Sum, YearTotal};
use crate::money::Kronor;
use crate::scheme::Kind;
use crate::text::whose::{named, on_top};
use crate::text::workbook as words;

/// A column of amounts.
struct Amounts {
    kind: Kind,
    column: u16,
    /// The population that its amounts per inhabitant are of.
    population: u16,
    reckoning: Reckoning,
    /// Whether every municipality has one.
    all: bool,
}

impl<'a> Book<'a> {
    /// Every amount, the totals, the sums, and what follows from who takes part.
    pub(super) fn fill(&mut self) {
        let entries = self.reckoned.entries.clone();
        let mut columns = Vec::new();
        let mut joining = Vec::new();
        for entry in &entries {
            for paid in &entry.years {
                let (Some(reckoning), Some(date)) = (self.reckoning(entry, paid), paid.date) else {
                    continue;
                };
                let population = self.population(date);
                let column = self.column;
                self.column += 1;
                let heading = words::amount(&entry.scheme.short_name, paid.year);
                let heading =
                    entry.lack(paid).map_or(heading.clone(), |lack| words::at_least(&heading, &lack));
                self.municipalities.heading(0, column, named(&heading, paid.whose));
                let formula = reckoning.formula().map(|formula| Open::new(&formula));
                let mut all = true;
                for (place, of) in self.places.iter().zip(&self.reckoned.members) {
                    let known = paid.amounts.binary_search_by_key(&of.code, |(code, ..)| *code);
                    if let Ok(known) = known {
                        let amount = paid.amounts[known].1.to_string();
                        let formula = formula.as_ref().map_or_else(|| amount.clone(), |of| of.at(place));
                        let value = Content::Formula(formula, amount);
                        self.municipalities.put(place.row, column, value, Dress::Whole);
                    } else {
                        all = false;
                    }
                }
                columns.push(Amounts { kind: entry.scheme.kind, column, population, reckoning, all });
                if entry.scheme.kind == Kind::Fee {
                    joining.push((entry, paid, column));
                }
            }
        }
        self.totals(&columns);
        self.joining_headings();
        for (row, (entry, paid, column)) in (1..).zip(&joining) {
            self.joined(row, entry, paid, *column);
        }
    }

    /// Fees, co-financing, grants, net and net per inhabitant of every row, and under all their sum.
    fn totals(&mut self, columns: &[Amounts]) {
        let first = self.column;
        let (total, shown) = (&self.together.total, &*self.reckoned.years);
        let each = words::each(shown.len());
        let net = total.net();
        let headings = [
            (words::FEES, &total.fees),
            (words::COFINANCING, &total.cofinancing),
            (words::GRANTS, &total.grants),
            (words::NET, &net),
            (&each, &net),
        ];
        for (column, (heading, of)) in (first..).zip(headings) {
            let heading = words::lacking(heading, of.missing(), shown);
            self.municipalities.heading(0, column, named(&heading, of.whose()));
        }
        let formulas = row_formulas(columns, first).map(|formula| Open::new(&formula));
        let together = self.together;
        for (line, place) in together.lines.iter().zip(self.places.clone().iter()) {
            let formulas = formulas.each_ref().map(|formula| formula.at(place));
            self.put_totals(place.row, first, formulas, &line.total);
        }
        let rows = self.rows();
        let row = rows.1 + 1;
        self.municipalities.heading(row, 1, words::SUM);
        let populations: Vec<_> = self.populations.iter().map(|(date, column)| (*date, *column)).collect();
        for (date, column) in populations {
            let people = |(_, of)| u64::from(self.reckoned.table.inhabitants(of, date).unwrap_or(0));
            let all: u64 = self.members().map(people).sum();
            let formula = format!("SUM({})", span(column, rows));
            self.municipalities.put(row, column, Content::Formula(formula, all.to_string()), Dress::Whole);
        }
        let sums = [0, 1, 2, 3].map(|place| format!("SUM({})", span(first + place, rows)));
        let each = sum_each(columns, rows);
        let [fees, cofinancing, grants, net] = sums;
        self.put_totals(row, first, [fees, cofinancing, grants, net, each], &together.total);
        let mut column = first + 5;
        for (place, kind) in [Kind::CountyGrant, Kind::Membership].into_iter().enumerate() {
            if together.total.has_beside()[place] {
                self.beside(columns, column, place, kind);
                column += 1;
            }
        }
        let column = self.missing(column);
        self.rests_on(column);
    }

    /// What no decision says, in a last column where there is any: all of it on top, and each row's own.
    fn rests_on(&mut self, column: u16) {
        let reckoned = self.reckoned;
        let all = on_top(reckoned.somebodys());
        if all.is_empty() {
            return;
        }
        self.municipalities.heading(0, column, all);
        for (row, of) in self.members() {
            let has = |entry: &&Entry<'a>| {
                let amounts = |paid: &Paid| {
                    paid.whose.is_somebodys() && paid.amounts.iter().any(|(code, ..)| *code == of.code)
                };
                entry.years.iter().any(amounts)
            };
            let entries = reckoned.entries.iter().filter(has);
            let names = entries.map(|entry| named(&entry.scheme.short_name, entry.whose()).into_owned());
            self.municipalities.text(row, column, names.collect::<Vec<_>>().join("; "));
        }
    }

    /// What stands beside the totals, where there is any; it is no part of the net.
    fn beside(&mut self, columns: &[Amounts], column: u16, place: usize, kind: Kind) {
        let together = self.together;
        let lacks = together.total.beside()[place].missing();
        let heading = words::lacking(words::BESIDE[place], lacks, &self.reckoned.years);
        let whose = together.total.beside()[place].whose();
        self.municipalities.heading(0, column, named(&heading, whose));
        let formula = Open::new(&row_sum(columns, kind));
        let dresses = [Dress::Whole, Dress::WholeAtLeast];
        for (line, at) in together.lines.iter().zip(self.places.clone().iter()) {
            let of = line.total.beside()[place];
            self.put_sum(at.row, column, formula.at(at), (of.sum(), of.known()), dresses);
        }
        let (rows, of) = (self.rows(), together.total.beside()[place]);
        let formula = format!("SUM({})", span(column, rows));
        self.put_sum(rows.1 + 1, column, formula, (of.sum(), of.known()), dresses);
    }

    fn put_totals(&mut self, row: u32, first: u16, formulas: [String; 5], total: &YearTotal) {
        let net = total.net();
        let sums = [
            (total.fees.sum(), total.fees.known()),
            (total.cofinancing.sum(), total.cofinancing.known()),
            (total.grants.sum(), total.grants.known()),
            (net.sum(), net.known()),
            (net.each(), net.known_each()),
        ];
        for ((column, formula), (sum, known)) in (first..).zip(formulas).zip(sums) {
            let dresses = if column == first + 4 {
                [Dress::Ore, Dress::OreAtLeast]
            } else {
                [Dress::Whole, Dress::WholeAtLeast]
            };
            self.put_sum(row, column, formula, (sum, known), dresses);
        }
    }

    /// A sum that is reckoned anew when who takes part is changed, dressed as what can be said of it; words
    /// where nothing can.
    fn put_sum(
        &mut self,
        row: u32,
        column: u16,
        formula: String,
        (sum, known): (Sum, Kronor),
        [whole, at_least]: [Dress; 2],
    ) {
        let value = Content::Formula(formula, known.to_string());
        match sum {
            Sum::Whole(_) | Sum::NotIncluded => self.municipalities.put(row, column, value, whole),
            Sum::AtLeast(_) => self.municipalities.put(row, column, value, at_least),
            Sum::Unknown | Sum::Unstated => {
                self.municipalities.text(row, column, crate::text::sum(sum, |amount| amount.to_string()));
            }
        }
    }

    /// What the sums lack, in a column where they lack anything. Answers with the next that is free.
    fn missing(&mut self, column: u16) -> u16 {
        let together = self.together;
        let shown = &self.reckoned.years;
        let said = |total: &YearTotal| {
            let mut all = total.net();
            all.add(&total.county_grants);
            crate::text::missing(all.missing(), shown)
        };
        let all = said(&together.total);
        if all.is_empty() {
            return column;
        }
        self.municipalities.heading(0, column, words::MISSING);
        for (line, place) in together.lines.iter().zip(self.places.clone().iter()) {
            self.municipalities.text(place.row, column, said(&line.total));
        }
        let row = self.rows().1 + 1;
        self.municipalities.text(row, column, all);
        column + 1
    }

    fn joining_headings(&mut self) {
        let headings =
            [words::SCHEME, words::YEAR, words::JOINED, words::MAY_JOIN, words::INCOME, words::FULL];
        for (column, heading) in (0..).zip(headings) {
            self.joining.heading(0, column, heading);
        }
    }

    /// What a scheme has to live on in a year, of the municipalities that the workbook has.
    fn joined(&mut self, row: u32, entry: &Entry<'a>, paid: &Paid, column: u16) {
        let of = |column| format!("{}{}", on(words::MUNICIPALITIES), span(column, self.rows()));
        let (fees, joins) = (of(column), of(JOINS));
        let here: Vec<(bool, Kronor)> = paid
            .amounts
            .iter()
            .filter(|(code, ..)| self.reckoned.scope.holds(*code))
            .map(|(code, fee, ..)| (self.taking_part.has(*code), *fee))
            .collect();
        let count = here.iter().filter(|(joins, _)| *joins).count();
        let income: Kronor = here.iter().filter(|(joins, _)| *joins).map(|(_, fee)| *fee).sum();
        let full: Kronor = here.iter().map(|(_, fee)| *fee).sum();
        let name = named(&entry.scheme.short_name, paid.whose).into_owned();
        self.joining.text(
            row,
            0,
            entry.lack(paid).map_or(name.clone(), |lack| words::at_least(&name, &lack)),
        );
        self.joining.text(row, 1, paid.year.to_string());
        let cells = [
            (2, format!("SUMPRODUCT({joins}*({fees}<>\"\"))"), count.to_string(), Dress::Whole),
            (3, format!("COUNT({fees})"), here.len().to_string(), Dress::Whole),
            (4, format!("SUMPRODUCT({joins},{fees})"), income.to_string(), Dress::Whole),
            (5, format!("SUM({fees})"), full.to_string(), Dress::Whole),
        ];
        for (column, formula, value, dress) in cells {
            self.joining.put(row, column, Content::Formula(formula, value), dress);
        }
        // Elsewhere's fees are not here, so what they all carry together cannot be said here.
        if here.len() < paid.amounts.len() {
            return;
        }
        let scheme = &entry.scheme.short_name;
        if let Some(capacity) = &entry.scheme.capacity {
            let value = Content::Input(capacity.posts.to_string());
            let posts = self.input(scheme, "", words::POSTS, value, "");
            let value =
                (income * capacity.posts).share_of(full).map_or_else(String::new, |of| of.to_string());
            let formula = format!("IF({1}=0,0,{posts}*{0}/{1})", cell(row, 4), cell(row, 5));
            let column = self.joining.under(words::CARRIED);
            self.joining.put(row, column, Content::Formula(formula, value), Dress::Ore);
        }
        let ceiling = entry.scheme.period(paid.year).and_then(|period| entry.scheme.ceiling(period));
        if let Some(ceiling) = ceiling {
            let value = Content::Input(ceiling.amount.to_string());
            let most = self.input(scheme, &paid.year.to_string(), words::CEILING, value, "");
            let value = income.share_of(ceiling.amount).map_or_else(String::new, |of| of.to_string());
            let formula = format!("{}/{most}", cell(row, 4));
            let column = self.joining.under(words::COVERED);
            self.joining.put(row, column, Content::Formula(formula, value), Dress::Percent);
        }
    }
}

fn of_kind(columns: &[Amounts], kind: Kind) -> impl Iterator<Item = &Amounts> {
    columns.iter().filter(move |of| of.kind == kind)
}

/// A row's amounts of a kind.
fn row_sum(columns: &[Amounts], kind: Kind) -> String {
    let cells: Vec<String> = of_kind(columns, kind).map(|of| here(of.column)).collect();
    if cells.is_empty() { "0".to_owned() } else { format!("SUM({})", cells.join(",")) }
}

/// A row's totals; who does not take part pays no fee.
fn row_formulas(columns: &[Amounts], first: u16) -> [String; 5] {
    let sum = |kind| row_sum(columns, kind);
    let shares = |kind| {
        let parts: Vec<String> = of_kind(columns, kind).map(each).collect();
        if parts.is_empty() { "0".to_owned() } else { parts.join("+") }
    };
    let joins = here(JOINS);
    [
        format!("{joins}*{}", sum(Kind::Fee)),
        sum(Kind::CoFinancing),
        sum(Kind::Grant),
        // Words in place of an unknown sum are no number to add.
        format!("SUM({},{})-SUM({})", here(first), here(first + 1), here(first + 2)),
        format!("{joins}*({})+{}-({})", shares(Kind::Fee), shares(Kind::CoFinancing), shares(Kind::Grant)),
    ]
}

/// Öre per inhabitant of an amount, where there is one.
fn each(of: &Amounts) -> String {
    let (amount, people) = (here(of.column), here(of.population));
    match (of.reckoning.each(), of.all) {
        (Some(rate), true) => format!("ROUND({rate},2)"),
        (Some(rate), false) => format!("ISNUMBER({amount})*ROUND({rate},2)"),
        (None, all) => {
            let exact = of.reckoning.exact().unwrap_or_else(|| amount.clone());
            let one = format!("ROUND(({exact})/{people},2)");
            if all { one } else { format!("IF(ISNUMBER({amount}),{one},0)") }
        }
    }
}

/// The sum's net per inhabitant: of all who live there, scheme by scheme and year by year.
fn sum_each(columns: &[Amounts], rows: (u32, u32)) -> String {
    let one = |of: &Amounts| {
        let (amounts, people) = (span(of.column, rows), span(of.population, rows));
        let joins = if of.kind == Kind::Fee { format!("{}*", span(JOINS, rows)) } else { String::new() };
        let sign = if of.kind == Kind::Grant { "-" } else { "+" };
        format!("{sign}IFERROR(ROUND(SUMPRODUCT({joins}{amounts})/SUM({people}),2),0)")
    };
    let parts: String = columns.iter().filter(|of| !of.kind.is_beside()).map(one).collect();
    if parts.is_empty() { "0".to_owned() } else { parts }
}
