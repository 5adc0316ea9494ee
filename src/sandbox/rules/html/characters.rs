//! Character references: the four named ones and the numeric ones; anything else stands as it is written.

/// Decodes the reference at an `&`; gives the character and the place after it.
pub(super) fn decode(html: &str, at: usize, remarks: &mut Vec<String>) -> (char, usize) {
    let rest = &html[at + 1..];
    let (decoded, length) = match rest.strip_prefix('#') {
        None => named(rest),
        Some(number) => numbered(number),
    };
    let Some(character) = decoded else {
        remarks.push(format!("an unescaped `&` or unknown character reference at byte offset {at}"));
        return ('&', at + 1);
    };
    let end = at + 1 + length;
    if html[end..].starts_with(';') {
        return (character, end + 1);
    }
    remarks.push(format!("a character reference without semicolon at byte offset {at}"));
    (character, end)
}

fn named(rest: &str) -> (Option<char>, usize) {
    let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let character = match &rest[..length] {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        _ => None,
    };
    (character, length)
}

fn numbered(number: &str) -> (Option<char>, usize) {
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let (digits, radix) = hexadecimal.map_or((number, 10), |digits| (digits, 16));
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let code = u32::from_str_radix(&digits[..length], radix).unwrap_or(0);
    let marks = 1 + usize::from(hexadecimal.is_some());
    (char::from_u32(code).filter(|&c| c != '\0'), marks + length)
}
