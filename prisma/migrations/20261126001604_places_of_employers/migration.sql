-- The towns of an employer's sites beside the employer, without case: a list is grouped by them without reading every site, and
-- employers without a town are found. The sites stay the truth; the database keeps this in step with them.
alter table employer add column places text[] not null default '{}';
update employer e set places = p.places
from (select s.employer_id, array_agg(distinct public.norm(s.city) order by public.norm(s.city)) as places
  from site s where s.city is not null group by s.employer_id) p
where p.employer_id = e.id;

create function ctx.keep_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_ids uuid[];
begin
  if tg_op = 'UPDATE' then
    select array_agg(distinct x.id) into v_ids
    from former o join changed n on n.id = o.id cross join lateral (values (o.employer_id), (n.employer_id)) x(id)
    where o.city is distinct from n.city or o.employer_id <> n.employer_id;
  else
    select array_agg(distinct c.employer_id) into v_ids from changed c;
  end if;
  if v_ids is null then return null; end if;
  update employer e set places = p.places
  from (
    select i.id, coalesce(array_agg(distinct public.norm(s.city) order by public.norm(s.city)) filter (where s.city is not null), '{}') as places
    from unnest(v_ids) i(id) left join site s on s.employer_id = i.id group by i.id
  ) p
  where e.id = p.id and e.places <> p.places;
  return null;
end $$;
create trigger keep_places_of_new after insert on site referencing new table as changed
  for each statement execute function ctx.keep_places();
create trigger keep_places_of_changed after update on site referencing old table as former new table as changed
  for each statement execute function ctx.keep_places();
create trigger keep_places_of_removed after delete on site referencing old table as changed
  for each statement execute function ctx.keep_places();

-- A firm's people change the sites of their firm; the towns beside the employer follow, and are not theirs to write.
create or replace function ctx.keep_marks() returns trigger language plpgsql as $$
declare
  made text[] := array['search_text', 'sort_name', 'search_words', 'name_key', 'phone_key', 'mail_key', 'site_key'];
  other text;
begin
  if ctx.role() not in ('employer_contact', 'mentor') then return new; end if;
  if pg_trigger_depth() > 1 then made := made || array['places']; end if;
  select n.key into other
    from jsonb_each(to_jsonb(new) - tg_argv::text[] - made) n
    where n.value is distinct from (case when tg_op = 'UPDATE' then to_jsonb(old) -> n.key end)
      and not (tg_op = 'INSERT' and n.value in ('null', '[]', '{}', '0', '1', 'false'))
    limit 1;
  if other is not null then
    raise exception 'column % of % is kept by the network', other, tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create index employer_without_place on employer (network_id, sort_name, id) where archived_at is null and places = '{}';
