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
            "a", "about", "against", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been",
            "between", "but", "by", "can", "could", "did", "do", "does", "done", "ever", "for", "from", "had", "has",
            "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "is", "it", "its", "me", "my", "never",
            "no", "not", "of", "on", "or", "our", "s", "say", "says", "she", "should", "so", "some", "that", "the",
            "their", "them", "then", "there", "they", "this", "to", "too", "us", "v", "versus", "vs", "was", "we",
            "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "yes", "you", "your",
        ],
        Language::Albanian => &[
            "a", "ai", "ajo", "ata", "ato", "atyre", "cfare", "dhe", "e", "eshte", "ishin", "ishte", "jam", "jane",
            "jo", "ka", "kam", "kane", "keto", "kjo", "ku", "kunder", "kur", "kush", "ky", "me", "mos", "ne", "nga",
            "nuk", "ose", "pa", "per", "po", "pse", "qe", "se", "si", "te", "tek", "ti", "u", "ua", "une",
        ],
        Language::Serbian => &[
            "a", "ali", "bi", "bila", "bilo", "bio", "da", "do", "gde", "i", "ili", "iz", "ja", "je", "jeste", "kada",
            "kako", "ko", "koji", "li", "mi", "na", "ne", "nije", "nisu", "o", "od", "on", "ona", "oni", "ovo", "po",
            "protiv", "sa", "sam", "se", "smo", "sta", "su", "taj", "ti", "to", "u", "vi", "za", "zasto",
        ],
        Language::Russian => &[
            "a", "bi", "bil", "bila", "bili", "bilo", "cto", "da", "dlja", "eta", "eto", "gde", "i", "ili", "iz", "ja",
            "k", "kak", "kakoi", "kogda", "kto", "li", "mi", "na", "ne", "net", "no", "o", "ob", "on", "ona", "oni",
            "ot", "po", "pocemu", "protiv", "s", "so", "takaja", "takie", "takoi", "ti", "to", "u", "v", "vi", "vo",
            "za", "ze",
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
