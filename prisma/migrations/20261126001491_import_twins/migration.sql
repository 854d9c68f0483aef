-- A row of a file that likely is an employer that is there, or another row of the file, and what its reader chose to do with it.
alter table import_row
  add column twin_id uuid,
  add column twin_line int,
  add column twin_reasons text[],
  add column twin_score int,
  add column choice text;
alter table import_row add constraint import_row_choice check (choice in ('update', 'create', 'skip'));
alter table import_row add constraint import_row_twin check (twin_id is null or twin_line is null);
create index import_row_with_twin on import_row (run_id, line) where twin_reasons is not null;
create index import_row_twin_line on import_row (run_id, twin_line) where twin_line is not null;
