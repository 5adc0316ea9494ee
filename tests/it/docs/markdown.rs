//! As much of Markdown as these tests need.

/// The lines inside fences of a language.
pub(super) fn fenced<'a>(text: &'a str, language: &'a str) -> impl Iterator<Item = &'a str> {
    let mut inside = None;
    text.lines().filter(move |line| {
        let fence = line.trim_start().strip_prefix("```");
        if let Some(fence) = fence {
            inside = if inside.is_some() { None } else { Some(fence.trim() == language) };
        }
        fence.is_none() && inside == Some(true)
    })
}

/// The lines that stand outside all fences.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        inside ^= fence;
        !fence && !inside
    })
}

/// Where links lead: what stands between `](` and `)`.
pub(super) fn links(text: &str) -> impl Iterator<Item = &str> {
    prose(text).flat_map(|line| line.split("](").skip(1)).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link)
}

/// Headings as links name them: lower-case, hyphens for spaces, without other signs.
pub(super) fn headings(text: &str) -> impl Iterator<Item = String> {
    prose(text).filter_map(|line| line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#'))).map(
        |heading| {
            let kept = heading.trim().chars().filter(|&c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
        },
    )
}

/// The first cells of the rows of the table below a heading, without the head and the backticks.
pub(super) fn first_column<'a>(text: &'a str, heading: &'a str) -> impl Iterator<Item = &'a str> {
    let below = text.lines().skip_while(move |line| *line != heading).skip(1);
    let table = below.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).skip(2);
    table.filter_map(|row| row.trim_matches('|').split('|').next()).map(|cell| cell.trim().trim_matches('`'))
}
