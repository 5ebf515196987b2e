#!/bin/sh
# Runs once, after roles.sql, when the database is made: gives the roles that sign in their passwords.
set -eu

give() {
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v role="$1" -v password="$2" <<'SQL'
ALTER ROLE :"role" PASSWORD :'password';
SQL
}

give attune_migrate "$ATTUNE_PASSWORD_MIGRATE"
give attune_rt "$ATTUNE_PASSWORD_RT"
give attune_job "$ATTUNE_PASSWORD_JOB"
give attune_audit "$ATTUNE_PASSWORD_AUDIT"
