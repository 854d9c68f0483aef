-- Postcodes are compared as they are read, without case; kept so, that a beginning is a range of an index.
alter table site add column postcode_key text collate "C" generated always as (public.norm(postcode)) stored;
create index site_by_postcode_key on site (network_id, postcode_key, employer_id) where postcode_key is not null;

-- The name without case is a column by now, which has its own index.
drop index employer_by_name;

-- Most own fields hold no number and no day: an index of those that do is smaller, and a list is put in order by it as well.
drop index employer_field_value_by_number;
drop index employer_field_value_by_day;
create index employer_field_value_by_number on employer_field_value (network_id, field_id, number, employer_id) where number is not null;
create index employer_field_value_by_day on employer_field_value (network_id, field_id, day, employer_id) where day is not null;

-- Own texts are compared without case; made once for each value and not once for each question.
alter table employer_field_value add column word_key text collate "C" generated always as (public.norm(word)) stored;
alter table contact_field_value add column word_key text collate "C" generated always as (public.norm(word)) stored;
