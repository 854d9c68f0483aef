-- Who acts in this transaction. Policies read these; only the enter functions write them.

create schema ctx;
grant usage on schema ctx to werkbrug_app, werkbrug_worker;

create function ctx.network_id() returns uuid language sql stable as $$ select nullif(current_setting('app.network_id', true), '')::uuid $$;
create function ctx.organisation_id() returns uuid language sql stable as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
create function ctx.membership_id() returns uuid language sql stable as $$ select nullif(current_setting('app.membership_id', true), '')::uuid $$;
create function ctx.account_id() returns uuid language sql stable as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
create function ctx.employer_id() returns uuid language sql stable as $$ select nullif(current_setting('app.employer_id', true), '')::uuid $$;
create function ctx.client_id() returns uuid language sql stable as $$ select nullif(current_setting('app.client_id', true), '')::uuid $$;
create function ctx.agreement_id() returns uuid language sql stable as $$ select nullif(current_setting('app.agreement_id', true), '')::uuid $$;
create function ctx.signer_id() returns uuid language sql stable as $$ select nullif(current_setting('app.signer_id', true), '')::uuid $$;
create function ctx.placement_id() returns uuid language sql stable as $$ select nullif(current_setting('app.placement_id', true), '')::uuid $$;
create function ctx.role() returns text language sql stable as $$ select coalesce(current_setting('app.role', true), '') $$;
create function ctx.realm() returns text language sql stable as $$ select coalesce(current_setting('app.realm', true), '') $$;

create function ctx.clear() returns void language sql as $$
  select set_config('app.' || name, '', true)
  from unnest(array['network_id', 'organisation_id', 'membership_id', 'account_id', 'employer_id', 'client_id',
    'agreement_id', 'signer_id', 'placement_id', 'role', 'realm', 'actor_kind', 'actor_name']) as name
$$;

-- Enters as a membership. Raises when the membership, at this moment, is not in force.
create function ctx.enter(p_membership uuid)
returns table (network_id uuid, organisation_id uuid, organisation_name text, organisation_kind text, account_id uuid,
  role text, display_name text, employer_id uuid, client_id uuid, network_name text, network_locale text, time_zone text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  select m.id, m.network_id as n, m.organisation_id as o, o.name as o_name, o.kind as o_kind, m.account_id as a, m.role as r,
      m.display_name as d, o.employer_id as e, m.client_id as c, n.name as n_name, n.locale as n_locale, n.time_zone as n_zone
    into hit
    from membership m
    join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
    join network n on n.id = m.network_id
    join account a on a.id = m.account_id and a.disabled_at is null
    where m.id = p_membership and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date);
  if not found then
    raise exception 'membership is not in force' using errcode = '28000';
  end if;
  perform ctx.clear();
  perform set_config('app.network_id', hit.n::text, true), set_config('app.organisation_id', hit.o::text, true),
    set_config('app.membership_id', hit.id::text, true), set_config('app.account_id', hit.a::text, true),
    set_config('app.role', hit.r, true), set_config('app.actor_kind', 'member', true),
    set_config('app.actor_name', hit.d, true), set_config('app.client_id', coalesce(hit.c::text, ''), true),
    set_config('app.employer_id', coalesce(hit.e::text, ''), true);
  return query select hit.n, hit.o, hit.o_name, hit.o_kind, hit.a, hit.r, hit.d, hit.e, hit.c,
    hit.n_name, hit.n_locale, hit.n_zone;
end $$;

-- Enters with a session: finds it, checks that it is alive, and enters as its membership. Nothing is returned for a session
-- that is unknown, ended, idle too long, or still waits for a second factor or a choice of membership.
create function ctx.enter_session(p_token_hash text)
returns table (session_id uuid, expires_at timestamptz, idle_at timestamptz, membership_id uuid, network_id uuid, organisation_id uuid,
  organisation_name text, organisation_kind text, account_id uuid, role text, display_name text, employer_id uuid, client_id uuid,
  network_name text, network_locale text, time_zone text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
  idle interval;
begin
  select x.id, x.membership_id as m, x.last_seen_at, x.expires_at as until, x.second_factor_at, k.role as r,
      k.role in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'privacy_officer') as staff
    into s
    from session x join membership k on k.id = x.membership_id
    where x.token_hash = p_token_hash and x.revoked_at is null and x.expires_at > now();
  if not found then return; end if;
  idle := case when s.staff then interval '30 minutes' else interval '4 hours' end;
  if s.last_seen_at < now() - idle or (s.staff and s.second_factor_at is null) then return; end if;
  if not exists (select from membership k join account a on a.id = k.account_id where k.id = s.m and a.disabled_at is null
      and k.starts_on <= current_date and (k.ends_on is null or k.ends_on >= current_date)) then
    return;
  end if;
  if s.last_seen_at < now() - interval '1 minute' then
    update session set last_seen_at = now() where id = s.id;
  end if;
  return query select s.id, s.until, now() + idle, s.m, e.network_id, e.organisation_id, e.organisation_name, e.organisation_kind,
    e.account_id, e.role, e.display_name, e.employer_id, e.client_id, e.network_name, e.network_locale, e.time_zone
    from ctx.enter(s.m) e;
end $$;

-- Enters with a link from a mail: one purpose, one agreement or placement, nothing else.
create function ctx.enter_link(p_token_hash text, p_purpose text)
returns table (link_id uuid, network_id uuid, agreement_id uuid, signer_id uuid, placement_id uuid, follow_up_id uuid,
  used_at timestamptz, network_name text, network_locale text, time_zone text, signer_name text, signer_party text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  select l.id, l.network_id as n, l.agreement_id as a, l.signer_id as s, coalesce(l.placement_id, a.placement_id) as p,
      l.follow_up_id as f, l.used_at as u, n.name as n_name, n.locale as n_locale, n.time_zone as n_zone,
      s.name as s_name, s.party as s_party
    into hit
    from access_link l
    join network n on n.id = l.network_id
    left join agreement a on a.network_id = l.network_id and a.id = l.agreement_id
    left join agreement_signer s on s.network_id = l.network_id and s.id = l.signer_id
    where l.token_hash = p_token_hash and l.purpose = p_purpose and l.revoked_at is null and l.expires_at > now();
  if not found then
    return;
  end if;
  perform ctx.clear();
  perform set_config('app.network_id', hit.n::text, true), set_config('app.role', 'link', true),
    set_config('app.agreement_id', coalesce(hit.a::text, ''), true), set_config('app.signer_id', coalesce(hit.s::text, ''), true),
    set_config('app.placement_id', coalesce(hit.p::text, ''), true), set_config('app.actor_kind', 'link', true),
    set_config('app.actor_name', coalesce(hit.s_name, ''), true);
  return query select hit.id, hit.n, hit.a, hit.s, hit.p, hit.f, hit.u, hit.n_name, hit.n_locale,
    hit.n_zone, hit.s_name, hit.s_party;
end $$;

-- Enters the sign-in realm: accounts, sessions, links, invitations; no network's data.
create function ctx.enter_auth() returns void language plpgsql as $$
begin
  perform ctx.clear();
  perform set_config('app.realm', 'auth', true), set_config('app.actor_kind', 'system', true);
end $$;

-- Enters the set-up realm, which exists only as long as there is no network.
create function ctx.enter_setup() returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from network) then
    return false;
  end if;
  perform ctx.clear();
  perform set_config('app.realm', 'setup', true), set_config('app.actor_kind', 'system', true);
  return true;
end $$;

-- The background enters a network as the system. Only the worker's role may.
create function ctx.enter_system(p_network uuid, p_job text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from network where id = p_network) then
    raise exception 'no such network' using errcode = '28000';
  end if;
  perform ctx.clear();
  perform set_config('app.network_id', p_network::text, true), set_config('app.role', 'system', true),
    set_config('app.actor_kind', 'system', true), set_config('app.actor_name', p_job, true);
end $$;

-- The background acts for a member (planting, imports that a person started): the member is the author, the worker's rights hold.
create function ctx.enter_system_as(p_membership uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare hit record;
begin
  select m.id, m.network_id, m.organisation_id, m.role, m.display_name into hit from membership m where m.id = p_membership;
  if not found then
    raise exception 'no such membership' using errcode = '28000';
  end if;
  perform ctx.clear();
  perform set_config('app.network_id', hit.network_id::text, true), set_config('app.role', hit.role, true),
    set_config('app.organisation_id', hit.organisation_id::text, true),
    set_config('app.membership_id', hit.id::text, true), set_config('app.actor_kind', 'member', true),
    set_config('app.actor_name', hit.display_name, true);
end $$;

-- Is there a network yet? Answers before anybody has signed in.
create function ctx.is_set_up() returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from network) $$;

-- Does the product know a sealed document with this digest? Answers anybody who holds the file.
create function ctx.find_sealed(p_sha256 text)
returns table (number text, version int, sealed_at timestamptz, network_name text, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.number, a.version, a.sealed_at, n.name, a.state
  from agreement a join network n on n.id = a.network_id where a.sealed_sha256 = p_sha256
$$;

create function ctx.knows_certificate(p_fingerprint text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from network_certificate where fingerprint = p_fingerprint)
$$;

-- The next number in the network, counting rows that the actor may not see. Locked until the commit, so none is given twice.
create function ctx.next_client_number() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('client-number ' || ctx.network_id(), 0));
  return (select coalesce(max(number), 0) + 1 from client where network_id = ctx.network_id());
end $$;

create function ctx.next_agreement_number(p_year int) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('agreement-number ' || ctx.network_id(), 0));
  return (select p_year || '-' || lpad((coalesce(max(split_part(number, '-', 2)::int), 0) + 1)::text, 4, '0')
    from agreement where network_id = ctx.network_id() and number like p_year || '-%');
end $$;

-- What the chain remembers of an event: a salted digest, so that erasing before and after leaves the chain whole and
-- a guess of the content cannot be checked against it.
create function ctx.event_digest(p_network uuid, p_id uuid, p_at timestamptz, p_kind text, p_subject_type text, p_subject uuid,
  p_data_class text, p_member uuid, p_employer uuid, p_client uuid, p_placement uuid, p_salt text, p_before jsonb, p_after jsonb)
returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws('|', p_network, p_id, round(extract(epoch from p_at) * 1000), p_kind, p_subject_type,
    p_subject, p_data_class, coalesce(p_member::text, '-'), coalesce(p_employer::text, '-'), coalesce(p_client::text, '-'),
    coalesce(p_placement::text, '-'), p_salt, coalesce(p_before::text, '-'), coalesce(p_after::text, '-')), 'UTF8')), 'hex')
$$;

create function ctx.link_hash(p_prev text, p_seq bigint, p_network uuid, p_at timestamptz, p_kind text, p_member uuid,
  p_role text, p_count int, p_digest text)
returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws('|', p_prev, p_seq, p_network, round(extract(epoch from p_at) * 1000), p_kind,
    coalesce(p_member::text, '-'), coalesce(p_role, '-'), p_count, p_digest), 'UTF8')), 'hex')
$$;

-- Writes the events of a transaction as one link of the network's chain and returns its number. The actor is read from the
-- context: it cannot be handed in. Holding the chain's head until the commit makes the chain's order the commits' order.
-- p_events: [{ id, at, kind, subjectType, subjectId, dataClass, employerId, clientId, placementId, before, after, salt }]
create function ctx.append_events(p_at timestamptz, p_events jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_member uuid := ctx.membership_id();
  v_role text := nullif(ctx.role(), '');
  v_kind text := coalesce(nullif(current_setting('app.actor_kind', true), ''), 'system');
  v_at timestamptz(3) := p_at;
  v_link uuid := uuidv7();
  v_count int := jsonb_array_length(p_events);
  v_digests text[];
  v_digest text;
  v_seq bigint;
  v_prev text;
  v_hash text;
begin
  if v_network is null then
    raise exception 'an event needs a network' using errcode = '28000';
  end if;
  select array_agg(ctx.event_digest(v_network, (e->>'id')::uuid, (e->>'at')::timestamptz(3), e->>'kind', e->>'subjectType',
      (e->>'subjectId')::uuid, e->>'dataClass', v_member, (e->>'employerId')::uuid, (e->>'clientId')::uuid,
      (e->>'placementId')::uuid, e->>'salt', nullif(e->'before', 'null'::jsonb), nullif(e->'after', 'null'::jsonb)) order by n)
    into v_digests from jsonb_array_elements(p_events) with ordinality as x(e, n);
  v_digest := encode(sha256(convert_to(array_to_string(v_digests, ''), 'UTF8')), 'hex');

  insert into audit_head (id, seq, hash) values (v_network, 0, repeat('0', 64)) on conflict (id) do nothing;
  select seq + 1, hash into v_seq, v_prev from audit_head where id = v_network for update;
  v_hash := ctx.link_hash(v_prev, v_seq, v_network, v_at, v_kind, v_member, v_role, v_count, v_digest);
  insert into audit_link (id, network_id, seq, at, actor_kind, actor_membership_id, actor_role, event_count, digest, prev_hash, hash)
    values (v_link, v_network, v_seq, v_at, v_kind, v_member, v_role, v_count, v_digest, v_prev, v_hash);
  insert into event (id, network_id, link_id, ordinal, at, kind, subject_type, subject_id, data_class, actor_membership_id,
      actor_name, employer_id, client_id, placement_id, before, after, salt, digest)
    select (e->>'id')::uuid, v_network, v_link, (n - 1)::int, (e->>'at')::timestamptz(3), e->>'kind', e->>'subjectType',
      (e->>'subjectId')::uuid, e->>'dataClass', v_member, nullif(current_setting('app.actor_name', true), ''),
      (e->>'employerId')::uuid, (e->>'clientId')::uuid, (e->>'placementId')::uuid,
      nullif(e->'before', 'null'::jsonb), nullif(e->'after', 'null'::jsonb), e->>'salt', v_digests[n::int]
    from jsonb_array_elements(p_events) with ordinality as x(e, n);
  update audit_head set seq = v_seq, hash = v_hash where id = v_network;
  return v_seq;
end $$;

-- Recomputes a network's chain. Returns the links that do not hold, and what is wrong with each; nothing when all is whole.
create function ctx.verify_chain(p_network uuid)
returns table (seq bigint, fault text) language sql stable security definer set search_path = public, pg_temp as $$
  with link as (
    select l.*, lag(l.hash, 1, repeat('0', 64)) over (order by l.seq) as expected_prev,
      lag(l.seq, 1, 0::bigint) over (order by l.seq) as prev_seq
    from audit_link l where l.network_id = p_network
  ), content as (
    select e.link_id, count(*) as events, encode(sha256(convert_to(string_agg(e.digest, '' order by e.ordinal), 'UTF8')), 'hex') as digest,
      bool_and(e.erased_at is not null or e.digest = ctx.event_digest(e.network_id, e.id, e.at, e.kind, e.subject_type, e.subject_id,
        e.data_class, e.actor_membership_id, e.employer_id, e.client_id, e.placement_id, e.salt, e.before, e.after)) as whole
    from event e where e.network_id = p_network group by e.link_id
  )
  select link.seq, fault from link left join content on content.link_id = link.id
  cross join lateral (values
    (case when link.seq <> link.prev_seq + 1 then 'a link before this one is missing' end),
    (case when link.prev_hash <> link.expected_prev then 'does not follow from the link before it' end),
    (case when link.hash <> ctx.link_hash(link.prev_hash, link.seq, link.network_id, link.at, link.actor_kind,
      link.actor_membership_id, link.actor_role, link.event_count, link.digest) then 'the link was altered' end),
    (case when content.events is distinct from link.event_count then 'events were added or removed' end),
    (case when content.digest is distinct from link.digest then 'the list of events was altered' end),
    (case when not content.whole then 'an event was altered' end)
  ) as faults(fault)
  where fault is not null
  union all
  select h.seq, 'the head does not match the last link' from audit_head h
  where h.id = p_network and h.hash is distinct from
    (select l.hash from audit_link l where l.network_id = p_network order by l.seq desc limit 1)
  order by 1
$$;

revoke all on all functions in schema ctx from public;
grant execute on all functions in schema ctx to werkbrug_app, werkbrug_worker;
revoke execute on function ctx.enter_system(uuid, text), ctx.enter_system_as(uuid), ctx.verify_chain(uuid) from werkbrug_app;
