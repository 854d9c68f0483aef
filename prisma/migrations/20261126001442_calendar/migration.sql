-- The secret address of a person's own calendar; the token is kept as its hash.
create table calendar_feed (
  network_id uuid not null,
  membership_id uuid not null,
  token_hash text not null,
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint calendar_feed_pkey primary key (network_id, membership_id)
);
create unique index calendar_feed_token_hash_key on calendar_feed (token_hash);

-- A visit that is agreed with an employer, the colleagues who come along, and what it became.
create table visit (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  employer_id uuid not null,
  site_id uuid,
  contact_id uuid,
  organiser_id uuid not null,
  goal text not null,
  place text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  time_zone text not null,
  state text not null default 'planned',
  sequence integer not null default 0,
  invites_contact boolean not null default false,
  contact_moment_id uuid,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint visit_pkey primary key (id),
  constraint visit_state check (state in ('planned', 'cancelled', 'held')),
  constraint visit_times check (ends_at > starts_at),
  constraint visit_held check ((state = 'held') = (contact_moment_id is not null)),
  constraint visit_invites check (not invites_contact or contact_id is not null)
);
create unique index visit_network_id_id_key on visit (network_id, id);
create index visit_network_id_employer_id_starts_at_idx on visit (network_id, employer_id, starts_at);
create index visit_network_id_organiser_id_starts_at_idx on visit (network_id, organiser_id, starts_at);
create table visit_colleague (
  network_id uuid not null,
  visit_id uuid not null,
  membership_id uuid not null,
  constraint visit_colleague_pkey primary key (network_id, visit_id, membership_id)
);
create index visit_colleague_network_id_membership_id_idx on visit_colleague (network_id, membership_id);

alter table calendar_feed
  add constraint calendar_feed_network_id_fkey foreign key (network_id) references network (id)
    on delete restrict on update restrict,
  add constraint calendar_feed_network_id_membership_id_fkey foreign key (network_id, membership_id)
    references membership (network_id, id) on delete restrict on update restrict;
alter table visit
  add constraint visit_network_id_fkey foreign key (network_id) references network (id)
    on delete restrict on update restrict,
  add constraint visit_network_id_employer_id_fkey foreign key (network_id, employer_id)
    references employer (network_id, id) on delete restrict on update restrict,
  add constraint visit_network_id_site_id_fkey foreign key (network_id, site_id)
    references site (network_id, id) on delete restrict on update restrict,
  add constraint visit_network_id_contact_id_fkey foreign key (network_id, contact_id)
    references contact (network_id, id) on delete restrict on update restrict,
  add constraint visit_network_id_organiser_id_fkey foreign key (network_id, organiser_id)
    references membership (network_id, id) on delete restrict on update restrict,
  add constraint visit_network_id_contact_moment_id_fkey foreign key (network_id, contact_moment_id)
    references contact_moment (network_id, id) on delete restrict on update restrict;
alter table visit_colleague
  add constraint visit_colleague_network_id_fkey foreign key (network_id) references network (id)
    on delete restrict on update restrict,
  add constraint visit_colleague_network_id_visit_id_fkey foreign key (network_id, visit_id)
    references visit (network_id, id) on delete restrict on update restrict,
  add constraint visit_colleague_network_id_membership_id_fkey foreign key (network_id, membership_id)
    references membership (network_id, id) on delete restrict on update restrict;

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy owner_all on calendar_feed to werkbrug_owner using (true) with check (true);
create policy worker_network on calendar_feed to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- Whoever comes with a token is not signed in: the sign-in realm finds the feed and notes that it was used.
create policy app_reads on calendar_feed for select to werkbrug_app
  using ((select ctx.realm()) = 'auth'
    or (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id())));
create policy app_adds on calendar_feed for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()));
create policy app_changes on calendar_feed for update to werkbrug_app
  using ((select ctx.realm()) = 'auth'
    or (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id())))
  with check ((select ctx.realm()) = 'auth'
    or (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id())));
revoke delete on calendar_feed from werkbrug_app, werkbrug_worker;

alter table visit enable row level security;
alter table visit force row level security;
create policy owner_all on visit to werkbrug_owner using (true) with check (true);
create policy worker_network on visit to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on visit for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on visit for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on visit for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
alter table visit_colleague enable row level security;
alter table visit_colleague force row level security;
create policy owner_all on visit_colleague to werkbrug_owner using (true) with check (true);
create policy worker_network on visit_colleague to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on visit_colleague for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on visit_colleague for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on visit_colleague for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke delete on visit from werkbrug_app, werkbrug_worker;
revoke update on visit_colleague from werkbrug_app, werkbrug_worker;
