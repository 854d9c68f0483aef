-- A whole group at once: clients and places chosen by the person who guides the clients, what was decided by hand, each reckoning
-- with its result for each client, and the proposals made of it.
create table group_match (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  name text not null,
  method text not null,
  client_ids uuid[] not null default '{}',
  -- every open place takes part; else those of vacancy_ids
  all_places boolean not null default true,
  vacancy_ids uuid[] not null default '{}',
  -- counts every change of what is reckoned
  version integer not null default 1,
  -- out of sight in the list, and kept
  archived_at timestamptz(3),
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint group_match_pkey primary key (id),
  constraint group_match_name check (length(name) between 1 and 200),
  constraint group_match_method check (method in ('stable', 'best'))
);
create unique index group_match_network_id_id_key on group_match (network_id, id);
create index group_match_network_id_made_by_id_updated_at_id_idx on group_match (network_id, made_by_id, updated_at desc, id desc);
alter table group_match add constraint group_match_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table group_match add constraint group_match_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table group_match_choice (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  group_id uuid not null,
  client_id uuid not null,
  vacancy_id uuid not null,
  kind text not null,
  chosen_at timestamptz(3) not null,
  constraint group_match_choice_pkey primary key (id),
  constraint group_match_choice_kind check (kind in ('pinned', 'forbidden'))
);
create unique index group_match_choice_network_id_id_key on group_match_choice (network_id, id);
create unique index group_match_choice_network_id_group_id_client_id_vacancy_id_key
  on group_match_choice (network_id, group_id, client_id, vacancy_id);
create unique index group_match_choice_one_pin on group_match_choice (network_id, group_id, client_id) where kind = 'pinned';
alter table group_match_choice add constraint group_match_choice_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table group_match_choice add constraint group_match_choice_network_id_group_id_fkey foreign key (network_id, group_id)
  references group_match (network_id, id) on delete restrict on update restrict;
alter table group_match_choice add constraint group_match_choice_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table group_match_choice add constraint group_match_choice_network_id_vacancy_id_fkey foreign key (network_id, vacancy_id)
  references vacancy (network_id, id) on delete restrict on update restrict;

create table group_match_run (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  group_id uuid not null,
  number integer not null,
  method text not null,
  state text not null default 'running',
  job_key text not null,
  group_version integer not null,
  fingerprint text,
  weights_version text,
  clients integer not null default 0,
  places integer not null default 0,
  seats integer not null default 0,
  pairs integer not null default 0,
  placed integer not null default 0,
  certificate jsonb,
  millis integer,
  batch_state text,
  batch_job_key text,
  asked_by_id uuid not null,
  created_at timestamptz(3) not null,
  finished_at timestamptz(3),
  constraint group_match_run_pkey primary key (id),
  constraint group_match_run_method check (method in ('stable', 'best')),
  constraint group_match_run_state check (state in ('running', 'done', 'cancelled', 'failed')),
  constraint group_match_run_batch check (batch_state in ('running', 'stopped', 'done', 'undoing', 'undone')),
  constraint group_match_run_done check (state <> 'done' or (certificate is not null and fingerprint is not null))
);
create unique index group_match_run_network_id_id_key on group_match_run (network_id, id);
create unique index group_match_run_network_id_group_id_number_key on group_match_run (network_id, group_id, number);
create unique index group_match_run_at_work on group_match_run (network_id, group_id) where state = 'running';
alter table group_match_run add constraint group_match_run_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table group_match_run add constraint group_match_run_network_id_group_id_fkey foreign key (network_id, group_id)
  references group_match (network_id, id) on delete restrict on update restrict;
alter table group_match_run add constraint group_match_run_network_id_asked_by_id_fkey foreign key (network_id, asked_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table group_match_pair (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  run_id uuid not null,
  client_id uuid not null,
  vacancy_id uuid,
  kind text not null,
  client_fit numeric(7,6),
  employer_fit numeric(7,6),
  choice integer,
  acceptable integer not null default 0,
  ruled_out jsonb not null default '{}',
  pin_refused boolean not null default false,
  proposal text,
  problem text,
  placement_id uuid,
  constraint group_match_pair_pkey primary key (id),
  constraint group_match_pair_kind check (kind in ('assigned', 'pinned', 'unplaced') and (kind = 'unplaced') = (vacancy_id is null)),
  constraint group_match_pair_proposal check (proposal in ('proposed', 'refused', 'returned', 'kept')),
  constraint group_match_pair_problem check ((proposal is not distinct from 'refused') = (problem is not null))
);
create unique index group_match_pair_network_id_id_key on group_match_pair (network_id, id);
create unique index group_match_pair_network_id_run_id_client_id_key on group_match_pair (network_id, run_id, client_id);
alter table group_match_pair add constraint group_match_pair_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table group_match_pair add constraint group_match_pair_network_id_run_id_fkey foreign key (network_id, run_id)
  references group_match_run (network_id, id) on delete restrict on update restrict;
alter table group_match_pair add constraint group_match_pair_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table group_match_pair add constraint group_match_pair_network_id_vacancy_id_fkey foreign key (network_id, vacancy_id)
  references vacancy (network_id, id) on delete restrict on update restrict;
alter table group_match_pair add constraint group_match_pair_network_id_placement_id_fkey foreign key (network_id, placement_id)
  references placement (network_id, id) on delete restrict on update restrict;

-- A group is its maker's: it is about clients whom only they match. Of each client it shows what the maker may see today.
alter table group_match enable row level security;
alter table group_match force row level security;
create policy owner_all on group_match to werkbrug_owner using (true) with check (true);
create policy worker_network on group_match to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on group_match for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach') and made_by_id = (select ctx.membership_id()));
create policy app_adds on group_match for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach') and made_by_id = (select ctx.membership_id()));
create policy app_changes on group_match for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach') and made_by_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach') and made_by_id = (select ctx.membership_id()));
revoke delete on group_match from werkbrug_app, werkbrug_worker;

alter table group_match_choice enable row level security;
alter table group_match_choice force row level security;
create policy owner_all on group_match_choice to werkbrug_owner using (true) with check (true);
create policy worker_network on group_match_choice to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on group_match_choice for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_adds on group_match_choice for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on group_match_choice for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))
  with check (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_removes on group_match_choice for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
revoke delete on group_match_choice from werkbrug_worker;

alter table group_match_run enable row level security;
alter table group_match_run force row level security;
create policy owner_all on group_match_run to werkbrug_owner using (true) with check (true);
create policy worker_network on group_match_run to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on group_match_run for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g));
create policy app_adds on group_match_run for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g));
create policy app_changes on group_match_run for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g))
  with check (network_id = (select ctx.network_id()) and group_id in (select g.id from group_match g));
revoke delete on group_match_run from werkbrug_app, werkbrug_worker;

alter table group_match_pair enable row level security;
alter table group_match_pair force row level security;
create policy owner_all on group_match_pair to werkbrug_owner using (true) with check (true);
create policy worker_network on group_match_pair to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on group_match_pair for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and run_id in (select r.id from group_match_run r) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
revoke insert, update, delete on group_match_pair from werkbrug_app;
revoke delete on group_match_pair from werkbrug_worker;
