-- An import can be taken back: what it made goes, what it changed gets its former values, and what people did since stays.
alter table import_run drop constraint import_run_state;
alter table import_run add constraint import_run_state
  check (state in ('reading', 'preview', 'running', 'committed', 'failed', 'cancelled', 'expired', 'undoing', 'undone'));
alter table import_row add column undo text, add column undo_values jsonb, add column undo_kept jsonb;
alter table import_row add constraint import_row_undo check (undo in ('removed', 'restored', 'partly', 'kept', 'gone'));
create index import_row_kept on import_row (run_id, line) where undo in ('partly', 'kept');

-- Which of these rows other rows point at, by table. It follows the foreign keys that forbid a removal, so that a table that is
-- added later counts by itself. It sees what its caller sees.
create function ctx.referenced_by(p_table text, p_ids uuid[], p_except text[]) returns table (id uuid, by_table text)
language plpgsql stable set search_path = public, pg_temp as $$
declare v_key record;
begin
  for v_key in
    select c.conrelid::regclass as owner, cl.relname as name, a.attname as col
    from pg_constraint c
    join pg_class cl on cl.oid = c.conrelid
    cross join lateral unnest(c.conkey, c.confkey) as k(own, other)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.other and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = format('public.%I', p_table)::regclass and c.confdeltype in ('a', 'r')
      and not cl.relname = any (p_except)
  loop
    return query execute format('select distinct t.%I, %L::text from %s t where t.%I = any ($1)', v_key.col, v_key.name, v_key.owner, v_key.col)
      using p_ids;
  end loop;
end $$;
revoke all on function ctx.referenced_by(text, uuid[], text[]) from public;
grant execute on function ctx.referenced_by(text, uuid[], text[]) to werkbrug_worker;
