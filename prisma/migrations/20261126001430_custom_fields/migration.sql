-- Fields that a network adds to its employers, and their values: one row per value, so that each is found by an index of its
-- own type and guarded by itself.
create table custom_field (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  key text not null,
  kind text not null,
  label_nl text not null,
  label_en text not null,
  help_nl text,
  help_en text,
  options jsonb not null default '[]',
  is_required boolean not null default false,
  shown_to_firm boolean not null default false,
  place integer not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  archived_at timestamptz(3),
  constraint custom_field_pkey primary key (id),
  constraint custom_field_kind check (kind in ('text', 'number', 'date', 'choice', 'several', 'yes_no')),
  constraint custom_field_key check (key ~ '^[a-z][a-z0-9_]{0,39}$')
);
create unique index custom_field_network_id_id_key on custom_field (network_id, id);
create unique index custom_field_network_id_key_key on custom_field (network_id, key);
alter table custom_field add constraint custom_field_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;

create table employer_field_value (
  network_id uuid not null,
  employer_id uuid not null,
  field_id uuid not null,
  place integer not null default 0,
  word text,
  number double precision,
  day date,
  constraint employer_field_value_pkey primary key (network_id, employer_id, field_id, place),
  constraint employer_field_value_one check (num_nonnulls(word, number, day) = 1)
);
alter table employer_field_value add constraint employer_field_value_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table employer_field_value add constraint employer_field_value_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table employer_field_value add constraint employer_field_value_network_id_field_id_fkey foreign key (network_id, field_id)
  references custom_field (network_id, id) on delete restrict on update restrict;
create index employer_field_value_by_word on employer_field_value (network_id, field_id, word, employer_id);
create index employer_field_value_by_number on employer_field_value (network_id, field_id, number, employer_id);
create index employer_field_value_by_day on employer_field_value (network_id, field_id, day, employer_id);

alter table custom_field enable row level security;
alter table custom_field force row level security;
create policy owner_all on custom_field to werkbrug_owner using (true) with check (true);
create policy worker_network on custom_field to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on custom_field for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      or ((select ctx.role()) in ('employer_contact', 'mentor') and shown_to_firm)));
create policy app_adds on custom_field for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('network_coordinator', 'org_admin', 'platform_admin'));
create policy app_changes on custom_field for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('network_coordinator', 'org_admin', 'platform_admin'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('network_coordinator', 'org_admin', 'platform_admin'));
revoke delete on custom_field from werkbrug_app, werkbrug_worker;

alter table employer_field_value enable row level security;
alter table employer_field_value force row level security;
create policy owner_all on employer_field_value to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_field_value to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- A firm's own people read what is marked as shown to them; the policy of custom_field shows them no other field.
create policy app_reads on employer_field_value for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id())
        and field_id in (select f.id from custom_field f where f.shown_to_firm))));
create policy app_adds on employer_field_value for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on employer_field_value for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on employer_field_value for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
