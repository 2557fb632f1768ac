//! Tables, with what heads each column and row tagged as such.

use krilla::tagging::{TableHeaderScope, Tag as Kind};

use super::item::Strip;
use super::layout::{Cell, Layout, Placing, gap, rule};
use super::points::{Length, POINT};
use super::settings::{CAPTION, CELL, HEADER, SUM, Setting, WIDTH};
use super::shape::Shaped;
use super::tags::{Tag, Tags};
use crate::document::widths::{Need, widths};
use crate::document::{Line, Run, Table, TableRow};

/// Between a column's edge and its text.
const PADDING: Length = 4 * POINT;
/// Between a row's edge and its text.
const OVER: Length = 2_500;

/// A row before its columns' widths are known.
struct Row {
    cells: Vec<Shaped>,
    setting: Setting,
    sum: bool,
}

impl Layout<'_> {
    /// A table under its caption; its header comes again on every page that it goes on to.
    pub(super) fn table(&mut self, table: &Table) {
        let tag = self.tags.tag(Tags::ROOT, Kind::Table);
        let caption = self.tags.tag(tag, Kind::Caption);
        let mut strips = self.paragraph(caption, &[Run::fixed(table.caption.as_str())], CAPTION);
        strips.push(gap(3 * POINT));
        let (header, rows) = self.rows(table, tag);
        let widths = self.widths(table, &header, &rows);
        let place = self.headers.len();
        let mut header = self.table_row(table, header, &widths);
        if let Some(first) = header.first_mut() {
            first.items.push(rule(0, 1_000, 0));
        }
        if let Some(last) = header.last_mut() {
            last.items.push(rule(last.height, 1_000, 0));
        }
        strips.extend(header.iter().cloned());
        for strip in &mut strips {
            strip.keep = true;
        }
        self.headers.push(header);
        self.add(strips);
        let mut body = self.body(table, rows, &widths);
        let before_last = body.len().saturating_sub(1);
        for (line, strip) in body.iter_mut().enumerate() {
            strip.table = Some(place);
            strip.keep |= table.is_short() && line < before_last;
        }
        self.add(body);
        self.add(vec![gap(4 * POINT)]);
    }

    fn body(&mut self, table: &Table, rows: Vec<Row>, widths: &[Length]) -> Vec<Strip> {
        let last = rows.len().saturating_sub(1);
        let before_sum = rows.get(last).filter(|row| row.sum).and_then(|_| last.checked_sub(1));
        let mut body = Vec::new();
        for (place, row) in rows.into_iter().enumerate() {
            let sum = row.sum;
            let mut strips = self.table_row(table, row, widths);
            if let Some(first) = strips.first_mut().filter(|_| sum) {
                first.items.push(rule(0, 1_000, 0));
            }
            if let Some(end) = strips.last_mut() {
                let (thickness, grey) = if place == last { (1_000, 0) } else { (500, 190) };
                end.items.push(rule(end.height, thickness, grey));
                end.keep = before_sum == Some(place);
            }
            body.extend(strips);
        }
        body
    }

    fn rows(&mut self, table: &Table, tag: Tag) -> (Row, Vec<Row>) {
        let head = self.tags.tag(tag, Kind::THead);
        let row = self.tags.tag(head, Kind::TR);
        let titles = table.columns.iter().map(|column| {
            let cell = self.tags.tag(row, Kind::TH(TableHeaderScope::Column));
            self.cell(cell, &vec![Run::fixed(column.title.as_str())], HEADER)
        });
        let header = Row { cells: titles.collect(), setting: HEADER, sum: false };
        let body = self.tags.tag(tag, Kind::TBody);
        let rows = table.rows.iter().map(|row| self.body_row(row, body)).collect();
        (header, rows)
    }

    fn body_row(&mut self, row: &TableRow, body: Tag) -> Row {
        let setting = if row.sum { SUM } else { CELL };
        let tag = self.tags.tag(body, Kind::TR);
        let cells = row.cells.iter().enumerate().map(|(place, line)| {
            let cell = match place {
                0 => self.tags.tag(tag, Kind::TH(TableHeaderScope::Row)),
                _ => self.tags.tag(tag, Kind::TD),
            };
            self.cell(cell, line, setting)
        });
        Row { cells: cells.collect(), setting, sum: row.sum }
    }

    /// A cell with nothing in it still holds a blank, or it would be left out of the structure.
    fn cell(&mut self, tag: Tag, line: &Line, setting: Setting) -> Shaped {
        if line.iter().all(|run| run.text.is_empty()) {
            return self.shaped(tag, &[Run::fixed(" ")], setting);
        }
        self.shaped(tag, line, setting)
    }

    fn widths(&self, table: &Table, header: &Row, rows: &[Row]) -> Vec<Length> {
        let need = |place: usize| {
            let rows = std::iter::once(header).chain(rows);
            let cells = rows.filter_map(|row| Some((row.cells.get(place)?, row.setting.size)));
            let (mut least, mut most) = (0, 0);
            for (cell, size) in cells {
                least = least.max(cell.widest_word(self.faces, size));
                most = most.max(cell.width(self.faces, 0..cell.signs.len(), size));
            }
            let room = |length: Length| u32::try_from(length + 2 * PADDING).unwrap_or(0);
            Need { least: room(least), most: room(most) }
        };
        let needs: Vec<Need> = (0..table.columns.len()).map(need).collect();
        let whole = u32::try_from(WIDTH).unwrap_or(0);
        widths(whole, &needs).into_iter().map(|width| Length::try_from(width).unwrap_or(0)).collect()
    }

    fn table_row(&self, table: &Table, row: Row, widths: &[Length]) -> Vec<Strip> {
        let mut x = 0;
        let mut cells = Vec::new();
        for ((shaped, column), &width) in row.cells.into_iter().zip(&table.columns).zip(widths) {
            let placing = Placing {
                x: x + PADDING,
                width: width - 2 * PADDING,
                align: column.align,
                setting: row.setting,
            };
            x += width;
            cells.push(Cell { paragraphs: vec![(placing, shaped)] });
        }
        self.row(cells, OVER)
    }
}
