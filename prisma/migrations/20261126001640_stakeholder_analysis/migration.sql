-- The stakeholder analysis (instrument 4.A.1.1): sectors with figures, stakeholders with scores of several raters, participation.
create table stakeholder_analysis (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  title text not null,
  purpose text,
  held_on date not null,
  status text not null default 'draft',
  template_id uuid not null,
  replaces_id uuid,
  discussion jsonb not null default '{}',
  agreed_at timestamptz(3),
  agreed_by_id uuid,
  made_by_id uuid not null,
  version integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  search_text text generated always as (public.norm(title || ' ' || coalesce(purpose, ''))) stored,
  constraint stakeholder_analysis_status check (status in ('draft', 'agreed', 'superseded')),
  constraint stakeholder_analysis_agreed check ((status = 'draft') = (agreed_at is null)),
  constraint stakeholder_analysis_pkey primary key (id)
);
create unique index stakeholder_analysis_network_id_id_key on stakeholder_analysis (network_id, id);
create index stakeholder_analysis_network_id_held_on_id_idx on stakeholder_analysis (network_id, held_on desc, id desc);
create index stakeholder_analysis_network_id_replaces_id_idx on stakeholder_analysis (network_id, replaces_id);
alter table stakeholder_analysis add constraint stakeholder_analysis_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_analysis add constraint stakeholder_analysis_network_id_template_id_fkey foreign key (network_id, template_id)
  references template (network_id, id) on delete restrict on update restrict;
alter table stakeholder_analysis add constraint stakeholder_analysis_network_id_replaces_id_fkey foreign key (network_id, replaces_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_analysis add constraint stakeholder_analysis_network_id_agreed_by_id_fkey foreign key (network_id, agreed_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table stakeholder_analysis add constraint stakeholder_analysis_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table stakeholder_rater (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  membership_id uuid not null,
  organisation_id uuid not null,
  created_at timestamptz(3) not null,
  constraint stakeholder_rater_pkey primary key (id)
);
create unique index stakeholder_rater_network_id_id_key on stakeholder_rater (network_id, id);
create unique index stakeholder_rater_network_id_analysis_id_membership_id_key on stakeholder_rater (network_id, analysis_id, membership_id);
alter table stakeholder_rater add constraint stakeholder_rater_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_rater add constraint stakeholder_rater_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_rater add constraint stakeholder_rater_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table stakeholder_rater add constraint stakeholder_rater_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;

create table stakeholder_sector (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  sector_code text not null,
  vacancy_sources jsonb not null default '[]',
  note text,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint stakeholder_sector_pkey primary key (id)
);
create unique index stakeholder_sector_network_id_id_key on stakeholder_sector (network_id, id);
create unique index stakeholder_sector_network_id_analysis_id_sector_code_key on stakeholder_sector (network_id, analysis_id, sector_code);
alter table stakeholder_sector add constraint stakeholder_sector_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_sector add constraint stakeholder_sector_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;

create table stakeholder_figure (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  sector_id uuid not null,
  indicator text not null,
  value decimal(14, 2) not null,
  source text not null,
  period text not null,
  constraint stakeholder_figure_said check (source <> '' and period <> ''),
  constraint stakeholder_figure_range check (case indicator when 'growth' then value between -2 and 2 when 'hard_to_fill' then value in (0, 1)
    when 'jobs' then value >= 0 when 'vacancies' then value >= 0 else value between 0 and 100 end),
  constraint stakeholder_figure_pkey primary key (id)
);
create unique index stakeholder_figure_network_id_id_key on stakeholder_figure (network_id, id);
create unique index stakeholder_figure_network_id_sector_id_indicator_key on stakeholder_figure (network_id, sector_id, indicator);
create index stakeholder_figure_network_id_analysis_id_idx on stakeholder_figure (network_id, analysis_id);
alter table stakeholder_figure add constraint stakeholder_figure_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_figure add constraint stakeholder_figure_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_figure add constraint stakeholder_figure_network_id_sector_id_fkey foreign key (network_id, sector_id)
  references stakeholder_sector (network_id, id) on delete cascade on update restrict;

create table stakeholder (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  employer_id uuid,
  label text not null,
  kind text not null,
  stakes jsonb not null default '[]',
  contributions text[] not null,
  risk text,
  risk_likelihood text,
  risk_response text,
  headcount integer,
  headcount_source text,
  importance smallint,
  interest smallint,
  influence smallint,
  influence_reason text,
  agreed_note text,
  agreed_by_id uuid,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint stakeholder_kind check (kind in ('primary', 'secondary')),
  constraint stakeholder_importance check (importance between 1 and 5),
  constraint stakeholder_interest check (interest between 1 and 5),
  constraint stakeholder_influence check (influence between 1 and 5),
  constraint stakeholder_headcount check (headcount is null or (headcount >= 0 and headcount_source is not null)),
  constraint stakeholder_agreed check ((importance is null and interest is null and influence is null)
    or (importance is not null and interest is not null and influence is not null and influence_reason is not null and agreed_note is not null)),
  constraint stakeholder_pkey primary key (id)
);
create unique index stakeholder_network_id_id_key on stakeholder (network_id, id);
create index stakeholder_network_id_analysis_id_idx on stakeholder (network_id, analysis_id);
create index stakeholder_network_id_employer_id_idx on stakeholder (network_id, employer_id);
alter table stakeholder add constraint stakeholder_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder add constraint stakeholder_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder add constraint stakeholder_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table stakeholder add constraint stakeholder_network_id_agreed_by_id_fkey foreign key (network_id, agreed_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table stakeholder_score (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  stakeholder_id uuid not null,
  membership_id uuid not null,
  importance smallint not null,
  interest smallint not null,
  influence smallint not null,
  influence_reason text not null,
  updated_at timestamptz(3) not null,
  constraint stakeholder_score_range check (importance between 1 and 5 and interest between 1 and 5 and influence between 1 and 5),
  constraint stakeholder_score_reason check (influence_reason <> ''),
  constraint stakeholder_score_pkey primary key (id)
);
create unique index stakeholder_score_network_id_id_key on stakeholder_score (network_id, id);
create unique index stakeholder_score_network_id_stakeholder_id_membership_id_key on stakeholder_score (network_id, stakeholder_id, membership_id);
create index stakeholder_score_network_id_analysis_id_idx on stakeholder_score (network_id, analysis_id);
create index stakeholder_score_network_id_membership_id_idx on stakeholder_score (network_id, membership_id);
alter table stakeholder_score add constraint stakeholder_score_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_score add constraint stakeholder_score_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_score add constraint stakeholder_score_network_id_stakeholder_id_fkey foreign key (network_id, stakeholder_id)
  references stakeholder (network_id, id) on delete cascade on update restrict;
alter table stakeholder_score add constraint stakeholder_score_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table stakeholder_participation (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  stakeholder_id uuid not null,
  stage text not null,
  kind text not null,
  reason text not null,
  version integer not null default 1,
  chosen_by_id uuid not null,
  chosen_at timestamptz(3) not null,
  constraint stakeholder_participation_stage check (stage in ('identification', 'planning', 'implementation', 'monitoring')),
  constraint stakeholder_participation_kind check (kind in ('none', 'inform', 'consult', 'partnership', 'control')),
  constraint stakeholder_participation_reason check (reason <> ''),
  constraint stakeholder_participation_pkey primary key (id)
);
create unique index stakeholder_participation_network_id_id_key on stakeholder_participation (network_id, id);
create unique index stakeholder_participation_network_id_stakeholder_id_stage_key on stakeholder_participation (network_id, stakeholder_id, stage);
create index stakeholder_participation_network_id_analysis_id_idx on stakeholder_participation (network_id, analysis_id);
alter table stakeholder_participation add constraint stakeholder_participation_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_participation add constraint stakeholder_participation_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_participation add constraint stakeholder_participation_network_id_stakeholder_id_fkey foreign key (network_id, stakeholder_id)
  references stakeholder (network_id, id) on delete cascade on update restrict;
alter table stakeholder_participation add constraint stakeholder_participation_network_id_chosen_by_id_fkey foreign key (network_id, chosen_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table stakeholder_follow_up (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  analysis_id uuid not null,
  kind text not null,
  stakeholder_id uuid,
  sector_id uuid,
  employer_id uuid,
  task_id uuid,
  wanted integer,
  due_on date,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint stakeholder_follow_up_kind check ((kind = 'relation' and stakeholder_id is not null and employer_id is not null)
    or (kind = 'target' and sector_id is not null and wanted > 0) or (kind = 'task' and task_id is not null)),
  constraint stakeholder_follow_up_pkey primary key (id)
);
create unique index stakeholder_follow_up_network_id_id_key on stakeholder_follow_up (network_id, id);
create index stakeholder_follow_up_network_id_analysis_id_idx on stakeholder_follow_up (network_id, analysis_id);
create index stakeholder_follow_up_network_id_employer_id_idx on stakeholder_follow_up (network_id, employer_id);
create index stakeholder_follow_up_network_id_task_id_idx on stakeholder_follow_up (network_id, task_id);
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_analysis_id_fkey foreign key (network_id, analysis_id)
  references stakeholder_analysis (network_id, id) on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_stakeholder_id_fkey foreign key (network_id, stakeholder_id)
  references stakeholder (network_id, id) on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_sector_id_fkey foreign key (network_id, sector_id)
  references stakeholder_sector (network_id, id) on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_task_id_fkey foreign key (network_id, task_id)
  references task (network_id, id) on delete restrict on update restrict;
alter table stakeholder_follow_up add constraint stakeholder_follow_up_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
create unique index stakeholder_follow_up_relation_key on stakeholder_follow_up (network_id, stakeholder_id) where kind = 'relation';
create unique index stakeholder_follow_up_target_key on stakeholder_follow_up (network_id, sector_id) where kind = 'target';

alter table stakeholder_analysis enable row level security;
alter table stakeholder_analysis force row level security;
create policy owner_all on stakeholder_analysis to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_analysis to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_analysis for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_analysis for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_analysis for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on stakeholder_analysis from werkbrug_app, werkbrug_worker;

alter table stakeholder_rater enable row level security;
alter table stakeholder_rater force row level security;
create policy owner_all on stakeholder_rater to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_rater to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_rater for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_rater for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_rater for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on stakeholder_rater for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table stakeholder_sector enable row level security;
alter table stakeholder_sector force row level security;
create policy owner_all on stakeholder_sector to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_sector to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_sector for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_sector for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_sector for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on stakeholder_sector for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table stakeholder_figure enable row level security;
alter table stakeholder_figure force row level security;
create policy owner_all on stakeholder_figure to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_figure to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_figure for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_figure for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_figure for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on stakeholder_figure for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table stakeholder enable row level security;
alter table stakeholder force row level security;
create policy owner_all on stakeholder to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on stakeholder for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table stakeholder_participation enable row level security;
alter table stakeholder_participation force row level security;
create policy owner_all on stakeholder_participation to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_participation to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_participation for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_participation for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_participation for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on stakeholder_participation for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table stakeholder_follow_up enable row level security;
alter table stakeholder_follow_up force row level security;
create policy owner_all on stakeholder_follow_up to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_follow_up to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_follow_up for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_follow_up for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on stakeholder_follow_up for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on stakeholder_follow_up from werkbrug_app, werkbrug_worker;

alter table stakeholder_score enable row level security;
alter table stakeholder_score force row level security;
create policy owner_all on stakeholder_score to werkbrug_owner using (true) with check (true);
create policy worker_network on stakeholder_score to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on stakeholder_score for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on stakeholder_score for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));
create policy app_changes on stakeholder_score for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));
create policy app_removes on stakeholder_score for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));

-- Whoever begins the first analysis of a network takes the product's sample into use.
create policy first_analysis on template for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager')
    and instrument = 'stakeholder-analysis' and version = 1);

-- Each change of a part counts on its analysis, so that open pages know of it; a part of what is no draft is not changed.
-- Only the employer behind a stakeholder may still move: with a merge of two employers. After the row, so that row-level security
-- speaks first.
create function ctx.touch_analysis() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  here uuid := case tg_op when 'DELETE' then old.analysis_id else new.analysis_id end;
  net uuid := case tg_op when 'DELETE' then old.network_id else new.network_id end;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'employer_id' = to_jsonb(old) - 'employer_id' then return null; end if;
  update stakeholder_analysis set revision = revision + 1 where network_id = net and id = here and status = 'draft';
  if not found then
    raise exception 'the stakeholder analysis % is not a draft', here using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger touch_analysis after insert or update or delete on stakeholder_rater for each row execute function ctx.touch_analysis();
create trigger touch_analysis after insert or update or delete on stakeholder_sector for each row execute function ctx.touch_analysis();
create trigger touch_analysis after insert or update or delete on stakeholder_figure for each row execute function ctx.touch_analysis();
create trigger touch_analysis after insert or update or delete on stakeholder for each row execute function ctx.touch_analysis();
create trigger touch_analysis after insert or update or delete on stakeholder_score for each row execute function ctx.touch_analysis();
create trigger touch_analysis after insert or update or delete on stakeholder_participation for each row execute function ctx.touch_analysis();

-- What was agreed stays as it was agreed; it can only be replaced.
create function ctx.keep_agreed_analysis() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'draft' and (
    to_jsonb(new) - array['status', 'updated_at', 'version', 'search_text'] <> to_jsonb(old) - array['status', 'updated_at', 'version', 'search_text']
    or (new.status <> old.status and not (old.status = 'agreed' and new.status = 'superseded'))
  ) then
    raise exception 'the stakeholder analysis % was agreed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_agreed before update on stakeholder_analysis for each row execute function ctx.keep_agreed_analysis();
