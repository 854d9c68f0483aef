-- A file is kept and read in the background; rows that are wrong stay, with their texts, until they were corrected or left out.
alter table import_run drop constraint import_run_state;
alter table import_run add constraint import_run_state
  check (state in ('reading', 'preview', 'running', 'committed', 'failed', 'cancelled', 'expired'));
alter table import_run add column reads integer not null default 0;

alter table import_row drop constraint import_row_state;
alter table import_row add constraint import_row_state
  check (state in ('staged', 'wrong', 'left-out', 'new', 'changed', 'unchanged'));
alter table import_row add column texts jsonb, add column problems jsonb, add column corrections jsonb;

-- What stands out in a preview is asked for on every look; large files are mostly in order.
create index import_row_to_look_at on import_row (run_id, line) where state in ('wrong', 'left-out') or corrections is not null;
