-- What the administrator may know and decide of the background: states and reasons, never what stands in a mail.

-- Work for the product as a whole: it belongs to no network and its payload is empty.
create policy admin_reads_platform_jobs on job for select to werkbrug_app
  using (network_id is null and payload = '{}'::jsonb and (select ctx.role()) = 'platform_admin');
create policy admin_changes_platform_jobs on job for update to werkbrug_app
  using (network_id is null and payload = '{}'::jsonb and (select ctx.role()) = 'platform_admin');

create index job_newest on job (network_id, id desc);
create index mail_by_state on mail_message (network_id, state);
create index mail_to_decide on mail_message (id) where state in ('deferred', 'failed', 'unknown');

-- Is this mail the administrator's to steer? A mail of the network, or about an account of somebody in it.
create function ctx.steers_mail(p_mail mail_message) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select ctx.role() = 'platform_admin' and (p_mail.network_id = ctx.network_id()
    or (p_mail.network_id is null and exists (select from membership m
      where m.network_id = ctx.network_id() and m.account_id = (p_mail.props->'link'->>'accountId')::uuid)))
$$;

create function ctx.count_mails() returns table (state text, count bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.state, count(*) from mail_message m
  where (select ctx.role()) = 'platform_admin' and (m.network_id = (select ctx.network_id())
    or (m.network_id is null and exists (select from membership k
      where k.network_id = (select ctx.network_id()) and k.account_id = (m.props->'link'->>'accountId')::uuid)))
  group by m.state
$$;

-- The mails that wait for the mail server or for a person, without address, name or contents.
create function ctx.list_stuck_mails(p_limit int)
returns table (id uuid, template text, state text, legal boolean, attempts int, due_at timestamptz, send_started_at timestamptz, last_error text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.template, m.state, m.legal, m.attempts, m.due_at, m.send_started_at, m.last_error
  from mail_message m
  where m.state in ('deferred', 'failed', 'unknown') and ctx.steers_mail(m)
  order by m.state = 'deferred', m.id desc limit p_limit
$$;

-- A person decides: the mail is sent again, or it is left. Returns the template, or nothing when there is nothing to decide.
create function ctx.decide_mail(p_id uuid, p_again boolean, p_now timestamptz) returns text
language sql security definer set search_path = public, pg_temp as $$
  update mail_message m set
    state = case when p_again then 'pending' else 'suppressed' end,
    due_at = case when p_again then p_now else m.due_at end,
    last_error = case when p_again then null else 'left-by-administrator' end,
    lease_until = null, send_started_at = null
  where m.id = p_id and m.state in ('deferred', 'failed', 'unknown') and ctx.steers_mail(m)
  returning m.template
$$;

revoke all on function ctx.steers_mail(mail_message), ctx.count_mails(), ctx.list_stuck_mails(int),
  ctx.decide_mail(uuid, boolean, timestamptz) from public;
grant execute on function ctx.count_mails(), ctx.list_stuck_mails(int), ctx.decide_mail(uuid, boolean, timestamptz) to werkbrug_app;
