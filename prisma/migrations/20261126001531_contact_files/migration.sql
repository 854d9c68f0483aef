-- Files of a contact moment; one that was removed can be put back.
create table contact_moment_file (
  network_id uuid not null,
  contact_moment_id uuid not null,
  file_id uuid not null,
  removed_at timestamptz(3),
  constraint contact_moment_file_pkey primary key (network_id, contact_moment_id, file_id)
);
create unique index contact_moment_file_network_id_file_id_key on contact_moment_file (network_id, file_id);
alter table contact_moment_file add constraint contact_moment_file_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table contact_moment_file add constraint contact_moment_file_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
  references contact_moment (network_id, id) on delete restrict on update restrict;
alter table contact_moment_file add constraint contact_moment_file_network_id_file_id_fkey foreign key (network_id, file_id)
  references stored_file (network_id, id) on delete restrict on update restrict;
alter table contact_moment_file enable row level security;
alter table contact_moment_file force row level security;
create policy owner_all on contact_moment_file to werkbrug_owner using (true) with check (true);
create policy worker_network on contact_moment_file to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on contact_moment_file for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on contact_moment_file for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
-- Who recorded the moment takes a file out or puts it back; a coordinator can as well.
create policy app_changes on contact_moment_file for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'network_coordinator'
    or ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())))))
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'network_coordinator'
    or ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())))));
-- What was taken out is forgotten by the worker, a month later.
revoke delete on contact_moment_file from werkbrug_app;
