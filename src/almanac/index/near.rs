//! Words within a few typing errors of a given one.

use std::sync::LazyLock;

use fst::automaton::Automaton;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

/// How many typing errors a word of some length may have: letters added, missing, wrong or swapped.
pub(super) fn errors_allowed(word: &str) -> u8 {
    // A number with a wrong digit is another number.
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Builds automata that accept the neighbours of a word. Making a builder takes a millisecond, which only the
/// first misspelled word pays and not the loading of an almanac; making an automaton takes a hundredth of it.
///
/// Schulz and Mihov, "Fast String Correction with Levenshtein-Automata", 2002.
static BUILDERS: [LazyLock<LevenshteinAutomatonBuilder>; 2] = [
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true)),
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true)),
];

/// The words within `errors` (1 or 2) typing errors of `word`.
pub(super) fn neighbours(word: &str, errors: u8) -> Neighbourhood {
    Neighbourhood(BUILDERS[usize::from(errors > 1)].build_dfa(word))
}

/// The words near one word, as an automaton that an `fst` map can be searched with.
pub(super) struct Neighbourhood(DFA);

impl Neighbourhood {
    /// How many errors away the word is that led to `state`.
    pub(super) fn errors(&self, state: u32) -> u8 {
        match self.0.distance(state) {
            Distance::Exact(errors) | Distance::AtLeast(errors) => errors,
        }
    }
}

impl Automaton for Neighbourhood {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
