-- Which days every employer's places were used, without showing by whom: what a preview of other levels is counted from.
create function ctx.placement_evidence_of_all(p_since date)
returns table (employer_id uuid, begun_on date, is_completed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.employer_id, coalesce(p.starts_on, p.created_at::date), p.state = 'completed'
  from placement p
  where p.network_id = ctx.network_id() and p.state in ('active', 'interrupted', 'completed', 'ended_early')
    and coalesce(p.starts_on, p.created_at::date) >= p_since
    and ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'system')
$$;

revoke all on function ctx.placement_evidence_of_all(date) from public;
grant execute on function ctx.placement_evidence_of_all(date) to werkbrug_app, werkbrug_worker;
