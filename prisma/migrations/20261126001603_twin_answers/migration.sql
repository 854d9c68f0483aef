-- What was answered about an id of a sender whose row looked like an employer that is there under another id: it is that employer,
-- or the row is left out. The next file with that id is not asked about again. A row that was added anyway has its id itself.
create table twin_answer (
  network_id uuid not null,
  external_id text not null,
  employer_id uuid not null,
  choice text not null,
  run_id uuid not null,
  answered_at timestamptz(3) not null,
  constraint twin_answer_pkey primary key (network_id, external_id),
  constraint twin_answer_choice check (choice in ('update', 'skip'))
);
alter table twin_answer add constraint twin_answer_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table twin_answer add constraint twin_answer_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete cascade on update restrict;
create index twin_answer_network_id_employer_id_idx on twin_answer (network_id, employer_id);
create index twin_answer_network_id_run_id_idx on twin_answer (network_id, run_id);

alter table twin_answer enable row level security;
alter table twin_answer force row level security;
create policy owner_all on twin_answer to werkbrug_owner using (true) with check (true);
create policy worker_network on twin_answer to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on twin_answer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_adds on twin_answer for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_changes on twin_answer for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
revoke delete on twin_answer from werkbrug_app;
