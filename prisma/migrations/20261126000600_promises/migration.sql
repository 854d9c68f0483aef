-- What we promised an employer, and what an employer promised us: each with a day, an owner and how it ended.
create table promise (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid not null,
  by text not null,
  what text not null,
  due_on date not null,
  state text not null default 'open',
  owner_id uuid not null,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by_id uuid,
  constraint promise_pkey primary key (id),
  constraint promise_by check (by in ('us', 'them')),
  constraint promise_state check (state in ('open', 'kept', 'broken', 'dropped')),
  constraint promise_settled check ((state = 'open') = (settled_at is null) and (settled_at is null) = (settled_by_id is null))
);
create unique index promise_network_id_id_key on promise (network_id, id);
create index promise_network_id_employer_id_due_on_idx on promise (network_id, employer_id, due_on);
alter table promise add constraint promise_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table promise add constraint promise_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table promise add constraint promise_network_id_owner_id_fkey foreign key (network_id, owner_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table promise add constraint promise_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table promise add constraint promise_network_id_settled_by_id_fkey foreign key (network_id, settled_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table promise enable row level security;
alter table promise force row level security;
create policy owner_all on promise to werkbrug_owner using (true) with check (true);
create policy worker_network on promise to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on promise for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on promise for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on promise for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on promise from werkbrug_app, werkbrug_worker;
