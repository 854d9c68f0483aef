-- Mail into the file: what came in at the network's address, what of it stands in an employer's file, and its attachments.
create table inbound_mail (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  state text not null default 'received',
  reason text,
  message_key text,
  raw_key text,
  bytes integer not null,
  envelope_from text not null,
  remote_address text not null,
  received_at timestamptz(3) not null,
  sent_at timestamptz(3),
  from_address text,
  from_name text,
  to_line text,
  subject text,
  body text,
  others text[],
  attachments jsonb not null default '[]',
  colleague_id uuid,
  settled_at timestamptz(3),
  settled_by_id uuid,
  constraint inbound_mail_pkey primary key (id),
  constraint inbound_mail_state check (state in ('received', 'waiting', 'automatic', 'filed', 'discarded', 'duplicate'))
);
create unique index inbound_mail_network_id_id_key on inbound_mail (network_id, id);
create unique index inbound_mail_network_id_message_key_key on inbound_mail (network_id, message_key);
create index inbound_mail_network_id_state_received_at_idx on inbound_mail (network_id, state, received_at desc);
create index inbound_mail_network_id_envelope_from_received_at_idx on inbound_mail (network_id, envelope_from, received_at desc);
create table filed_mail (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  mail_id uuid not null,
  employer_id uuid not null,
  contact_id uuid,
  colleague_id uuid not null,
  at timestamptz(3) not null,
  from_line text not null,
  to_line text not null,
  subject text not null,
  body text not null,
  refused jsonb not null default '[]',
  unproven boolean not null default false,
  withdrawn_at timestamptz(3),
  created_at timestamptz(3) not null,
  constraint filed_mail_pkey primary key (id)
);
create unique index filed_mail_network_id_id_key on filed_mail (network_id, id);
create unique index filed_mail_network_id_mail_id_employer_id_key on filed_mail (network_id, mail_id, employer_id);
create index filed_mail_network_id_employer_id_at_idx on filed_mail (network_id, employer_id, at desc);
create table filed_mail_file (
  network_id uuid not null,
  filed_mail_id uuid not null,
  file_id uuid not null,
  constraint filed_mail_file_pkey primary key (network_id, filed_mail_id, file_id)
);
alter table inbound_mail add constraint inbound_mail_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table inbound_mail add constraint inbound_mail_network_id_colleague_id_fkey foreign key (network_id, colleague_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table inbound_mail add constraint inbound_mail_network_id_settled_by_id_fkey foreign key (network_id, settled_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table filed_mail add constraint filed_mail_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table filed_mail add constraint filed_mail_network_id_mail_id_fkey foreign key (network_id, mail_id)
  references inbound_mail (network_id, id) on delete restrict on update restrict;
alter table filed_mail add constraint filed_mail_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table filed_mail add constraint filed_mail_network_id_contact_id_fkey foreign key (network_id, contact_id)
  references contact (network_id, id) on delete restrict on update restrict;
alter table filed_mail add constraint filed_mail_network_id_colleague_id_fkey foreign key (network_id, colleague_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table filed_mail_file add constraint filed_mail_file_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table filed_mail_file add constraint filed_mail_file_network_id_filed_mail_id_fkey foreign key (network_id, filed_mail_id)
  references filed_mail (network_id, id) on delete restrict on update restrict;
alter table filed_mail_file add constraint filed_mail_file_network_id_file_id_fkey foreign key (network_id, file_id)
  references stored_file (network_id, id) on delete restrict on update restrict;

alter table inbound_mail enable row level security;
alter table inbound_mail force row level security;
create policy owner_all on inbound_mail to werkbrug_owner using (true) with check (true);
create policy worker_network on inbound_mail to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
alter table filed_mail enable row level security;
alter table filed_mail force row level security;
create policy owner_all on filed_mail to werkbrug_owner using (true) with check (true);
create policy worker_network on filed_mail to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
alter table filed_mail_file enable row level security;
alter table filed_mail_file force row level security;
create policy owner_all on filed_mail_file to werkbrug_owner using (true) with check (true);
create policy worker_network on filed_mail_file to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
-- What waits is sorted by those who look after the relations; others sort what they themselves sent.
create policy app_reads on inbound_mail for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('account_manager', 'network_coordinator')
      or ((select ctx.role()) in ('casemanager', 'coach') and colleague_id = (select ctx.membership_id()))));
create policy app_changes on inbound_mail for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('account_manager', 'network_coordinator')
      or ((select ctx.role()) in ('casemanager', 'coach') and colleague_id = (select ctx.membership_id()))))
  with check (network_id = (select ctx.network_id())
    and ((select ctx.role()) in ('account_manager', 'network_coordinator')
      or ((select ctx.role()) in ('casemanager', 'coach') and colleague_id = (select ctx.membership_id()))));
create policy app_reads on filed_mail for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on filed_mail for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on filed_mail for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_reads on filed_mail_file for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on filed_mail_file for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke insert, delete on inbound_mail from werkbrug_app;
revoke delete on filed_mail, filed_mail_file from werkbrug_app, werkbrug_worker;
revoke update on filed_mail_file from werkbrug_app, werkbrug_worker;

-- Addresses and domains by which a mail finds its employer.
create function public.mail_domain(address text) returns text language sql immutable parallel safe
  return nullif(lower(split_part(address, '@', 2)), '');
create function public.site_domain(site text) returns text language sql immutable parallel safe
  return nullif(lower(regexp_replace(site, '^(https?://)?(www\.)?([^/:?#]*).*$', '\3', 'i')), '');
create index contact_mail on contact (network_id, lower(email)) where email is not null;
create index employer_mail on employer (network_id, lower(email)) where email is not null;
create index employer_mail_domain on employer (network_id, public.mail_domain(email)) where email is not null;
create index employer_site_domain on employer (network_id, public.site_domain(website)) where website is not null;
