-- How many contacts of an employer are there, those who left aside. Kept by the database from the contacts; nobody else writes it. A row
-- of its own, because an import of contacts would otherwise write each employer anew with all its indexes.
create table employer_people (
  network_id uuid not null,
  employer_id uuid not null,
  people int not null,
  constraint employer_people_pkey primary key (network_id, employer_id)
);
alter table employer_people add constraint employer_people_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;

alter table employer_people enable row level security;
alter table employer_people force row level security;
create policy owner_all on employer_people to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_people for select to werkbrug_worker using (network_id = (select ctx.network_id()));
create policy app_reads on employer_people for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
revoke all on employer_people from werkbrug_app, werkbrug_worker;
grant select on employer_people to werkbrug_app, werkbrug_worker, werkbrug_backup;

-- What a statement adds and takes away is added to what is there: two who write about one employer wait for each other's row, and
-- both count. In the order of employers, so that they do not wait in a circle.
create function ctx.keep_people() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    insert into employer_people as k (network_id, employer_id, people)
    select x.network_id, x.employer_id, sum(x.one)::int from (
      select c.network_id, c.employer_id, 1 as one from changed c where c.left_on is null
      union all
      select f.network_id, f.employer_id, -1 from former f where f.left_on is null
    ) x group by x.network_id, x.employer_id having sum(x.one) <> 0 order by x.network_id, x.employer_id
    on conflict (network_id, employer_id) do update set people = k.people + excluded.people;
  else
    insert into employer_people as k (network_id, employer_id, people)
    select c.network_id, c.employer_id, (case tg_op when 'INSERT' then count(*) else -count(*) end)::int
    from changed c where c.left_on is null group by c.network_id, c.employer_id order by c.network_id, c.employer_id
    on conflict (network_id, employer_id) do update set people = k.people + excluded.people;
  end if;
  return null;
end $$;
create trigger keep_people_of_new after insert on contact referencing new table as changed
  for each statement execute function ctx.keep_people();
create trigger keep_people_of_changed after update on contact referencing old table as former new table as changed
  for each statement execute function ctx.keep_people();
create trigger keep_people_of_removed after delete on contact referencing old table as changed
  for each statement execute function ctx.keep_people();

insert into employer_people (network_id, employer_id, people)
select c.network_id, c.employer_id, count(*)::int from contact c where c.left_on is null group by c.network_id, c.employer_id;
