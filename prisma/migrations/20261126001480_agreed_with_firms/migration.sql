-- A promise that the firm's own people may read, and what they say of theirs. A firm that changes its own facts leaves a task.
alter table promise add column shared boolean not null default false;
alter table promise add column told_done_at timestamptz(3);
alter table promise add column told_done_by text;
alter table promise add constraint promise_told check ((told_done_at is null) = (told_done_by is null));

create policy firm_reads on promise for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and shared
    and (select ctx.role()) in ('employer_contact', 'mentor') and employer_id = (select ctx.employer_id()));

-- The firm says that it did what it promised, and nothing else of the row.
create function ctx.tell_promise_done(p_promise uuid, p_at timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with told as (
    update promise p set
      told_done_at = p_at,
      told_done_by = coalesce(nullif(current_setting('app.actor_name', true), ''), '?')
    where p.id = p_promise and p.network_id = ctx.network_id() and p.employer_id = ctx.employer_id()
      and ctx.role() = 'employer_contact' and p.shared and p.by = 'them' and p.state = 'open' and p.told_done_at is null
    returning 1)
  select exists (select from told)
$$;
revoke all on function ctx.tell_promise_done(uuid, timestamptz) from public;
grant execute on function ctx.tell_promise_done(uuid, timestamptz) to werkbrug_app;

create policy firm_leaves on task for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('employer_contact', 'mentor')
    and employer_id = (select ctx.employer_id()) and kind = 'contact' and state = 'open'
    and client_id is null and placement_id is null and agreement_id is null
    and title_key in ('portal.tasks.changed', 'portal.tasks.invited', 'portal.tasks.place', 'portal.tasks.told'));
