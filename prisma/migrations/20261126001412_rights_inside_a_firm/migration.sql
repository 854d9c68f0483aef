-- A mentor changes the own contact row only; a firm's contact changes the firm's facts. What the network thinks of both is not theirs.
drop policy app_adds on employer;
create policy app_adds on employer for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
drop policy app_changes on employer;
create policy app_changes on employer for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and id = (select ctx.employer_id()))));

drop policy app_adds on site;
create policy app_adds on site for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))));
drop policy app_changes on site;
create policy app_changes on site for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))));

drop policy app_adds on contact;
create policy app_adds on contact for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))));
drop policy app_changes on contact;
create policy app_changes on contact for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))
      or ((select ctx.role()) = 'mentor' and employer_id = (select ctx.employer_id())
        and id in (select m.contact_id from membership m where m.id = (select ctx.membership_id())))))
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))
      or ((select ctx.role()) = 'mentor' and employer_id = (select ctx.employer_id())
        and id in (select m.contact_id from membership m where m.id = (select ctx.membership_id())))));

-- Row-level security knows rows, not columns: a firm's people change the columns that the trigger names, and no other. Columns
-- that the database makes itself are not known yet before the row is written, and are left out of the comparison.
create function ctx.keep_marks() returns trigger language plpgsql as $$
declare
  made text[] := array['search_text', 'sort_name', 'search_words', 'name_key', 'phone_key', 'mail_key', 'site_key'];
  other text;
begin
  if ctx.role() not in ('employer_contact', 'mentor') then return new; end if;
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
create trigger keep_marks before update on employer for each row execute function ctx.keep_marks(
  'name', 'kvk_number', 'sector_code', 'phone', 'email', 'website', 'headcount', 'no_mailing', 'version', 'updated_at');
create trigger keep_marks before insert or update on contact for each row execute function ctx.keep_marks(
  'id', 'network_id', 'employer_id', 'first_name', 'last_name', 'function', 'email', 'phone', 'language', 'channel', 'site_id',
  'mentor_capacity', 'left_on', 'version', 'created_at', 'updated_at');
