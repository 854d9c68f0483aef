-- Which places carry an initiative, so that the places that are there can be counted from placements. An initiative may be shared
-- with the firm that carries it: its own people then read what they promised and what came of it, and nothing else of the plan.
alter table csr_initiative add column shared boolean not null default false;

create table csr_place (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  initiative_id uuid not null,
  vacancy_id uuid not null,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint csr_place_pkey primary key (id)
);
create unique index csr_place_network_id_id_key on csr_place (network_id, id);
create unique index csr_place_network_id_vacancy_id_key on csr_place (network_id, vacancy_id);
create index csr_place_network_id_initiative_id_idx on csr_place (network_id, initiative_id);
alter table csr_place add constraint csr_place_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table csr_place add constraint csr_place_network_id_initiative_id_fkey foreign key (network_id, initiative_id)
  references csr_initiative (network_id, id) on delete restrict on update restrict;
alter table csr_place add constraint csr_place_network_id_vacancy_id_fkey foreign key (network_id, vacancy_id)
  references vacancy (network_id, id) on delete cascade on update restrict;
alter table csr_place add constraint csr_place_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table csr_place enable row level security;
alter table csr_place force row level security;
create policy owner_all on csr_place to werkbrug_owner using (true) with check (true);
create policy worker_network on csr_place to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on csr_place for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on csr_place for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on csr_place for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on csr_place for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

-- How many placements began at the places of an initiative. Only numbers: who reads the register sees no placement by it.
create function ctx.begun_at_places(p_initiatives uuid[])
returns table (initiative_id uuid, vacancy_id uuid, begun int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.initiative_id, c.vacancy_id,
    (count(p.id) filter (where p.state in ('active', 'interrupted', 'completed', 'ended_early')))::int
  from csr_place c left join placement p on p.network_id = c.network_id and p.vacancy_id = c.vacancy_id
  where c.network_id = ctx.network_id() and c.initiative_id = any (p_initiatives)
    and ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
  group by 1, 2
$$;

-- What the own firm promised and what came of it, as far as it was shared with it.
create function ctx.own_initiatives()
returns table (id uuid, title text, theme text, status text, csr_goal text, places_wanted int, places_realised int, places int,
  begun int)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, i.title, i.theme, i.status, i.csr_goal, i.places_wanted, i.places_realised, count(distinct c.id)::int,
    (count(p.id) filter (where p.state in ('active', 'interrupted', 'completed', 'ended_early')))::int
  from csr_initiative i
  left join csr_place c on c.network_id = i.network_id and c.initiative_id = i.id
  left join placement p on p.network_id = c.network_id and p.vacancy_id = c.vacancy_id
  where i.network_id = ctx.network_id() and i.employer_id = ctx.employer_id() and i.shared
    and ctx.role() in ('employer_contact', 'mentor')
  group by i.id order by i.title, i.id limit 100
$$;
revoke all on function ctx.begun_at_places(uuid[]), ctx.own_initiatives() from public;
grant execute on function ctx.begun_at_places(uuid[]), ctx.own_initiatives() to werkbrug_app;
