//! A table of measurements for a person to read.

use std::fmt;

/// One measurement.
#[derive(Default)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: &'static str,
    /// The number of bytes, or the median time.
    pub(crate) value: String,
    /// How much the single measurements differ.
    pub(crate) spread: String,
    /// The same of what it is compared with.
    pub(crate) reference: String,
    /// How many times the reference it is.
    pub(crate) ratio: String,
    /// What we hold ourselves to.
    pub(crate) goal: String,
    /// Whether we do; nothing where there is no goal.
    pub(crate) met: Option<bool>,
}

/// Measurements under one another.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Adds a measurement below the others.
    pub(crate) fn add(&mut self, row: Row) {
        self.rows.push(row);
    }
}

impl Row {
    fn cells(&self) -> [&str; 7] {
        let met = match self.met {
            None => "",
            Some(true) => "met",
            Some(false) => "NOT MET",
        };
        [self.what, &self.value, &self.spread, &self.reference, &self.ratio, &self.goal, met]
    }
}

const TITLES: [&str; 7] = ["measured", "median", "spread", "beside", "ratio", "goal", ""];

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<[&str; 7]> = std::iter::once(TITLES).chain(self.rows.iter().map(Row::cells)).collect();
        for line in &lines {
            let mut row = String::new();
            for (column, cell) in line.iter().enumerate() {
                let width = lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default();
                row.extend([format!("{cell:<width$}"), "  ".to_owned()]);
            }
            writeln!(out, "{}", row.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_stand_under_their_titles() {
        let mut table = Table::default();
        table.add(Row { what: "bytes", value: "1".to_owned(), met: Some(false), ..Row::default() });
        let printed = table.to_string();
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(lines[0].find("median"), lines[1].find('1'));
        assert!(lines[1].contains("NOT MET"));
    }
}
