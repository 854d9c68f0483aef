-- A mail to contacts of chosen employers, written once and filled in for each: a personal service mail of one colleague. Its
-- recipients are a snapshot: one row for each, with what it says, how it stands and why.
create table mailing (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  made_by_id uuid not null,
  state text not null default 'draft',
  subject text not null default '',
  body text not null default '',
  locale text not null,
  contact_order text[] not null,
  with_others boolean not null default false,
  reply_to text not null default 'sender',
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  constraint mailing_pkey primary key (id),
  constraint mailing_state check (state in ('draft', 'sending', 'paused', 'done', 'cancelled')),
  constraint mailing_locale check (locale in ('nl', 'en')),
  constraint mailing_reply_to check (reply_to in ('sender', 'both')),
  constraint mailing_lengths check (length(subject) <= 400 and length(body) <= 40000)
);
create unique index mailing_network_id_id_key on mailing (network_id, id);
create index mailing_network_id_created_at_id_idx on mailing (network_id, created_at desc, id desc);
create index mailing_network_id_made_by_id_idx on mailing (network_id, made_by_id);
alter table mailing add constraint mailing_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table mailing add constraint mailing_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

create table mailing_recipient (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  mailing_id uuid not null,
  employer_id uuid not null,
  contact_id uuid,
  state text not null default 'chosen',
  reason text,
  to_address text,
  to_name text,
  domain text,
  subject text,
  body text,
  due_at timestamptz(3),
  attempts integer not null default 0,
  lease_until timestamptz(3),
  send_started_at timestamptz(3),
  sent_at timestamptz(3),
  created_at timestamptz(3) not null,
  constraint mailing_recipient_pkey primary key (id),
  constraint mailing_recipient_state check (state in
    ('chosen', 'left_out', 'pending', 'claimed', 'sent', 'deferred', 'failed', 'suppressed', 'unknown')),
  -- What may be mailed has somebody to mail, an address, words and a moment.
  constraint mailing_recipient_whole check (state in ('chosen', 'left_out')
    or num_nulls(contact_id, to_address, domain, subject, body, due_at) = 0),
  constraint mailing_recipient_reason check (state not in ('left_out', 'deferred', 'failed', 'suppressed', 'unknown')
    or reason is not null),
  constraint mailing_recipient_claimed check ((state = 'claimed') = (lease_until is not null)),
  constraint mailing_recipient_sent check ((state = 'sent') = (sent_at is not null))
);
create unique index mailing_recipient_network_id_id_key on mailing_recipient (network_id, id);
create unique index mailing_recipient_network_id_mailing_id_contact_id_key
  on mailing_recipient (network_id, mailing_id, contact_id);
-- Before a contact is chosen an employer stands in a mailing once.
create unique index mailing_recipient_chosen on mailing_recipient (network_id, mailing_id, employer_id) where contact_id is null;
create index mailing_recipient_network_id_mailing_id_state_idx on mailing_recipient (network_id, mailing_id, state);
create index mailing_recipient_network_id_employer_id_idx on mailing_recipient (network_id, employer_id);
create index mailing_recipient_network_id_contact_id_idx on mailing_recipient (network_id, contact_id);
create index mailing_recipient_due on mailing_recipient (due_at) where state in ('pending', 'claimed', 'deferred');
create index mailing_recipient_lately on mailing_recipient (network_id, domain, send_started_at) where send_started_at is not null;
alter table mailing_recipient add constraint mailing_recipient_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table mailing_recipient add constraint mailing_recipient_network_id_mailing_id_fkey foreign key (network_id, mailing_id)
  references mailing (network_id, id) on delete restrict on update restrict;
alter table mailing_recipient add constraint mailing_recipient_network_id_employer_id_fkey foreign key (network_id, employer_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table mailing_recipient add constraint mailing_recipient_network_id_contact_id_fkey foreign key (network_id, contact_id)
  references contact (network_id, id) on delete restrict on update restrict;

alter table mailing enable row level security;
alter table mailing force row level security;
create policy owner_all on mailing to werkbrug_owner using (true) with check (true);
create policy worker_network on mailing to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on mailing for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on mailing for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and made_by_id = (select ctx.membership_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
-- Its maker, and the coordinator: somebody must be able to stop what a colleague started who is gone.
create policy app_changes on mailing for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and (made_by_id = (select ctx.membership_id()) or (select ctx.role()) = 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and (made_by_id = (select ctx.membership_id()) or (select ctx.role()) = 'network_coordinator'));
revoke delete on mailing from werkbrug_app, werkbrug_worker;

alter table mailing_recipient enable row level security;
alter table mailing_recipient force row level security;
create policy owner_all on mailing_recipient to werkbrug_owner using (true) with check (true);
create policy worker_network on mailing_recipient to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on mailing_recipient for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on mailing_recipient for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and mailing_id in (select m.id from mailing m where m.made_by_id = (select ctx.membership_id())));
create policy app_changes on mailing_recipient for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and ((select ctx.role()) = 'network_coordinator'
      or mailing_id in (select m.id from mailing m where m.made_by_id = (select ctx.membership_id()))))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
    and ((select ctx.role()) = 'network_coordinator'
      or mailing_id in (select m.id from mailing m where m.made_by_id = (select ctx.membership_id()))));
revoke delete on mailing_recipient from werkbrug_app, werkbrug_worker;

-- Mailings that have something to do, in every network: mails that are due, mails whose sender is gone, and mailings that are
-- through but not closed yet. Only names them; what is in them is read in their own network.
create function ctx.due_mailings(p_now timestamptz, p_most int)
returns table (network_id uuid, mailing_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.network_id, r.mailing_id from mailing_recipient r
    join mailing m on m.network_id = r.network_id and m.id = r.mailing_id
    where (r.state in ('pending', 'deferred') and r.due_at <= p_now and m.state = 'sending')
      or (r.state = 'claimed' and r.lease_until < p_now)
  union
  select m.network_id, m.id from mailing m where m.state = 'sending' and not exists (select from mailing_recipient r
    where r.network_id = m.network_id and r.mailing_id = m.id and r.state in ('pending', 'claimed', 'deferred'))
  limit p_most
$$;
revoke all on function ctx.due_mailings(timestamptz, int) from public, werkbrug_app;
grant execute on function ctx.due_mailings(timestamptz, int) to werkbrug_worker;
