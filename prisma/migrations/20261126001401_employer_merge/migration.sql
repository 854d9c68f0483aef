-- Two records of one employer become one: every row that points at the merged one moves to the survivor, and can move back.
alter table employer add column merged_into_id uuid;
alter table employer add constraint employer_network_id_merged_into_id_fkey foreign key (network_id, merged_into_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table employer add constraint employer_merged check (merged_into_id is null or (merged_into_id <> id and archived_at is not null));
create index employer_network_id_merged_into_id_idx on employer (network_id, merged_into_id);

create table employer_merge (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  -- rows that moved: [{ table, column, keys, from, to }]; a key is the primary key without the column that moved
  moved jsonb not null,
  -- fields of the survivor that the merge changed, as they were and as they became
  before jsonb not null,
  after jsonb not null,
  made_by_id uuid not null,
  made_at timestamptz(3) not null,
  undone_by_id uuid,
  undone_at timestamptz(3),
  constraint employer_merge_pkey primary key (id),
  constraint employer_merge_undone check ((undone_at is null) = (undone_by_id is null)),
  constraint employer_merge_two check (survivor_id <> merged_id)
);
create unique index employer_merge_network_id_id_key on employer_merge (network_id, id);
create index employer_merge_network_id_survivor_id_idx on employer_merge (network_id, survivor_id);
create unique index employer_merge_standing on employer_merge (network_id, merged_id) where undone_at is null;
alter table employer_merge add constraint employer_merge_network_id_fkey foreign key (network_id) references network (id)
  on delete restrict on update restrict;
alter table employer_merge add constraint employer_merge_network_id_survivor_id_fkey foreign key (network_id, survivor_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table employer_merge add constraint employer_merge_network_id_merged_id_fkey foreign key (network_id, merged_id)
  references employer (network_id, id) on delete restrict on update restrict;
alter table employer_merge add constraint employer_merge_network_id_made_by_id_fkey foreign key (network_id, made_by_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table employer_merge add constraint employer_merge_network_id_undone_by_id_fkey foreign key (network_id, undone_by_id)
  references membership (network_id, id) on delete restrict on update restrict;

alter table employer_merge enable row level security;
alter table employer_merge force row level security;
create policy owner_all on employer_merge to werkbrug_owner using (true) with check (true);
create policy worker_network on employer_merge to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on employer_merge for select to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'coach', 'account_manager', 'network_coordinator', 'org_admin', 'platform_admin'));
create policy app_adds on employer_merge for insert to werkbrug_app
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
create policy app_changes on employer_merge for update to werkbrug_app
  using (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'))
  with check (network_id = (select ctx.network_id())
    and (select ctx.role()) in ('casemanager', 'account_manager', 'network_coordinator'));
revoke delete on employer_merge from werkbrug_app, werkbrug_worker;

-- The primary key of a table without one column, as an expression over `t` that gives a jsonb array.
create function ctx.key_besides(p_table regclass, p_column text) returns text language sql stable set search_path = public, pg_temp as $$
  select 'jsonb_build_array(' || string_agg(format('t.%I', a.attname), ', ' order by a.attnum) || ')'
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indrelid = p_table and i.indisprimary and a.attname <> p_column
$$;

-- Moves what points at one row to another of the same network, by the foreign keys: a table that is added later moves by itself.
-- It moves rows that the caller may not see too, or they would be left behind. A row that would be there twice (a unique index)
-- stays where it is: the survivor has it already.
create function ctx.move_references(p_table text, p_from uuid, p_to uuid, p_skip uuid[]) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_key record;
  v_twin text;
  v_key_said text;
  v_has_id boolean;
  v_keys jsonb;
  v_moved jsonb := '[]';
  v_known int;
begin
  if v_network is null or coalesce(ctx.role(), '') not in ('casemanager', 'account_manager', 'network_coordinator') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if p_table not in ('employer', 'site', 'contact') or p_from = p_to then
    raise exception 'nothing to move';
  end if;
  execute format('select count(*) from %I where network_id = $1 and id in ($2, $3)', p_table) into v_known using v_network, p_from, p_to;
  if v_known <> 2 then raise exception 'no such rows' using errcode = 'no_data_found'; end if;
  for v_key in
    select cl.relname as name, a.attname as col, a.attnum as num, c.conrelid as rel
    from pg_constraint c
    join pg_class cl on cl.oid = c.conrelid
    cross join lateral unnest(c.conkey, c.confkey) as k(own, other)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = format('public.%I', p_table)::regclass and cl.relname <> 'employer_merge'
    order by cl.relname, a.attname
  loop
    select string_agg(format('exists (select from %I o where o.%I = $2%s)', v_key.name, v_key.col, others.said), ' or ') into v_twin
    from pg_index i
    cross join lateral (
      select coalesce(string_agg(format(' and o.%1$I = t.%1$I', a.attname), ''), '') as said
      from pg_attribute a where a.attrelid = v_key.rel and a.attnum = any (i.indkey) and a.attnum <> v_key.num
    ) others
    where i.indrelid = v_key.rel and i.indisunique and v_key.num = any (i.indkey);
    v_key_said := ctx.key_besides(v_key.rel, v_key.col);
    select exists (select from pg_attribute a where a.attrelid = v_key.rel and a.attname = 'id') into v_has_id;
    execute format(
      'with moved as (update %1$I t set %2$I = $2 where t.network_id = $3 and t.%2$I = $1 %5$s and not (%3$s) returning %4$s as key)
       select jsonb_agg(key) from moved where cardinality($4) >= 0', v_key.name, v_key.col, coalesce(v_twin, 'false'), v_key_said,
      case when v_has_id then 'and not t.id = any ($4)' else '' end)
      into v_keys using p_from, p_to, v_network, p_skip;
    if v_keys is not null then
      v_moved := v_moved || jsonb_build_object('table', v_key.name, 'column', v_key.col, 'keys', v_keys, 'from', p_from, 'to', p_to);
    end if;
  end loop;
  return v_moved;
end $$;

-- Moves the rows of a merge back, as far as they still are where the merge put them. Says per table how many came back and how
-- many did not.
create function ctx.move_back(p_merge uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_network uuid := ctx.network_id();
  v_moved jsonb;
  v_part record;
  v_count int;
  v_said jsonb := '[]';
begin
  if v_network is null or coalesce(ctx.role(), '') not in ('casemanager', 'account_manager', 'network_coordinator') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  select m.moved into v_moved from employer_merge m where m.id = p_merge and m.network_id = v_network and m.undone_at is null;
  if v_moved is null then raise exception 'no such merge' using errcode = 'no_data_found'; end if;
  for v_part in
    select x.value ->> 'table' as name, x.value ->> 'column' as col, (x.value ->> 'from')::uuid as home, (x.value ->> 'to')::uuid as away,
      array(select jsonb_array_elements(x.value -> 'keys')) as keys
    from jsonb_array_elements(v_moved) with ordinality x order by x.ordinality desc
  loop
    if not exists (
      select from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'f' and c.conrelid = to_regclass(format('public.%I', v_part.name)) and a.attname = v_part.col
        and c.confrelid in ('public.employer'::regclass, 'public.site'::regclass, 'public.contact'::regclass)
    ) then
      raise exception 'not a reference';
    end if;
    execute format('update %1$I t set %2$I = $1 where t.network_id = $2 and t.%2$I = $4 and %3$s = any ($3)', v_part.name, v_part.col,
      ctx.key_besides(format('public.%I', v_part.name)::regclass, v_part.col))
      using v_part.home, v_network, v_part.keys, v_part.away;
    get diagnostics v_count = row_count;
    v_said := v_said || jsonb_build_object('table', v_part.name, 'back', v_count, 'stayed', cardinality(v_part.keys) - v_count);
  end loop;
  return v_said;
end $$;

revoke all on function ctx.key_besides(regclass, text), ctx.move_references(text, uuid, uuid, uuid[]), ctx.move_back(uuid) from public;
grant execute on function ctx.move_references(text, uuid, uuid, uuid[]), ctx.move_back(uuid) to werkbrug_app;
