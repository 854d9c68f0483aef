-- What was answered about doubled rows can be forgotten by those who answer it; the event keeps what it was, and the way back puts it there again.
grant delete on twin_answer to werkbrug_app;
create policy app_removes on twin_answer for delete to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create index twin_answer_by_moment on twin_answer (network_id, answered_at desc);
