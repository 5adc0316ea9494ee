//! The bot's token, which is as good as a password.

use std::fmt;
use std::str::FromStr;

/// A token as @`BotFather` gives it: the bot's id, a colon, and 35 or so of `A-Z a-z 0-9 _ -`. Never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Letters that are no token. Does not repeat them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a token is digits, a colon and at least 20 of A-Z, a-z, 0-9, `_` and `-`, as @BotFather gives it")]
pub struct TokenError;

impl Token {
    /// The token itself, for the address of a request and for keeping it out of logs.
    pub fn secret(&self) -> &str {
        &self.0
    }
}

impl FromStr for Token {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let (id, secret) = text.trim().split_once(':').ok_or(TokenError)?;
        let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
        let is_secret = secret.len() >= 20
            && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        if is_id && is_secret { Ok(Self(text.trim().to_owned())) } else { Err(TokenError) }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_by_its_form_and_not_shown() {
        let token: Token = " 123456:AAE-abcdefghijklmnopqrstuvwxyz_0123 ".parse().unwrap();
        assert_eq!(token.secret(), "123456:AAE-abcdefghijklmnopqrstuvwxyz_0123");
        assert_eq!(format!("{token:?}"), "Token(..)");
        for bad in
            ["", ":", "123456", "123456:short", "abc:AAEabcdefghijklmnopqrstuvwxyz", "1:AAEabcdefghijklmnopqrstu vwxyz"]
        {
            assert_eq!(bad.parse::<Token>(), Err(TokenError), "{bad}");
        }
    }
}
