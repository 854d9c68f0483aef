-- The labour-market view (C9 beside E8): what places ask, what portfolios show, and why places were refused.

-- What portfolios showed at the end of a day, by competence: rounded down to fives, nothing under ten. Only the newest day is kept.
create table portfolio_count (
  network_id uuid not null,
  -- compared as `townKey`; empty: the whole region
  town text not null,
  concept_uri text not null,
  clients int not null,
  counted_on date not null,
  constraint portfolio_count_floor check (clients >= 10 and clients % 5 = 0),
  constraint portfolio_count_pkey primary key (network_id, town, concept_uri)
);
alter table portfolio_count add constraint portfolio_count_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;

alter table portfolio_count enable row level security;
alter table portfolio_count force row level security;
create policy owner_all on portfolio_count to werkbrug_owner using (true) with check (true);
create policy worker_network on portfolio_count to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on portfolio_count for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
revoke insert, update, delete on portfolio_count from werkbrug_app, werkbrug_worker;

-- The standing claims of clients who look for a place, counted. Nobody asks this function but the two below it.
create function ctx.count_portfolios(p_day date)
returns table (town text, concept_uri text, clients int)
language sql stable security definer set search_path = public, pg_temp as $$
  with ended as (
    select (p_day + 1)::timestamp at time zone n.time_zone as at from network n where n.id = ctx.network_id()
  ), seeker as (
    select k.id, nullif(regexp_replace(public.norm(trim(o.city)), '\s+', ' ', 'g'), '') as town
    from client k left join client_core o on o.network_id = k.network_id and o.id = k.id
    where k.network_id = ctx.network_id() and k.status in ('intake', 'active')
  ), standing as (
    select distinct on (c.client_id, c.concept_uri) c.client_id, c.concept_uri, c.level
    from ended e cross join competence_claim c
    where c.network_id = ctx.network_id() and c.claimed_on <= p_day and c.created_at < e.at
      and (c.withdrawn_at is null or c.withdrawn_at >= e.at)
    order by c.client_id, c.concept_uri, c.claimed_on desc,
      array_position(array['test', 'mentor', 'coach', 'self'], c.source), c.created_at desc
  )
  select coalesce(s.town, ''), t.concept_uri, (count(*) / 5 * 5)::int
  from standing t join seeker s on s.id = t.client_id
  where t.level > 0
  group by grouping sets ((t.concept_uri), (t.concept_uri, s.town))
  having count(*) >= 10 and (grouping(s.town) = 1 or s.town is not null)
$$;
revoke all on function ctx.count_portfolios(date) from public;

-- Keeps the counts of a day in place of those of the day before; for the network's background.
create function ctx.keep_portfolio_counts(p_day date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare kept int;
begin
  if ctx.role() <> 'system' or ctx.network_id() is null then
    return 0;
  end if;
  perform from network n where n.id = ctx.network_id() for no key update;
  delete from portfolio_count p where p.network_id = ctx.network_id();
  insert into portfolio_count (network_id, town, concept_uri, clients, counted_on)
    select ctx.network_id(), c.town, c.concept_uri, c.clients, p_day from ctx.count_portfolios(p_day) c;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function ctx.keep_portfolio_counts(date) from public;
grant execute on function ctx.keep_portfolio_counts(date) to werkbrug_worker;

-- How many clients show a competence at the end of a day: as it was kept for that day, else counted now.
create function ctx.portfolio_holders(p_day date, p_town text)
returns table (uri text, clients int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not ctx.reads_crm() then
    return;
  end if;
  if exists (select from portfolio_count p where p.network_id = ctx.network_id() and p.counted_on = p_day) then
    return query select p.concept_uri, p.clients from portfolio_count p
      where p.network_id = ctx.network_id() and p.town = coalesce(p_town, '');
  else
    return query select c.concept_uri, c.clients from ctx.count_portfolios(p_day) c where c.town = coalesce(p_town, '');
  end if;
end $$;
revoke all on function ctx.portfolio_holders(date, text) from public;
grant execute on function ctx.portfolio_holders(date, text) to werkbrug_app;

-- What the places ask, by competence, summed without asking the wall of each of many rows again: who reads employers reads all
-- places of the network. A place is in the town of its site, else of its employer's main one. Codes of a sector are a range.
create function ctx.asked_competences(p_section text, p_low text, p_high text, p_town text, p_today date)
returns table (uri text, places int, seats int, hard int, learnable int, recent int, earlier int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  towns text[];
  narrowed text := '';
begin
  if not ctx.reads_crm() then
    return;
  end if;
  if p_section is not null then
    narrowed := narrowed || ' and (e.sector_code = $2 or (e.sector_code >= $3 and e.sector_code < $4))';
  end if;
  if p_town is not null then
    with recursive town(name) as (
      (select min(y.city) from site y where y.network_id = ctx.network_id())
      union all
      select (select min(y.city) from site y where y.network_id = ctx.network_id() and y.city > town.name) from town
      where town.name is not null
    )
    select coalesce(array_agg(town.name), '{}') into towns from town
      where regexp_replace(public.norm(trim(town.name)), '\s+', ' ', 'g') = p_town;
    narrowed := narrowed || ' and e.id in (select x.employer_id from site x where x.network_id = $1 and x.city = any ($5))
      and coalesce(
        (select s.city from site s where s.network_id = v.network_id and s.id = v.site_id),
        (select x.city from site x where x.network_id = e.network_id and x.employer_id = e.id and x.city is not null
          order by x.is_main desc, x.id limit 1)) = any ($5)';
  end if;
  return query execute '
    with place as materialized (
      select v.id, v.seats - v.seats_taken as free, v.status = ''hard_to_fill'' as hard,
        v.status in (''open'', ''hard_to_fill'', ''expected'') and v.seats > v.seats_taken as is_open,
        v.created_at >= $6 - interval ''1 year'' as is_recent,
        v.created_at >= $6 - interval ''2 years'' and v.created_at < $6 - interval ''1 year'' as is_earlier
      from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id and e.archived_at is null
      where v.network_id = $1 and (v.created_at >= $6 - interval ''2 years''
        or (v.status in (''open'', ''hard_to_fill'', ''expected'') and v.seats > v.seats_taken))' || narrowed || '
    )
    select c.concept_uri, (count(*) filter (where p.is_open))::int, coalesce(sum(p.free) filter (where p.is_open), 0)::int,
      (count(*) filter (where p.is_open and p.hard))::int,
      (count(*) filter (where p.is_open and c.kind = ''learnable''))::int,
      (count(*) filter (where p.is_recent))::int, (count(*) filter (where p.is_earlier))::int
    from vacancy_competence c join place p on p.id = c.vacancy_id
    where c.network_id = $1 group by c.concept_uri'
    using ctx.network_id(), p_section, p_low, p_high, towns, p_today;
end $$;
revoke all on function ctx.asked_competences(text, text, text, text, date) from public;
grant execute on function ctx.asked_competences(text, text, text, text, date) to werkbrug_app;

-- Who was refused where, or refused a place: set aside by a person who guides, declined by the employer, declined by the client.
create function ctx.refusals_since(p_since date)
returns table (vacancy_id uuid, client_id uuid, side text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.vacancy_id, m.client_id, 'set_aside', m.reason_code from match_verdict m
  where m.network_id = ctx.network_id() and m.verdict = 'not_suitable' and m.at >= p_since
  union all
  select p.vacancy_id, p.client_id, case p.state when 'withdrawn_by_employer' then 'employer' else 'client' end, p.reason_code
  from placement p
  where p.network_id = ctx.network_id() and p.state in ('withdrawn_by_employer', 'withdrawn_by_client') and p.updated_at >= p_since
$$;
revoke all on function ctx.refusals_since(date) from public;

-- For how many clients a place did not go on: rounded down to fives, nothing under ten.
create function ctx.refused_places(p_since date)
returns table (vacancy_id uuid, clients int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.vacancy_id, (count(distinct r.client_id) / 5 * 5)::int from ctx.refusals_since(p_since) r
  where ctx.reads_crm() group by r.vacancy_id having count(distinct r.client_id) >= 10
$$;
revoke all on function ctx.refused_places(date) from public;
grant execute on function ctx.refused_places(date) to werkbrug_app;

-- Why places were refused, by the coded reason; of fewer than ten clients nothing. Codes of a sector are a range.
create function ctx.refusal_reasons(p_since date, p_section text, p_low text, p_high text)
returns table (side text, reason text, clients int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.side, r.reason, (count(distinct r.client_id) / 5 * 5)::int
  from ctx.refusals_since(p_since) r
    join vacancy v on v.network_id = ctx.network_id() and v.id = r.vacancy_id
    join employer e on e.network_id = v.network_id and e.id = v.employer_id
  where ctx.reads_crm() and r.reason is not null
    and (p_section is null or e.sector_code = p_section or (e.sector_code >= p_low and e.sector_code < p_high))
  group by r.side, r.reason having count(distinct r.client_id) >= 10
$$;
revoke all on function ctx.refusal_reasons(date, text, text, text) from public;
grant execute on function ctx.refusal_reasons(date, text, text, text) to werkbrug_app;
