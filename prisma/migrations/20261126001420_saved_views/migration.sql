-- A list or board of employers as somebody keeps it: filters, order, columns. Read by its owner, or by the network when shared.
create table saved_view (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  owner_id uuid not null,
  name text not null,
  place text not null,
  search text not null,
  shared boolean not null default false,
  is_default boolean not null default false,
  created_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  removed_at timestamptz(3),
  constraint saved_view_pkey primary key (id),
  constraint saved_view_name check (name <> '' and length(name) <= 60),
  constraint saved_view_place check (place in ('list', 'board')),
  constraint saved_view_search check (length(search) <= 6000)
);
create unique index saved_view_network_id_id_key on saved_view (network_id, id);
create index saved_view_network_id_owner_id_idx on saved_view (network_id, owner_id);
-- One default for each person.
create unique index saved_view_one_default on saved_view (network_id, owner_id) where is_default and removed_at is null;
create index saved_view_shared on saved_view (network_id) where shared and removed_at is null;
alter table saved_view add constraint saved_view_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table saved_view add constraint saved_view_network_id_owner_id_fkey foreign key (network_id, owner_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy owner_all on saved_view to werkbrug_owner using (true) with check (true);
create policy worker_network on saved_view to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on saved_view for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
    and (owner_id = (select ctx.membership_id()) or (shared and removed_at is null)));
create policy app_adds on saved_view for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and owner_id = (select ctx.membership_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_changes on saved_view for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and owner_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and owner_id = (select ctx.membership_id()));
revoke delete on saved_view from werkbrug_app, werkbrug_worker;
