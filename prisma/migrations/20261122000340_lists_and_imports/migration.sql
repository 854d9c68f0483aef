-- Lists in the order of names: a plain column, because an expression cannot bound an index scan behind row-level security.
alter table employer add column sort_name text collate "C" generated always as (public.norm(name)) stored;
create index employer_by_sort_name on employer (network_id, sort_name, id) where archived_at is null;
create index employer_by_contact_day on employer (network_id, coalesce(last_contact_on, date '0001-01-01'), id) where archived_at is null;
create index employer_by_open_level on employer (network_id, level, id) where archived_at is null;
create index site_by_city on site (network_id, city);
create index task_open_by_employer on task (network_id, employer_id, due_on) where state = 'open';

alter table contact_moment add column withdrawn_at timestamptz(3);

alter table vacancy add column search_words tsvector generated always as (to_tsvector('simple', public.norm(title))) stored;
create index vacancy_search_words on vacancy using gin (search_words);
create index import_run_network_id_created_by_id_created_at_idx on import_run (network_id, created_by_id, created_at desc);

-- One row of an imported file: cells until the commit, before and after from then on.
create table import_row (
  network_id uuid not null,
  run_id uuid not null,
  line integer not null,
  kind text not null,
  external_id text not null,
  cells jsonb,
  state text not null default 'staged',
  subject_id uuid,
  employer_id uuid,
  before jsonb,
  after jsonb,
  constraint import_row_pkey primary key (run_id, line),
  constraint import_row_state check (state in ('staged', 'new', 'changed', 'unchanged'))
);
alter table import_row add constraint import_row_network_id_run_id_fkey foreign key (network_id, run_id)
  references import_run (network_id, id) on delete cascade on update restrict;
create index import_row_network_id_employer_id_idx on import_row (network_id, employer_id);
create index import_row_run_id_external_id_idx on import_row (run_id, external_id);

alter table import_row enable row level security;
alter table import_row force row level security;
create policy owner_all on import_row to werkbrug_owner using (true) with check (true);
create policy worker_network on import_row to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- Rows of employers are part of the shared story; those of clients only their importer's.
create policy app_reads on import_row for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (run_id in (select r.id from import_run r)
    or (kind in ('employers', 'contacts', 'vacancies') and state <> 'staged'
      and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'))));
create policy app_adds on import_row for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and run_id in (select r.id from import_run r));
create policy app_changes on import_row for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and run_id in (select r.id from import_run r))
  with check (network_id = (select ctx.network_id()) and run_id in (select r.id from import_run r));
create policy app_removes on import_row for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and run_id in (select r.id from import_run r));
grant select, insert, update, delete on import_row to werkbrug_app, werkbrug_worker;
alter table import_run drop constraint if exists import_run_state;
alter table import_run add constraint import_run_state check (state in ('preview', 'running', 'committed', 'failed', 'cancelled'));

-- Search runs beside row-level security, because word and likeness operators may not use an index behind it. It looks in the
-- actor's own network only and answers ids; the rows are read through the policies.
create function ctx.search_query(p_words text) returns tsquery language sql immutable as $$
  select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
  from regexp_split_to_table(public.norm(p_words), '[^[:alnum:]]+') as word where word <> ''
$$;

create function ctx.find_employers(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
begin
  if v_network is null or v_query is null or ctx.role() in ('', 'link', 'trainee') then
    return;
  end if;
  return query select e.id from employer e
    where e.search_words @@ v_query and e.network_id = v_network and e.archived_at is null limit p_limit;
  if not found and length(p_words) >= 4 then
    return query select e.id from employer e
      where public.norm(p_words) <% e.search_text and e.network_id = v_network and e.archived_at is null
      order by word_similarity(public.norm(p_words), e.search_text) desc limit least(p_limit, 50);
  end if;
end $$;

create function ctx.find_contacts(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
begin
  if v_network is null or v_query is null or ctx.role() in ('', 'link', 'trainee') then
    return;
  end if;
  return query select c.id from contact c where c.search_words @@ v_query and c.network_id = v_network limit p_limit;
end $$;

create function ctx.find_vacancies(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
begin
  if v_network is null or v_query is null or ctx.role() in ('', 'link', 'trainee') then
    return;
  end if;
  return query select v.id from vacancy v where v.search_words @@ v_query and v.network_id = v_network limit p_limit;
end $$;

-- How many placements an employer has had, without showing whose: evidence for the engagement level.
create function ctx.count_placements(p_employer uuid, p_since date) returns table (used int, completed int)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where p.state in ('active', 'interrupted', 'completed', 'ended_early'))::int,
    count(*) filter (where p.state = 'completed')::int
  from placement p
  where p.network_id = ctx.network_id() and p.employer_id = p_employer and coalesce(p.starts_on, p.created_at::date) >= p_since
    and ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'system')
$$;

revoke all on function ctx.search_query(text), ctx.find_employers(text, int), ctx.find_contacts(text, int), ctx.find_vacancies(text, int),
  ctx.count_placements(uuid, date) from public;
grant execute on function ctx.search_query(text), ctx.find_employers(text, int), ctx.find_contacts(text, int),
  ctx.find_vacancies(text, int), ctx.count_placements(uuid, date) to werkbrug_app, werkbrug_worker;
