-- Everybody in the shared CRM sees from which file an employer came; what waits for a commit stays its author's.
create policy app_reads_committed on import_run for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and state = 'committed' and kind in ('employers', 'contacts', 'vacancies', 'vacancy_competences')
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
