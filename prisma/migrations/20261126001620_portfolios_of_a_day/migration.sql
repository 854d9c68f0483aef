-- What portfolios showed on a day, however late it is asked: a claim that was written down or taken back afterwards changes nothing,
-- so that no client is told by the difference between two looks at the same round.
create or replace function ctx.portfolio_levels(p_items jsonb, p_until date)
returns table (item text, clients int, level double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  with wanted as (
    select i.key as item, u.uri from jsonb_each(p_items) i, jsonb_array_elements_text(i.value) u(uri)
  ), ended as (
    select (p_until + 1)::timestamp at time zone n.time_zone as at from network n where n.id = ctx.network_id()
  ), standing as (
    select distinct on (c.client_id, c.concept_uri) c.client_id, c.concept_uri, c.level
    from ended e cross join competence_claim c join client k on k.network_id = c.network_id and k.id = c.client_id
    where ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      and c.network_id = ctx.network_id() and k.status <> 'closed' and c.claimed_on <= p_until and c.created_at < e.at
      and (c.withdrawn_at is null or c.withdrawn_at >= e.at)
      and c.concept_uri in (select w.uri from wanted w)
    order by c.client_id, c.concept_uri, c.claimed_on desc, c.source = 'self', c.created_at desc
  ), shown as (
    select w.item, s.client_id, max(s.level) as level
    from standing s join wanted w on w.uri = s.concept_uri
    group by 1, 2 having max(s.level) > 0
  )
  select o.item, (count(*) / 5 * 5)::int, round(avg(o.level), 1)::double precision
  from shown o group by 1 having count(*) >= 5
$$;
