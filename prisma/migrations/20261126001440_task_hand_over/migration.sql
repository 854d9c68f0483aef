-- What became of a task on the way: put off since which day and how often, handed over by whom and with which note.
alter table task
  add column first_due_on date,
  add column snoozed integer not null default 0,
  add column revision integer not null default 0,
  add column handed_from_id uuid,
  add column handed_by_id uuid,
  add column handed_at timestamptz(3),
  add column hand_over_note text;
alter table task
  add constraint task_snoozed check (snoozed >= 0 and (snoozed = 0) = (first_due_on is null)),
  add constraint task_handed check ((handed_from_id is null) = (handed_by_id is null) and (handed_from_id is null) = (handed_at is null)
    and (hand_over_note is null or handed_at is not null)),
  add constraint task_network_id_handed_from_id_fkey foreign key (network_id, handed_from_id)
    references membership (network_id, id) on delete restrict on update restrict,
  add constraint task_network_id_handed_by_id_fkey foreign key (network_id, handed_by_id)
    references membership (network_id, id) on delete restrict on update restrict;
