-- Shortlists: the places that a client is asked to choose from, kept as they were shown. One waits for an answer at a time.
create table shortlist (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  client_id uuid not null,
  number integer not null,
  state text not null default 'shown',
  message text,
  rank_order text not null,
  weights_version text not null,
  profile_digest text not null,
  total integer not null,
  fitting integer not null,
  made_by_id uuid not null,
  shown_at timestamptz(3) not null,
  answered_at timestamptz(3),
  constraint shortlist_state check (state in ('shown', 'answered', 'replaced', 'withdrawn')),
  constraint shortlist_order check (rank_order in ('both', 'client', 'employer')),
  constraint shortlist_answered check ((state = 'answered') = (answered_at is not null)),
  constraint shortlist_pkey primary key (id)
);
create unique index shortlist_network_id_id_key on shortlist (network_id, id);
create unique index shortlist_network_id_client_id_number_key on shortlist (network_id, client_id, number);
create unique index shortlist_one_shown on shortlist (network_id, client_id) where state = 'shown';
alter table shortlist add constraint shortlist_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table shortlist add constraint shortlist_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table shortlist add constraint shortlist_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table shortlist_place (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  shortlist_id uuid not null,
  client_id uuid not null,
  vacancy_id uuid not null,
  position integer not null,
  shown jsonb not null,
  place_digest text not null,
  answer text,
  reason_code text,
  note text,
  answered_at timestamptz(3),
  answered_by_id uuid,
  constraint shortlist_place_answer check (answer in ('wanted', 'unwanted')),
  constraint shortlist_place_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_id is null)),
  constraint shortlist_place_reason check ((answer is not distinct from 'unwanted') = (reason_code is not null)),
  constraint shortlist_place_pkey primary key (id)
);
create unique index shortlist_place_network_id_id_key on shortlist_place (network_id, id);
create unique index shortlist_place_network_id_shortlist_id_vacancy_id_key on shortlist_place (network_id, shortlist_id, vacancy_id);
create index shortlist_place_network_id_vacancy_id_idx on shortlist_place (network_id, vacancy_id);
alter table shortlist_place add constraint shortlist_place_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table shortlist_place add constraint shortlist_place_network_id_shortlist_id_fkey foreign key (network_id, shortlist_id)
  references shortlist (network_id, id) on delete restrict on update restrict;
alter table shortlist_place add constraint shortlist_place_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table shortlist_place add constraint shortlist_place_network_id_vacancy_id_fkey foreign key (network_id, vacancy_id)
  references vacancy (network_id, id) on delete restrict on update restrict;
alter table shortlist_place add constraint shortlist_place_network_id_answered_by_id_fkey foreign key (network_id, answered_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table shortlist enable row level security;
alter table shortlist force row level security;
create policy owner_all on shortlist to werkbrug_owner using (true) with check (true);
create policy worker_network on shortlist to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on shortlist for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on shortlist for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on shortlist for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));

alter table shortlist_place enable row level security;
alter table shortlist_place force row level security;
create policy owner_all on shortlist_place to werkbrug_owner using (true) with check (true);
create policy worker_network on shortlist_place to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on shortlist_place for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on shortlist_place for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on shortlist_place for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));

revoke delete on shortlist, shortlist_place from werkbrug_app, werkbrug_worker;
