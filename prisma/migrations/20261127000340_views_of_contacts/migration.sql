-- The list of contacts is kept as a view too, and has a view of its own to begin with.
alter table saved_view drop constraint saved_view_place;
alter table saved_view add constraint saved_view_place check (place in ('list', 'board', 'contacts'));
drop index saved_view_one_default;
create unique index saved_view_one_default on saved_view (network_id, owner_id, (place = 'contacts'))
  where is_default and removed_at is null;
