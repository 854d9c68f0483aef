-- Which places changed, and in which transaction: so that an index in memory follows without being built again. A mark is
-- read again as long as its transaction may have been under way at the last look, and stays when the place is gone. Marks
-- are only added, and older ones of the same place removed where nobody holds them, so that writers never wait for each other.
create table place_mark (
  network_id uuid not null,
  vacancy_id uuid not null,
  changed_in bigint not null,
  constraint place_mark_pkey primary key (network_id, vacancy_id, changed_in)
);
alter table place_mark add constraint place_mark_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
create index place_mark_network_id_changed_in_idx on place_mark (network_id, changed_in);

alter table place_mark enable row level security;
alter table place_mark force row level security;
create policy owner_all on place_mark to werkbrug_owner using (true) with check (true);
create policy worker_network on place_mark for select to werkbrug_worker using (network_id = (select ctx.network_id()));
create policy app_reads on place_mark for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
revoke all on place_mark from werkbrug_app, werkbrug_worker;
grant select on place_mark to werkbrug_app, werkbrug_worker, werkbrug_backup;

create function ctx.mark_places_by(p_networks uuid[], p_vacancies uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from place_mark where ctid = any (array(
    select m.ctid from unnest(p_networks, p_vacancies) as c (network_id, vacancy_id)
    join place_mark m on m.network_id = c.network_id and m.vacancy_id = c.vacancy_id
    where m.changed_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    for update of m skip locked));
  insert into place_mark (network_id, vacancy_id, changed_in)
  select distinct c.network_id, c.vacancy_id, pg_current_xact_id()::text::bigint
  from unnest(p_networks, p_vacancies) as c (network_id, vacancy_id)
  on conflict do nothing;
end $$;
revoke all on function ctx.mark_places_by(uuid[], uuid[]) from public;

create function ctx.mark_places() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.mark_places_by(array_agg(network_id), array_agg(id)) from changed;
  return null;
end $$;
create trigger marks_new after insert on vacancy referencing new table as changed
  for each statement execute function ctx.mark_places();
create trigger marks_changed after update on vacancy referencing new table as changed
  for each statement execute function ctx.mark_places();
create trigger marks_gone after delete on vacancy referencing old table as changed
  for each statement execute function ctx.mark_places();

create function ctx.mark_places_that_ask() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.mark_places_by(array_agg(network_id), array_agg(vacancy_id))
  from (select distinct network_id, vacancy_id from changed) places;
  return null;
end $$;
create trigger marks_new after insert on vacancy_competence referencing new table as changed
  for each statement execute function ctx.mark_places_that_ask();
create trigger marks_changed after update on vacancy_competence referencing new table as changed
  for each statement execute function ctx.mark_places_that_ask();
create trigger marks_gone after delete on vacancy_competence referencing old table as changed
  for each statement execute function ctx.mark_places_that_ask();

-- A place is in the sector of its employer and, without a postcode of its own, where its site is.
create function ctx.mark_places_of_employers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.mark_places_by(array_agg(v.network_id), array_agg(v.id))
  from changed c join earlier b on b.id = c.id and b.sector_code is distinct from c.sector_code
  join vacancy v on v.network_id = c.network_id and v.employer_id = c.id;
  return null;
end $$;
create trigger marks_places after update on employer referencing old table as earlier new table as changed
  for each statement execute function ctx.mark_places_of_employers();

create function ctx.mark_places_of_sites() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.mark_places_by(array_agg(v.network_id), array_agg(v.id))
  from changed c join earlier b on b.id = c.id and b.postcode is distinct from c.postcode
  join vacancy v on v.network_id = c.network_id and v.employer_id = c.employer_id and v.site_id = c.id;
  return null;
end $$;
create trigger marks_places after update on site referencing old table as earlier new table as changed
  for each statement execute function ctx.mark_places_of_sites();

insert into place_mark (network_id, vacancy_id, changed_in)
select network_id, id, pg_current_xact_id()::text::bigint from vacancy;

-- Which open places somebody sees is counted at each look, from this index alone.
create index vacancy_open_places on vacancy (network_id, id) include (employer_id, status)
  where status in ('open', 'hard_to_fill', 'expected') and seats_taken < seats;
