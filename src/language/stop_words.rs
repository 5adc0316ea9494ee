//! Words that carry no meaning in a filter: "in", "the", «и», "në".

use super::Language;

/// Whether a folded word says nothing by itself in any of our languages.
pub fn is_stop_word(folded: &str) -> bool {
    Language::ALL.iter().any(|&language| of(language).contains(&folded))
}

/// The folded stop words of one language, in alphabetical order.
const fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            "a", "about", "against", "an", "and", "at", "by", "did", "do", "does", "for", "from", "has", "have", "in",
            "is", "it", "of", "on", "or", "s", "that", "the", "to", "v", "versus", "vs", "was", "were", "what", "when",
            "where", "which", "who", "with",
        ],
        Language::Albanian => &[
            "a", "cfare", "dhe", "e", "ishte", "ka", "kunder", "kur", "kush", "me", "nga", "ne", "ose", "per", "se",
            "si", "te", "tek", "u", "ku", "eshte",
        ],
        Language::Serbian => &[
            "a", "da", "do", "gde", "i", "ili", "iz", "ja", "je", "kada", "ko", "li", "na", "o", "od", "po", "protiv",
            "sa", "se", "sta", "su", "u", "za",
        ],
        Language::Russian => &[
            "a", "bil", "bila", "bilo", "cto", "dlja", "gde", "i", "ili", "iz", "k", "kogda", "kto", "li", "na", "o",
            "ob", "ot", "po", "protiv", "s", "so", "takaja", "takie", "takoi", "v", "vo", "za",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::fold;

    #[test]
    fn stop_words_are_kept_in_folded_form() {
        for language in Language::ALL {
            for word in of(language) {
                assert_eq!(fold(word), *word);
            }
        }
    }

    #[test]
    fn a_name_is_not_a_stop_word() {
        assert!(is_stop_word("the"));
        assert!(is_stop_word("protiv"));
        assert!(!is_stop_word("judo"));
    }
}
