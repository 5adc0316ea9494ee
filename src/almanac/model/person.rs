//! Persons, with the roles they had at the time of a record.

use serde::Deserialize;

use super::record::record;
use super::{Id, Text};
use crate::language::PartialDate;

record! {
    /// A person named by other records.
    pub struct Person {
        /// The name as each language writes it.
        pub name: Text,
        /// Other spellings, for look-up only; never displayed.
        #[serde(default)]
        pub aliases: Vec<String>,
        /// Roles on the dates at which a source names them.
        pub roles: Vec<Role>,
        /// Id of the party whose country or organisation the person belongs to.
        pub country: Option<Id>,
    }
}

/// A role that a source names on a date.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The office or function.
    pub role: Text,
    /// The date at which a source names it; the term of office may be longer.
    pub when: PartialDate,
    /// The last such date, where a source names a range.
    pub until: Option<PartialDate>,
}

impl Person {
    /// The role that a source names for a date: one of exactly that date, or of a range that holds it.
    pub fn role_on(&self, date: PartialDate) -> Option<&Role> {
        self.roles.iter().find(|role| {
            let last = role.until.unwrap_or(role.when).last_day();
            role.when.first_day() <= date.last_day() && date.first_day() <= last
        })
    }
}
