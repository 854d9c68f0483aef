-- What a client tells of gender, only to count whether everybody gets the same chances (C12, fairness report). Nobody reads it back
-- but the client; the report gets sums of whole quarters that are over, of ten clients or more, counted once.
create table client_statistic (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  client_id uuid not null,
  gender text not null,
  told_on date not null,
  told_by_id uuid not null,
  constraint client_statistic_gender check (gender in ('woman', 'man', 'other', 'rather_not')),
  constraint client_statistic_pkey primary key (id)
);
create unique index client_statistic_network_id_id_key on client_statistic (network_id, id);
create unique index client_statistic_network_id_client_id_key on client_statistic (network_id, client_id);
alter table client_statistic add constraint client_statistic_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table client_statistic add constraint client_statistic_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table client_statistic add constraint client_statistic_network_id_told_by_id_fkey foreign key (network_id, told_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table client_statistic enable row level security;
alter table client_statistic force row level security;
create policy owner_all on client_statistic to werkbrug_owner using (true) with check (true);
create policy worker_network on client_statistic to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on client_statistic for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()));
revoke insert, update, delete on client_statistic from werkbrug_app, werkbrug_worker;

-- Keeps what was told. Who guides the client writes without reading and changes only the own word; what the client or a colleague
-- said stands, and the answer does not tell which of the two happened. The same word again does not move its day.
create function ctx.tell_statistic(p_client uuid, p_gender text, p_day date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if coalesce(
    (ctx.role() in ('casemanager', 'coach') and exists (
      select from assignment a where a.network_id = ctx.network_id() and a.client_id = p_client
        and a.membership_id = ctx.membership_id() and a.starts_on <= current_date
        and (a.ends_on is null or a.ends_on >= current_date)))
    or (ctx.role() = 'trainee' and ctx.client_id() = p_client), false) then
    insert into client_statistic as s (network_id, client_id, gender, told_on, told_by_id)
      values (ctx.network_id(), p_client, p_gender, p_day, ctx.membership_id())
      on conflict (network_id, client_id) do update
        set gender = excluded.gender, told_by_id = excluded.told_by_id,
          told_on = case when s.gender = excluded.gender then s.told_on else excluded.told_on end
        where ctx.role() = 'trainee' or s.told_by_id = ctx.membership_id();
    return true;
  end if;
  return false;
end $$;
revoke all on function ctx.tell_statistic(uuid, text, date) from public;
grant execute on function ctx.tell_statistic(uuid, text, date) to werkbrug_app;

-- The groups that may be shown beside their total: none under ten, and as long as the hidden ones together are one to nine, the
-- smallest shown one is hidden too. What is hidden already stays hidden.
create function ctx.groups_to_show(p_groups text[], p_counts int[], p_hidden text[]) returns text[]
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  hidden text[];
  behind bigint;
  smallest text;
begin
  if (select coalesce(sum(u.n), 0) < 10 from unnest(p_counts) as u(n)) then
    return '{}';
  end if;
  select coalesce(array_agg(u.grp), '{}') into hidden from unnest(p_groups, p_counts) as u(grp, n)
    where u.n < 10 or u.grp = any (p_hidden);
  loop
    select coalesce(sum(u.n), 0) into behind from unnest(p_groups, p_counts) as u(grp, n) where u.grp = any (hidden);
    exit when behind = 0 or behind >= 10;
    select u.grp into smallest from unnest(p_groups, p_counts) as u(grp, n)
      where u.grp <> all (hidden) order by u.n, u.grp collate "C" limit 1;
    exit when smallest is null;
    hidden := hidden || smallest;
  end loop;
  return array(select u.grp from unnest(p_groups, p_counts) as u(grp, n) where u.grp <> all (hidden) order by u.grp collate "C");
end $$;
revoke all on function ctx.groups_to_show(text[], int[], text[]) from public;

-- The sums of a quarter, counted once when it was over and never again: a later change of a file cannot be read from a difference.
create table fairness_count (
  network_id uuid not null,
  quarter text not null,
  counted_on date not null,
  groups jsonb not null,
  sectors jsonb not null,
  constraint fairness_count_quarter check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  constraint fairness_count_pkey primary key (network_id, quarter)
);
alter table fairness_count add constraint fairness_count_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;

alter table fairness_count enable row level security;
alter table fairness_count force row level security;
create policy owner_all on fairness_count to werkbrug_owner using (true) with check (true);
create policy worker_network on fairness_count to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on fairness_count for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('network_coordinator', 'privacy_officer'));
revoke insert, update, delete on fairness_count from werkbrug_app, werkbrug_worker;

-- Everybody who was guided in the quarter, with the groups and what happened to them. Nobody asks it but the sums below.
create function ctx.fairness_clients(p_from date)
returns table (
  client_id uuid, gender text, age text, dutch text, organisation text,
  shown int, answered int, wanted int, is_proposed boolean, is_placed boolean, is_matched boolean, is_assigned boolean
)
language sql stable security definer set search_path = public, pg_temp as $$
  with quarter as (
    select p_from as first, (p_from + interval '3 months')::date as next,
      p_from::timestamp at time zone n.time_zone as since,
      (p_from + interval '3 months') at time zone n.time_zone as till
    from network n where n.id = ctx.network_id()
  ), guided as (
    select distinct on (a.client_id) a.client_id, o.kind
    from quarter q cross join assignment a
      join organisation o on o.network_id = a.network_id and o.id = a.organisation_id
    where a.network_id = ctx.network_id() and a.starts_on < q.next and (a.ends_on is null or a.ends_on >= q.first)
    order by a.client_id, (a.function = 'casemanager') desc, a.starts_on desc, a.id
  ), place as (
    select p.client_id, p.vacancy_id,
      bool_or(p.answered_at < q.till) as is_answered, bool_or(p.answer = 'wanted' and p.answered_at < q.till) as is_wanted
    from quarter q cross join shortlist l join shortlist_place p on p.network_id = l.network_id and p.shortlist_id = l.id
    where l.network_id = ctx.network_id() and l.shown_at >= q.since and l.shown_at < q.till
    group by p.client_id, p.vacancy_id
  ), listed as (
    select p.client_id, count(*)::int as shown, (count(*) filter (where p.is_answered))::int as answered,
      (count(*) filter (where p.is_wanted))::int as wanted
    from place p group by p.client_id
  ), begun as (
    select p.client_id, bool_or(p.proposed_at >= q.since and p.proposed_at < q.till) as is_proposed,
      bool_or(p.starts_on >= q.first and p.starts_on < q.next
        and p.state in ('active', 'interrupted', 'completed', 'ended_early')) as is_placed
    from quarter q cross join placement p where p.network_id = ctx.network_id() group by p.client_id
  ), last_run as (
    select distinct on (r.group_id) r.id from quarter q cross join group_match_run r
    where r.network_id = ctx.network_id() and r.state = 'done' and r.finished_at >= q.since and r.finished_at < q.till
    order by r.group_id, r.number desc
  ), matched as (
    select g.client_id, bool_or(g.kind <> 'unplaced') as is_assigned
    from group_match_pair g join last_run r on r.id = g.run_id where g.network_id = ctx.network_id() group by g.client_id
  )
  select c.client_id,
    case when s.gender in ('woman', 'man', 'other') then s.gender else 'unknown' end,
    case when o.birth_date is null then 'unknown'
      when o.birth_date > q.next - interval '27 years' then 'young'
      when o.birth_date > q.next - interval '45 years' then 'middle' else 'older' end,
    case when d.speaking is null then 'unknown' when upper(left(d.speaking, 1)) = 'A' then 'basic' else 'independent' end,
    c.kind,
    coalesce(l.shown, 0), coalesce(l.answered, 0), coalesce(l.wanted, 0),
    coalesce(p.is_proposed, false), coalesce(p.is_placed, false), m.client_id is not null, coalesce(m.is_assigned, false)
  from quarter q cross join guided c
    left join client_core o on o.network_id = ctx.network_id() and o.id = c.client_id
    left join client_statistic s on s.network_id = ctx.network_id() and s.client_id = c.client_id and s.told_on < q.next
    left join lateral (
      select max(x.speaking) as speaking from client_language x
      where x.network_id = ctx.network_id() and x.client_id = c.client_id and x.language = 'nl'
    ) d on true
    left join listed l on l.client_id = c.client_id
    left join begun p on p.client_id = c.client_id
    left join matched m on m.client_id = c.client_id
$$;
revoke all on function ctx.fairness_clients(date) from public;

-- Of each group what was shown, wanted, proposed and placed. The row of everybody has the dimension 'all'. Answers are told where
-- ten clients answered, a division where ten took part; else null.
create function ctx.fairness_groups(p_from date)
returns table (
  dimension text, grp text, clients int, listed int, shown int, answered int, wanted int, proposed int, placed int,
  matched int, assigned int
)
language sql stable security definer set search_path = public, pg_temp as $$
  with one as materialized (
    select c.* from ctx.fairness_clients(p_from) c
  ), counted as materialized (
    select d.dimension, d.grp, count(*)::int as clients, (count(*) filter (where o.shown > 0))::int as listed,
      sum(o.shown)::int as shown, sum(o.answered)::int as answered, sum(o.wanted)::int as wanted,
      (count(*) filter (where o.answered > 0))::int as answerers, (count(*) filter (where o.is_proposed))::int as proposed,
      (count(*) filter (where o.is_placed))::int as placed, (count(*) filter (where o.is_matched))::int as matched,
      (count(*) filter (where o.is_assigned))::int as assigned
    from one o cross join lateral (values
      ('all', 'all'), ('gender', o.gender), ('age', o.age), ('dutch', o.dutch), ('organisation', o.organisation)) as d(dimension, grp)
    group by d.dimension, d.grp
  ), base as (
    select c.dimension, ctx.groups_to_show(array_agg(c.grp), array_agg(c.clients), '{}') as shown,
      array_agg(c.grp) as grps, array_agg(c.answerers) as answerers, array_agg(c.matched) as matched
    from counted c group by c.dimension
  ), seen as (
    select b.dimension, b.shown,
      ctx.groups_to_show(b.grps, b.answerers, array(select g from unnest(b.grps) g where g <> all (b.shown))) as answering,
      ctx.groups_to_show(b.grps, b.matched, array(select g from unnest(b.grps) g where g <> all (b.shown))) as matching
    from base b
  )
  select c.dimension, c.grp, c.clients, c.listed, c.shown,
    case when c.grp = any (s.answering) then c.answered end, case when c.grp = any (s.answering) then c.wanted end,
    c.proposed, c.placed,
    case when c.grp = any (s.matching) then c.matched end, case when c.grp = any (s.matching) then c.assigned end
  from counted c join seen s on s.dimension = c.dimension
  where c.grp = any (s.shown)
$$;
revoke all on function ctx.fairness_groups(date) from public;

-- Places on shortlists by the sector of their employer, for each gender of which ten clients got places. A sector that was shown
-- to one to nine clients of a gender is told together with others ('other'), until nothing of fewer than ten is left.
create function ctx.fairness_sectors(p_from date)
returns table (gender text, section text, clients int, places int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  told text[];
  folded text[] := '{}';
  cells jsonb;
  smallest text;
begin
  select ctx.groups_to_show(array_agg(x.gender), array_agg(x.n), '{}') into told from (
    select c.gender, count(*)::int as n from ctx.fairness_clients(p_from) c where c.shown > 0 group by c.gender) x;
  select coalesce(jsonb_agg(distinct jsonb_build_object('g', c.gender, 'c', c.client_id, 'v', p.vacancy_id, 's', case
      when e.sector_code ~ '^[A-U]$' then e.sector_code
      when e.sector_code ~ '^[0-9]{2}' then (
        select k.section from (values ('A', 1, 3), ('B', 5, 9), ('C', 10, 33), ('D', 35, 35), ('E', 36, 39), ('F', 41, 43),
          ('G', 45, 47), ('H', 49, 53), ('I', 55, 56), ('J', 58, 63), ('K', 64, 66), ('L', 68, 68), ('M', 69, 75), ('N', 77, 82),
          ('O', 84, 84), ('P', 85, 85), ('Q', 86, 88), ('R', 90, 93), ('S', 94, 96), ('T', 97, 98), ('U', 99, 99)
        ) as k(section, low, high) where left(e.sector_code, 2)::int between k.low and k.high)
      end)), '[]') into cells
  from network n join ctx.fairness_clients(p_from) c on c.shown > 0 and c.gender = any (told)
    join shortlist l on l.network_id = n.id and l.client_id = c.client_id
      and l.shown_at >= p_from::timestamp at time zone n.time_zone
      and l.shown_at < (p_from + interval '3 months') at time zone n.time_zone
    join shortlist_place p on p.network_id = n.id and p.shortlist_id = l.id
    join vacancy v on v.network_id = n.id and v.id = p.vacancy_id
    join employer e on e.network_id = n.id and e.id = v.employer_id
  where n.id = ctx.network_id();
  loop
    with cell as (
      select x.s, x.g, count(distinct x.c) as n
      from (select coalesce(j->>'s', 'unknown') as s, j->>'g' as g, j->>'c' as c from jsonb_array_elements(cells) j) x
      where x.s <> all (folded) group by x.s, x.g
    ), other as (
      select count(distinct j->>'c') as n from jsonb_array_elements(cells) j
      where coalesce(j->>'s', 'unknown') = any (folded) group by j->>'g'
    )
    select min(c.s) into smallest from (
      select c.s from cell c group by c.s
      having min(c.n) < 10 or exists (select from other o where o.n < 10)
      order by min(c.n) >= 10, sum(c.n), c.s collate "C" limit 1) c;
    exit when smallest is null;
    folded := folded || smallest;
  end loop;
  return query
    select x.g, x.s, count(distinct x.c)::int, count(*)::int from (
      select j->>'g' as g, j->>'c' as c,
        case when coalesce(j->>'s', 'unknown') = any (folded) then 'other' else coalesce(j->>'s', 'unknown') end as s
      from jsonb_array_elements(cells) j) x
    group by x.g, x.s;
end $$;
revoke all on function ctx.fairness_sectors(date) from public;

-- Counts a quarter that is over and was not counted, unless fewer than ten were guided in it; for the network's background.
create function ctx.keep_fairness(p_year int, p_quarter int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := make_date(p_year, p_quarter * 3 - 2, 1);
  name text := p_year || '-Q' || p_quarter;
begin
  if ctx.role() <> 'system' or ctx.network_id() is null or first + interval '3 months' > current_date then
    return false;
  end if;
  perform from network n where n.id = ctx.network_id() for no key update;
  if exists (select from fairness_count f where f.network_id = ctx.network_id() and f.quarter = name) then
    return false;
  end if;
  insert into fairness_count (network_id, quarter, counted_on, groups, sectors)
    select ctx.network_id(), name, current_date, g.found, coalesce(s.found, '[]')
    from (
      select jsonb_agg(jsonb_build_object('dimension', x.dimension, 'group', x.grp, 'clients', x.clients, 'listed', x.listed,
        'shown', x.shown, 'answered', x.answered, 'wanted', x.wanted, 'proposed', x.proposed, 'placed', x.placed,
        'matched', x.matched, 'assigned', x.assigned) order by x.dimension, x.grp) as found
      from ctx.fairness_groups(first) x
    ) g, (
      select jsonb_agg(jsonb_build_object('gender', x.gender, 'section', x.section, 'clients', x.clients, 'places', x.places)
        order by x.gender, x.section) as found
      from ctx.fairness_sectors(first) x
    ) s
    where g.found is not null;
  return found;
end $$;
revoke all on function ctx.keep_fairness(int, int) from public;
grant execute on function ctx.keep_fairness(int, int) to werkbrug_worker;
