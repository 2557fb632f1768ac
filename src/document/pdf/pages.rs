//! Strips dealt out on pages.

use super::item::{Item, Placed, Strip};
use super::points::Length;

/// The strips on their pages, each with room for so much. A table that goes on has its header again.
pub(super) fn pages(strips: Vec<Strip>, headers: &[Vec<Strip>], room: Length) -> Vec<Vec<Placed>> {
    let mut dealer = Dealer { pages: vec![Vec::new()], used: 0, room, headers, table: None };
    let mut together: Vec<Strip> = Vec::new();
    for strip in strips {
        let keep = strip.keep;
        together.push(strip);
        if !keep {
            dealer.deal(std::mem::take(&mut together));
        }
    }
    dealer.deal(together);
    dealer.pages
}

struct Dealer<'a> {
    pages: Vec<Vec<Placed>>,
    used: Length,
    room: Length,
    headers: &'a [Vec<Strip>],
    /// The table that the last strip was part of.
    table: Option<usize>,
}

impl Dealer<'_> {
    /// Places what belongs together: on this page, else on the next, else split as it must be.
    fn deal(&mut self, together: Vec<Strip>) {
        let height: Length = together.iter().map(|strip| strip.before + strip.height).sum();
        if together.first().is_some_and(|strip| strip.new_page) || self.used + height > self.room {
            self.turn();
        }
        for strip in together {
            if self.used + strip.before + strip.height > self.room {
                self.turn();
            }
            self.place(strip);
        }
    }

    /// Goes to the next page, unless this one is still empty.
    fn turn(&mut self) {
        if self.pages.last().is_none_or(|page| !page.is_empty()) {
            self.pages.push(Vec::new());
            self.used = 0;
        }
    }

    fn place(&mut self, strip: Strip) {
        if self.used == 0 && strip.table.is_some() && strip.table == self.table {
            self.repeat(strip.table);
        }
        self.table = strip.table;
        self.put(strip);
    }

    /// The header of a table that goes on: for the eyes only, as it has been read already.
    fn repeat(&mut self, table: Option<usize>) {
        let header = table.and_then(|table| self.headers.get(table)).cloned().unwrap_or_default();
        for mut strip in header {
            for item in &mut strip.items {
                if let Item::Text(line) = item {
                    line.artifact = true;
                }
            }
            self.put(strip);
        }
    }

    fn put(&mut self, strip: Strip) {
        let before = if self.used == 0 { 0 } else { strip.before };
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { top: self.used + before, items: strip.items });
        }
        self.used += before + strip.height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: Length, keep: bool, table: Option<usize>) -> Strip {
        Strip { before: 1, height, keep, table, ..Strip::default() }
    }

    fn tops(strips: Vec<Strip>) -> Vec<Vec<Length>> {
        let headers = [vec![strip(2, false, None)]];
        let dealt = pages(strips, &headers, 10);
        dealt.iter().map(|page| page.iter().map(|placed| placed.top).collect()).collect()
    }

    #[test]
    fn what_belongs_together_moves_to_the_next_page_together() {
        let strips = vec![strip(5, false, None), strip(2, true, None), strip(3, false, None)];
        assert_eq!(tops(strips), [vec![0], vec![0, 3]]);
    }

    #[test]
    fn what_belongs_together_and_fits_no_page_is_split() {
        let strips = vec![strip(6, true, None), strip(6, true, None), strip(6, false, None)];
        assert_eq!(tops(strips), [[0], [0], [0]]);
    }

    #[test]
    fn a_table_that_goes_on_has_its_header_again() {
        let strips = vec![strip(2, false, None), strip(6, false, Some(0)), strip(3, false, Some(0))];
        assert_eq!(tops(strips), [vec![0, 3], vec![0, 3]]);
    }
}
