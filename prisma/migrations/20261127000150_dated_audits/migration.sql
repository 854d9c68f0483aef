-- Dated audits of the network (instrument 4.A.2.2) with one joint plan: what was counted on a day, the strategy of each relation,
-- budget, actions, and who agreed.
create table network_audit (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  title text not null,
  period text not null,
  held_on date not null,
  status text not null default 'taking',
  job_key text,
  thresholds jsonb not null default '{}',
  sums jsonb not null default '{}',
  goal text,
  starts_on date not null,
  ends_on date not null,
  agreed_at timestamptz(3),
  made_by_id uuid not null,
  version integer not null default 1,
  revision integer not null default 1,
  pulse integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  search_text text generated always as (public.norm(title || ' ' || period || ' ' || coalesce(goal, ''))) stored,
  constraint network_audit_status check (status in ('taking', 'stopped', 'draft', 'discarded', 'agreed', 'superseded')),
  constraint network_audit_period check (period ~ '^[0-9]{4}-Q[1-4]$'),
  constraint network_audit_days check (starts_on <= ends_on),
  constraint network_audit_agreed check ((status in ('agreed', 'superseded')) = (agreed_at is not null)),
  constraint network_audit_pkey primary key (id)
);
create unique index network_audit_network_id_id_key on network_audit (network_id, id);
create index network_audit_network_id_held_on_id_idx on network_audit (network_id, held_on desc, id desc);
alter table network_audit add constraint network_audit_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table network_audit add constraint network_audit_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table audited_relation (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  employer_id uuid not null,
  name text not null,
  relation_state text not null,
  strength smallint,
  importance smallint,
  sector_code text,
  owner_id uuid,
  owner_organisation_id uuid,
  last_contact_on date,
  days_overdue integer,
  contacts integer not null,
  priority integer not null,
  findings text[] not null default '{}',
  proposed text not null,
  strategy text not null,
  reason text,
  search_text text generated always as (public.norm(name)) stored,
  constraint audited_relation_proposed check (proposed in ('initiate', 'strengthen', 'revive', 'maintain', 'release')),
  constraint audited_relation_strategy check (strategy in ('initiate', 'strengthen', 'revive', 'maintain', 'release')),
  constraint audited_relation_reason check (strategy = proposed or reason is not null),
  constraint audited_relation_pkey primary key (id)
);
create unique index audited_relation_network_id_id_key on audited_relation (network_id, id);
create unique index audited_relation_network_id_audit_id_employer_id_key on audited_relation (network_id, audit_id, employer_id);
create index audited_relation_network_id_audit_id_priority_id_idx on audited_relation (network_id, audit_id, priority desc, id desc);
create index audited_relation_network_id_employer_id_idx on audited_relation (network_id, employer_id);
alter table audited_relation add constraint audited_relation_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table audited_relation add constraint audited_relation_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table audited_relation add constraint audited_relation_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table audited_relation add constraint audited_relation_network_id_owner_id_fkey foreign key (network_id, owner_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table audited_relation add constraint audited_relation_network_id_owner_organisation_id_fkey foreign key (network_id, owner_organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;

create table strategy_choice (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  relation_id uuid not null,
  batch_id uuid not null,
  former text not null,
  former_reason text,
  strategy text not null,
  reason text,
  chosen_by_id uuid not null,
  chosen_at timestamptz(3) not null,
  undone_at timestamptz(3),
  constraint strategy_choice_strategy check (strategy in ('initiate', 'strengthen', 'revive', 'maintain', 'release')),
  constraint strategy_choice_former check (former in ('initiate', 'strengthen', 'revive', 'maintain', 'release')),
  constraint strategy_choice_pkey primary key (id)
);
create unique index strategy_choice_network_id_id_key on strategy_choice (network_id, id);
create index strategy_choice_network_id_relation_id_idx on strategy_choice (network_id, relation_id);
create index strategy_choice_network_id_audit_id_batch_id_idx on strategy_choice (network_id, audit_id, batch_id);
alter table strategy_choice add constraint strategy_choice_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table strategy_choice add constraint strategy_choice_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table strategy_choice add constraint strategy_choice_network_id_relation_id_fkey foreign key (network_id, relation_id)
  references audited_relation (network_id, id) on delete restrict on update restrict;
alter table strategy_choice add constraint strategy_choice_network_id_chosen_by_id_fkey foreign key (network_id, chosen_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table plan_budget_line (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  what text not null,
  planned_cents integer not null,
  organisation_id uuid,
  payer text,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint plan_budget_line_cents check (planned_cents > 0),
  constraint plan_budget_line_payer check (num_nonnulls(organisation_id, payer) = 1),
  constraint plan_budget_line_pkey primary key (id)
);
create unique index plan_budget_line_network_id_id_key on plan_budget_line (network_id, id);
create index plan_budget_line_network_id_audit_id_idx on plan_budget_line (network_id, audit_id);
alter table plan_budget_line add constraint plan_budget_line_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table plan_budget_line add constraint plan_budget_line_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table plan_budget_line add constraint plan_budget_line_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table plan_budget_line add constraint plan_budget_line_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table plan_spending (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  line_id uuid not null,
  cents integer not null,
  spent_on date not null,
  note text,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint plan_spending_cents check (cents > 0),
  constraint plan_spending_pkey primary key (id)
);
create unique index plan_spending_network_id_id_key on plan_spending (network_id, id);
create index plan_spending_network_id_audit_id_idx on plan_spending (network_id, audit_id);
create index plan_spending_network_id_line_id_idx on plan_spending (network_id, line_id);
alter table plan_spending add constraint plan_spending_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table plan_spending add constraint plan_spending_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table plan_spending add constraint plan_spending_network_id_line_id_fkey foreign key (network_id, line_id)
  references plan_budget_line (network_id, id) on delete restrict on update restrict;
alter table plan_spending add constraint plan_spending_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table plan_action (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  task_id uuid not null,
  relation_id uuid,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint plan_action_pkey primary key (id)
);
create unique index plan_action_network_id_id_key on plan_action (network_id, id);
create unique index plan_action_network_id_task_id_key on plan_action (network_id, task_id);
create index plan_action_network_id_audit_id_idx on plan_action (network_id, audit_id);
create index plan_action_network_id_relation_id_idx on plan_action (network_id, relation_id);
alter table plan_action add constraint plan_action_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table plan_action add constraint plan_action_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table plan_action add constraint plan_action_network_id_task_id_fkey foreign key (network_id, task_id)
  references task (network_id, id) on delete restrict on update restrict;
alter table plan_action add constraint plan_action_network_id_relation_id_fkey foreign key (network_id, relation_id)
  references audited_relation (network_id, id) on delete restrict on update restrict;
alter table plan_action add constraint plan_action_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table audit_agreement (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  audit_id uuid not null,
  membership_id uuid not null,
  organisation_id uuid not null,
  revision integer not null,
  agreed_at timestamptz(3) not null,
  constraint audit_agreement_pkey primary key (id)
);
create unique index audit_agreement_network_id_id_key on audit_agreement (network_id, id);
create unique index audit_agreement_network_id_audit_id_membership_id_key on audit_agreement (network_id, audit_id, membership_id);
alter table audit_agreement add constraint audit_agreement_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table audit_agreement add constraint audit_agreement_network_id_audit_id_fkey foreign key (network_id, audit_id)
  references network_audit (network_id, id) on delete restrict on update restrict;
alter table audit_agreement add constraint audit_agreement_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table audit_agreement add constraint audit_agreement_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;

alter table network_audit enable row level security;
alter table network_audit force row level security;
create policy owner_all on network_audit to werkbrug_owner using (true) with check (true);
create policy worker_network on network_audit to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on network_audit for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on network_audit for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on network_audit for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on network_audit from werkbrug_app, werkbrug_worker;

alter table audited_relation enable row level security;
alter table audited_relation force row level security;
create policy owner_all on audited_relation to werkbrug_owner using (true) with check (true);
create policy worker_network on audited_relation to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on audited_relation for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on audited_relation for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on audited_relation for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on audited_relation from werkbrug_app, werkbrug_worker;

alter table strategy_choice enable row level security;
alter table strategy_choice force row level security;
create policy owner_all on strategy_choice to werkbrug_owner using (true) with check (true);
create policy worker_network on strategy_choice to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on strategy_choice for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on strategy_choice for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on strategy_choice for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on strategy_choice from werkbrug_app, werkbrug_worker;

alter table plan_budget_line enable row level security;
alter table plan_budget_line force row level security;
create policy owner_all on plan_budget_line to werkbrug_owner using (true) with check (true);
create policy worker_network on plan_budget_line to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on plan_budget_line for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on plan_budget_line for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on plan_budget_line for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on plan_budget_line for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table plan_spending enable row level security;
alter table plan_spending force row level security;
create policy owner_all on plan_spending to werkbrug_owner using (true) with check (true);
create policy worker_network on plan_spending to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on plan_spending for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on plan_spending for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on plan_spending for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on plan_spending for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table plan_action enable row level security;
alter table plan_action force row level security;
create policy owner_all on plan_action to werkbrug_owner using (true) with check (true);
create policy worker_network on plan_action to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on plan_action for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on plan_action for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on plan_action for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on plan_action from werkbrug_app, werkbrug_worker;

alter table audit_agreement enable row level security;
alter table audit_agreement force row level security;
create policy owner_all on audit_agreement to werkbrug_owner using (true) with check (true);
create policy worker_network on audit_agreement to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on audit_agreement for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on audit_agreement for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));
create policy app_changes on audit_agreement for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));
create policy app_removes on audit_agreement for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));

-- Each change of a part counts on its audit, so that open pages know of it, and what is agreed on counts apart (`content`): who agreed
-- before a change agreed on something else. A part may only change while its audit is in one of the named states; an employer behind a
-- relation may still move with a merge. Once for each statement: a taking writes every relation of the network in one.
create function ctx.touch_audit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  touched uuid[];
  wrong uuid;
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct f.audit_id) into touched from fresh f;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct g.audit_id) into touched from gone g;
  else
    select array_agg(distinct f.audit_id) into touched from fresh f join gone g on g.id = f.id
    where to_jsonb(f) - 'employer_id' is distinct from to_jsonb(g) - 'employer_id';
  end if;
  if touched is null then return null; end if;
  select t.id into wrong from unnest(touched) t(id)
    where not exists (select from network_audit a where a.id = t.id and a.status = any (string_to_array(tg_argv[0], ','))) limit 1;
  if wrong is not null then
    raise exception 'a part of the audit % cannot change in its state', wrong using errcode = 'check_violation';
  end if;
  update network_audit set pulse = pulse + 1, revision = revision + case tg_argv[1] when 'content' then 1 else 0 end
    where id = any (touched) and status <> 'taking';
  return null;
end $$;
create trigger touch_audit_insert after insert on audited_relation referencing new table as fresh
  for each statement execute function ctx.touch_audit('taking,draft', 'content');
create trigger touch_audit_update after update on audited_relation referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('taking,draft', 'content');
create trigger touch_audit_delete after delete on audited_relation referencing old table as gone
  for each statement execute function ctx.touch_audit('taking,draft', 'content');
create trigger touch_audit_insert after insert on strategy_choice referencing new table as fresh
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_update after update on strategy_choice referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_delete after delete on strategy_choice referencing old table as gone
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_insert after insert on plan_budget_line referencing new table as fresh
  for each statement execute function ctx.touch_audit('draft', 'content');
create trigger touch_audit_update after update on plan_budget_line referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('draft', 'content');
create trigger touch_audit_delete after delete on plan_budget_line referencing old table as gone
  for each statement execute function ctx.touch_audit('draft', 'content');
create trigger touch_audit_insert after insert on audit_agreement referencing new table as fresh
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_update after update on audit_agreement referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_delete after delete on audit_agreement referencing old table as gone
  for each statement execute function ctx.touch_audit('draft', 'words');
create trigger touch_audit_insert after insert on plan_spending referencing new table as fresh
  for each statement execute function ctx.touch_audit('draft,agreed,superseded', 'words');
create trigger touch_audit_update after update on plan_spending referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('draft,agreed,superseded', 'words');
create trigger touch_audit_delete after delete on plan_spending referencing old table as gone
  for each statement execute function ctx.touch_audit('draft,agreed,superseded', 'words');
create trigger touch_audit_insert after insert on plan_action referencing new table as fresh
  for each statement execute function ctx.touch_audit('draft,agreed', 'words');
create trigger touch_audit_update after update on plan_action referencing new table as fresh old table as gone
  for each statement execute function ctx.touch_audit('draft,agreed', 'words');
create trigger touch_audit_delete after delete on plan_action referencing old table as gone
  for each statement execute function ctx.touch_audit('draft,agreed', 'words');

-- What was agreed stays as it was agreed; it can only be replaced.
create function ctx.keep_agreed_audit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  moves text[] := array['status', 'updated_at', 'version', 'pulse', 'search_text'];
begin
  if old.status in ('agreed', 'superseded') and (
    to_jsonb(new) - moves <> to_jsonb(old) - moves
    or (new.status <> old.status and not (old.status = 'agreed' and new.status = 'superseded'))
  ) then
    raise exception 'the audit % was agreed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_agreed before update on network_audit for each row execute function ctx.keep_agreed_audit();
