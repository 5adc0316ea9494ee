//! Made-up words: the same number always gives the same word, and words of different numbers lie apart.

/// What a word is for. Words of two uses are never the same by design.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Person,
    Topic,
    Place,
    Competition,
    Term,
    Question,
    /// A word of texts that about fifty records share.
    Shared,
    /// A word of texts that one or two records have.
    Rare,
}

/// Words that every text is made of, as in natural language.
const COMMON: [&str; 12] = [
    "agreement",
    "delegation",
    "signed",
    "statement",
    "council",
    "minister",
    "talks",
    "border",
    "the",
    "of",
    "and",
    "in",
];

/// Spreads neighbouring numbers over all 64 bits: Steele and others, "Fast Splittable Pseudorandom Number
/// Generators", 2014.
pub(crate) fn scatter(number: usize) -> usize {
    let mut bits = (number as u64).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from(bits ^ (bits >> 31)).expect("a 64-bit machine")
}

/// The word of a use with a number: three to five syllables.
pub(crate) fn word(of: Use, number: usize) -> String {
    const CONSONANTS: &[u8] = b"bcdfghklmnprstvz";
    const VOWELS: &[u8] = b"aeiou";
    let mut bits = scatter(number * 16 + of as usize);
    let syllables = 3 + bits % 3;
    bits /= 3;
    let mut word = String::new();
    for _ in 0..syllables {
        word.push(char::from(CONSONANTS[bits % CONSONANTS.len()]));
        bits /= CONSONANTS.len();
        word.push(char::from(VOWELS[bits % VOWELS.len()]));
        bits /= VOWELS.len();
    }
    word
}

/// A name of two words.
pub(crate) fn name(of: Use, number: usize) -> String {
    let capital = |word: String| word[..1].to_uppercase() + &word[1..];
    // Given names repeat, family names do not.
    let given = word(of, 1_000_000 + number % 40);
    format!("{} {}", capital(given), capital(word(of, number)))
}

/// A sentence for the `number`-th text, of which each word of `shared` different ones is in about fifty records.
pub(crate) fn sentence(number: usize, shared: usize, length: usize) -> String {
    let mut words = Vec::with_capacity(2 * length);
    for place in 0..length {
        words.push(COMMON[(number + place) % COMMON.len()].to_owned());
        words.push(word(Use::Shared, scatter(number * 64 + place) % shared));
    }
    words.join(" ") + "."
}
