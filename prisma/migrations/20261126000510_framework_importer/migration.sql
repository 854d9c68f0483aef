-- Who took an edition in: a person's name, or the way it came. Empty for editions from before this was kept.
alter table framework_version add column imported_by text;
update framework_version set imported_by = 'starter' where source = 'werkbrug';
