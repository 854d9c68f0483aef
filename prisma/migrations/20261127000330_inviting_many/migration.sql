-- The job that asks everybody of a choice, while it runs: a list of thousands is asked in the background.
alter table gathering add column inviting_key text;
