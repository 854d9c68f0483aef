-- A contact moment with several people: further contacts and colleagues who were there, and whether its text was changed.
alter table contact_moment add column changed_at timestamptz(3);
create table contact_moment_contact (
  network_id uuid not null,
  contact_moment_id uuid not null,
  contact_id uuid not null,
  constraint contact_moment_contact_pkey primary key (network_id, contact_moment_id, contact_id)
);
create index contact_moment_contact_network_id_contact_id_idx on contact_moment_contact (network_id, contact_id);
alter table contact_moment_contact add constraint contact_moment_contact_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table contact_moment_contact add constraint contact_moment_contact_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
  references contact_moment (network_id, id) on delete restrict on update restrict;
alter table contact_moment_contact add constraint contact_moment_contact_network_id_contact_id_fkey foreign key (network_id, contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table contact_moment_contact enable row level security;
alter table contact_moment_contact force row level security;
create policy owner_all on contact_moment_contact to werkbrug_owner using (true) with check (true);
create policy worker_network on contact_moment_contact to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on contact_moment_contact for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on contact_moment_contact for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on contact_moment_contact for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
revoke update on contact_moment_contact from werkbrug_app, werkbrug_worker;

create table contact_moment_colleague (
  network_id uuid not null,
  contact_moment_id uuid not null,
  membership_id uuid not null,
  constraint contact_moment_colleague_pkey primary key (network_id, contact_moment_id, membership_id)
);
create index contact_moment_colleague_network_id_membership_id_idx on contact_moment_colleague (network_id, membership_id);
alter table contact_moment_colleague add constraint contact_moment_colleague_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table contact_moment_colleague add constraint contact_moment_colleague_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
  references contact_moment (network_id, id) on delete restrict on update restrict;
alter table contact_moment_colleague add constraint contact_moment_colleague_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table contact_moment_colleague enable row level security;
alter table contact_moment_colleague force row level security;
create policy owner_all on contact_moment_colleague to werkbrug_owner using (true) with check (true);
create policy worker_network on contact_moment_colleague to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on contact_moment_colleague for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on contact_moment_colleague for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on contact_moment_colleague for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
revoke update on contact_moment_colleague from werkbrug_app, werkbrug_worker;
