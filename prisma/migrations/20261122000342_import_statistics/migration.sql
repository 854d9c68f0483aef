-- Rows that were just put aside are new to the planner: whoever reads in refreshes its picture.
grant maintain on import_row to werkbrug_app, werkbrug_worker;
drop index import_row_run_id_external_id_idx;
