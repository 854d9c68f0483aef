-- A site says which version somebody saw, so that the second of two people who save is told.
alter table site add column version integer not null default 1;
