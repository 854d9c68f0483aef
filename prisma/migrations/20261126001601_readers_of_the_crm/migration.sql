-- The same walls in words that the planner can weigh. Of a role that is compared with a list of roles it expects three rows in a
-- hundred, once for each table of a question, and looks up one row after another where it should read them all; of a yes or no it
-- expects half. It is also one comparison less for each row.
create function ctx.reads_crm() returns boolean language sql stable as $$
  select ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
$$;
create function ctx.is_of_firm() returns boolean language sql stable as $$
  select ctx.role() in ('employer_contact', 'mentor')
$$;
grant execute on function ctx.reads_crm(), ctx.is_of_firm() to werkbrug_app, werkbrug_worker;

alter policy app_reads on employer
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm()) and id = (select ctx.employer_id()))
      or ((select ctx.role()) = 'trainee' and id in (select p.employer_id from placement p))));
alter policy app_reads on site
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm()) and employer_id = (select ctx.employer_id()))
      or ((select ctx.role()) = 'trainee' and employer_id in (select p.employer_id from placement p))));
alter policy app_reads on contact
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm()) and employer_id = (select ctx.employer_id()))));
alter policy app_reads on employer_sector
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm()) and employer_id = (select ctx.employer_id()))));
alter policy app_reads on contact_moment
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
alter policy app_reads on promise
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
alter policy app_reads on visit
  using (network_id = (select ctx.network_id()) and (select ctx.reads_crm()));
alter policy app_reads on employer_field_value
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm()) and employer_id = (select ctx.employer_id())
        and field_id in (select f.id from custom_field f where f.shown_to_firm))));
alter policy app_reads on contact_field_value
  using (network_id = (select ctx.network_id())
    and ((select ctx.reads_crm())
      or ((select ctx.is_of_firm())
        and contact_id in (select c.id from contact c where c.employer_id = (select ctx.employer_id()))
        and field_id in (select f.id from custom_field f where f.shown_to_firm))));
