-- Targets of a sector: so many relations with employers by a day, from an uncovered sector of an analysis or a gap in the coverage.
create table sector_target (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  sector_code text not null,
  town text,
  wanted integer not null,
  measure text not null,
  from_value integer not null,
  due_on date not null,
  owner_id uuid not null,
  analysis_sector_id uuid,
  gap_key text,
  reason text,
  state text not null default 'open',
  state_reason text,
  settled_on date,
  began_with integer not null default 0,
  version integer not null default 1,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint sector_target_pkey primary key (id),
  constraint sector_target_wanted check (wanted between 1 and 1000),
  constraint sector_target_measure check (measure in ('level', 'strength') and from_value between 1 and 5),
  constraint sector_target_why check (analysis_sector_id is not null or gap_key is not null or reason is not null),
  constraint sector_target_state check (state in ('open', 'reached', 'dropped')),
  constraint sector_target_settled check ((state = 'open') = (settled_on is null)),
  constraint sector_target_dropped check (state <> 'dropped' or state_reason is not null)
);
create unique index sector_target_network_id_id_key on sector_target (network_id, id);
create index sector_target_network_id_due_on_id_idx on sector_target (network_id, due_on, id);
create index sector_target_network_id_analysis_sector_id_idx on sector_target (network_id, analysis_sector_id);
create unique index sector_target_one_open on sector_target (network_id, sector_code, coalesce(public.norm(town), '')) where state = 'open';
alter table sector_target add constraint sector_target_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table sector_target add constraint sector_target_network_id_owner_id_fkey foreign key (network_id, owner_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table sector_target add constraint sector_target_network_id_analysis_sector_id_fkey foreign key (network_id, analysis_sector_id)
  references stakeholder_sector (network_id, id) on delete restrict on update restrict;
alter table sector_target add constraint sector_target_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- What an analysis aimed at before becomes a target like any other; of several for one sector the newest stays open.
insert into sector_target (network_id, sector_code, wanted, measure, from_value, due_on, owner_id, analysis_sector_id,
    state, state_reason, settled_on, made_by_id, created_at, updated_at)
  select f.network_id, f.sector_code, least(f.wanted, 1000), 'level', 2, coalesce(f.due_on, f.created_at::date + 365), f.made_by_id, f.sector_id,
    case when f.place = 1 then 'open' else 'dropped' end,
    case when f.place > 1 then 'Vervangen door een later doel voor deze sector.' end,
    case when f.place > 1 then f.created_at::date end, f.made_by_id, f.created_at, f.created_at
  from (
    select t.*, s.sector_code,
      row_number() over (partition by t.network_id, s.sector_code order by t.created_at desc, t.id desc) as place
    from stakeholder_follow_up t join stakeholder_sector s on s.network_id = t.network_id and s.id = t.sector_id
    where t.kind = 'target'
  ) f;
delete from stakeholder_follow_up where kind = 'target';
drop index stakeholder_follow_up_target_key;
alter table stakeholder_follow_up drop constraint stakeholder_follow_up_kind;
alter table stakeholder_follow_up drop column sector_id, drop column wanted, drop column due_on;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_kind check (
  (kind = 'relation' and stakeholder_id is not null and employer_id is not null) or (kind = 'task' and task_id is not null));

alter table sector_target enable row level security;
alter table sector_target force row level security;
create policy owner_all on sector_target to werkbrug_owner using (true) with check (true);
create policy worker_network on sector_target to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on sector_target for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on sector_target for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on sector_target for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on sector_target from werkbrug_app, werkbrug_worker;
