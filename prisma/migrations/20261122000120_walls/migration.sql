-- The second wall: which rows each role sees. The first wall is the policy in app/access; neither relies on the other.
-- Every table is forced, so that even its owner needs a policy; the owner's serves migrations and the ctx functions only.

do $$
declare t record;
begin
  for t in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like '\_prisma%'
  loop
    execute format('alter table public.%I enable row level security', t.name);
    execute format('alter table public.%I force row level security', t.name);
    execute format('create policy owner_all on public.%I to werkbrug_owner using (true) with check (true)', t.name);
    if exists (select from pg_attribute where attrelid = format('public.%I', t.name)::regclass and attname = 'network_id' and attnotnull)
      and t.name <> 'event' and t.name <> 'audit_link' then
      execute format('create policy worker_network on public.%I to werkbrug_worker
        using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()))', t.name);
    end if;
  end loop;
end $$;

-- The worker across networks: what must be found before a network can be entered.
create policy worker_all on network to werkbrug_worker using (true) with check (true);
create policy worker_all on account to werkbrug_worker using (true) with check (true);
create policy worker_all on backup_code to werkbrug_worker using (true) with check (true);
create policy worker_all on session to werkbrug_worker using (true) with check (true);
create policy worker_all on access_link to werkbrug_worker using (true) with check (true);
create policy worker_all on job to werkbrug_worker using (true) with check (true);
create policy worker_all on mail_message to werkbrug_worker using (true) with check (true);
create policy worker_reads on event for select to werkbrug_worker using (network_id = (select ctx.network_id()));
create policy worker_reads on audit_link for select to werkbrug_worker using (network_id = (select ctx.network_id()));
create policy worker_reads on audit_head for select to werkbrug_worker using (id = (select ctx.network_id()));

-- The audit trail is written by ctx.append_events alone.
revoke insert, update, delete, truncate on event, audit_link, audit_head from werkbrug_app, werkbrug_worker;
revoke update, delete on agreement_signature, level_change, access_read from werkbrug_app, werkbrug_worker;

-- Access: networks, organisations, people
create policy app_reads on network for select to werkbrug_app
  using (id = (select ctx.network_id()) or (select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup');
create policy app_adds on network for insert to werkbrug_app
  with check ((select ctx.realm()) = 'setup');
create policy app_changes on network for update to werkbrug_app
  using (id = (select ctx.network_id()) and (select ctx.role()) = 'platform_admin');
create policy app_reads on organisation for select to werkbrug_app
  using (network_id = (select ctx.network_id()) or (select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup');
create policy app_adds on organisation for insert to werkbrug_app
  with check ((network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))) or (select ctx.realm()) = 'setup');
create policy app_changes on organisation for update to werkbrug_app
  using ((network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))) or (select ctx.realm()) = 'setup')
  with check ((network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))) or (select ctx.realm()) = 'setup');
create policy app_reads on account for select to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or id = (select ctx.account_id()));
create policy app_adds on account for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or id = (select ctx.account_id()));
create policy app_changes on account for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or id = (select ctx.account_id()))
  with check ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or id = (select ctx.account_id()));
create policy app_reads on backup_code for select to werkbrug_app
  using ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_adds on backup_code for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_changes on backup_code for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()))
  with check ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_removes on backup_code for delete to werkbrug_app
  using ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_reads on membership for select to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or account_id = (select ctx.account_id()) or (network_id = (select ctx.network_id()) and (select ctx.role()) <> 'link' and (role <> 'trainee' or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or (select ctx.role()) in ('org_admin', 'platform_admin'))));
create policy app_adds on membership for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'platform_admin' or ((select ctx.role()) = 'org_admin' and organisation_id = (select ctx.organisation_id())))));
create policy app_changes on membership for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'platform_admin' or ((select ctx.role()) = 'org_admin' and organisation_id = (select ctx.organisation_id())))))
  with check ((select ctx.realm()) = 'auth' or (select ctx.realm()) = 'setup' or (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'platform_admin' or ((select ctx.role()) = 'org_admin' and organisation_id = (select ctx.organisation_id())))));
create policy app_reads on session for select to werkbrug_app
  using ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_adds on session for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_changes on session for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()))
  with check ((select ctx.realm()) = 'auth' or account_id = (select ctx.account_id()));
create policy app_reads on invitation for select to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and organisation_id = (select ctx.organisation_id())))));
create policy app_adds on invitation for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and organisation_id = (select ctx.organisation_id())))));
create policy app_changes on invitation for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and organisation_id = (select ctx.organisation_id())))))
  with check ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('org_admin', 'platform_admin') or (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and organisation_id = (select ctx.organisation_id())))));
create policy app_reads on access_link for select to werkbrug_app
  using ((select ctx.realm()) = 'auth');
create policy app_adds on access_link for insert to werkbrug_app
  with check ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and (select ctx.role()) <> ''));
create policy app_changes on access_link for update to werkbrug_app
  using ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and (select ctx.role()) <> ''))
  with check ((select ctx.realm()) = 'auth' or (network_id = (select ctx.network_id()) and (select ctx.role()) <> ''));
create policy signer_marks_used on access_link for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'link' and agreement_id = (select ctx.agreement_id()) and signer_id = (select ctx.signer_id()));

-- Audit: read by class; written by ctx.append_events only
create policy app_reads on event for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((data_class = 'business' and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')) or (data_class in ('client', 'profile', 'guidance') and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))) or (data_class = 'special' and (select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))) or (data_class = 'placement' and placement_id in (select p.id from placement p)) or (data_class = 'system' and (select ctx.role()) in ('org_admin', 'platform_admin'))));
create policy app_reads on audit_link for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('privacy_officer', 'platform_admin'));
create policy app_reads on access_read for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'privacy_officer' or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))));
create policy app_adds on access_read for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()));

-- Jobs and mails: handed over by anybody, read and steered by few
create policy app_reads on job for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'platform_admin' or requested_by_id = (select ctx.membership_id())));
create policy app_adds on job for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) or (network_id is null and (select ctx.realm()) = 'auth'));
create policy app_changes on job for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) = 'platform_admin' or requested_by_id = (select ctx.membership_id())));
create policy app_adds on mail_message for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) or (network_id is null and (select ctx.realm()) = 'auth'));

-- Files, imports, templates
create policy app_reads on stored_file for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((data_class = 'business' and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')) or created_by_id = (select ctx.membership_id()) or (data_class = 'placement' and placement_id in (select p.id from placement p)) or (data_class in ('client', 'profile') and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))));
create policy app_adds on stored_file for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()));
create policy app_reads on import_run for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and created_by_id = (select ctx.membership_id()));
create policy app_adds on import_run for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and created_by_id = (select ctx.membership_id()));
create policy app_changes on import_run for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and created_by_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and created_by_id = (select ctx.membership_id()));
create policy app_reads on template for select to werkbrug_app
  using (network_id = (select ctx.network_id()));
create policy app_adds on template for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('platform_admin', 'network_coordinator'));
create policy app_changes on template for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('platform_admin', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('platform_admin', 'network_coordinator'));

-- Employers: the shared CRM; an employer's own people see their own
create policy app_reads on employer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') or ((select ctx.role()) in ('employer_contact', 'mentor') and id = (select ctx.employer_id())) or ((select ctx.role()) = 'trainee' and id in (select p.employer_id from placement p))));
create policy app_adds on employer for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and id = (select ctx.employer_id()))));
create policy app_changes on employer for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and id = (select ctx.employer_id()))));
create policy app_reads on site for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id())) or ((select ctx.role()) = 'trainee' and employer_id in (select p.employer_id from placement p))));
create policy app_adds on site for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_changes on site for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_reads on contact for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_adds on contact for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_changes on contact for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_reads on contact_moment for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on contact_moment for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_changes on contact_moment for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_reads on level_change for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on level_change for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
create policy app_reads on task for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (owner_id = (select ctx.membership_id()) or (client_id is null and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))));
create policy app_adds on task for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (owner_id = (select ctx.membership_id()) or (client_id is null and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))));
create policy app_changes on task for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (owner_id = (select ctx.membership_id()) or (client_id is null and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))))
  with check (network_id = (select ctx.network_id()) and (owner_id = (select ctx.membership_id()) or (client_id is null and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')) or client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))));

-- Clients: name and status within the organisation, the rest by assignment, share or for oneself
create policy app_reads on client for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (((select ctx.role()) in ('casemanager', 'coach') and organisation_id = (select ctx.organisation_id())) or id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'core' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and id = (select ctx.client_id()))));
create policy app_adds on client for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach') and organisation_id = (select ctx.organisation_id()));
create policy app_changes on client for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))));
create policy app_reads on client_core for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'core' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and id = (select ctx.client_id()))));
create policy app_adds on client_core for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and id = (select ctx.client_id()))));
create policy app_changes on client_core for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and id = (select ctx.client_id()))));
create policy app_reads on assignment for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (organisation_id = (select ctx.organisation_id()) or membership_id = (select ctx.membership_id()) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on assignment for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and organisation_id = (select ctx.organisation_id()) and (select ctx.role()) in ('casemanager', 'org_admin'));
create policy app_changes on assignment for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and organisation_id = (select ctx.organisation_id()) and (select ctx.role()) in ('casemanager', 'org_admin'))
  with check (network_id = (select ctx.network_id()) and organisation_id = (select ctx.organisation_id()) and (select ctx.role()) in ('casemanager', 'org_admin'));
create policy app_reads on experience for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'profile' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on experience for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_changes on experience for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_reads on competence_claim for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'profile' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on competence_claim for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_changes on competence_claim for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_reads on client_language for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'profile' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on client_language for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_changes on client_language for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_removes on client_language for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_reads on client_wish for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'profile' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on client_wish for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_changes on client_wish for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_removes on client_wish for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_reads on guidance_note for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'guidance' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on guidance_note for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on guidance_note for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_reads on special_note for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (((select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))) or ((select ctx.role()) = 'coach' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date) and a.special_granted)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'special' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until and s.approved_by_id is not null)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on special_note for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on special_note for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_removes on special_note for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_reads on client_share for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (((select ctx.role()) in ('casemanager', 'coach') and (from_organisation_id = (select ctx.organisation_id()) or to_organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or (select ctx.role()) = 'privacy_officer'));
create policy app_adds on client_share for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and from_organisation_id = (select ctx.organisation_id()));
create policy app_changes on client_share for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and from_organisation_id = (select ctx.organisation_id()))
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) = 'casemanager' and from_organisation_id = (select ctx.organisation_id()));
create policy app_reads on profile_snapshot for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select c.id from client c where c.organisation_id = (select ctx.organisation_id()))) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or ((select ctx.role()) = 'account_manager' and withdrawn_at is null) or ((select ctx.role()) in ('employer_contact', 'mentor') and id in (select p.snapshot_id from placement p))));
create policy app_adds on profile_snapshot for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on profile_snapshot for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)))
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));

-- Vacancies and their competences
create policy app_reads on vacancy for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id())) or ((select ctx.role()) = 'trainee' and (status in ('open', 'hard_to_fill', 'expected') or id in (select p.vacancy_id from placement p)))));
create policy app_adds on vacancy for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_changes on vacancy for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))))
  with check (network_id = (select ctx.network_id()) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()))));
create policy app_reads on vacancy_competence for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and vacancy_id in (select v.id from vacancy v));
create policy app_adds on vacancy_competence for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and vacancy_id in (select v.id from vacancy v) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or (select ctx.role()) in ('employer_contact', 'mentor')));
create policy app_changes on vacancy_competence for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and vacancy_id in (select v.id from vacancy v) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or (select ctx.role()) in ('employer_contact', 'mentor')))
  with check (network_id = (select ctx.network_id()) and vacancy_id in (select v.id from vacancy v) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or (select ctx.role()) in ('employer_contact', 'mentor')));
create policy app_removes on vacancy_competence for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and vacancy_id in (select v.id from vacancy v) and ((select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator') or (select ctx.role()) in ('employer_contact', 'mentor')));

-- What people decided about matches
create policy app_reads on match_verdict for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_adds on match_verdict for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));
create policy app_changes on match_verdict for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))))
  with check (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));

-- Placements and agreements: own ones; an employer sees a proposal once the client agreed
create policy app_reads on placement for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or coach_id = (select ctx.membership_id()) or proposed_by_id = (select ctx.membership_id()) or ((select ctx.role()) = 'account_manager' and account_manager_id = (select ctx.membership_id())) or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()) and state <> 'proposed') or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'agreement' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'link' and id = (select ctx.placement_id()))));
create policy app_adds on placement for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)));
create policy app_changes on placement for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id()) and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)) or coach_id = (select ctx.membership_id()) or proposed_by_id = (select ctx.membership_id()) or ((select ctx.role()) = 'account_manager' and account_manager_id = (select ctx.membership_id())) or ((select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()) and state <> 'proposed') or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id())) or ((select ctx.role()) in ('casemanager', 'coach') and client_id in (select s.client_id from client_share s where s.to_organisation_id = (select ctx.organisation_id()) and 'agreement' = any (s.field_groups) and s.revoked_at is null and current_date between s.valid_from and s.valid_until)) or ((select ctx.role()) = 'link' and id = (select ctx.placement_id()))));
create policy app_reads on agreement for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (placement_id in (select p.id from placement p) and ((select ctx.role()) <> 'link' or id = (select ctx.agreement_id()))));
create policy app_adds on agreement for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (placement_id in (select p.id from placement p) and ((select ctx.role()) <> 'link' or id = (select ctx.agreement_id()))));
create policy app_changes on agreement for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and (placement_id in (select p.id from placement p) and ((select ctx.role()) <> 'link' or id = (select ctx.agreement_id()))))
  with check (network_id = (select ctx.network_id()) and (placement_id in (select p.id from placement p) and ((select ctx.role()) <> 'link' or id = (select ctx.agreement_id()))));
create policy app_reads on agreement_signer for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a));
create policy app_adds on agreement_signer for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a));
create policy app_changes on agreement_signer for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a))
  with check (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a));
create policy app_reads on agreement_signature for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a));
create policy app_adds on agreement_signature for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and agreement_id in (select a.id from agreement a));
create policy app_reads on follow_up for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and placement_id in (select p.id from placement p));
create policy app_adds on follow_up for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and placement_id in (select p.id from placement p));
create policy app_changes on follow_up for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and placement_id in (select p.id from placement p))
  with check (network_id = (select ctx.network_id()) and placement_id in (select p.id from placement p));
