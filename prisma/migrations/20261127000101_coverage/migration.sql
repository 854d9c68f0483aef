-- What is being done about a gap in the coverage: a task of somebody, by the gap that it closes.
create table gap_action (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  gap_key text not null,
  task_id uuid not null,
  made_by_id uuid not null,
  created_at timestamptz(3) not null,
  constraint gap_action_key check (gap_key <> ''),
  constraint gap_action_pkey primary key (id)
);
create unique index gap_action_network_id_id_key on gap_action (network_id, id);
create unique index gap_action_network_id_gap_key_task_id_key on gap_action (network_id, gap_key, task_id);
create index gap_action_network_id_task_id_idx on gap_action (network_id, task_id);
alter table gap_action add constraint gap_action_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table gap_action add constraint gap_action_network_id_task_id_fkey foreign key (network_id, task_id)
  references task (network_id, id) on delete restrict on update restrict;
alter table gap_action add constraint gap_action_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table gap_action enable row level security;
alter table gap_action force row level security;
create policy owner_all on gap_action to werkbrug_owner using (true) with check (true);
create policy worker_network on gap_action to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on gap_action for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on gap_action for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator'));
revoke update, delete on gap_action from werkbrug_app, werkbrug_worker;

-- How many clients wish a sector, by town and for the whole region, for people who may read no file. Of fewer than five clients nothing
-- is told, and numbers are rounded down to fives, so that no client is told by a difference. Sections are handed in as ranges of codes.
create function ctx.wished_sectors(p_sections jsonb)
returns table (section text, town text, clients int)
language sql stable security definer set search_path = public, pg_temp as $$
  with range as (
    select r.key as section, r.value ->> 'from' as low, r.value ->> 'until' as high from jsonb_each(p_sections) r
  ), wish as (
    select distinct r.section, w.client_id, nullif(regexp_replace(public.norm(trim(c.city)), '\s+', ' ', 'g'), '') as place, c.city
    from client_wish w
      join client k on k.network_id = w.network_id and k.id = w.client_id
      join range r on w.code = r.section or (w.code >= r.low and w.code < r.high)
      left join client_core c on c.network_id = k.network_id and c.id = k.id
    where ctx.role() in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin')
      and w.network_id = ctx.network_id() and w.kind = 'sector' and k.status in ('intake', 'active')
  )
  select w.section, min(trim(w.city)), (count(distinct w.client_id) / 5 * 5)::int
  from wish w where w.place is not null group by w.section, w.place having count(distinct w.client_id) >= 5
  union all
  select w.section, null, (count(distinct w.client_id) / 5 * 5)::int
  from wish w group by w.section having count(distinct w.client_id) >= 5
$$;
revoke all on function ctx.wished_sectors(jsonb) from public;
grant execute on function ctx.wished_sectors(jsonb) to werkbrug_app;
