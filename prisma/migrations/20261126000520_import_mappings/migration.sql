-- A file whose headers differ waits until somebody says which column is which; the next file with the same headers is read with it.
alter table import_run drop constraint import_run_state;
alter table import_run add constraint import_run_state
  check (state in ('reading', 'mapping', 'preview', 'running', 'committed', 'failed', 'cancelled', 'expired', 'undoing', 'undone'));
alter table import_run add column header jsonb;

create table import_mapping (
  network_id uuid not null,
  kind text not null,
  headers_digest text not null,
  columns jsonb not null,
  changed_by_id uuid not null,
  changed_at timestamptz(3) not null,
  constraint import_mapping_pkey primary key (network_id, kind, headers_digest)
);
alter table import_mapping add constraint import_mapping_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;

alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy owner_all on import_mapping to werkbrug_owner using (true) with check (true);
create policy worker_network on import_mapping to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- Who may bring files may read and change how their columns are read.
create policy app_reads on import_mapping for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_adds on import_mapping for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and changed_by_id = (select ctx.membership_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_changes on import_mapping for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and changed_by_id = (select ctx.membership_id()));
revoke delete on import_mapping from werkbrug_app;
