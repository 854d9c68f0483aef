-- How employers, partner organisations and persons stand to each other: typed, dated, kept when it ended.
create table tie (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  kind text not null,
  from_employer_id uuid,
  from_contact_id uuid,
  from_organisation_id uuid,
  from_membership_id uuid,
  to_employer_id uuid,
  to_contact_id uuid,
  to_organisation_id uuid,
  to_membership_id uuid,
  started_on date,
  ended_on date,
  note text,
  created_by_id uuid not null,
  created_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  constraint tie_pkey primary key (id),
  constraint tie_from check (num_nonnulls(from_employer_id, from_contact_id, from_organisation_id, from_membership_id) = 1),
  constraint tie_to check (num_nonnulls(to_employer_id, to_contact_id, to_organisation_id, to_membership_id) = 1),
  constraint tie_days check (ended_on >= started_on),
  constraint tie_self check (from_employer_id <> to_employer_id and from_contact_id <> to_contact_id)
);
create unique index tie_network_id_id_key on tie (network_id, id);
create index tie_network_id_from_employer_id_idx on tie (network_id, from_employer_id);
create index tie_network_id_from_contact_id_idx on tie (network_id, from_contact_id);
create index tie_network_id_from_organisation_id_idx on tie (network_id, from_organisation_id);
create index tie_network_id_from_membership_id_idx on tie (network_id, from_membership_id);
create index tie_network_id_to_employer_id_idx on tie (network_id, to_employer_id);
create index tie_network_id_to_contact_id_idx on tie (network_id, to_contact_id);
create index tie_network_id_to_organisation_id_idx on tie (network_id, to_organisation_id);
create index tie_network_id_to_membership_id_idx on tie (network_id, to_membership_id);
alter table tie add constraint tie_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table tie add constraint tie_network_id_created_by_id_fkey foreign key (network_id, created_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_from_employer_id_fkey foreign key (network_id, from_employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_from_contact_id_fkey foreign key (network_id, from_contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_from_organisation_id_fkey foreign key (network_id, from_organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_from_membership_id_fkey foreign key (network_id, from_membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_to_employer_id_fkey foreign key (network_id, to_employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_to_contact_id_fkey foreign key (network_id, to_contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_to_organisation_id_fkey foreign key (network_id, to_organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table tie add constraint tie_network_id_to_membership_id_fkey foreign key (network_id, to_membership_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table tie enable row level security;
alter table tie force row level security;
create policy owner_all on tie to werkbrug_owner using (true) with check (true);
create policy worker_network on tie to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on tie for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on tie for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on tie for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on tie from werkbrug_app, werkbrug_worker;
