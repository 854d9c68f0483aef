-- A town is read with its employers from the index alone; no site is looked at.
create index site_by_town on site (network_id, city, employer_id);
drop index site_by_city;
