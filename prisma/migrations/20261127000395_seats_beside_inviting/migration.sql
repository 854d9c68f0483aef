-- Who takes a seat waits for others who take one, and not for a long list that is being invited: putting guests on the list only asks
-- that the event stays there.
create or replace function ctx.gathering_seats(p_gathering uuid, p_guest uuid)
returns table (capacity integer, taken integer, waiting integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if ctx.role() not in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'system')
    and not (ctx.role() = 'link' and p_guest = ctx.gathering_guest_id()) then
    return;
  end if;
  perform from gathering g where g.network_id = ctx.network_id() and g.id = p_gathering for no key update;
  return query select g.capacity,
      (select count(*)::int from gathering_guest x where x.network_id = g.network_id and x.gathering_id = g.id
        and x.state = 'accepted' and x.id is distinct from p_guest),
      (select count(*)::int from gathering_guest x where x.network_id = g.network_id and x.gathering_id = g.id
        and x.state = 'waiting' and x.id is distinct from p_guest)
    from gathering g where g.network_id = ctx.network_id() and g.id = p_gathering
      and (ctx.role() <> 'link' or exists (select from gathering_guest x where x.network_id = g.network_id
        and x.gathering_id = g.id and x.id = p_guest));
end $$;
