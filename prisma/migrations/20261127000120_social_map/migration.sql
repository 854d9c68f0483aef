-- The social map (N2; 1.B.1.1): links that somebody added by hand, and what was reckoned of the map.
create table map_link (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  from_employer_id uuid,
  from_contact_id uuid,
  from_organisation_id uuid,
  from_membership_id uuid,
  from_service_id uuid,
  to_employer_id uuid,
  to_contact_id uuid,
  to_organisation_id uuid,
  to_membership_id uuid,
  to_service_id uuid,
  kind text not null,
  kind_words text,
  strength smallint not null,
  note text,
  since_on date,
  until_on date,
  added_by_id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  constraint map_link_pkey primary key (id),
  constraint map_link_from check (num_nonnulls(from_employer_id, from_contact_id, from_organisation_id, from_membership_id, from_service_id) = 1),
  constraint map_link_to check (num_nonnulls(to_employer_id, to_contact_id, to_organisation_id, to_membership_id, to_service_id) = 1),
  constraint map_link_kind check (kind in ('refers', 'cooperates', 'meets', 'informs', 'funds', 'knows', 'other') and (kind = 'other') = (kind_words is not null)),
  constraint map_link_strength check (strength between 1 and 5),
  constraint map_link_days check (until_on >= since_on)
);
create unique index map_link_network_id_id_key on map_link (network_id, id);
create index map_link_network_id_from_employer_id_idx on map_link (network_id, from_employer_id);
create index map_link_network_id_from_contact_id_idx on map_link (network_id, from_contact_id);
create index map_link_network_id_from_organisation_id_idx on map_link (network_id, from_organisation_id);
create index map_link_network_id_from_membership_id_idx on map_link (network_id, from_membership_id);
create index map_link_network_id_from_service_id_idx on map_link (network_id, from_service_id);
create index map_link_network_id_to_employer_id_idx on map_link (network_id, to_employer_id);
create index map_link_network_id_to_contact_id_idx on map_link (network_id, to_contact_id);
create index map_link_network_id_to_organisation_id_idx on map_link (network_id, to_organisation_id);
create index map_link_network_id_to_membership_id_idx on map_link (network_id, to_membership_id);
create index map_link_network_id_to_service_id_idx on map_link (network_id, to_service_id);
create index map_link_network_id_updated_at_id_idx on map_link (network_id, updated_at desc, id desc);
alter table map_link add constraint map_link_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_added_by_id_fkey foreign key (network_id, added_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_from_employer_id_fkey foreign key (network_id, from_employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_from_contact_id_fkey foreign key (network_id, from_contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_from_organisation_id_fkey foreign key (network_id, from_organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_from_membership_id_fkey foreign key (network_id, from_membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_from_service_id_fkey foreign key (network_id, from_service_id)
  references service (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_to_employer_id_fkey foreign key (network_id, to_employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_to_contact_id_fkey foreign key (network_id, to_contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_to_organisation_id_fkey foreign key (network_id, to_organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_to_membership_id_fkey foreign key (network_id, to_membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table map_link add constraint map_link_network_id_to_service_id_fkey foreign key (network_id, to_service_id)
  references service (network_id, id) on delete restrict on update restrict;

-- One reckoning of the whole map of a network.
create table map_run (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  state text not null default 'waiting',
  -- who asked for it; nobody when the clock did
  asked_by_id uuid,
  job_key text not null,
  step text not null default 'read',
  -- hundredths
  done integer not null default 0,
  seed integer not null,
  nodes integer not null default 0,
  edges integer not null default 0,
  -- what the map was made of: another text means that it changed
  fingerprint text,
  method text,
  samples integer,
  error double precision,
  -- by how much the layout was made smaller
  scale double precision,
  millis integer,
  created_at timestamptz(3) not null,
  -- when the first measures were kept
  measured_at timestamptz(3),
  finished_at timestamptz(3),
  constraint map_run_pkey primary key (id),
  constraint map_run_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  constraint map_run_step check (step in ('read', 'parts', 'betweenness', 'communities', 'layout', 'save')),
  constraint map_run_method check (method in ('exact', 'estimate')),
  constraint map_run_measured check ((measured_at is null) = (method is null) and (measured_at is null) = (fingerprint is null)
    and (method is distinct from 'estimate' or (samples is not null and error is not null)))
);
create unique index map_run_network_id_id_key on map_run (network_id, id);
create index map_run_network_id_created_at_idx on map_run (network_id, created_at desc);
create unique index map_run_at_work on map_run (network_id) where state in ('waiting', 'running');
alter table map_run add constraint map_run_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table map_run add constraint map_run_network_id_asked_by_id_fkey foreign key (network_id, asked_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- What the newest reckoning said of each node. Without foreign keys to the nodes: a reader joins those that stand on the map.
create table map_measure (
  network_id uuid not null,
  node_key text not null,
  run_id uuid not null,
  x double precision not null,
  y double precision not null,
  betweenness double precision not null,
  community integer not null,
  constraint map_measure_pkey primary key (network_id, node_key),
  constraint map_measure_betweenness check (betweenness between 0 and 1)
);
create index map_measure_network_id_run_id_idx on map_measure (network_id, run_id);
alter table map_measure add constraint map_measure_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table map_measure add constraint map_measure_network_id_run_id_fkey foreign key (network_id, run_id)
  references map_run (network_id, id) on delete restrict on update restrict;

alter table map_link enable row level security;
alter table map_link force row level security;
create policy owner_all on map_link to werkbrug_owner using (true) with check (true);
create policy worker_network on map_link to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on map_link for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
create policy app_adds on map_link for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on map_link for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on map_link from werkbrug_app, werkbrug_worker;

alter table map_run enable row level security;
alter table map_run force row level security;
create policy owner_all on map_run to werkbrug_owner using (true) with check (true);
create policy worker_network on map_run to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on map_run for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
create policy app_adds on map_run for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on map_run for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on map_run from werkbrug_app, werkbrug_worker;

alter table map_measure enable row level security;
alter table map_measure force row level security;
create policy owner_all on map_measure to werkbrug_owner using (true) with check (true);
create policy worker_network on map_measure to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on map_measure for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
revoke insert, update, delete on map_measure from werkbrug_app;

-- Placements and sealed agreements between a partner organisation and an employer. A placement is about a person: of fewer than five
-- people neither how many nor when is told, and the single placement never leaves this function.
create function ctx.map_placements(p_since date)
returns table (kind text, organisation_id uuid, employer_id uuid, pieces int, first_on date, last_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  with piece as (
    select 'placement' as kind, p.organisation_id, p.employer_id, p.client_id, coalesce(p.starts_on, p.created_at::date) as on_day
    from placement p where p.network_id = ctx.network_id() and p.state in ('active', 'interrupted', 'completed', 'ended_early')
    union all
    select 'agreement', p.organisation_id, p.employer_id, p.client_id, a.sealed_at::date
    from agreement a join placement p on p.network_id = a.network_id and p.id = a.placement_id
    where a.network_id = ctx.network_id() and a.sealed_at is not null
  ), pair as (
    select x.kind, x.organisation_id, x.employer_id, count(distinct x.client_id) as people, count(*)::int as pieces,
      min(x.on_day) as first_on, max(x.on_day) as last_on
    from piece x where x.on_day >= p_since group by 1, 2, 3
  )
  select t.kind, t.organisation_id, t.employer_id, case when t.people >= 5 then t.pieces end,
    case when t.people >= 5 then t.first_on end, case when t.people >= 5 then t.last_on end
  from pair t
  where ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'system')
$$;
revoke all on function ctx.map_placements(date) from public;
grant execute on function ctx.map_placements(date) to werkbrug_app, werkbrug_worker;
