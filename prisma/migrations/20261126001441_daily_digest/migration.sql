-- How a person wants to hear of the day by mail; who has no row hears of it as most do (app/areas/outreach/digest/digest.ts).
create table digest_setting (
  network_id uuid not null,
  membership_id uuid not null,
  is_on boolean not null,
  -- minutes since midnight
  at_minute integer not null,
  days integer[] not null,
  time_zone text not null,
  -- the last day, in that zone, of which was looked whether there is something to tell
  looked_on date,
  updated_at timestamptz(3) not null,
  constraint digest_setting_pkey primary key (network_id, membership_id),
  constraint digest_setting_at check (at_minute between 0 and 1439),
  constraint digest_setting_days check (days <@ array[1, 2, 3, 4, 5, 6, 7])
);
alter table digest_setting add constraint digest_setting_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table digest_setting add constraint digest_setting_network_id_membership_id_fkey foreign key (network_id, membership_id)
  references membership (network_id, id) on delete restrict on update restrict;
alter table digest_setting enable row level security;
alter table digest_setting force row level security;
create policy owner_all on digest_setting to werkbrug_owner using (true) with check (true);
create policy worker_network on digest_setting to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on digest_setting for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()));
create policy app_adds on digest_setting for insert to werkbrug_app
  with check (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()));
create policy app_changes on digest_setting for update to werkbrug_app
  using (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()))
  with check (network_id = (select ctx.network_id()) and membership_id = (select ctx.membership_id()));
revoke delete on digest_setting from werkbrug_app, werkbrug_worker;
