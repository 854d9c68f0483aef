#!/bin/sh
# Run once by the PostgreSQL image, after roles.sql: gives the roles the passwords of the environment.
set -eu
for role in owner app worker backup; do
  password=$(printenv "$(echo "$role" | tr '[:lower:]' '[:upper:]')_PASSWORD")
  psql -v ON_ERROR_STOP=1 -U postgres -d "$POSTGRES_DB" -v role="werkbrug_$role" -v password="$password" <<'SQL'
alter role :"role" password :'password';
SQL
done
