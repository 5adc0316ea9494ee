//! The attributes of a start tag, quoted, unquoted or bare.

use super::characters;

/// The attributes of a tag, names in lower case, values decoded.
pub(super) type Attributes = Vec<(String, String)>;

/// Reads from after the tag's name (`from`) to after its `>`.
pub(super) fn read(
    html: &str,
    tag: &str,
    tag_at: usize,
    from: usize,
    remarks: &mut Vec<String>,
) -> Result<(Attributes, usize), String> {
    let mut attributes = Attributes::new();
    let mut at = from;
    loop {
        at = skip_space(html, at);
        match html[at..].chars().next() {
            None => return Err(format!("Unclosed start tag \"{tag}\" at byte offset {tag_at}")),
            Some('>') => return Ok((attributes, at + 1)),
            Some(_) => {}
        }
        let end = html[at..].find(|c: char| c.is_whitespace() || matches!(c, '=' | '>')).map_or(html.len(), |n| at + n);
        if end == at {
            return Err(format!("Empty attribute name in the tag \"{tag}\" at byte offset {tag_at}"));
        }
        let name = html[at..end].to_ascii_lowercase();
        at = skip_space(html, end);
        if !html[at..].starts_with('=') {
            attributes.push((name, String::new()));
            continue;
        }
        at = skip_space(html, at + 1);
        let (value, after) = match html[at..].chars().next() {
            None => return Err(format!("Unclosed start tag \"{tag}\" at byte offset {tag_at}")),
            Some(quote @ ('"' | '\'')) => quoted(html, tag_at, at + 1, quote, remarks)?,
            Some(_) => bare(html, at)?,
        };
        attributes.push((name, value));
        at = after;
    }
}

fn quoted(
    html: &str,
    tag_at: usize,
    from: usize,
    quote: char,
    remarks: &mut Vec<String>,
) -> Result<(String, usize), String> {
    let mut value = String::new();
    let mut at = from;
    while let Some(character) = html[at..].chars().next() {
        if character == quote {
            return Ok((value, at + 1));
        }
        if character == '&' {
            let (decoded, after) = characters::decode(html, at, remarks);
            value.push(decoded);
            at = after;
        } else {
            value.push(character);
            at += character.len_utf8();
        }
    }
    Err(format!("Unclosed start tag at byte offset {tag_at}"))
}

fn bare(html: &str, at: usize) -> Result<(String, usize), String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let end = html[at..].find(|c| !fits(c)).map_or(html.len(), |n| at + n);
    match html[end..].chars().next() {
        Some(c) if c.is_whitespace() || c == '>' => Ok((html[at..end].to_ascii_lowercase(), end)),
        _ => Err(format!("Unexpected end of name token at byte offset {at}")),
    }
}

fn skip_space(html: &str, at: usize) -> usize {
    html.len() - html[at..].trim_start().len()
}
