-- The SWOT of an organisation, of a partner and of the network (instrument N3; seeds 0.C.2 and 1.B.1.2).
create table swot_board (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  object text not null,
  organisation_id uuid,
  about_id uuid,
  year smallint not null,
  held_on date not null,
  status text not null default 'open',
  sections jsonb not null default '{}',
  copy_of_id uuid,
  shared_at timestamptz(3),
  agreed_at timestamptz(3),
  agreed_by_id uuid,
  made_by_id uuid not null,
  version integer not null default 1,
  revision integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint swot_board_object check (
    (object = 'network' and organisation_id is null and about_id is null)
    or (object = 'own' and organisation_id is not null and about_id = organisation_id)
    or (object = 'partner' and organisation_id is not null and about_id is not null and about_id <> organisation_id)),
  constraint swot_board_year check (year between 2000 and 2100),
  constraint swot_board_status check (status in ('open', 'agreed', 'superseded')),
  constraint swot_board_agreed check ((status = 'open') = (agreed_at is null)),
  constraint swot_board_pkey primary key (id)
);
create unique index swot_board_network_id_id_key on swot_board (network_id, id);
-- Of one object and year, one board is open at a time; the network has no organisation, and still only one.
create unique index swot_board_open_key on swot_board (network_id, organisation_id, about_id, year) nulls not distinct where status = 'open';
create index swot_board_network_id_held_on_id_idx on swot_board (network_id, held_on desc, id desc);
create index swot_board_network_id_organisation_id_idx on swot_board (network_id, organisation_id);
create index swot_board_network_id_copy_of_id_idx on swot_board (network_id, copy_of_id);
alter table swot_board add constraint swot_board_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table swot_board add constraint swot_board_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table swot_board add constraint swot_board_network_id_about_id_fkey foreign key (network_id, about_id)
  references organisation (network_id, id) on delete restrict on update restrict;
alter table swot_board add constraint swot_board_network_id_copy_of_id_fkey foreign key (network_id, copy_of_id)
  references swot_board (network_id, id) on delete restrict on update restrict;
alter table swot_board add constraint swot_board_network_id_agreed_by_id_fkey foreign key (network_id, agreed_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table swot_board add constraint swot_board_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table swot_participant (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  board_id uuid not null,
  membership_id uuid not null,
  organisation_id uuid not null,
  added integer not null default 0,
  changed integer not null default 0,
  linked integer not null default 0,
  first_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  constraint swot_participant_counts check (added >= 0 and changed >= 0 and linked >= 0),
  constraint swot_participant_pkey primary key (id)
);
create unique index swot_participant_network_id_id_key on swot_participant (network_id, id);
create unique index swot_participant_network_id_board_id_membership_id_key on swot_participant (network_id, board_id, membership_id);
alter table swot_participant add constraint swot_participant_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table swot_participant add constraint swot_participant_network_id_board_id_fkey foreign key (network_id, board_id)
  references swot_board (network_id, id) on delete restrict on update restrict;
alter table swot_participant add constraint swot_participant_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table swot_participant add constraint swot_participant_network_id_organisation_id_fkey foreign key (network_id, organisation_id)
  references organisation (network_id, id) on delete restrict on update restrict;

create table swot_card (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  board_id uuid not null,
  quadrant text not null,
  text text not null,
  reason text,
  weight smallint not null default 2,
  from_card_id uuid,
  removed_at timestamptz(3),
  made_by_id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint swot_card_quadrant check (quadrant in ('strength', 'weakness', 'opportunity', 'threat')),
  constraint swot_card_text check (text <> ''),
  constraint swot_card_weight check (weight between 1 and 3),
  constraint swot_card_pkey primary key (id)
);
create unique index swot_card_network_id_id_key on swot_card (network_id, id);
-- A pair and an action point at a card of their own board.
create unique index swot_card_network_id_board_id_id_key on swot_card (network_id, board_id, id);
create index swot_card_network_id_from_card_id_idx on swot_card (network_id, from_card_id);
alter table swot_card add constraint swot_card_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table swot_card add constraint swot_card_network_id_board_id_fkey foreign key (network_id, board_id)
  references swot_board (network_id, id) on delete restrict on update restrict;
alter table swot_card add constraint swot_card_network_id_from_card_id_fkey foreign key (network_id, from_card_id)
  references swot_card (network_id, id) on delete restrict on update restrict;
alter table swot_card add constraint swot_card_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table swot_pair (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  board_id uuid not null,
  inner_card_id uuid not null,
  outer_card_id uuid not null,
  sentence text not null,
  made_by_id uuid not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint swot_pair_sentence check (sentence <> ''),
  constraint swot_pair_pkey primary key (id)
);
create unique index swot_pair_network_id_id_key on swot_pair (network_id, id);
create unique index swot_pair_network_id_inner_card_id_outer_card_id_key on swot_pair (network_id, inner_card_id, outer_card_id);
create index swot_pair_network_id_board_id_idx on swot_pair (network_id, board_id);
create index swot_pair_network_id_outer_card_id_idx on swot_pair (network_id, outer_card_id);
alter table swot_pair add constraint swot_pair_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table swot_pair add constraint swot_pair_network_id_board_id_fkey foreign key (network_id, board_id)
  references swot_board (network_id, id) on delete restrict on update restrict;
alter table swot_pair add constraint swot_pair_network_id_board_id_inner_card_id_fkey foreign key (network_id, board_id, inner_card_id)
  references swot_card (network_id, board_id, id) on delete restrict on update restrict;
alter table swot_pair add constraint swot_pair_network_id_board_id_outer_card_id_fkey foreign key (network_id, board_id, outer_card_id)
  references swot_card (network_id, board_id, id) on delete restrict on update restrict;
alter table swot_pair add constraint swot_pair_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table swot_action (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  board_id uuid not null,
  card_id uuid not null,
  task_id uuid not null,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint swot_action_pkey primary key (id)
);
create unique index swot_action_network_id_id_key on swot_action (network_id, id);
create unique index swot_action_network_id_task_id_key on swot_action (network_id, task_id);
create index swot_action_network_id_board_id_idx on swot_action (network_id, board_id);
create index swot_action_network_id_card_id_idx on swot_action (network_id, card_id);
alter table swot_action add constraint swot_action_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table swot_action add constraint swot_action_network_id_board_id_fkey foreign key (network_id, board_id)
  references swot_board (network_id, id) on delete restrict on update restrict;
alter table swot_action add constraint swot_action_network_id_board_id_card_id_fkey foreign key (network_id, board_id, card_id)
  references swot_card (network_id, board_id, id) on delete restrict on update restrict;
alter table swot_action add constraint swot_action_network_id_task_id_fkey foreign key (network_id, task_id)
  references task (network_id, id) on delete restrict on update restrict;
alter table swot_action add constraint swot_action_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

-- A board of an organisation is read by its people and the coordinator, by everybody else once it is shared; the network's by everybody.
-- It is changed by its own people alone; the network's by everybody.

alter table swot_board enable row level security;
alter table swot_board force row level security;
create policy owner_all on swot_board to werkbrug_owner using (true) with check (true);
create policy worker_network on swot_board to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on swot_board for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
    and (organisation_id is null or organisation_id = (select ctx.organisation_id()) or shared_at is not null
      or (select ctx.role()) = 'network_coordinator'));
create policy app_adds on swot_board for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and (organisation_id is null or organisation_id = (select ctx.organisation_id())));
create policy app_changes on swot_board for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and (organisation_id is null or organisation_id = (select ctx.organisation_id())))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and (organisation_id is null or organisation_id = (select ctx.organisation_id())));
revoke delete on swot_board from werkbrug_app, werkbrug_worker;

create function ctx.writes_swot(p_board uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') and exists (select from swot_board b
    where b.network_id = (select ctx.network_id()) and b.id = p_board
      and (b.organisation_id is null or b.organisation_id = (select ctx.organisation_id())))
$$;

alter table swot_card enable row level security;
alter table swot_card force row level security;
create policy owner_all on swot_card to werkbrug_owner using (true) with check (true);
create policy worker_network on swot_card to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on swot_card for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and board_id in (select b.id from swot_board b));
create policy app_adds on swot_card for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
create policy app_changes on swot_card for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id))
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
revoke delete on swot_card from werkbrug_app, werkbrug_worker;

alter table swot_pair enable row level security;
alter table swot_pair force row level security;
create policy owner_all on swot_pair to werkbrug_owner using (true) with check (true);
create policy worker_network on swot_pair to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on swot_pair for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and board_id in (select b.id from swot_board b));
create policy app_adds on swot_pair for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
create policy app_changes on swot_pair for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id))
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
create policy app_removes on swot_pair for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));

alter table swot_action enable row level security;
alter table swot_action force row level security;
create policy owner_all on swot_action to werkbrug_owner using (true) with check (true);
create policy worker_network on swot_action to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on swot_action for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and board_id in (select b.id from swot_board b));
create policy app_adds on swot_action for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
create policy app_changes on swot_action for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id))
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id));
revoke delete on swot_action from werkbrug_app, werkbrug_worker;

alter table swot_participant enable row level security;
alter table swot_participant force row level security;
create policy owner_all on swot_participant to werkbrug_owner using (true) with check (true);
create policy worker_network on swot_participant to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on swot_participant for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and board_id in (select b.id from swot_board b));
create policy app_adds on swot_participant for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id) and membership_id = (select ctx.membership_id()));
create policy app_changes on swot_participant for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id) and membership_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and ctx.writes_swot(board_id) and membership_id = (select ctx.membership_id()));
revoke delete on swot_participant from werkbrug_app, werkbrug_worker;

-- What happened on a board is read by whoever reads the board: the texts of its cards stand in the events.
create policy swot_stays_home on event as restrictive for select to werkbrug_app
  using (subject_type <> 'swot_board' or subject_id in (select b.id from swot_board b));

-- Each change of a part counts on its board, so that open pages know of it; a part of a board that is not open does not change.
-- After the row, so that row-level security speaks first.
create function ctx.touch_swot() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  here uuid := case tg_op when 'DELETE' then old.board_id else new.board_id end;
  net uuid := case tg_op when 'DELETE' then old.network_id else new.network_id end;
begin
  update swot_board set revision = revision + 1 where network_id = net and id = here and status = 'open';
  if not found then
    raise exception 'the SWOT board % is not open', here using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger touch_swot after insert or update or delete on swot_participant for each row execute function ctx.touch_swot();
create trigger touch_swot after insert or update or delete on swot_card for each row execute function ctx.touch_swot();
create trigger touch_swot after insert or update or delete on swot_pair for each row execute function ctx.touch_swot();

-- What was agreed stays as it was agreed; it can only be shared or superseded.
create function ctx.keep_agreed_swot() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'open' and (
    to_jsonb(new) - array['status', 'shared_at', 'updated_at', 'version'] <> to_jsonb(old) - array['status', 'shared_at', 'updated_at', 'version']
    or (new.status <> old.status and not (old.status = 'agreed' and new.status = 'superseded'))
  ) then
    raise exception 'the SWOT board % was agreed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_agreed before update on swot_board for each row execute function ctx.keep_agreed_swot();
