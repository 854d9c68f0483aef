-- The job information form: what a job is and asks, filled in parts, sent in and checked by staff.
create table job_form (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid not null,
  site_id uuid,
  template_version integer not null,
  state text not null default 'draft',
  title text not null,
  occupation_uri text,
  job_status text not null,
  answers jsonb not null default '{}',
  informant text,
  interviewer text,
  held_on date,
  valid_until date,
  made_by_id uuid not null,
  submitted_at timestamptz(3),
  checked_at timestamptz(3),
  checked_by_id uuid,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  search_text text generated always as (public.norm(title)) stored,
  constraint job_form_pkey primary key (id),
  constraint job_form_state check (state in ('draft', 'submitted', 'checked')),
  constraint job_form_status check (job_status in ('open', 'hard_to_fill', 'expected')),
  constraint job_form_title check (title <> ''),
  constraint job_form_checked check ((state = 'checked') = (checked_at is not null) and (checked_at is null) = (checked_by_id is null)),
  constraint job_form_valid check (state = 'draft' or valid_until is not null)
);
create unique index job_form_network_id_id_key on job_form (network_id, id);
create index job_form_network_id_employer_id_idx on job_form (network_id, employer_id);
create index job_form_network_id_title_id_idx on job_form (network_id, title, id);
create index job_form_network_id_valid_until_id_idx on job_form (network_id, valid_until, id);
alter table job_form add constraint job_form_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table job_form add constraint job_form_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table job_form add constraint job_form_network_id_site_id_fkey foreign key (network_id, site_id)
  references site (network_id, id) on delete restrict on update restrict;
alter table job_form add constraint job_form_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table job_form add constraint job_form_network_id_checked_by_id_fkey foreign key (network_id, checked_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table job_form_skill (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  job_form_id uuid not null,
  concept_uri text not null,
  need text not null,
  level integer not null,
  learnable boolean not null default false,
  cefr text,
  constraint job_form_skill_pkey primary key (id),
  constraint job_form_skill_need check (need in ('essential', 'learnable', 'nice')),
  constraint job_form_skill_level check (level between 1 and 4),
  constraint job_form_skill_cefr check (cefr in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2'))
);
create unique index job_form_skill_network_id_id_key on job_form_skill (network_id, id);
create unique index job_form_skill_network_id_job_form_id_concept_uri_key on job_form_skill (network_id, job_form_id, concept_uri);
alter table job_form_skill add constraint job_form_skill_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table job_form_skill add constraint job_form_skill_network_id_job_form_id_fkey foreign key (network_id, job_form_id)
  references job_form (network_id, id) on delete cascade on update restrict;

alter table job_form enable row level security;
alter table job_form force row level security;
create policy owner_all on job_form to werkbrug_owner using (true) with check (true);
create policy worker_network on job_form to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on job_form for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
-- An employer's own people fill and send; only staff may leave a form checked.
create policy app_adds on job_form for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()) and state <> 'checked')));
create policy app_changes on job_form for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()) and state <> 'checked')));
revoke delete on job_form from werkbrug_app, werkbrug_worker;

alter table job_form_skill enable row level security;
alter table job_form_skill force row level security;
create policy owner_all on job_form_skill to werkbrug_owner using (true) with check (true);
create policy worker_network on job_form_skill to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on job_form_skill for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and job_form_id in (select j.id from job_form j));
create policy app_adds on job_form_skill for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and job_form_id in (select j.id from job_form j)
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'employer_contact'));
create policy app_changes on job_form_skill for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and job_form_id in (select j.id from job_form j)
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'employer_contact'))
  with check (network_id = (select ctx.network_id()) and job_form_id in (select j.id from job_form j)
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'employer_contact'));
create policy app_removes on job_form_skill for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and job_form_id in (select j.id from job_form j)
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'employer_contact'));
