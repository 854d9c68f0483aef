-- Events with employers (instrument 4.B.2.1): planned from the catalogue of activities, with guests, hosts, clients, attendance and
-- effect. `gathering` in the tables, because an event here is a change that is told.
create table gathering (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  title text not null,
  activity_key text not null,
  activity_name jsonb not null,
  activity_level smallint not null,
  catalogue_version integer not null,
  ladder_steps integer[] not null,
  description text,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  time_zone text not null,
  place text not null,
  is_online boolean not null default false,
  capacity integer,
  organisation_id uuid not null,
  state text not null default 'planned',
  sequence integer not null default 0,
  version integer not null default 1,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  search_text text generated always as (public.norm(title || ' ' || place)) stored,
  constraint gathering_state check (state in ('planned', 'open', 'held', 'closed', 'cancelled')),
  constraint gathering_times check (ends_at > starts_at),
  constraint gathering_capacity check (capacity between 1 and 10000),
  constraint gathering_level check (activity_level between 1 and 5),
  constraint gathering_pkey primary key (id)
);
create unique index gathering_network_id_id_key on gathering (network_id, id);
create index gathering_network_id_starts_at_id_idx on gathering (network_id, starts_at desc, id desc);
create index gathering_network_id_activity_key_idx on gathering (network_id, activity_key);
alter table gathering add constraint gathering_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering add constraint gathering_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table gathering add constraint gathering_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table gathering_host (
  network_id uuid not null,
  gathering_id uuid not null,
  membership_id uuid not null,
  constraint gathering_host_pkey primary key (network_id, gathering_id, membership_id)
);
create index gathering_host_network_id_membership_id_idx on gathering_host (network_id, membership_id);
alter table gathering_host add constraint gathering_host_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering_host add constraint gathering_host_network_id_gathering_id_fkey foreign key (network_id, gathering_id)
  references gathering (network_id, id) on delete restrict on update restrict;
alter table gathering_host add constraint gathering_host_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- Who was asked, came without being asked, or was left out and why: a contact of an employer, an employer of which nobody could be
-- asked, or a colleague.
create table gathering_guest (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  gathering_id uuid not null,
  employer_id uuid,
  contact_id uuid,
  membership_id uuid,
  state text not null,
  reason text,
  word text,
  invited_at timestamptz(3),
  answered_at timestamptz(3),
  waiting_since timestamptz(3),
  attendance text,
  outcome smallint,
  outcome_words text,
  outcome_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint gathering_guest_state check (state in ('invited', 'accepted', 'maybe', 'declined', 'waiting', 'withdrawn', 'left_out', 'uninvited')),
  constraint gathering_guest_who check ((membership_id is null) <> (employer_id is null) and (contact_id is null or employer_id is not null)),
  constraint gathering_guest_contact check (employer_id is null or contact_id is not null or state = 'left_out'),
  constraint gathering_guest_reason check ((state = 'left_out') = (reason is not null)),
  constraint gathering_guest_waiting check ((state = 'waiting') = (waiting_since is not null)),
  constraint gathering_guest_attendance check (attendance in ('attended', 'no_show')),
  constraint gathering_guest_outcome check (outcome between 1 and 5 and (outcome is null) = (outcome_at is null)),
  constraint gathering_guest_pkey primary key (id)
);
create unique index gathering_guest_network_id_id_key on gathering_guest (network_id, id);
create unique index gathering_guest_network_id_gathering_id_contact_id_key on gathering_guest (network_id, gathering_id, contact_id);
create unique index gathering_guest_network_id_gathering_id_membership_id_key on gathering_guest (network_id, gathering_id, membership_id);
create index gathering_guest_network_id_employer_id_idx on gathering_guest (network_id, employer_id);
create index gathering_guest_network_id_contact_id_idx on gathering_guest (network_id, contact_id);
create index gathering_guest_network_id_membership_id_idx on gathering_guest (network_id, membership_id);
alter table gathering_guest add constraint gathering_guest_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering_guest add constraint gathering_guest_network_id_gathering_id_fkey foreign key (network_id, gathering_id)
  references gathering (network_id, id) on delete restrict on update restrict;
alter table gathering_guest add constraint gathering_guest_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table gathering_guest add constraint gathering_guest_network_id_contact_id_fkey foreign key (network_id, contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table gathering_guest add constraint gathering_guest_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- A client who takes part. Only who may see the client sees the row; everybody else sees a count, hidden below five.
create table gathering_client (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  gathering_id uuid not null,
  client_id uuid not null,
  attendance text,
  added_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint gathering_client_attendance check (attendance in ('attended', 'no_show')),
  constraint gathering_client_pkey primary key (id)
);
create unique index gathering_client_network_id_id_key on gathering_client (network_id, id);
create unique index gathering_client_network_id_gathering_id_client_id_key on gathering_client (network_id, gathering_id, client_id);
create index gathering_client_network_id_client_id_idx on gathering_client (network_id, client_id);
alter table gathering_client add constraint gathering_client_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering_client add constraint gathering_client_network_id_gathering_id_fkey foreign key (network_id, gathering_id)
  references gathering (network_id, id) on delete restrict on update restrict;
alter table gathering_client add constraint gathering_client_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table gathering_client add constraint gathering_client_network_id_added_by_id_fkey foreign key (network_id, added_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- What a host thinks that it brought: for the employers and for the clients.
create table gathering_outcome (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  gathering_id uuid not null,
  membership_id uuid not null,
  employers smallint,
  clients smallint,
  words text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint gathering_outcome_range check (employers between 1 and 5 and clients between 1 and 5),
  constraint gathering_outcome_said check (employers is not null or clients is not null),
  constraint gathering_outcome_pkey primary key (id)
);
create unique index gathering_outcome_network_id_id_key on gathering_outcome (network_id, id);
create unique index gathering_outcome_network_id_gathering_id_membership_id_key on gathering_outcome (network_id, gathering_id, membership_id);
create index gathering_outcome_network_id_membership_id_idx on gathering_outcome (network_id, membership_id);
alter table gathering_outcome add constraint gathering_outcome_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering_outcome add constraint gathering_outcome_network_id_gathering_id_fkey foreign key (network_id, gathering_id)
  references gathering (network_id, id) on delete restrict on update restrict;
alter table gathering_outcome add constraint gathering_outcome_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- An ordinary task that follows from an event.
create table gathering_task (
  network_id uuid not null,
  gathering_id uuid not null,
  task_id uuid not null,
  constraint gathering_task_pkey primary key (network_id, gathering_id, task_id)
);
create index gathering_task_network_id_task_id_idx on gathering_task (network_id, task_id);
alter table gathering_task add constraint gathering_task_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table gathering_task add constraint gathering_task_network_id_gathering_id_fkey foreign key (network_id, gathering_id)
  references gathering (network_id, id) on delete restrict on update restrict;
alter table gathering_task add constraint gathering_task_network_id_task_id_fkey foreign key (network_id, task_id)
  references task (network_id, id) on delete restrict on update restrict;

alter table gathering enable row level security;
alter table gathering force row level security;
create policy owner_all on gathering to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gathering for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on gathering for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table gathering_guest enable row level security;
alter table gathering_guest force row level security;
create policy owner_all on gathering_guest to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering_guest to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering_guest for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gathering_guest for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on gathering_guest for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table gathering_host enable row level security;
alter table gathering_host force row level security;
create policy owner_all on gathering_host to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering_host to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering_host for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gathering_host for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_removes on gathering_host for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table gathering_task enable row level security;
alter table gathering_task force row level security;
create policy owner_all on gathering_task to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering_task to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering_task for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gathering_task for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));

alter table gathering_outcome enable row level security;
alter table gathering_outcome force row level security;
create policy owner_all on gathering_outcome to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering_outcome to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering_outcome for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gathering_outcome for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));
create policy app_changes on gathering_outcome for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and membership_id = (select ctx.membership_id()));

alter table gathering_client enable row level security;
alter table gathering_client force row level security;
create policy owner_all on gathering_client to werkbrug_owner using (true) with check (true);
create policy worker_network on gathering_client to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gathering_client for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) in ('casemanager', 'coach')
      and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id())))
    or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s
      where s.to_organisation_id = (select ctx.organisation_id()) and 'core' = any (s.field_groups) and s.revoked_at is null
        and current_date between s.valid_from and s.valid_until))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on gathering_client for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on gathering_client for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_removes on gathering_client for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));

revoke delete on gathering, gathering_guest, gathering_outcome, gathering_task from werkbrug_app, werkbrug_worker;
revoke update on gathering_host, gathering_task from werkbrug_app, werkbrug_worker;

-- How many clients come (once it was held: came), for everybody who sees the event; nothing below five, so that nobody can be
-- recognised by a number.
create function ctx.gathering_clients(p_gathering uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case when count(*) >= 5 then count(*)::int end
  from gathering_client c join gathering g on g.network_id = c.network_id and g.id = c.gathering_id
  where c.network_id = ctx.network_id() and c.gathering_id = p_gathering
    and (g.state in ('planned', 'open', 'cancelled') or c.attendance = 'attended')
    and ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
$$;

alter table access_link add column gathering_guest_id uuid;

-- Which guest a link's holder is; nobody else is one.
create function ctx.gathering_guest_id() returns uuid language sql stable as $$
  select case when ctx.role() = 'link' then nullif(current_setting('app.gathering_guest_id', true), '')::uuid end
$$;

-- The second step of entering with the link of an invitation, after ctx.enter_link: says which guest it opens, and for whom.
-- Nothing for a link of another purpose, or for an invitation that was taken back.
create function ctx.enter_gathering(p_token_hash text) returns table (guest_id uuid, guest_name text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  perform set_config('app.gathering_guest_id', '', true);
  select x.id, coalesce(m.display_name, concat_ws(' ', c.first_name, c.last_name)) as name into hit
    from access_link l
    join gathering_guest x on x.network_id = l.network_id and x.id = l.gathering_guest_id
    left join contact c on c.network_id = x.network_id and c.id = x.contact_id
    left join membership m on m.network_id = x.network_id and m.id = x.membership_id
    where l.token_hash = p_token_hash and l.purpose = 'answer-gathering' and l.network_id = ctx.network_id()
      and l.revoked_at is null and l.expires_at > now() and x.state not in ('withdrawn', 'left_out');
  if not found or ctx.role() <> 'link' then
    return;
  end if;
  perform set_config('app.gathering_guest_id', hit.id::text, true), set_config('app.actor_name', hit.name, true);
  return query select hit.id, hit.name;
end $$;

-- The seats of an event, with the event locked until the answer is kept: two who take the last seat at one moment come one after
-- the other. For who works with employers, for the background, and for a guest about the own event. The guest itself is not counted.
create function ctx.gathering_seats(p_gathering uuid, p_guest uuid)
returns table (capacity integer, taken integer, waiting integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if ctx.role() not in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'system')
    and not (ctx.role() = 'link' and p_guest = ctx.gathering_guest_id()) then
    return;
  end if;
  perform from gathering g where g.network_id = ctx.network_id() and g.id = p_gathering for update;
  return query select g.capacity,
      (select count(*)::int from gathering_guest x where x.network_id = g.network_id and x.gathering_id = g.id
        and x.state = 'accepted' and x.id is distinct from p_guest),
      (select count(*)::int from gathering_guest x where x.network_id = g.network_id and x.gathering_id = g.id
        and x.state = 'waiting' and x.id is distinct from p_guest)
    from gathering g where g.network_id = ctx.network_id() and g.id = p_gathering
      and (ctx.role() <> 'link' or exists (select from gathering_guest x where x.network_id = g.network_id
        and x.gathering_id = g.id and x.id = p_guest));
end $$;

revoke all on function ctx.gathering_clients(uuid), ctx.gathering_guest_id(), ctx.enter_gathering(text), ctx.gathering_seats(uuid, uuid)
  from public;
grant execute on function ctx.gathering_clients(uuid), ctx.gathering_guest_id(), ctx.enter_gathering(text),
  ctx.gathering_seats(uuid, uuid) to werkbrug_app, werkbrug_worker;

create policy link_reads on gathering_guest for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.gathering_guest_id()));
create policy link_changes on gathering_guest for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and id = (select ctx.gathering_guest_id()))
  with check (network_id = (select ctx.network_id()) and id = (select ctx.gathering_guest_id())
    and state in ('invited', 'accepted', 'maybe', 'declined', 'waiting', 'uninvited'));
create policy link_reads on gathering for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link'
    and id in (select x.gathering_id from gathering_guest x where x.id = (select ctx.gathering_guest_id())));
