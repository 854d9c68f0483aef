-- Which places stood among the best of a client, from when until when. Written by the background alone.
create table fit_sighting (
  id uuid not null default uuidv7(),
  network_id uuid not null,
  client_id uuid not null,
  vacancy_id uuid not null,
  first_on date not null,
  came_on date not null,
  last_on date not null,
  client_fit integer,
  employer_fit integer not null,
  constraint fit_sighting_days check (came_on >= first_on and last_on >= came_on),
  constraint fit_sighting_pkey primary key (id)
);
create unique index fit_sighting_network_id_id_key on fit_sighting (network_id, id);
create unique index fit_sighting_network_id_client_id_vacancy_id_key on fit_sighting (network_id, client_id, vacancy_id);
create index fit_sighting_network_id_vacancy_id_idx on fit_sighting (network_id, vacancy_id);
alter table fit_sighting add constraint fit_sighting_network_id_fkey foreign key (network_id)
  references network (id) on delete restrict on update restrict;
alter table fit_sighting add constraint fit_sighting_network_id_client_id_fkey foreign key (network_id, client_id)
  references client (network_id, id) on delete restrict on update restrict;
alter table fit_sighting add constraint fit_sighting_network_id_vacancy_id_fkey foreign key (network_id, vacancy_id)
  references vacancy (network_id, id) on delete restrict on update restrict;

alter table fit_sighting enable row level security;
alter table fit_sighting force row level security;
create policy owner_all on fit_sighting to werkbrug_owner using (true) with check (true);
create policy worker_network on fit_sighting to werkbrug_worker
  using (network_id = (select ctx.network_id())) with check (network_id = (select ctx.network_id()));
create policy app_reads on fit_sighting for select to werkbrug_app
  using (network_id = (select ctx.network_id()) and (client_id in (select a.client_id from assignment a where a.membership_id = (select ctx.membership_id())
    and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date))
    or ((select ctx.role()) = 'trainee' and client_id = (select ctx.client_id()))));

revoke insert, update, delete on fit_sighting from werkbrug_app;
