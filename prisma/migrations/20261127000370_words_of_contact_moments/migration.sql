-- What was said at a contact moment is found by the beginnings of its words. A moment that was taken back is not.
alter table contact_moment add column search_words tsvector generated always as (to_tsvector('simple',
  public.norm(coalesce(need_heard, '') || ' ' || coalesce(note, '') || ' ' || coalesce(next_step, '')))) stored;
create index contact_moment_search_words on contact_moment using gin (search_words) where withdrawn_at is null;

-- The newest that say so. A word that is everywhere is soon met among the newest two thousand; one that is rarer is asked of the
-- index, of which twenty thousand are looked at. For colleagues only: a firm's own people do not read what colleagues write of it.
create function ctx.find_contact_moments(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
  v_newest uuid[];
begin
  if v_network is null or v_query is null or length(p_words) < 3
    or ctx.role() not in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') then
    return;
  end if;
  v_newest := array(
    select m.id from (
      select x.id, x.at, x.search_words, x.withdrawn_at from contact_moment x
      where x.network_id = v_network order by x.at desc limit 2000
    ) m
    where m.withdrawn_at is null and m.search_words @@ v_query
    order by m.at desc, m.id limit p_limit);
  if cardinality(v_newest) < p_limit then
    v_newest := array(
      with said as materialized (
        select m.id, m.at from contact_moment m
        where m.search_words @@ v_query and m.withdrawn_at is null
          and m.network_id = v_network limit 20000
      )
      select s.id from said s order by s.at desc, s.id limit p_limit);
  end if;
  return query select x from unnest(v_newest) x;
end $$;
revoke all on function ctx.find_contact_moments(text, int) from public;
grant execute on function ctx.find_contact_moments(text, int) to werkbrug_app, werkbrug_worker;
