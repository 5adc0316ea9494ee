//! Character references: the four named ones and the numeric ones; anything else stands as it is written.

/// Decodes the reference at an `&`; gives the character and the place after it.
pub(super) fn decode(html: &str, at: usize, remarks: &mut Vec<String>) -> (char, usize) {
    let rest = &html[at + 1..];
    let (decoded, length) = match rest.strip_prefix('#') {
        Some(number) => {
            let (digits, radix, skipped) = match number.strip_prefix(['x', 'X']) {
                Some(digits) => (digits, 16, 2),
                None => (number, 10, 1),
            };
            let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
            let code = u32::from_str_radix(&digits[..length], radix).unwrap_or(0);
            (char::from_u32(code).filter(|&c| c != '\0'), skipped + length)
        }
        None => {
            let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            let named = match &rest[..length] {
                "lt" => Some('<'),
                "gt" => Some('>'),
                "amp" => Some('&'),
                "quot" => Some('"'),
                _ => None,
            };
            (named, length)
        }
    };
    match decoded {
        Some(character) => {
            let end = at + 1 + length;
            if !html[end..].starts_with(';') {
                remarks.push(format!("a character reference without semicolon at byte offset {at}"));
                return (character, end);
            }
            (character, end + 1)
        }
        None => {
            remarks.push(format!("an unescaped `&` or unknown character reference at byte offset {at}"));
            ('&', at + 1)
        }
    }
}
