//! The words within a few typing errors of one: letters added, missing, wrong or swapped.

use fst::automaton::Automaton;

/// The most errors that can be looked for.
const MOST: usize = 2;
/// How many places of the word a row of distances covers: those that so many errors can lead to.
const BAND: usize = 2 * MOST + 1;
/// More errors than are ever allowed.
const FAR: u8 = 100;

/// The words near one word, as an automaton that an `fst` map can be searched with. People misspell the middle and
/// the end of a word; with another beginning it is another word, and most of the map need not be looked at.
///
/// It keeps the last two rows of the table of distances, no more than a band of it, and works out the next one for
/// each byte that the map has to offer: a whole automaton, built beforehand, costs several times what a search does.
/// Distance with swapped neighbours: <https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance>, "optimal string
/// alignment". Folded text is ASCII; in any other each byte counts.
pub(super) struct Neighbourhood<'a> {
    word: &'a [u8],
    errors: u8,
}

/// How far the bytes so far are from the beginnings of the word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    /// How many bytes there were.
    read: usize,
    last: u8,
    /// Of the last byte: the distance to the first `read + place - MOST` bytes of the word.
    row: [u8; BAND],
    /// Of the byte before it.
    before: [u8; BAND],
}

impl<'a> Neighbourhood<'a> {
    /// The words within `errors`, at most two, of `word` that begin as it does.
    pub(super) fn new(word: &'a str, errors: u8) -> Self {
        debug_assert!(usize::from(errors) <= MOST);
        Self { word: word.as_bytes(), errors }
    }

    /// How many errors away the word is that led to a state.
    pub(super) fn errors(&self, rows: &Rows) -> u8 {
        let place = (self.word.len() + MOST).checked_sub(rows.read);
        place.and_then(|place| rows.row.get(place)).copied().unwrap_or(FAR)
    }

    /// The distance at a place of the row for one more byte, from the rows before and from the place before.
    fn distance(&self, place: usize, length: usize, byte: u8, nearer: u8, rows: &Rows) -> u8 {
        let added = rows.row.get(place + 1).map_or(FAR, |distance| distance + 1);
        let Some(before) = length.checked_sub(1) else { return added.min(FAR) };
        let own = self.word[before];
        let wrong = rows.row[place] + u8::from(own != byte);
        let is_swapped = before > 0 && rows.read > 0 && own == rows.last && self.word[before - 1] == byte;
        let swapped = if is_swapped { rows.before[place] + 1 } else { FAR };
        wrong.min(added).min(nearer + 1).min(swapped).min(FAR)
    }
}

impl Automaton for Neighbourhood<'_> {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut row = [FAR; BAND];
        for (distance, length) in row[MOST..].iter_mut().zip(0..) {
            *distance = length;
        }
        Rows { read: 0, last: 0, row, before: [FAR; BAND] }
    }

    fn is_match(&self, rows: &Rows) -> bool {
        self.errors(rows) <= self.errors
    }

    fn can_match(&self, rows: &Rows) -> bool {
        rows.row.iter().any(|&distance| distance <= self.errors)
    }

    fn accept(&self, rows: &Rows, byte: u8) -> Rows {
        let read = rows.read + 1;
        let mut row = [FAR; BAND];
        if rows.read == 0 && self.word.first() != Some(&byte) {
            return Rows { read, last: byte, row, before: row };
        }
        let mut nearer = FAR;
        // More letters added or missing than errors are allowed lead nowhere.
        let off = usize::from(self.errors);
        for (place, distance) in row.iter_mut().enumerate().take(MOST + off + 1).skip(MOST - off) {
            nearer = match (read + place).checked_sub(MOST) {
                Some(length) if length <= self.word.len() => self.distance(place, length, byte, nearer, rows),
                _ => FAR,
            };
            *distance = nearer;
        }
        Rows { read, last: byte, row, before: rows.row }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(word: &str, other: &str) -> Option<u8> {
        let near = Neighbourhood::new(word, 2);
        let rows = other.bytes().fold(near.start(), |rows, byte| near.accept(&rows, byte));
        near.is_match(&rows).then(|| near.errors(&rows))
    }

    #[test]
    fn each_error_counts_once() {
        let cases = [
            ("harbor", "harbor", Some(0)),
            ("harbor", "harbo", Some(1)),
            ("harbor", "harborr", Some(1)),
            ("harbor", "habror", Some(1)),
            ("harbor", "harber", Some(1)),
            ("harbor", "habro", Some(2)),
            ("harbor", "hrbr", Some(2)),
            ("harbor", "harborer", Some(2)),
            ("harbor", "harborers", None),
            ("harbor", "barbor", None),
            ("harbor", "", None),
            ("ab", "ba", None),
            ("abc", "acb", Some(1)),
            ("", "", Some(0)),
        ];
        for (word, other, expected) in cases {
            assert_eq!(errors(word, other), expected, "{word} {other}");
        }
    }

    /// The whole table, as the definition has it.
    fn by_definition(word: &[u8], other: &[u8]) -> usize {
        let mut table = vec![vec![0; other.len() + 1]; word.len() + 1];
        for i in 0..=word.len() {
            for j in 0..=other.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let wrong = table[i - 1][j - 1] + usize::from(word[i - 1] != other[j - 1]);
                    let swapped = i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1];
                    let swapped = if swapped { table[i - 2][j - 2] + 1 } else { usize::MAX };
                    wrong.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(swapped)
                };
            }
        }
        table[word.len()][other.len()]
    }

    proptest::proptest! {
        #[test]
        fn distances_are_those_of_the_definition(word in "a[abc]{0,9}", other in "a[abc]{0,9}") {
            let expected = by_definition(word.as_bytes(), other.as_bytes());
            let expected = (expected <= 2).then(|| u8::try_from(expected).unwrap());
            proptest::prop_assert_eq!(errors(&word, &other), expected);
        }
    }
}
