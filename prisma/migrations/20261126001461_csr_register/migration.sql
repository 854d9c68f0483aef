-- The register of corporate social responsibility and social innovation: initiatives with a joint plan, and an employer's profile.
create table csr_initiative (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid,
  organisation text not null,
  title text not null,
  theme text not null,
  level text not null,
  source text,
  status text not null default 'idea',
  partners text[] not null,
  client_goal text,
  csr_goal text,
  places_wanted integer not null default 0,
  places_realised integer not null default 0,
  supporters text[] not null,
  organisation_form text,
  kpis text[] not null,
  budget decimal(12, 2),
  made_by_id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  search_text text generated always as (public.norm(title || ' ' || organisation)) stored,
  constraint csr_initiative_pkey primary key (id),
  constraint csr_initiative_level check (level in ('individual', 'organisation', 'network')),
  constraint csr_initiative_status check (status in ('idea', 'running', 'done', 'stopped')),
  constraint csr_initiative_places check (places_wanted >= 0 and places_realised >= 0),
  constraint csr_initiative_budget check (budget >= 0)
);
create unique index csr_initiative_network_id_id_key on csr_initiative (network_id, id);
create index csr_initiative_network_id_employer_id_idx on csr_initiative (network_id, employer_id);
create index csr_initiative_network_id_title_id_idx on csr_initiative (network_id, title, id);
alter table csr_initiative add constraint csr_initiative_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table csr_initiative add constraint csr_initiative_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table csr_initiative add constraint csr_initiative_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table csr_profile (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid not null,
  motives text[] not null,
  pso_level text not null default 'none',
  sroi_duty boolean not null default false,
  policies text[] not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null,
  constraint csr_profile_pkey primary key (id),
  constraint csr_profile_pso check (pso_level in ('none', 'aspirant', 'basis', '1', '2', '3'))
);
create unique index csr_profile_network_id_id_key on csr_profile (network_id, id);
create unique index csr_profile_network_id_employer_id_key on csr_profile (network_id, employer_id);
alter table csr_profile add constraint csr_profile_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table csr_profile add constraint csr_profile_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;

alter table csr_initiative enable row level security;
alter table csr_initiative force row level security;
create policy owner_all on csr_initiative to werkbrug_owner using (true) with check (true);
create policy worker_network on csr_initiative to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on csr_initiative for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on csr_initiative for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on csr_initiative for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on csr_initiative from werkbrug_app, werkbrug_worker;

alter table csr_profile enable row level security;
alter table csr_profile force row level security;
create policy owner_all on csr_profile to werkbrug_owner using (true) with check (true);
create policy worker_network on csr_profile to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on csr_profile for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on csr_profile for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on csr_profile for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on csr_profile from werkbrug_app, werkbrug_worker;
