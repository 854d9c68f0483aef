-- One change of many employers at once: looked at before it is done, and taken back as a whole.
create table bulk_change (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  made_by_id uuid not null,
  state text not null default 'preview',
  change jsonb not null,
  job_key text,
  created_at timestamptz(3) not null,
  done_at timestamptz(3),
  undone_at timestamptz(3),
  constraint bulk_change_pkey primary key (id),
  constraint bulk_change_state check (state in ('preview', 'running', 'done', 'undoing', 'undone'))
);
create unique index bulk_change_network_id_id_key on bulk_change (network_id, id);
create index bulk_change_network_id_made_by_id_created_at_idx on bulk_change (network_id, made_by_id, created_at desc);
alter table bulk_change add constraint bulk_change_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table bulk_change add constraint bulk_change_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table bulk_change_row (
  network_id uuid not null,
  bulk_change_id uuid not null,
  employer_id uuid not null,
  before jsonb,
  after jsonb,
  -- fields that somebody changed since, which an undo left alone
  kept text[] not null default '{}',
  constraint bulk_change_row_pkey primary key (network_id, bulk_change_id, employer_id)
);
alter table bulk_change_row add constraint bulk_change_row_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table bulk_change_row add constraint bulk_change_row_network_id_bulk_change_id_fkey foreign key (network_id, bulk_change_id)
  references bulk_change (network_id, id) on delete restrict on update restrict;
alter table bulk_change_row add constraint bulk_change_row_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;

alter table bulk_change enable row level security;
alter table bulk_change force row level security;
create policy owner_all on bulk_change to werkbrug_owner using (true) with check (true);
create policy worker_network on bulk_change to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on bulk_change for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and made_by_id = (select ctx.membership_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_adds on bulk_change for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and made_by_id = (select ctx.membership_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on bulk_change for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and made_by_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and made_by_id = (select ctx.membership_id()));
revoke delete on bulk_change from werkbrug_app, werkbrug_worker;

alter table bulk_change_row enable row level security;
alter table bulk_change_row force row level security;
create policy owner_all on bulk_change_row to werkbrug_owner using (true) with check (true);
create policy worker_network on bulk_change_row to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- Through its bulk change, which only its maker sees.
create policy app_reads on bulk_change_row for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and bulk_change_id in (select b.id from bulk_change b));
create policy app_adds on bulk_change_row for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and bulk_change_id in (select b.id from bulk_change b));
create policy app_changes on bulk_change_row for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and bulk_change_id in (select b.id from bulk_change b))
  with check (network_id = (select ctx.network_id()) and bulk_change_id in (select b.id from bulk_change b));
revoke delete on bulk_change_row from werkbrug_app, werkbrug_worker;
