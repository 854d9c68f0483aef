-- Who was at a contact moment, and which arguments it used, is written by its author alone, as its mentions and files are.
drop policy app_adds on contact_moment_contact;
create policy app_adds on contact_moment_contact for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
drop policy app_adds on contact_moment_colleague;
create policy app_adds on contact_moment_colleague for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
drop policy app_adds on argument_use;
create policy app_adds on argument_use for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
drop policy app_removes on argument_use;
create policy app_removes on argument_use for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and contact_moment_id in (select m.id from contact_moment m where m.membership_id = (select ctx.membership_id())));
