-- The list and the board of employers are searched by all that a colleague knows an employer by: its own words, the names, mail
-- addresses and own fields of its contacts, its own fields, and its telephone and establishment numbers.
create index employer_field_value_words on employer_field_value using gin (to_tsvector('simple', public.norm(word)))
  where word is not null;

-- What is typed, by the beginnings of its words. A mail address or a domain lies in the index as one word, and is looked for as
-- that too.
create or replace function ctx.search_query(p_words text) returns tsquery language sql immutable as $$
  select string_agg(case when whole ~ '[@.]' then format('((%s) | %L:*)', pieces, whole) else pieces end, ' & ')::tsquery
  from (
    select regexp_replace(typed, '[^[:alnum:]@._+-]', '', 'g') as whole,
      (select string_agg(format('%L:*', piece), ' & ') from regexp_split_to_table(typed, '[^[:alnum:]]+') as piece where piece <> '') as pieces
    from regexp_split_to_table(public.norm(p_words), '\s+') as typed
  ) words where pieces is not null
$$;

-- Likeness is asked only when nobody is called so. A firm's own people search names: what the network keeps of others is not theirs.
create function ctx.find_employers_by_all(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
  v_digits text := regexp_replace(p_words, '[^0-9]', '', 'g');
  v_phone text := public.phone_key(p_words);
  v_any boolean;
begin
  if v_network is null or v_query is null or length(p_words) < 3
    or ctx.role() not in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'system') then
    return query select ctx.find_employers(p_words, p_limit);
    return;
  end if;
  return query select e.id from employer e
    where e.search_words @@ v_query and e.network_id = v_network and e.archived_at is null limit p_limit;
  v_any := found;
  return query select c.employer_id from contact c
    where c.network_id = v_network and c.id = any (array(select ctx.find_contacts(p_words, p_limit)));
  v_any := v_any or found;
  return query select v.employer_id from employer_field_value v
    join custom_field f on f.network_id = v.network_id and f.id = v.field_id and f.archived_at is null
      and f.kind in ('text', 'choice', 'several')
    where to_tsvector('simple', public.norm(v.word)) @@ v_query and v.word is not null and v.network_id = v_network limit p_limit;
  v_any := v_any or found;
  if length(v_digits) between 6 and 15 and p_words !~ '[[:alpha:]]' then
    return query select e.id from employer e where e.network_id = v_network and e.phone_key = v_phone
      union select c.employer_id from contact c where c.network_id = v_network and c.phone_key = v_phone
      union select s.employer_id from site s where s.network_id = v_network and s.establishment_number = v_digits;
    v_any := v_any or found;
  end if;
  if not v_any then
    return query select ctx.find_employers(p_words, p_limit);
  end if;
end $$;
revoke all on function ctx.find_employers_by_all(text, int) from public;
grant execute on function ctx.find_employers_by_all(text, int) to werkbrug_app, werkbrug_worker;
