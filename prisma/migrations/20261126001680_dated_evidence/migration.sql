-- Which days an employer's places were used, and of which place, without showing by whom: dated evidence for the engagement level.
create function ctx.placement_evidence(p_employer uuid, p_since date)
returns table (vacancy_id uuid, title text, begun_on date, is_completed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id, v.title, coalesce(p.starts_on, p.created_at::date), p.state = 'completed'
  from placement p join vacancy v on v.network_id = p.network_id and v.id = p.vacancy_id
  where p.network_id = ctx.network_id() and p.employer_id = p_employer
    and p.state in ('active', 'interrupted', 'completed', 'ended_early')
    and coalesce(p.starts_on, p.created_at::date) >= p_since
    and ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin', 'system')
$$;

revoke all on function ctx.placement_evidence(uuid, date) from public;
grant execute on function ctx.placement_evidence(uuid, date) to werkbrug_app, werkbrug_worker;
