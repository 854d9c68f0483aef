-- Who of an employer was at an event was in touch with those who received the guests: the kept facts of decision 048 count attendance
-- beside contact moments and mails. Another day, another host, or an attendance that is taken back counts anew.
-- One plan for every call: to plan it anew takes longer than one employer does. It is a plan for few, so many go by the thousand.
create or replace function ctx.keep_touches(p_employers uuid[]) returns void
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
      union all
      select x.network_id, x.employer_id, h.membership_id, g.starts_at
      from asked a join gathering_guest x on x.network_id = a.network_id and x.employer_id = a.id and x.attendance = 'attended'
        join gathering g on g.network_id = x.network_id and g.id = x.gathering_id and g.state <> 'cancelled'
        join gathering_host h on h.network_id = g.network_id and h.gathering_id = g.id
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

create function ctx.keep_touches_of_guests() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    perform ctx.keep_touches(array(
      select distinct x.id from former o join changed n on n.id = o.id
        cross join lateral (values (o.employer_id), (n.employer_id)) x(id)
      where x.id is not null and (o.attendance = 'attended' or n.attendance = 'attended')
        and (o.employer_id, o.attendance) is distinct from (n.employer_id, n.attendance)));
  else
    perform ctx.keep_touches(array(
      select distinct c.employer_id from changed c where c.attendance = 'attended' and c.employer_id is not null));
  end if;
  return null;
end $$;
create trigger keep_touches_of_new after insert on gathering_guest referencing new table as changed
  for each statement execute function ctx.keep_touches_of_guests();
create trigger keep_touches_of_changed after update on gathering_guest referencing old table as former new table as changed
  for each statement execute function ctx.keep_touches_of_guests();
create trigger keep_touches_of_removed after delete on gathering_guest referencing old table as changed
  for each statement execute function ctx.keep_touches_of_guests();

create function ctx.keep_touches_of_hosts() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.keep_touches(array(
    select distinct x.employer_id from changed c
    join gathering_guest x on x.network_id = c.network_id and x.gathering_id = c.gathering_id
    where x.attendance = 'attended' and x.employer_id is not null));
  return null;
end $$;
create trigger keep_touches_of_new after insert on gathering_host referencing new table as changed
  for each statement execute function ctx.keep_touches_of_hosts();
create trigger keep_touches_of_removed after delete on gathering_host referencing old table as changed
  for each statement execute function ctx.keep_touches_of_hosts();

create function ctx.keep_touches_of_gathering() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform ctx.keep_touches(array(
    select distinct x.employer_id from gathering_guest x
    where x.network_id = new.network_id and x.gathering_id = new.id and x.attendance = 'attended' and x.employer_id is not null));
  return null;
end $$;
create trigger keep_touches after update on gathering for each row
  when (old.starts_at is distinct from new.starts_at or (old.state = 'cancelled') is distinct from (new.state = 'cancelled'))
  execute function ctx.keep_touches_of_gathering();

-- Attendance that was noted before this: who was in touch, and the last day of contact beside the employer.
select ctx.keep_touches(array(
  select distinct x.employer_id from gathering_guest x where x.attendance = 'attended' and x.employer_id is not null));
update employer e set last_contact_on = n.day
from (
  select x.network_id, x.employer_id, max((g.starts_at at time zone g.time_zone)::date) as day
  from gathering_guest x join gathering g on g.network_id = x.network_id and g.id = x.gathering_id
  where x.attendance = 'attended' and x.employer_id is not null and g.state <> 'cancelled'
  group by x.network_id, x.employer_id
) n
where e.network_id = n.network_id and e.id = n.employer_id and coalesce(e.last_contact_on, date '0001-01-01') < n.day;
