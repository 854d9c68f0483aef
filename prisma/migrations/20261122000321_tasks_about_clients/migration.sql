-- A task about a client is part of the file: it is seen by who is assigned to the client now, or steers the placement it is
-- about. Having been its owner is not enough once the assignment has ended.
drop policy app_reads on task;
drop policy app_changes on task;
create policy app_reads on task for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (
    (client_id is null and (owner_id = (select ctx.membership_id())
      or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')))
    or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
      and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or (owner_id = (select ctx.membership_id()) and (placement_id in (select p.id from placement p)
      or client_id = (select ctx.client_id())))));
create policy app_changes on task for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (
    (client_id is null and (owner_id = (select ctx.membership_id())
      or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')))
    or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
      and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or (owner_id = (select ctx.membership_id()) and (placement_id in (select p.id from placement p)
      or client_id = (select ctx.client_id())))))
  with check (network_id = (select ctx.network_id()));
