-- Colleagues who are named in the text of a contact moment, by the words that stand in it.
create table contact_moment_mention (
  network_id uuid not null,
  contact_moment_id uuid not null,
  written text not null,
  membership_id uuid not null,
  constraint contact_moment_mention_pkey primary key (network_id, contact_moment_id, written)
);
create index contact_moment_mention_network_id_membership_id_idx on contact_moment_mention (network_id, membership_id);
alter table contact_moment_mention add constraint contact_moment_mention_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table contact_moment_mention add constraint contact_moment_mention_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
  references contact_moment (network_id, id) on delete restrict on update restrict;
alter table contact_moment_mention add constraint contact_moment_mention_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table contact_moment_mention enable row level security;
alter table contact_moment_mention force row level security;
create policy owner_all on contact_moment_mention to werkbrug_owner using (true) with check (true);
create policy worker_network on contact_moment_mention to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on contact_moment_mention for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on contact_moment_mention for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
create policy app_removes on contact_moment_mention for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
revoke update on contact_moment_mention from werkbrug_app, werkbrug_worker;
