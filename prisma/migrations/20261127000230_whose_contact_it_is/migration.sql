-- A filter on what a contact's own field says leads from the value to the contact to the employer: read from the index alone, in the
-- order in which the values of a word are kept.
create index contact_whose on contact (network_id, id) include (employer_id) where left_on is null;
