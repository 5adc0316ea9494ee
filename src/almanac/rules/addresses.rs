//! Addresses of sources, of the licence, of reports and of the editorial policy.

use url::Url;

use super::Subject;
use crate::almanac::load::Report;
use crate::almanac::model::Record;

/// Ensure that the address of every source can be opened in a browser.
pub(super) fn source_addresses_are_good(subject: &Subject<'_>, report: &mut Report<'_>) {
    for filed in subject.records() {
        if let Record::Source(source) = &filed.record
            && let Some(why) = fault_of(&source.url)
        {
            report.of_record(filed, "url", format!("the address {why}"));
        }
    }
}

/// Ensure that the addresses in `almanac.json` can be opened in a browser, and that a report names its record.
pub(super) fn edition_addresses_are_good(subject: &Subject<'_>, report: &mut Report<'_>) {
    let edition = &subject.draft.edition;
    if let Some(why) = fault_of(&edition.licence.url) {
        report.of_edition("licence/url", format!("the address {why}"));
    }
    if let Some(why) = edition.policy.as_deref().and_then(fault_of) {
        report.of_edition("policy", format!("the address {why}"));
    }
    if let Some(template) = &edition.report {
        if let Some(why) = fault_of(&template.replace("{id}", "x")) {
            report.of_edition("report", format!("the address {why}"));
        }
        if !template.contains("{id}") {
            report.of_edition("report", "the address has no `{id}` for the record that is reported");
        }
    }
}

fn fault_of(address: &str) -> Option<&'static str> {
    if address.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Some("contains white space");
    }
    match Url::parse(address) {
        Err(_) => Some("is not a full one, such as https://example.org/page"),
        Ok(url) if !matches!(url.scheme(), "http" | "https") => Some("must begin with https:// or http://"),
        Ok(url) if !url.host_str().is_some_and(|host| host.contains('.')) => Some("has no host"),
        Ok(url) if !url.username().is_empty() || url.password().is_some() => Some("contains a user name"),
        Ok(_) => None,
    }
}
