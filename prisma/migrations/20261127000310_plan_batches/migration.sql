-- One act on all relations of a dated audit that a filter keeps: a strategy or an action, done and taken back as a whole.
create table plan_batch (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  kind text not null,
  change jsonb not null,
  relation_ids uuid[] not null,
  state text not null default 'running',
  changed integer not null default 0,
  same integer not null default 0,
  gone integer not null default 0,
  returned integer not null default 0,
  job_key text,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint plan_batch_pkey primary key (id),
  constraint plan_batch_kind check (kind in ('strategy', 'action')),
  constraint plan_batch_state check (state in ('running', 'stopped', 'done', 'undoing', 'undone')),
  constraint plan_batch_relations check (cardinality(relation_ids) between 1 and 10000)
);
create unique index plan_batch_network_id_id_key on plan_batch (network_id, id);
create index plan_batch_network_id_audit_id_idx on plan_batch (network_id, audit_id);
alter table plan_batch add constraint plan_batch_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table plan_batch add constraint plan_batch_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table plan_batch add constraint plan_batch_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- Which actions one act made, so that it can be taken back as a whole.
alter table plan_action add column batch_id uuid;
create index plan_action_network_id_batch_id_idx on plan_action (network_id, batch_id);
alter table plan_action add constraint plan_action_network_id_batch_id_fkey foreign key (network_id, batch_id)
  references plan_batch (network_id, id) on delete restrict on update restrict;

alter table plan_batch enable row level security;
alter table plan_batch force row level security;
create policy owner_all on plan_batch to werkbrug_owner using (true) with check (true);
create policy worker_network on plan_batch to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on plan_batch for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on plan_batch for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on plan_batch for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on plan_batch from werkbrug_app, werkbrug_worker;
