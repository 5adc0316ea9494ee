//! Numbers written in words, in four languages.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::fold;

/// From two up; "one" is an article as well. The case forms that stand before nouns of persons and things.
const WORDS: &str = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty \
    hundred thousand dozen dozens hundreds thousands half twice \
    dy tre tri katër pesë gjashtë shtatë tetë nëntë dhjetë njëmbëdhjetë dymbëdhjetë pesëmbëdhjetë njëzet tridhjetë \
    dyzet pesëdhjetë qind njëqind mijë dhjetëra qindra mijëra \
    два две двоје двојица двојицу двојице двојици двема двојим три троје тројица тројицу тројице тројици \
    четири четворо четворица четворицу четворице пет петоро петорица петорицу петорице шест шесторо шесторица \
    шесторицу шесторице шесторици седам седморо осам деветоро девет десет десеторо једанаест дванаест петнаест \
    двадесет тридесет сто стотину стотине хиљаду хиљаде хиљада десетак десетине \
    двух двум двумя двое двоих двоим трёх трём тремя трое троих троим четыре четырёх четырём четверо четверых \
    четверым пять пяти пятеро пятерых шести шестеро шестерых шестерым семь семи восемь восьми девять девяти десять \
    десяти одиннадцать двенадцать пятнадцать двадцать тридцать сорок пятьдесят сотни тысяча тысячи тысяч десятки";

/// Whether a folded word is a number from two up, in some form that its language has for it.
pub fn is_number_word(folded: &str) -> bool {
    static NUMBERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| WORDS.split_whitespace().map(fold).collect());
    NUMBERS.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_known_in_every_language() {
        for word in ["three", "katër", "шесторици", "троје", "пять", "шестерым", "trojica"] {
            assert!(is_number_word(&fold(word)), "{word}");
        }
        for word in ["one", "the", "një", "један", "пятница"] {
            assert!(!is_number_word(&fold(word)), "{word}");
        }
    }
}
