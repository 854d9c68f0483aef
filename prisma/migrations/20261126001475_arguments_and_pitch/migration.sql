-- Arguments to win an employer, those that were used in a contact, and the pitch for one employer.
create table argument (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  category text not null,
  text_nl text not null,
  text_en text not null,
  evidence text,
  sector text,
  valid_until date,
  archived_at timestamptz(3),
  version integer not null default 1,
  created_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint argument_pkey primary key (id),
  constraint argument_category check (category in ('government_measures', 'conviction', 'good_experience', 'ambassador_word',
    'social_responsibility', 'other'))
);
create unique index argument_network_id_id_key on argument (network_id, id);
create index argument_network_id_category_id_idx on argument (network_id, category, id);
alter table argument add constraint argument_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table argument add constraint argument_network_id_created_by_id_fkey foreign key (network_id, created_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table argument_use (
  network_id uuid not null,
  contact_moment_id uuid not null,
  argument_id uuid not null,
  constraint argument_use_pkey primary key (network_id, contact_moment_id, argument_id)
);
create index argument_use_network_id_argument_id_idx on argument_use (network_id, argument_id);
alter table argument_use add constraint argument_use_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table argument_use add constraint argument_use_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
  references contact_moment (network_id, id) on delete restrict on update restrict;
alter table argument_use add constraint argument_use_network_id_argument_id_fkey foreign key (network_id, argument_id)
  references argument (network_id, id) on delete restrict on update restrict;

create table pitch (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid not null,
  site_id uuid,
  argument_ids uuid[] not null,
  opening text not null,
  script text not null,
  reflection text,
  reflected_at timestamptz(3),
  version integer not null default 1,
  saved_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint pitch_pkey primary key (id)
);
create unique index pitch_network_id_id_key on pitch (network_id, id);
create unique index pitch_network_id_employer_id_key on pitch (network_id, employer_id);
alter table pitch add constraint pitch_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table pitch add constraint pitch_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table pitch add constraint pitch_network_id_site_id_fkey foreign key (network_id, site_id)
  references site (network_id, id) on delete restrict on update restrict;
alter table pitch add constraint pitch_network_id_saved_by_id_fkey foreign key (network_id, saved_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table argument enable row level security;
alter table argument force row level security;
create policy owner_all on argument to werkbrug_owner using (true) with check (true);
create policy worker_network on argument to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on argument for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on argument for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'));
create policy app_changes on argument for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'));

alter table argument_use enable row level security;
alter table argument_use force row level security;
create policy owner_all on argument_use to werkbrug_owner using (true) with check (true);
create policy worker_network on argument_use to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on argument_use for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on argument_use for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on argument_use for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table pitch enable row level security;
alter table pitch force row level security;
create policy owner_all on pitch to werkbrug_owner using (true) with check (true);
create policy worker_network on pitch to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on pitch for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on pitch for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on pitch for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on argument, pitch from werkbrug_app, werkbrug_worker;
revoke update on argument_use from werkbrug_app, werkbrug_worker;

-- Which calls used an argument is counted over a period.
create index contact_moment_network_id_at_idx on contact_moment (network_id, at desc);
