-- Who was in touch with which employer, and when last: what an audit of the network asks of every contact moment. Kept by the
-- database from contact moments (notes aside), who was there too, and mails in the file; nobody else writes it. Whether somebody is
-- still there and how long ago counts is asked with the day, so nothing here grows old.
create table employer_touch (
  network_id uuid not null,
  employer_id uuid not null,
  membership_id uuid not null,
  last_at timestamptz(3) not null,
  constraint employer_touch_pkey primary key (network_id, employer_id, membership_id)
);
alter table employer_touch add constraint employer_touch_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
create index employer_touch_of_member on employer_touch (network_id, membership_id, last_at, employer_id);

alter table employer_touch enable row level security;
alter table employer_touch force row level security;
create policy owner_all on employer_touch to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_touch for select to werkbrug_worker using (network_id = (select ctx.network_id()));
create policy app_reads on employer_touch for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
revoke all on employer_touch from werkbrug_app, werkbrug_worker;
grant select on employer_touch to werkbrug_app, werkbrug_worker, werkbrug_backup;

-- The same in brief beside the employer: who was in touch last and when, when the last other colleague was, when the last one of
-- another organisation was, and when the earlier of the latest two approaches from two organisations within fourteen days was.
alter table employer
  add column touched_at timestamptz(3),
  add column touched_by_id uuid,
  add column touched_also_at timestamptz(3),
  add column touched_elsewhere_at timestamptz(3),
  add column doubled_at timestamptz(3);

-- One plan for every call: to plan it anew takes longer than one employer does. It is a plan for few, so many go by the thousand.
create function ctx.keep_touches(p_employers uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare
  v_part constant int := 1000;
  v_sorted uuid[];
begin
  if coalesce(cardinality(p_employers), 0) = 0 then return; end if;
  if cardinality(p_employers) > v_part then
    v_sorted := array(select x from unnest(p_employers) x order by x);
    for v_from in 1 .. cardinality(v_sorted) by v_part loop
      perform ctx.keep_touches(v_sorted[v_from : v_from + v_part - 1]);
    end loop;
    return;
  end if;
  -- Who writes about the same employer waits, and then counts what the other wrote.
  perform from employer e where e.id = any (p_employers) order by e.id for no key update;
  with asked as materialized (
    select e.network_id, e.id from employer e where e.id = any (p_employers)
  ), moment as materialized (
    select m.network_id, m.id, m.employer_id, m.membership_id, m.at
    from asked a join contact_moment m on m.network_id = a.network_id and m.employer_id = a.id
    where m.withdrawn_at is null and m.channel <> 'note'
  ), touch as materialized (
    select t.network_id, t.employer_id, t.membership_id, max(t.at) as last_at from (
      select m.network_id, m.employer_id, m.membership_id, m.at from moment m
      union all
      select m.network_id, m.employer_id, c.membership_id, m.at
      from moment m join contact_moment_colleague c on c.network_id = m.network_id and c.contact_moment_id = m.id
      union all
      select f.network_id, f.employer_id, f.colleague_id, f.at
      from asked a join filed_mail f on f.network_id = a.network_id and f.employer_id = a.id where f.withdrawn_at is null
    ) t group by t.network_id, t.employer_id, t.membership_id
  ), gone as (
    delete from employer_touch k using asked a
    where k.network_id = a.network_id and k.employer_id = a.id
      and not exists (select from touch t where t.employer_id = k.employer_id and t.membership_id = k.membership_id)
  )
  insert into employer_touch as k (network_id, employer_id, membership_id, last_at)
  select t.network_id, t.employer_id, t.membership_id, t.last_at from touch t
  on conflict (network_id, employer_id, membership_id) do update set last_at = excluded.last_at
    where k.last_at <> excluded.last_at;

  update employer e set touched_at = n.last_at, touched_by_id = n.membership_id, touched_also_at = n.also_at,
    touched_elsewhere_at = n.elsewhere_at, doubled_at = n.doubled_at
  from (
    select a.id, l.last_at, l.membership_id, l.also_at, l.elsewhere_at, d.at as doubled_at
    from employer a join network w on w.id = a.network_id
    left join (
      select distinct on (t.employer_id) t.employer_id, t.membership_id, t.last_at,
        (select max(x.last_at) from employer_touch x
          where x.network_id = t.network_id and x.employer_id = t.employer_id and x.membership_id <> t.membership_id) as also_at,
        (select max(x.last_at) from employer_touch x join membership y on y.id = x.membership_id
          where x.network_id = t.network_id and x.employer_id = t.employer_id and y.organisation_id <> m.organisation_id) as elsewhere_at
      from employer_touch t join membership m on m.id = t.membership_id
      where t.employer_id = any (p_employers)
        and t.network_id in (select x.network_id from employer x where x.id = any (p_employers))
      order by t.employer_id, t.last_at desc, t.membership_id
    ) l on l.employer_id = a.id
    left join lateral (
      select b.at from contact_moment b join membership mb on mb.id = b.membership_id
      where l.elsewhere_at is not null and b.network_id = a.network_id and b.employer_id = a.id
        and b.withdrawn_at is null and b.channel <> 'note'
        and exists (
          select from contact_moment c join membership mc on mc.id = c.membership_id
          where c.network_id = a.network_id and c.employer_id = a.id and c.withdrawn_at is null and c.channel <> 'note'
            and c.at >= b.at and c.at < b.at + interval '16 days'
            and (c.at at time zone w.time_zone)::date - (b.at at time zone w.time_zone)::date <= 14
            and mc.organisation_id <> mb.organisation_id
            and (b.site_id is null or c.site_id is null or b.site_id = c.site_id))
      order by b.at desc limit 1
    ) d on true
    where a.id = any (p_employers)
  ) n
  where e.id = n.id and (e.touched_at, e.touched_by_id, e.touched_also_at, e.touched_elsewhere_at, e.doubled_at)
    is distinct from (n.last_at, n.membership_id, n.also_at, n.elsewhere_at, n.doubled_at);
end $$;
revoke all on function ctx.keep_touches(uuid[]) from public;

create function ctx.keep_touches_of_moments() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform ctx.keep_touches(array(
      select distinct x.id from former o join changed n on n.id = o.id
        cross join lateral (values (o.employer_id), (n.employer_id)) x(id)
      where (o.employer_id, o.membership_id, o.site_id, o.at, o.channel, o.withdrawn_at)
        is distinct from (n.employer_id, n.membership_id, n.site_id, n.at, n.channel, n.withdrawn_at)));
  else
    perform ctx.keep_touches(array(
      select distinct c.employer_id from changed c where c.channel <> 'note' and c.withdrawn_at is null));
  end if;
  return null;
end $$;
create trigger keep_touches_of_new after insert on contact_moment referencing new table as changed
  for each statement execute function ctx.keep_touches_of_moments();
create trigger keep_touches_of_changed after update on contact_moment referencing old table as former new table as changed
  for each statement execute function ctx.keep_touches_of_moments();
create trigger keep_touches_of_removed after delete on contact_moment referencing old table as changed
  for each statement execute function ctx.keep_touches_of_moments();

create function ctx.keep_touches_of_mails() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform ctx.keep_touches(array(
      select distinct x.id from former o join changed n on n.id = o.id
        cross join lateral (values (o.employer_id), (n.employer_id)) x(id)
      where (o.employer_id, o.colleague_id, o.at, o.withdrawn_at) is distinct from (n.employer_id, n.colleague_id, n.at, n.withdrawn_at)));
  else
    perform ctx.keep_touches(array(select distinct c.employer_id from changed c where c.withdrawn_at is null));
  end if;
  return null;
end $$;
create trigger keep_touches_of_new after insert on filed_mail referencing new table as changed
  for each statement execute function ctx.keep_touches_of_mails();
create trigger keep_touches_of_changed after update on filed_mail referencing old table as former new table as changed
  for each statement execute function ctx.keep_touches_of_mails();
create trigger keep_touches_of_removed after delete on filed_mail referencing old table as changed
  for each statement execute function ctx.keep_touches_of_mails();

create function ctx.keep_touches_of_colleagues() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.keep_touches(array(
    select distinct m.employer_id from changed c
    join contact_moment m on m.network_id = c.network_id and m.id = c.contact_moment_id));
  return null;
end $$;
create trigger keep_touches_of_new after insert on contact_moment_colleague referencing new table as changed
  for each statement execute function ctx.keep_touches_of_colleagues();
create trigger keep_touches_of_changed after update on contact_moment_colleague referencing new table as changed
  for each statement execute function ctx.keep_touches_of_colleagues();
create trigger keep_touches_of_removed after delete on contact_moment_colleague referencing old table as changed
  for each statement execute function ctx.keep_touches_of_colleagues();

-- Somebody who goes to another organisation, and a network whose days begin at another hour.
create function ctx.keep_touches_of_network() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.keep_touches(array(
    select distinct t.employer_id from employer_touch t
    where case tg_table_name when 'network' then t.network_id = new.id
      else t.network_id = (to_jsonb(new) ->> 'network_id')::uuid and t.membership_id = new.id end));
  return null;
end $$;
create trigger keep_touches after update on network for each row
  when (old.time_zone is distinct from new.time_zone) execute function ctx.keep_touches_of_network();
create trigger keep_touches after update on membership for each row
  when (old.organisation_id is distinct from new.organisation_id) execute function ctx.keep_touches_of_network();

select ctx.keep_touches(array(
  select m.employer_id from contact_moment m union select f.employer_id from filed_mail f));

-- The day of the first promise that is still open, beside the employer: late from the day after.
alter table employer add column promise_due_on date;
create function ctx.keep_promises() returns trigger
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
declare v_ids uuid[];
begin
  if tg_op = 'UPDATE' then
    v_ids := array(select distinct x.id from former o join changed n on n.id = o.id
      cross join lateral (values (o.employer_id), (n.employer_id)) x(id)
      where (o.employer_id, o.state, o.due_on) is distinct from (n.employer_id, n.state, n.due_on));
  else
    v_ids := array(select distinct c.employer_id from changed c where c.state = 'open');
  end if;
  if cardinality(v_ids) = 0 then return null; end if;
  perform from employer e where e.id = any (v_ids) order by e.id for no key update;
  update employer e set promise_due_on = n.due_on
  from (
    select i.id, (select min(p.due_on) from promise p where p.network_id = i.network_id and p.employer_id = i.id and p.state = 'open') as due_on
    from employer i where i.id = any (v_ids)
  ) n
  where e.id = n.id and e.promise_due_on is distinct from n.due_on;
  return null;
end $$;
create trigger keep_promises_of_new after insert on promise referencing new table as changed
  for each statement execute function ctx.keep_promises();
create trigger keep_promises_of_changed after update on promise referencing old table as former new table as changed
  for each statement execute function ctx.keep_promises();
create trigger keep_promises_of_removed after delete on promise referencing old table as changed
  for each statement execute function ctx.keep_promises();
update employer e set promise_due_on = p.due_on
from (select p.employer_id, min(p.due_on) as due_on from promise p where p.state = 'open' group by p.employer_id) p
where p.employer_id = e.id;

-- People who are there are counted from an index alone.
create index contact_there on contact (network_id, employer_id) where left_on is null;
