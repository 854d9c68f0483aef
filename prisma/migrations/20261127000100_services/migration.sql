-- What organisations of the region offer clients: the services of the social map (N2; 1.B.1.1).
create table service (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  organisation_id uuid,
  provider_name text,
  name text not null,
  kind text not null,
  description text,
  steps smallint[] not null,
  target_groups text[] not null,
  places integer,
  places_per text not null default 'at_once',
  languages text[] not null,
  cost text not null default 'unknown',
  cost_amount decimal(10, 2),
  cost_by text,
  access text,
  waiting_weeks integer,
  starts_on date,
  ends_on date,
  towns text[] not null,
  website text,
  made_by_id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  search_text text generated always as (public.norm(name || ' ' || coalesce(provider_name, '') || ' ' || coalesce(description, ''))) stored,
  sort_name text generated always as (public.norm(name)) stored,
  constraint service_pkey primary key (id),
  constraint service_provider check (num_nonnulls(organisation_id, provider_name) = 1),
  constraint service_steps check (cardinality(steps) > 0 and steps <@ array[1, 2, 3, 4, 5, 6]::smallint[]),
  constraint service_places check (places >= 0),
  constraint service_places_per check (places_per in ('at_once', 'week', 'month', 'quarter', 'year')),
  constraint service_cost check (cost in ('free', 'paid', 'unknown') and (cost = 'paid' or (cost_amount is null and cost_by is null)) and cost_amount >= 0),
  constraint service_waiting check (waiting_weeks >= 0),
  constraint service_days check (ends_on >= starts_on)
);
create unique index service_network_id_id_key on service (network_id, id);
create index service_network_id_organisation_id_idx on service (network_id, organisation_id);
create index service_network_id_sort_name_id_idx on service (network_id, sort_name, id);
alter table service add constraint service_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table service add constraint service_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table service add constraint service_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table service enable row level security;
alter table service force row level security;
create policy owner_all on service to werkbrug_owner using (true) with check (true);
create policy worker_network on service to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on service for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on service for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on service for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on service from werkbrug_app, werkbrug_worker;

-- Outlines of the municipalities, as an administrator gave them: every version is kept, the newest is drawn.
create table region_outline (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  version integer not null,
  source text not null,
  areas jsonb not null,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint region_outline_pkey primary key (id),
  constraint region_outline_areas check (jsonb_typeof(areas) = 'array')
);
create unique index region_outline_network_id_id_key on region_outline (network_id, id);
create unique index region_outline_network_id_version_key on region_outline (network_id, version);
alter table region_outline add constraint region_outline_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table region_outline add constraint region_outline_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table region_outline enable row level security;
alter table region_outline force row level security;
create policy owner_all on region_outline to werkbrug_owner using (true) with check (true);
create policy worker_network on region_outline to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on region_outline for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on region_outline for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('network_coordinator', 'platform_admin'));
revoke update, delete on region_outline from werkbrug_app, werkbrug_worker;
