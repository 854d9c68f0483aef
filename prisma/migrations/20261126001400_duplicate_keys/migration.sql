-- What two records of one employer have in common, however each was written. Plain columns: an index on an expression is not
-- used behind row-level security.

-- A Dutch number without its country or trunk prefix: +31 (0)30, 0031 30 and 030 are one. Shorter than six digits says nothing.
create function public.phone_key(text) returns text language sql immutable parallel safe strict
  as $$ select case when length(k) >= 6 then k end from (select regexp_replace(regexp_replace($1, '[^0-9+]', '', 'g'), '^(\+|00)310?|^0(?!0)|^\+|^00', '') as k) t $$;

-- A name without case, accents, marks, spaces and legal form.
create function public.name_key(text) returns text language sql immutable parallel safe strict
  as $$ select nullif(regexp_replace(regexp_replace(replace(public.norm($1), '.', ''),
    '\m(bv|nv|vof|cv|bvba|stichting|vereniging|cooperatie|maatschap|eenmanszaak|holding|ua)\M', '', 'g'), '[^[:alnum:]]+', '', 'g'), '') $$;

alter table employer
  add column name_key text collate "C" generated always as (public.name_key(name)) stored,
  add column phone_key text collate "C" generated always as (public.phone_key(phone)) stored,
  add column mail_key text collate "C" generated always as (public.mail_domain(email)) stored,
  add column site_key text collate "C" generated always as (public.site_domain(website)) stored;
create index employer_network_id_name_key_idx on employer (network_id, name_key);
create index employer_network_id_phone_key_idx on employer (network_id, phone_key);
create index employer_network_id_mail_key_idx on employer (network_id, mail_key);
create index employer_network_id_site_key_idx on employer (network_id, site_key);

alter table contact
  add column phone_key text collate "C" generated always as (public.phone_key(phone)) stored,
  add column mail_key text collate "C" generated always as (public.mail_domain(email)) stored;
create index contact_network_id_phone_key_idx on contact (network_id, phone_key);
create index contact_network_id_mail_key_idx on contact (network_id, mail_key);
