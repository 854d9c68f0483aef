-- The list of all contacts: a name to put them in order, own fields to order and find them by.
alter table contact add column sort_name text collate "C"
  generated always as (public.norm(last_name || coalesce(' ' || first_name, ''))) stored;
create index contact_by_sort_name on contact (network_id, sort_name, id);

drop index contact_field_value_by_field;
create index contact_field_value_by_word on contact_field_value (network_id, field_id, word, contact_id);
create index contact_field_value_by_number on contact_field_value (network_id, field_id, number, contact_id) where number is not null;
create index contact_field_value_by_day on contact_field_value (network_id, field_id, day, contact_id) where day is not null;

alter table contact_field_value add column search_words tsvector
  generated always as (to_tsvector('simple', public.norm(word))) stored;
create index contact_field_value_search_words on contact_field_value using gin (search_words);

-- Contacts are found by their name and, for those who read every own field, by what an own field of theirs says. A firm's own
-- people do not see every field, and a search must not tell them what is in the others.
create or replace function ctx.find_contacts(p_words text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_query tsquery := ctx.search_query(p_words);
begin
  if v_network is null or v_query is null or ctx.role() in ('', 'link', 'trainee') then
    return;
  end if;
  return query select c.id from contact c where c.search_words @@ v_query and c.network_id = v_network limit p_limit;
  if ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') then
    return query select distinct v.contact_id from contact_field_value v
      join custom_field f on f.network_id = v.network_id and f.id = v.field_id and f.archived_at is null
        and f.kind in ('text', 'choice', 'several')
      where v.search_words @@ v_query and v.network_id = v_network limit p_limit;
  end if;
end $$;
