//! What a person asks for: a command, a text or a press of a button.

use super::commands::{COMMANDS, Command};
use super::reply::Action;

/// A request.
#[derive(Clone, Debug, PartialEq)]
pub enum Request<'a> {
    /// A command that there is, and what was written behind it.
    Command {
        /// The command.
        command: &'static Command,
        /// The rest of the text, without white space around it.
        argument: &'a str,
    },
    /// A command that there is not.
    UnknownCommand(Addressed),
    /// A command with another bot's name.
    CommandForAnother,
    /// Text that is no command, where everything is answered: in a private chat.
    Text(&'a str),
    /// Text that is no command, said to the bot in a group: answered only where there is something to say.
    Talk(&'a str),
    /// A press of a button.
    Press(Action),
}

/// Whether a command names its bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressed {
    /// `/x`
    ToAnyone,
    /// `/x@bot`
    ToUs,
}

impl<'a> Request<'a> {
    /// Reads a text. `bot` is our user name without `@`; without one every name is another's.
    ///
    /// A command is `/`, a name without regard to case, perhaps `@` and a bot's name; it ends at white space of
    /// any kind. <https://core.telegram.org/bots/features#commands>
    pub fn of_text(text: &'a str, bot: Option<&str>) -> Self {
        let text = text.trim();
        let Some(rest) = text.strip_prefix('/') else { return Self::Text(text) };
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, argument) = (&rest[..end], rest[end..].trim());
        let (name, to) = match word.split_once('@') {
            Some((name, to)) => (name, Some(to)),
            None => (word, None),
        };
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return Self::Text(text);
        }
        let addressed = match to {
            None => Addressed::ToAnyone,
            Some(name) if bot.is_some_and(|bot| bot.eq_ignore_ascii_case(name)) => Addressed::ToUs,
            Some(_) => return Self::CommandForAnother,
        };
        match COMMANDS.iter().find(|command| command.name.eq_ignore_ascii_case(name)) {
            Some(command) => Self::Command { command, argument },
            None => Self::UnknownCommand(addressed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String) {
        match Request::of_text(text, Some("Probe_Bot")) {
            Request::Command { command, argument } => (command.name.to_owned(), argument.to_owned()),
            Request::UnknownCommand(addressed) => ("unknown".to_owned(), format!("{addressed:?}")),
            Request::CommandForAnother => ("another's".to_owned(), String::new()),
            Request::Text(text) => ("text".to_owned(), text.to_owned()),
            Request::Talk(_) | Request::Press(_) => unreachable!("a text by itself is neither"),
        }
    }

    #[test]
    fn commands_as_people_write_them() {
        let cases = [
            ("/quote", ("quote", "")),
            ("/Quote lumeza", ("quote", "lumeza")),
            ("/quote@Probe_Bot lumeza", ("quote", "lumeza")),
            ("/QUOTE@probe_bot   lumeza  2009 ", ("quote", "lumeza  2009")),
            ("/quote\nlumeza", ("quote", "lumeza")),
            ("/quote\u{a0}lumeza", ("quote", "lumeza")),
            ("  /quote", ("quote", "")),
            ("/quote@other_bot", ("another's", "")),
            ("/dance", ("unknown", "ToAnyone")),
            ("/dance@probe_bot", ("unknown", "ToUs")),
            ("/dance@other", ("another's", "")),
            ("/", ("text", "/")),
            ("/ quote", ("text", "/ quote")),
            ("/usr/bin", ("text", "/usr/bin")),
            ("/цитата", ("text", "/цитата")),
            ("and /quote", ("text", "and /quote")),
            ("", ("text", "")),
        ];
        for (text, (name, argument)) in cases {
            assert_eq!(read(text), (name.to_owned(), argument.to_owned()), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in proptest::prelude::any::<String>()) {
            Request::of_text(&text, Some("probe_bot"));
        }

        #[test]
        fn white_space_and_case_do_not_count(
            index in 0..COMMANDS.len(), gap in "[ \t\n\u{a0}]{1,4}", argument in "[a-z0-9]{1,8}( [a-z0-9]{1,8})?", upper: bool
        ) {
            let name = COMMANDS[index].name;
            let name = if upper { name.to_uppercase() } else { name.to_owned() };
            let text = format!("{gap}/{name}{gap}{argument}{gap}");
            let expected = Request::Command { command: COMMANDS[index], argument: &argument };
            proptest::prop_assert_eq!(Request::of_text(&text, None), expected);
        }
    }
}
