-- The columns of the board of relations: those who wait longest for contact come first.
create index employer_by_state on employer (network_id, relation_state, (coalesce(last_contact_on, date '0001-01-01')), id)
  where archived_at is null;
create index employer_by_strength on employer (network_id, strength, (coalesce(last_contact_on, date '0001-01-01')), id)
  where archived_at is null;
-- `is null` does not fix the order of the index above, so those without a strength have one of their own.
create index employer_without_strength on employer (network_id, (coalesce(last_contact_on, date '0001-01-01')), id)
  where archived_at is null and strength is null;
