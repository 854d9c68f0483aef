-- The roles, extensions and ground rules that the product expects of a PostgreSQL 18.
-- Run as a superuser, connected to the product's database; running it again changes nothing.
-- Passwords are not set here: `\password werkbrug_app` and so on, or `alter role ... password ...`.
--
--   werkbrug_owner   owns the tables, runs migrations; serves nobody
--   werkbrug_app     the web application; bound by row-level security
--   werkbrug_worker  the background worker and importers; bound by row-level security
--   werkbrug_backup  reads everything for pg_dump; the only role that passes row-level security

do $$
begin
  perform pg_advisory_xact_lock(hashtext('werkbrug roles'));
  if not exists (select from pg_roles where rolname = 'werkbrug_owner') then
    create role werkbrug_owner login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'werkbrug_app') then
    create role werkbrug_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'werkbrug_worker') then
    create role werkbrug_worker login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'werkbrug_backup') then
    create role werkbrug_backup login nosuperuser bypassrls nocreatedb nocreaterole;
  end if;
end $$;

grant pg_read_all_data to werkbrug_backup;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists citext;
create extension if not exists btree_gist;

-- A function of the tables' owner sets this; a restore makes it in a session in which pg_trgm is not loaded yet, where only a
-- superuser or who was given the parameter may name it.
grant set on parameter pg_trgm.word_similarity_threshold to werkbrug_owner;

do $$
begin
  execute format('alter database %I owner to werkbrug_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to werkbrug_app, werkbrug_worker, werkbrug_backup', current_database());
end $$;

alter schema public owner to werkbrug_owner;
revoke all on schema public from public;
grant usage on schema public to werkbrug_app, werkbrug_worker, werkbrug_backup;

-- Rows are guarded by forced row-level security (the start refuses a table without it); what a role may never do at all,
-- such as changing the audit trail, the migrations revoke table by table.
alter default privileges for role werkbrug_owner in schema public
  grant select, insert, update, delete on tables to werkbrug_app, werkbrug_worker;
alter default privileges for role werkbrug_owner in schema public
  grant usage, select on sequences to werkbrug_app, werkbrug_worker;
