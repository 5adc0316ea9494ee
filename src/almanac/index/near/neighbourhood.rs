//! The words within a few typing errors of one: letters added, missing, wrong or swapped.

use fst::automaton::Automaton;

/// The most errors that can be looked for.
const MOST: usize = 2;
/// The longest word, in bytes, whose places fit into a [`Places`]. Longer ones are no misspellings.
pub(super) const LONGEST: usize = 62;

/// The words near one word, as an automaton that an `fst` map can be searched with. People misspell the middle and
/// the end of a word; with another beginning it is another word, and most of the map need not be looked at.
///
/// It steps through all ways to read the bytes at once, a bit for each place in the word that one of them has led to:
/// Wu and Manber, "Fast text searching allowing errors" (1992), here for whole words and with swapped neighbours counted
/// once ("optimal string alignment"). Folded text is ASCII; in any other each byte counts.
pub(super) struct Neighbourhood {
    first: Option<u8>,
    /// The place behind the word.
    end: Places,
    /// The places before each byte.
    before: [Places; 256],
    errors: usize,
}

/// A set of places in the word: how many of its bytes are behind one.
type Places = u64;

/// Where the bytes so far lead.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reached {
    is_beginning: bool,
    /// With at most so many errors; each set holds the one before.
    with: [Places; MOST + 1],
    /// Before two bytes of the word, of which the second was read and the first is expected now.
    swapping: [Places; MOST],
}

impl Neighbourhood {
    /// The words within `errors`, at most two, of `word`, at most [`LONGEST`] bytes, that begin as it does.
    pub(super) fn new(word: &str, errors: u8) -> Self {
        let errors = usize::from(errors);
        debug_assert!(errors <= MOST && word.len() <= LONGEST);
        let mut before = [0; 256];
        for (place, byte) in word.bytes().enumerate() {
            before[usize::from(byte)] |= 1 << place;
        }
        Self { first: word.bytes().next(), end: 1 << word.len(), before, errors }
    }

    /// How many errors away the word is that led to a state that [is a match](Automaton::is_match).
    pub(super) fn errors(&self, reached: &Reached) -> u8 {
        (0..).zip(reached.with).find(|(_, places)| places & self.end != 0).map_or(u8::MAX, |(errors, _)| errors)
    }
}

impl Automaton for Neighbourhood {
    type State = Reached;

    fn start(&self) -> Reached {
        // The first bytes of the word may be missing.
        Reached { is_beginning: true, with: [0b1, 0b11, 0b111], swapping: [0; MOST] }
    }

    fn is_match(&self, reached: &Reached) -> bool {
        reached.with[self.errors] & self.end != 0
    }

    fn can_match(&self, reached: &Reached) -> bool {
        // Places behind the end lead nowhere.
        reached.with[self.errors] & (self.end | (self.end - 1)) != 0
    }

    fn accept(&self, reached: &Reached, byte: u8) -> Reached {
        if reached.is_beginning && self.first != Some(byte) {
            return Reached { is_beginning: false, with: [0; MOST + 1], swapping: [0; MOST] };
        }
        let before = self.before[usize::from(byte)];
        let mut next =
            Reached { is_beginning: false, with: [(reached.with[0] & before) << 1; MOST + 1], swapping: [0; MOST] };
        for errors in 0..self.errors {
            let former = reached.with[errors];
            let read = (reached.with[errors + 1] & before) << 1;
            let added = former;
            let wrong = former << 1;
            let missing = next.with[errors] << 1;
            let swapped = (reached.swapping[errors] & before) << 2;
            next.with[errors + 1] = read | added | wrong | missing | swapped;
            next.swapping[errors] = former & before >> 1;
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(word: &str, other: &str) -> Option<u8> {
        let near = Neighbourhood::new(word, 2);
        let reached = other.bytes().fold(near.start(), |reached, byte| near.accept(&reached, byte));
        near.is_match(&reached).then(|| near.errors(&reached))
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
