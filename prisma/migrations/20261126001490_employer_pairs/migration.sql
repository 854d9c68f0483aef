-- Two records that look like one employer, found by the background or told apart by somebody. Without foreign keys to the
-- employers: a merge moves what points at an employer, and a pair is about two records as they are; a reader joins them.
create table employer_pair (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  reasons text[] not null,
  score int not null,
  -- what both were known by when the pair was found or settled
  sign text not null,
  found_at timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by_id uuid,
  settled_note text,
  -- a settled pair of which a key changed since is open again, and still tells what was said
  reopened_at timestamptz(3),
  constraint employer_pair_pkey primary key (id),
  constraint employer_pair_two check (first_id < second_id),
  constraint employer_pair_score check (score between 0 and 100),
  constraint employer_pair_settled check ((settled_at is null) = (settled_by_id is null)
    and (settled_at is not null or (settled_note is null and reopened_at is null)))
);
create unique index employer_pair_network_id_id_key on employer_pair (network_id, id);
create unique index employer_pair_network_id_first_id_second_id_key on employer_pair (network_id, first_id, second_id);
create index employer_pair_network_id_second_id_idx on employer_pair (network_id, second_id);
create index employer_pair_network_id_score_id_idx on employer_pair (network_id, score, id);
alter table employer_pair add constraint employer_pair_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table employer_pair add constraint employer_pair_network_id_settled_by_id_fkey foreign key (network_id, settled_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- One search for pairs through a whole network.
create table employer_pair_search (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  state text not null default 'waiting',
  -- who asked for it; nobody when the clock did
  asked_by_id uuid,
  job_key text not null,
  done int not null default 0,
  total int not null default 0,
  found int not null default 0,
  -- keys that so many share that they tell nothing: [{ kind, value, count }]
  passed_over jsonb not null default '[]',
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint employer_pair_search_pkey primary key (id),
  constraint employer_pair_search_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
create unique index employer_pair_search_network_id_id_key on employer_pair_search (network_id, id);
create index employer_pair_search_network_id_created_at_idx on employer_pair_search (network_id, created_at desc);
create unique index employer_pair_search_at_work on employer_pair_search (network_id) where state in ('waiting', 'running');
alter table employer_pair_search add constraint employer_pair_search_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table employer_pair_search add constraint employer_pair_search_network_id_asked_by_id_fkey foreign key (network_id, asked_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table employer_pair enable row level security;
alter table employer_pair force row level security;
create policy owner_all on employer_pair to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_pair to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on employer_pair for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
-- Whoever adds an employer may say that it is another one than those it looks like.
create policy app_adds on employer_pair for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on employer_pair for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
revoke delete on employer_pair from werkbrug_app;

alter table employer_pair_search enable row level security;
alter table employer_pair_search force row level security;
create policy owner_all on employer_pair_search to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_pair_search to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on employer_pair_search for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_adds on employer_pair_search for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_changes on employer_pair_search for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
revoke delete on employer_pair_search from werkbrug_app, werkbrug_worker;

-- All by which an employer is recognised, as one short text: another text means that a key changed. With the rights of the caller.
create function ctx.employer_sign(p_network uuid, p_employer uuid) returns text language sql stable set search_path = public, pg_temp as $$
  select md5(concat_ws('|', e.kvk_number, e.name_key, e.phone_key, e.mail_key, e.site_key,
    (select string_agg(distinct concat_ws('/', s.establishment_number, s.postcode), ',') from site s
      where s.network_id = p_network and s.employer_id = e.id),
    (select string_agg(distinct c.mail_key, ',') from contact c where c.network_id = p_network and c.employer_id = e.id),
    (select string_agg(distinct c.phone_key, ',') from contact c where c.network_id = p_network and c.employer_id = e.id)))
  from employer e where e.network_id = p_network and e.id = p_employer
$$;
create function ctx.pair_sign(p_network uuid, p_first uuid, p_second uuid) returns text language sql stable
  as $$ select md5(concat_ws('|', ctx.employer_sign(p_network, p_first), ctx.employer_sign(p_network, p_second))) $$;
revoke all on function ctx.employer_sign(uuid, uuid), ctx.pair_sign(uuid, uuid, uuid) from public;
grant execute on function ctx.employer_sign(uuid, uuid), ctx.pair_sign(uuid, uuid, uuid) to werkbrug_app, werkbrug_worker;
