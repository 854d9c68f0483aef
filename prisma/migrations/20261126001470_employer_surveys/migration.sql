-- The employer survey: rounds of one version of the template, who was asked or left out, and what they answered. A holder of
-- a link from a mail sees and writes the one answer that the link is for.
create table survey_round (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  name text not null,
  year integer not null,
  template_id uuid not null,
  opens_on date not null,
  closes_on date not null,
  sectors text[] not null,
  closed_at timestamptz(3),
  created_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint survey_round_pkey primary key (id),
  constraint survey_round_year check (year between 2000 and 2100),
  constraint survey_round_days check (opens_on <= closes_on)
);
create unique index survey_round_network_id_id_key on survey_round (network_id, id);
create index survey_round_network_id_opens_on_id_idx on survey_round (network_id, opens_on desc, id desc);
alter table survey_round add constraint survey_round_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table survey_round add constraint survey_round_network_id_template_id_fkey foreign key (network_id, template_id)
  references template (network_id, id) on delete restrict on update restrict;
alter table survey_round add constraint survey_round_network_id_created_by_id_fkey foreign key (network_id, created_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table survey_invitation (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  round_id uuid not null,
  employer_id uuid not null,
  email text,
  to_name text,
  locale text not null,
  sector text,
  state text not null,
  reason text,
  invited_at timestamptz(3),
  reminded_at timestamptz(3),
  reminders integer not null default 0,
  answered_at timestamptz(3),
  answered_by text,
  created_at timestamptz(3) not null,
  constraint survey_invitation_pkey primary key (id),
  constraint survey_invitation_state check (state in ('invited', 'left_out', 'answered', 'revoked')),
  constraint survey_invitation_reason check ((state = 'left_out') <= (reason is not null)),
  constraint survey_invitation_answered check ((state = 'answered') = (answered_at is not null)
    and (answered_at is null) = (answered_by is null)),
  constraint survey_invitation_answered_by check (answered_by in ('employer', 'conversation'))
);
create unique index survey_invitation_network_id_id_key on survey_invitation (network_id, id);
create unique index survey_invitation_network_id_round_id_employer_id_key
  on survey_invitation (network_id, round_id, employer_id);
create index survey_invitation_network_id_employer_id_idx on survey_invitation (network_id, employer_id);
create index survey_invitation_network_id_round_id_state_idx on survey_invitation (network_id, round_id, state);
alter table survey_invitation add constraint survey_invitation_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table survey_invitation add constraint survey_invitation_network_id_round_id_fkey foreign key (network_id, round_id)
  references survey_round (network_id, id) on delete restrict on update restrict;
alter table survey_invitation add constraint survey_invitation_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;

create table survey_response (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  round_id uuid not null,
  invitation_id uuid not null,
  employer_id uuid not null,
  sector text,
  answers jsonb not null,
  top_three text[] not null,
  respondent_function text,
  free_text text,
  may_contact boolean not null default false,
  recorded_by_id uuid,
  saved_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  constraint survey_response_pkey primary key (id),
  constraint survey_response_top_three check (cardinality(top_three) <= 3)
);
create unique index survey_response_network_id_id_key on survey_response (network_id, id);
create unique index survey_response_network_id_invitation_id_key on survey_response (network_id, invitation_id);
create index survey_response_network_id_round_id_submitted_at_idx on survey_response (network_id, round_id, submitted_at);
alter table survey_response add constraint survey_response_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table survey_response add constraint survey_response_network_id_round_id_fkey foreign key (network_id, round_id)
  references survey_round (network_id, id) on delete restrict on update restrict;
alter table survey_response add constraint survey_response_network_id_invitation_id_fkey foreign key (network_id, invitation_id)
  references survey_invitation (network_id, id) on delete restrict on update restrict;
alter table survey_response add constraint survey_response_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table survey_response add constraint survey_response_network_id_recorded_by_id_fkey foreign key (network_id, recorded_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table survey_round enable row level security;
alter table survey_round force row level security;
create policy owner_all on survey_round to werkbrug_owner using (true) with check (true);
create policy worker_network on survey_round to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on survey_round for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on survey_round for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'));
create policy app_changes on survey_round for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('account_manager', 'network_coordinator'));

alter table survey_invitation enable row level security;
alter table survey_invitation force row level security;
create policy owner_all on survey_invitation to werkbrug_owner using (true) with check (true);
create policy worker_network on survey_invitation to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on survey_invitation for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on survey_invitation for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on survey_invitation for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table survey_response enable row level security;
alter table survey_response force row level security;
create policy owner_all on survey_response to werkbrug_owner using (true) with check (true);
create policy worker_network on survey_response to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on survey_response for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on survey_response for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on survey_response for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on survey_round, survey_invitation, survey_response from werkbrug_app, werkbrug_worker;

-- A network without a version of its own begins with the product's sample, whoever starts the first round.
create policy first_survey on template for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'account_manager'
    and instrument = 'employer-survey' and version = 1);

alter table access_link add column survey_invitation_id uuid;

-- Which invitation a link's holder answers; nobody else has one.
create function ctx.survey_invitation_id() returns uuid language sql stable as $$
  select case when ctx.role() = 'link' then nullif(current_setting('app.survey_invitation_id', true), '')::uuid end
$$;

-- The second step of entering with a survey's link, after ctx.enter_link: says which invitation it opens, and who answers.
-- Nothing for a link of another purpose, or for an invitation that was taken back.
create function ctx.enter_survey(p_token_hash text)
returns table (invitation_id uuid, employer_id uuid, employer_name text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  perform set_config('app.survey_invitation_id', '', true);
  select i.id, e.id as employer, e.name into hit
    from access_link l
    join survey_invitation i on i.network_id = l.network_id and i.id = l.survey_invitation_id
    join employer e on e.network_id = i.network_id and e.id = i.employer_id
    where l.token_hash = p_token_hash and l.purpose = 'answer-survey' and l.network_id = ctx.network_id()
      and l.revoked_at is null and l.expires_at > now() and i.state <> 'revoked';
  if not found or ctx.role() <> 'link' then
    return;
  end if;
  perform set_config('app.survey_invitation_id', hit.id::text, true), set_config('app.actor_name', hit.name, true);
  return query select hit.id, hit.employer, hit.name;
end $$;
revoke all on function ctx.enter_survey(text) from public;
grant execute on function ctx.enter_survey(text), ctx.survey_invitation_id() to werkbrug_app, werkbrug_worker;

create policy link_reads on survey_invitation for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.survey_invitation_id()));
create policy link_changes on survey_invitation for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.survey_invitation_id()))
  with check (network_id = (select ctx.network_id()) and id = (select ctx.survey_invitation_id()) and state = 'answered');
create policy link_reads on survey_round for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link'
    and id in (select i.round_id from survey_invitation i where i.id = (select ctx.survey_invitation_id())));
create policy link_reads on survey_response for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and invitation_id = (select ctx.survey_invitation_id()));
create policy link_adds on survey_response for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and invitation_id = (select ctx.survey_invitation_id()));
create policy link_changes on survey_response for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and invitation_id = (select ctx.survey_invitation_id())
    and submitted_at is null)
  with check (network_id = (select ctx.network_id()) and invitation_id = (select ctx.survey_invitation_id()));
