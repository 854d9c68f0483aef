-- How a contact wants to be reached, on which ground we keep the data, to whom he or she reports, and where somebody worked before.
alter table contact add column channel text;
alter table contact add column consent_basis text;
alter table contact add column consent_on date;
alter table contact add column reports_to_id uuid;
alter table contact add column earlier_id uuid;
alter table contact add constraint contact_channel check (channel in ('phone', 'mail', 'visit', 'message'));
alter table contact add constraint contact_consent_basis
  check (consent_basis in ('consent', 'contract', 'legal_obligation', 'public_task', 'legitimate_interest'));
alter table contact add constraint contact_consent_on check (consent_on is null or consent_basis is not null);
alter table contact add constraint contact_reports_to check (reports_to_id <> id);
alter table contact add constraint contact_earlier check (earlier_id <> id);
alter table contact add constraint contact_network_id_reports_to_id_fkey foreign key (network_id, reports_to_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table contact add constraint contact_network_id_earlier_id_fkey foreign key (network_id, earlier_id)
  references contact (network_id, id) on delete restrict on update restrict;
create index contact_network_id_reports_to_id_idx on contact (network_id, reports_to_id);
create index contact_network_id_earlier_id_idx on contact (network_id, earlier_id);

alter table site add column accessible text[] not null default '{}';
alter table site add column access_note text;
alter table site add column transit_minutes integer;
alter table site add column transit_stop text;
alter table site add column childcare text not null default 'unknown';
alter table site add column sbb_occupations text[] not null default '{}';
alter table site add constraint site_accessible check (accessible <@ array['wheelchair', 'lift', 'toilet', 'quiet_room']);
alter table site add constraint site_transit_minutes check (transit_minutes between 0 and 240);
alter table site add constraint site_childcare check (childcare in ('yes', 'no', 'unknown'));

-- The sectors of an employer beside the main one, which stays on the employer.
create table employer_sector (
  network_id uuid not null,
  employer_id uuid not null,
  sector_code text not null,
  constraint employer_sector_pkey primary key (network_id, employer_id, sector_code)
);
alter table employer_sector add constraint employer_sector_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table employer_sector add constraint employer_sector_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete cascade on update restrict;
create index employer_sector_network_id_sector_code_idx on employer_sector (network_id, sector_code);

alter table employer_sector enable row level security;
alter table employer_sector force row level security;
create policy owner_all on employer_sector to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_sector to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on employer_sector for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_adds on employer_sector for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))));
create policy app_removes on employer_sector for delete to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      or ((select ctx.role()) = 'employer_contact' and employer_id = (select ctx.employer_id()))));
