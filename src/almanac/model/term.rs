use super::Text;
use super::record::record;

record! {
    /// A glossary entry.
    pub struct Term {
        /// The term as each language writes it.
        pub name: Text,
        /// Other spellings, for look-up only; never displayed.
        #[serde(default)]
        pub aliases: Vec<String>,
        /// One to three sentences.
        pub definition: Text,
    }
}
