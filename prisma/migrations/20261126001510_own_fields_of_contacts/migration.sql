-- A network's own field belongs to its employers or to their contacts. Values of contacts are rows of a table of their own, so that
-- each points at what it belongs to.
alter table custom_field add column belongs_to text not null default 'employer';
alter table custom_field add constraint custom_field_belongs_to check (belongs_to in ('employer', 'contact'));

create table contact_field_value (
  network_id uuid not null,
  contact_id uuid not null,
  field_id uuid not null,
  place integer not null default 0,
  word text,
  number double precision,
  day date,
  constraint contact_field_value_pkey primary key (network_id, contact_id, field_id, place),
  constraint contact_field_value_one check (num_nonnulls(word, number, day) = 1)
);
alter table contact_field_value add constraint contact_field_value_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table contact_field_value add constraint contact_field_value_network_id_contact_id_fkey foreign key (network_id, contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table contact_field_value add constraint contact_field_value_network_id_field_id_fkey foreign key (network_id, field_id)
  references custom_field (network_id, id) on delete restrict on update restrict;
create index contact_field_value_by_field on contact_field_value (network_id, field_id, word);

alter table contact_field_value enable row level security;
alter table contact_field_value force row level security;
create policy owner_all on contact_field_value to werkbrug_owner using (true) with check (true);
create policy worker_network on contact_field_value to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- A firm's own people read what is marked as shown to them, of the contacts of their firm.
create policy app_reads on contact_field_value for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      or ((select ctx.role()) in ('employer_contact', 'mentor')
        and contact_id in (select c.id from contact c where c.employer_id = (select ctx.employer_id()))
        and field_id in (select f.id from custom_field f where f.shown_to_firm))));
create policy app_adds on contact_field_value for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on contact_field_value for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on contact_field_value for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
