-- All that an audit of the network asks of an employer itself, so that it reads an index of narrow rows and not the employers with
-- their names, addresses and words. None of these columns is long.
create index employer_audited on employer (network_id, id) include (relation_state, strength, importance, level, cadence_days,
    sector_code, owner_id, backup_owner_id, last_contact_on, promise_due_on,
    touched_at, touched_by_id, touched_also_at, touched_elsewhere_at, doubled_at)
  where archived_at is null;
