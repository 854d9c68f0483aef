-- Letters of intent (4.A.2): what an employer and the network mean to do for each other, signed by mail link, not a contract.
create table letter (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  number text not null,
  version integer not null default 1,
  supersedes_id uuid,
  employer_id uuid not null,
  site_id uuid,
  owner_id uuid not null,
  state text not null default 'draft',
  content jsonb not null,
  starts_on date not null,
  ends_on date not null,
  review_on date not null,
  template_version integer,
  frozen jsonb,
  document_hash text,
  sent_at timestamptz(3),
  expires_at timestamptz(3),
  signed_on date,
  sealed_at timestamptz(3),
  sealed_file_id uuid,
  sealed_sha256 text,
  seal_error text,
  next_review_on date,
  reviewed_on date,
  review_note text,
  ended_on date,
  reason_code text,
  reason_note text,
  edit_version integer not null default 1,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint letter_pkey primary key (id),
  constraint letter_state check (state in
    ('draft', 'offered', 'signed', 'reviewed', 'superseded', 'ended', 'withdrawn', 'refused', 'expired')),
  constraint letter_period check (starts_on <= ends_on and review_on between starts_on and ends_on),
  constraint letter_frozen check (state in ('draft', 'withdrawn') or (frozen is not null and document_hash is not null and sent_at is not null)),
  constraint letter_signed check (state not in ('signed', 'reviewed', 'superseded', 'ended') or signed_on is not null)
);
create unique index letter_network_id_id_key on letter (network_id, id);
create unique index letter_network_id_number_version_key on letter (network_id, number, version);
create unique index letter_one_open_version on letter (network_id, number) where state in ('draft', 'offered');
create index letter_network_id_employer_id_idx on letter (network_id, employer_id);
create index letter_network_id_next_review_on_id_idx on letter (network_id, next_review_on, id);
create index letter_network_id_sealed_sha256_idx on letter (network_id, sealed_sha256);
alter table letter add constraint letter_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_supersedes_id_fkey foreign key (network_id, supersedes_id)
  references letter (network_id, id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_site_id_fkey foreign key (network_id, site_id)
  references site (network_id, id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_owner_id_fkey foreign key (network_id, owner_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_sealed_file_id_fkey foreign key (network_id, sealed_file_id)
  references stored_file (network_id, id) on delete restrict on update restrict;
alter table letter add constraint letter_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table letter_signer (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  letter_id uuid not null,
  side text not null,
  turn integer not null,
  organisation_id uuid,
  name text not null,
  function text not null,
  email text not null,
  locale text not null default 'nl',
  state text not null default 'waiting',
  invited_at timestamptz(3),
  reminded_count integer not null default 0,
  last_reminded_at timestamptz(3),
  constraint letter_signer_pkey primary key (id),
  constraint letter_signer_side check (side in ('employer', 'network')),
  constraint letter_signer_organisation check ((side = 'network') = (organisation_id is not null)),
  constraint letter_signer_state check (state in ('waiting', 'invited', 'signed', 'refused'))
);
create unique index letter_signer_network_id_id_key on letter_signer (network_id, id);
create unique index letter_signer_network_id_letter_id_turn_key on letter_signer (network_id, letter_id, turn);
alter table letter_signer add constraint letter_signer_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table letter_signer add constraint letter_signer_network_id_letter_id_fkey foreign key (network_id, letter_id)
  references letter (network_id, id) on delete restrict on update restrict;
alter table letter_signer add constraint letter_signer_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;

create table letter_signature (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  letter_id uuid not null,
  signer_id uuid not null,
  name text not null,
  role text not null,
  method text not null,
  drawing text,
  consent_text text not null,
  text_hash text not null,
  signed_at timestamptz(3) not null,
  time_zone text not null,
  address text not null,
  user_agent text not null,
  constraint letter_signature_pkey primary key (id),
  constraint letter_signature_method check (method in ('typed', 'drawn'))
);
create unique index letter_signature_network_id_id_key on letter_signature (network_id, id);
create unique index letter_signature_network_id_signer_id_key on letter_signature (network_id, signer_id);
create index letter_signature_network_id_letter_id_idx on letter_signature (network_id, letter_id);
alter table letter_signature add constraint letter_signature_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table letter_signature add constraint letter_signature_network_id_letter_id_fkey foreign key (network_id, letter_id)
  references letter (network_id, id) on delete restrict on update restrict;
alter table letter_signature add constraint letter_signature_network_id_signer_id_fkey foreign key (network_id, signer_id)
  references letter_signer (network_id, id) on delete restrict on update restrict;

-- Which letter and signer a link is for; nobody else has one.
alter table access_link add column letter_signer_id uuid;
create function ctx.letter_id() returns uuid language sql stable as $$
  select case when ctx.role() = 'link' then nullif(current_setting('app.letter_id', true), '')::uuid end
$$;
create function ctx.letter_signer_id() returns uuid language sql stable as $$
  select case when ctx.role() = 'link' then nullif(current_setting('app.letter_signer_id', true), '')::uuid end
$$;

-- The second step of entering with a letter's link, after ctx.enter_link: says which letter it opens, and who signs.
create function ctx.enter_letter(p_token_hash text) returns table (signer_id uuid, signer_name text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  perform set_config('app.letter_id', '', true), set_config('app.letter_signer_id', '', true);
  select s.id, s.letter_id as letter, s.name into hit
    from access_link l join letter_signer s on s.network_id = l.network_id and s.id = l.letter_signer_id
    where l.token_hash = p_token_hash and l.purpose = 'sign-letter' and l.network_id = ctx.network_id()
      and l.revoked_at is null and l.expires_at > now();
  if not found or ctx.role() <> 'link' then
    return;
  end if;
  perform set_config('app.letter_id', hit.letter::text, true), set_config('app.letter_signer_id', hit.id::text, true),
    set_config('app.actor_name', hit.name, true);
  return query select hit.id, hit.name;
end $$;
revoke all on function ctx.enter_letter(text) from public;
grant execute on function ctx.enter_letter(text), ctx.letter_id(), ctx.letter_signer_id() to werkbrug_app, werkbrug_worker;

create policy letter_signer_marks_used on access_link for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and letter_signer_id = (select ctx.letter_signer_id()))
  with check (network_id = (select ctx.network_id()) and letter_signer_id = (select ctx.letter_signer_id()));
create policy letter_signer_reads_own on access_link for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and letter_signer_id = (select ctx.letter_signer_id()));

-- The next number of a letter in the network, counting rows that the actor may not see. Locked until the commit.
create function ctx.next_letter_number(p_year int) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('letter-number ' || ctx.network_id(), 0));
  return (select 'I' || p_year || '-' || lpad((coalesce(max(split_part(number, '-', 2)::int), 0) + 1)::text, 4, '0')
    from letter where network_id = ctx.network_id() and number like 'I' || p_year || '-%');
end $$;
revoke all on function ctx.next_letter_number(int) from public;
grant execute on function ctx.next_letter_number(int) to werkbrug_app, werkbrug_worker;

-- What was offered stays as it was offered: the text, the period and who signs. Only how it stands goes on. The employer may
-- still move: with a merge of two employers.
create function ctx.keep_letter() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare moving text[] := array['state', 'employer_id', 'site_id', 'owner_id', 'expires_at', 'signed_on', 'sealed_at', 'sealed_file_id',
  'sealed_sha256', 'seal_error', 'next_review_on', 'reviewed_on', 'review_note', 'ended_on', 'reason_code', 'reason_note',
  'edit_version', 'updated_at'];
begin
  if old.state <> 'draft' and (to_jsonb(new) - moving <> to_jsonb(old) - moving or new.state = 'draft') then
    raise exception 'the letter % was offered and does not change', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_letter before update on letter for each row execute function ctx.keep_letter();

create function ctx.keep_letter_signer() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare moving text[] := array['state', 'invited_at', 'reminded_count', 'last_reminded_at'];
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - moving = to_jsonb(old) - moving then return null; end if;
  end if;
  if not exists (select from letter where network_id = coalesce(new.network_id, old.network_id)
      and id = coalesce(new.letter_id, old.letter_id) and state = 'draft') then
    raise exception 'the letter % is not a draft', coalesce(new.letter_id, old.letter_id) using errcode = 'check_violation';
  end if;
  return null;
end $$;
-- After the row, so that row-level security speaks first.
create trigger keep_letter_signer after insert or update or delete on letter_signer
  for each row execute function ctx.keep_letter_signer();

alter table letter enable row level security;
alter table letter force row level security;
create policy owner_all on letter to werkbrug_owner using (true) with check (true);
create policy worker_network on letter to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on letter for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy firm_reads on letter for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()) and state not in ('draft', 'withdrawn'));
create policy link_reads on letter for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.letter_id()));
create policy app_adds on letter for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on letter for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy link_changes on letter for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.letter_id()) and state = 'offered')
  with check (network_id = (select ctx.network_id()) and id = (select ctx.letter_id()) and state in ('offered', 'signed', 'refused'));

alter table letter_signer enable row level security;
alter table letter_signer force row level security;
create policy owner_all on letter_signer to werkbrug_owner using (true) with check (true);
create policy worker_network on letter_signer to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on letter_signer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy firm_reads on letter_signer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('employer_contact', 'mentor') and letter_id in (select l.id from letter l));
create policy link_reads on letter_signer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and letter_id = (select ctx.letter_id()));
create policy app_adds on letter_signer for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on letter_signer for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on letter_signer for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy link_changes on letter_signer for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.letter_signer_id()))
  with check (network_id = (select ctx.network_id()) and id = (select ctx.letter_signer_id()));

alter table letter_signature enable row level security;
alter table letter_signature force row level security;
create policy owner_all on letter_signature to werkbrug_owner using (true) with check (true);
create policy worker_network on letter_signature to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on letter_signature for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy firm_reads on letter_signature for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('employer_contact', 'mentor') and letter_id in (select l.id from letter l));
create policy link_reads on letter_signature for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and letter_id = (select ctx.letter_id()));
create policy link_adds on letter_signature for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and letter_id = (select ctx.letter_id()) and signer_id = (select ctx.letter_signer_id()));
revoke delete on letter, letter_signature from werkbrug_app, werkbrug_worker;
revoke update on letter_signature from werkbrug_app, werkbrug_worker;

-- The sealed copy is for its parties too: the firm's own people and whoever holds a link to sign.
create policy letter_parties_read on stored_file for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('link', 'employer_contact', 'mentor')
    and id in (select l.sealed_file_id from letter l));

-- Does the product know a sealed document with this digest? Agreements and letters alike.
create or replace function ctx.find_sealed(p_sha256 text)
returns table (number text, version int, sealed_at timestamptz, network_name text, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.number, a.version, a.sealed_at, n.name, a.state
  from agreement a join network n on n.id = a.network_id where a.sealed_sha256 = p_sha256
  union all
  select l.number, l.version, l.sealed_at, n.name, l.state
  from letter l join network n on n.id = l.network_id where l.sealed_sha256 = p_sha256
$$;
