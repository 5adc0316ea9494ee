//! Versions of the tables. A file of an earlier version is brought up to date step by step, each step as a whole or
//! not at all; one of a later version is left alone. No step that was published may change.

use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::SqliteConnection;

/// The steps: number, name, statements.
const STEPS: [(i64, &str, &str); 1] = [(1, "chats", include_str!("0001-chats.sql"))];

/// Takes the steps that the file has not taken yet.
pub(super) async fn bring_up_to_date(connection: &mut SqliteConnection) -> Result<(), MigrateError> {
    take(&STEPS, connection).await
}

/// Takes some steps.
pub(super) async fn take(
    steps: &[(i64, &'static str, &'static str)],
    connection: &mut SqliteConnection,
) -> Result<(), MigrateError> {
    let migration = |&(number, name, statements): &(i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, statements.into_sql_str(), false)
    };
    Migrator::with_migrations(steps.iter().map(migration).collect()).run_direct(None, connection, false).await
}

/// Whether a file that cannot be written is of this version.
pub(super) async fn check(connection: &mut SqliteConnection) -> Result<(), MigrateError> {
    let newest: Option<i64> =
        sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations").fetch_one(connection).await?;
    match newest {
        Some(newest) if STEPS.iter().all(|(known, ..)| newest > *known) => Err(MigrateError::VersionMissing(newest)),
        _ => Ok(()),
    }
}
