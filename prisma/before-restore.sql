-- After roles.sql and before pg_restore. A restored table first gets what the owner gives by default, and the dump only adds to
-- that: with the defaults in force the programs could change what they must never change, such as the audit trail. The dump
-- brings the defaults back at its end.
alter default privileges for role werkbrug_owner in schema public
  revoke all on tables from werkbrug_app, werkbrug_worker;
alter default privileges for role werkbrug_owner in schema public
  revoke all on sequences from werkbrug_app, werkbrug_worker;
